"""The pane on the right, which shows whatever is chosen in every place."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.model.claim import ClaimKind, kind_of
from app.model.errors import CaseError
from app.ui.inspector.article_form import ArticleForm
from app.ui.inspector.aside import Aside
from app.ui.inspector.claim_form import ClaimForm
from app.ui.inspector.figure_form import FigureForm
from app.ui.inspector.form import Form
from app.ui.inspector.incident_form import IncidentForm
from app.ui.inspector.inspector_sheet import inspector_sheet
from app.ui.inspector.passage_form import PassageForm
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.services.casework import Casework
    from app.services.changed import Changed

NARROWEST = 280
F = TypeVar("F", bound=Form)


class Inspector(QScrollArea):
    """One form at a time: an incident's, a figure's, an article's or a passage's; without any it says what to do."""

    edit_requested = Signal(object)
    """An edit to run: a callable that takes the casework and returns what changed."""
    passage_opened = Signal(str)
    claim_chosen = Signal(str)
    article_opened = Signal(str)
    claim_shown = Signal(str)
    """Another incident or figure is shown; "" where none is."""
    decision_requested = Signal(object)
    """The ids of figures that differ, for a decision."""
    errand_requested = Signal(str, str)
    """What a form asks for that takes a dialog, and the id it is about."""
    left = Signal()
    """Escape: back to the text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._casework: Casework | None = None
        self._form: Form | None = None
        self._forms: dict[type[Form], Form] = {}
        self._told = ""
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setMinimumWidth(NARROWEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pane = QFrame()
        self._pane.setProperty("role", "side")
        self.empty = WrappingLabel(role="empty")
        self.empty.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._column = QVBoxLayout(self._pane)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        self.setWidget(self._pane)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_empty()

    @property
    def form(self) -> Form | None:
        """The form that is shown."""
        return self._form

    @property
    def claim_id(self) -> str:
        """The incident or figure that is shown, "" where none is."""
        return self._form.subject_id if isinstance(self._form, ClaimForm) else ""

    def show_case(self, casework: Casework | None) -> None:
        """Let go of what was shown; nothing of another case is chosen yet."""
        for form in self._forms.values():
            form.forget()
        self._casework = casework
        self._show_form(None)
        if casework is None:
            # What is not seen must not keep a closed case's words.
            for form in self._forms.values():
                form.deleteLater()
            self._forms.clear()
        self._show_empty()

    def show_claim(self, claim_id: str | None) -> None:
        """Show an incident or a figure; None shows what to do next."""
        if claim_id is None or self._casework is None:
            self._leave_form()
            return
        try:
            claim = self._casework.claims.one(claim_id)
        except CaseError:
            self._leave_form()
            return
        kind = IncidentForm if kind_of(claim) is ClaimKind.INCIDENT else FigureForm
        self._show_subject(kind, claim.id)

    def show_article(self, article_id: str) -> None:
        """Show the facts about an article."""
        self._show_subject(ArticleForm, article_id)

    def show_passage(self, passage_id: str) -> None:
        """Show a passage by itself."""
        self._show_subject(PassageForm, passage_id)

    def apply_change(self, changed: Changed) -> None:
        """Show what the case has now; what is being typed stays."""
        form = self._form
        is_gone = form is not None and form.subject_id in changed.removed
        for each in self._forms.values():
            each.forget_removed(changed.removed)
        if form is None or self._casework is None:
            return
        if is_gone:
            self._show_form(None)
            self.empty.setText(self.tr("It was removed. Undo brings it back."))
            return
        self._refresh()

    def focus_first(self) -> None:
        """Put the caret into the field that is most likely filled in first."""
        if self._form is not None:
            self._form.first_editor().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def prepare(self) -> None:
        """Make the forms of claims, so that the first mark need not wait for them."""
        for kind in (IncidentForm, FigureForm):
            self._form_of(kind)

    def take_back_typing(self) -> bool:
        """Put back what the case has where it cannot take what is typed; True where that was so."""
        return self._form is not None and self._form.take_back_typing()

    def commit_pending(self) -> None:
        """Hand over everything that is typed and not saved yet."""
        if self._form is not None:
            self._form.commit_pending()

    def has_unsaved(self) -> bool:
        """Return whether something typed could not be saved: a date that is none, a disk that is full."""
        return any(form.unsaved() for form in self._forms.values())

    def put_aside(self) -> Aside:
        """Return what is shown, and what is typed and could not be saved, to be given to `take_up` later."""
        typed = {kind: kept for kind, form in self._forms.items() if (kept := form.put_aside())}
        shown = (type(self._form), self._form.subject_id) if self._form is not None else None
        return Aside(shown, typed)

    def take_up(self, aside: Aside) -> None:
        """Show again what was put aside; the same case is open again."""
        if self._casework is None:
            return
        for kind, kept in aside.typed.items():
            self._form_of(kind).take_up(self._casework, kept)
        if aside.shown is not None:
            self._show_subject(*aside.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.commit_pending()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show_subject(self, kind: type[F], subject_id: str) -> None:
        if self._casework is None:
            return
        form = self._form_of(kind)
        if self._form is form and form.subject_id == subject_id:
            self._refresh()
            return
        if self._form is not form:
            self.commit_pending()
        try:
            form.show_subject(self._casework, subject_id)
        except CaseError:
            self._leave_form()
            return
        self._show_form(form)
        self.verticalScrollBar().setValue(0)

    def _refresh(self) -> None:
        """Show the form anew; where its subject cannot be read (gone, or the case closed) it keeps what it shows."""
        if self._form is not None:
            with suppress(CaseError):
                self._form.refresh()

    def _form_of(self, kind: type[Form]) -> Form:
        if kind not in self._forms:
            form = kind(self._theme, self._pane)
            form.edit_requested.connect(self.edit_requested)
            form.passage_opened.connect(self.passage_opened)
            form.claim_chosen.connect(self.claim_chosen)
            form.article_opened.connect(self.article_opened)
            form.decision_requested.connect(self.decision_requested)
            form.errand_requested.connect(self.errand_requested)
            self._forms[kind] = form
            self._column.insertWidget(0, form)
            form.hide()
        return self._forms[kind]

    def _leave_form(self) -> None:
        self.commit_pending()
        self._show_form(None)
        self._show_empty()

    def _show_form(self, form: Form | None) -> None:
        for other in self._forms.values():
            other.setVisible(other is form)
        self.empty.setVisible(form is None)
        self._form = form
        if self.claim_id != self._told:
            self._told = self.claim_id
            self.claim_shown.emit(self._told)

    def _show_empty(self) -> None:
        if self._casework is None:
            self.empty.setText(self.tr("Open a case, and what you choose in it is shown here."))
        else:
            self.empty.setText(
                self.tr(
                    "Nothing is chosen. Select words in an article and press I for an incident or F for a figure, "
                    "or choose one that is marked already."
                )
            )

    def _dress(self) -> None:
        self.setStyleSheet(inspector_sheet(self._theme.colours, self._theme.sizes))
        self._refresh()
