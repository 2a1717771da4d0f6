"""Who says it: the chain of speakers behind a piece of evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from app.model.speaker import Speaker
from app.model.vocabulary import SpeakerKind
from app.ui.inspector.speaker_row import SpeakerRow
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space

if TYPE_CHECKING:
    from app.model.evidence import Evidence
    from app.services.casework import Casework
    from app.services.changed import Changed

NOBODY = (Speaker(kind=SpeakerKind.UNATTRIBUTED),)


class AttributionEditor(QWidget):
    """Speakers from the article outwards; every change of one is an edit."""

    edit_requested = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: Evidence | None = None
        self._chain: tuple[Speaker, ...] = ()
        self.rows: list[SpeakerRow] = []
        self._read_only = False
        self.title = WrappingLabel(
            self.tr("Who says it, from the article outwards: the last one said it first."), role="quiet"
        )
        self.nobody = QCheckBox(self.tr("Nobody is named (unattributed)"))
        self.nobody.clicked.connect(self._say_nobody)
        self.add = QPushButton(self.tr("Add a speaker"))
        self.add.clicked.connect(self._add)
        self.done = QPushButton(self.tr("Done"))
        self.done.clicked.connect(self.closed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        self._column.setSpacing(Space.STEP)
        for widget in (self.title, self.nobody):
            self._column.addWidget(widget)
        for button in (self.add, self.done):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_evidence(self, evidence: Evidence, *, read_only: bool) -> None:
        """Show the chain; where nothing else came in, what is being typed stays."""
        self._read_only = read_only
        same = self._evidence is not None and self._evidence.id == evidence.id
        self._evidence = evidence
        if not same or evidence.attribution != self._chain:
            self._chain = evidence.attribution
            if not same or evidence.attribution != self._typed():
                self._rebuild(evidence.attribution)
        self._show_buttons()

    def commit(self) -> None:
        """Hand over the chain where it is another than the case has."""
        evidence, chain = self._evidence, self._typed()
        if evidence is None or self._read_only or chain == self._chain:
            return
        self._chain = chain

        def action(casework: Casework) -> Changed | None:
            current = next(
                row.evidence
                for row in casework.claims.dossier(evidence.claim).evidence
                if row.evidence.id == evidence.id
            )
            left = tuple(name for name in current.guessed if name != "attribution")
            return casework.marking.change_evidence(replace(current, attribution=chain, guessed=left))

        self.edit_requested.emit(action)

    def focus_first(self) -> None:
        """Put the caret where a person begins."""
        first = self.rows[0].name if self.rows else self.add
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> tuple[Speaker, ...]:
        if self.nobody.isChecked():
            return NOBODY
        return tuple(row.speaker() for row in self.rows if not row.is_empty)

    def _rebuild(self, chain: tuple[Speaker, ...]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        nobody = bool(chain) and all(
            speaker.kind is SpeakerKind.UNATTRIBUTED and not speaker.name for speaker in chain
        )
        self.nobody.setChecked(nobody)
        self.rows = []
        for speaker in () if nobody else chain:
            self._append(speaker)

    def _append(self, speaker: Speaker) -> SpeakerRow:
        row = SpeakerRow(speaker)
        row.finished.connect(self.commit)
        row.moved.connect(lambda by, row=row: self._move(row, by))
        row.removed.connect(lambda row=row: self._remove(row))
        self._column.insertWidget(1 + len(self.rows), row)
        self.rows.append(row)
        return row

    def _add(self) -> None:
        self.nobody.setChecked(False)
        row = self._append(Speaker(kind=SpeakerKind.MEDIA))
        self._show_buttons()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: SpeakerRow, by: int) -> None:
        at = self.rows.index(row)
        to = at + by
        if 0 <= to < len(self.rows):
            self.rows.insert(to, self.rows.pop(at))
            self._column.removeWidget(row)
            self._column.insertWidget(1 + to, row)
            self._show_buttons()
            self.commit()

    def _remove(self, row: SpeakerRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_buttons()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.commit)

    def _say_nobody(self, checked: bool) -> None:
        if checked:
            self._rebuild(NOBODY)
        self.commit()

    def _show_buttons(self) -> None:
        last = len(self.rows) - 1
        for index, row in enumerate(self.rows):
            row.set_read_only(self._read_only)
            row.up.setEnabled(index > 0)
            row.down.setEnabled(index < last)
        self.nobody.setEnabled(not self._read_only)
        self.nobody.setVisible(not self.rows)
        self.add.setVisible(not self._read_only)
