"""What else the words under a claim may be read as, one press away from its field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton

from app.model.errors import CaseError
from app.model.place_reading import PlaceReading
from app.ui.inspector.claim_form import ClaimForm, confirmed
from app.ui.suggesting.review_words import said_words, why_words

if TYPE_CHECKING:
    from app.services.other_readings import FieldReading
    from app.ui.inspector.field import Field


class ReadingsButton(QToolButton):
    """Offers other readings for a field of the claim that a form shows; Alt+Down in the field opens them.

    `name` is the claim's own name of it: `when`, `period` or `place`.
    """

    def __init__(self, form: ClaimForm, field: Field, name: str) -> None:
        super().__init__(field)
        self._form, self._field, self._name = form, field, name
        self.setText("▾")
        self.setAccessibleName(self.tr("Other readings for: {field}").format(field=field.name))
        self.setToolTip(self.tr("What else the words may be read as (Alt+Down)"))
        self.setProperty("role", "small")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._offer)
        keys = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down), field)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._offer)

    def menu_of_readings(self) -> QMenu:
        """Return the readings as a menu; a sentence where the words tell no other."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found = self._found()
        for reading in found:
            words = self.tr("{reading}  ({reason})").format(
                reading=said_words(reading), reason=why_words(reading)
            )
            action = menu.addAction(words.replace("&", "&&"))
            action.setEnabled(self._can_choose)
            action.triggered.connect(lambda _checked=False, chosen=reading: self._choose(chosen))
        if not found:
            menu.addAction(self.tr("The words tell nothing else")).setEnabled(False)
        return menu

    @property
    def _can_choose(self) -> bool:
        return self._form.casework is not None and not self._form.casework.read_only

    def _found(self) -> tuple[FieldReading, ...]:
        if self._form.casework is None or not self._form.subject_id:
            return ()
        try:
            return self._form.casework.other_readings.of(self._form.subject_id, self._name)
        except CaseError:  # a claim that is gone meanwhile: the form itself will tell
            return ()

    def _offer(self) -> None:
        self.menu_of_readings().popup(self._field.editor.mapToGlobal(QPoint(0, self._field.editor.height())))

    def _choose(self, reading: FieldReading) -> None:
        """Make it the claim's, in place of what is typed; it is a guess no more."""
        claim_id, name = self._form.subject_id, self._name
        value = reading.place if isinstance(reading, PlaceReading) else reading.moment
        self._field.put_back()
        self._form.request(
            lambda casework: casework.claims.change(
                confirmed(replace(casework.claims.one(claim_id), **{name: value}), name)
            )
        )
