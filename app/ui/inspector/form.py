"""What all forms of the inspector share: fields that are read from the case and handed over to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.errors import CaseError, ErrorCode
from app.model.moment import UNKNOWN_MOMENT
from app.model.place import NO_PLACE
from app.ui.inspector import words
from app.ui.inspector.chips_field import ChipsField
from app.ui.inspector.field_problem import FieldProblemError
from app.ui.inspector.head import Head
from app.ui.inspector.more_section import MoreSection
from app.ui.theme import Space, Theme
from app.ui.told_error import ToldError

if TYPE_CHECKING:
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.inspector.binding import Binding
    from app.ui.inspector.field import Field

_SAID_AT_THE_FIELD = (ErrorCode.MOMENT_INVALID, ErrorCode.VALUE_INVALID)
_NOTHING: tuple[object, ...] = (None, "", (), UNKNOWN_MOMENT, NO_PLACE)
_Memo = tuple[object, str]


class Form(QWidget):
    """A head and fields for one subject; a field left, entered or chosen is one edit, and nothing typed is lost."""

    edit_requested = Signal(object)
    passage_opened = Signal(str)
    claim_chosen = Signal(str)
    article_opened = Signal(str)
    decision_requested = Signal(object)
    errand_requested = Signal(str, str)
    """What is wanted ("read_again", "left_behind"), and of which article."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.casework: Casework | None = None
        self.subject_id = ""
        self.bindings: list[Binding] = []
        self._kept: dict[str, dict[int, _Memo]] = {}
        self._busy: set[Field] = set()
        self._told: dict[Field, tuple[str, object, ErrorCode]] = {}
        self.head = Head()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.WIDE)
        self.body.setSpacing(Space.STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self.body)
        column.addStretch(1)
        self.more = MoreSection()

    def show_subject(self, casework: Casework, subject_id: str) -> None:
        """Show another subject; what was typed for the one before and could not be saved is kept for its return."""
        if casework is not self.casework:
            self._kept.clear()
        else:
            self.commit_pending()
            self._keep()
        self.casework, self.subject_id = casework, subject_id
        subject = self.read_subject(casework)
        self.show_parts(subject)
        for binding in self.bindings:
            binding.field.reset(binding.read(subject))
            binding.field.set_read_only(casework.read_only)
        self._show_guesses(subject)
        for index, memo in self._kept.pop(subject_id, {}).items():
            self.bindings[index].field.recall(memo)
        self.more.count_guesses()

    def refresh(self) -> None:
        """Show what the case has now; what is being typed stays."""
        if self.casework is None or not self.subject_id:
            return
        subject = self.read_subject(self.casework)
        self.show_parts(subject)
        for binding in self.bindings:
            binding.field.show_value(binding.read(subject))
        self._show_guesses(subject)
        self.more.count_guesses()

    def commit_pending(self) -> None:
        """Hand over everything that is typed and not saved yet."""
        for binding in self.bindings:
            if isinstance(binding.field, ChipsField):
                binding.field.take_typed()
            if binding.field.touched:
                self._commit(binding, said=False)

    def take_back_typing(self) -> bool:
        """Hand over what is typed, and put back what the case has where it cannot take it; True where it could not.

        What a box has just told of stays until a person asks once more.
        """
        told = dict(self._told)
        self.commit_pending()
        left = [binding.field for binding in self.bindings if binding.field.touched]
        for field in left:
            if self._told.get(field) == told.get(field):
                self._told.pop(field, None)
                field.put_back()
        return bool(left)

    def unsaved(self) -> bool:
        """Return whether something stands in a field that the case could not take."""
        # A form that was only made ready has shown nothing yet, and its fields nothing to compare with.
        typed = bool(self.subject_id) and any(binding.field.touched for binding in self.bindings)
        return typed or bool(self._kept)

    def put_aside(self) -> dict[str, dict[int, _Memo]]:
        """Return what is typed about each subject and not saved, to be given to `take_up` later."""
        self._keep()
        return dict(self._kept)

    def take_up(self, casework: Casework, aside: dict[str, dict[int, _Memo]]) -> None:
        """Take back what was put aside, for when its subjects are shown again."""
        self.casework = casework
        self._kept = dict(aside)

    def forget(self) -> None:
        """Let go of the case."""
        self.casework, self.subject_id = None, ""
        self._kept.clear()

    def forget_removed(self, removed: frozenset[str]) -> None:
        """Let go of what is typed about subjects that are gone: nothing is left that could take it."""
        for gone in removed & self._kept.keys():
            del self._kept[gone]
        if self.subject_id in removed:
            self.subject_id = ""
            for binding in self.bindings:
                binding.field.forget_typed()

    def first_editor(self) -> QWidget:
        """Return the editor a person most likely wants to fill in first."""
        return self.bindings[0].field.editor

    def bind(self, binding: Binding) -> None:
        """Let a field and the case meet."""
        self.bindings.append(binding)
        binding.field.finished.connect(lambda said: self._commit(binding, said=said))

    def read_subject(self, casework: Casework) -> Any:  # noqa: ANN401  (each form has a subject of its own kind)
        """Return what is shown, read anew."""
        raise NotImplementedError

    def show_parts(self, subject: Any) -> None:  # noqa: ANN401
        """Show all that is no field."""
        raise NotImplementedError

    def guesses(self, subject: Any) -> tuple[str, ...]:  # noqa: ANN401
        """Return the names of the fields that nobody has confirmed."""
        del subject
        return ()

    def request(self, action: object) -> None:
        """Ask for an edit that is not a field's."""
        self.edit_requested.emit(action)

    def _show_guesses(self, subject: object) -> None:
        guessed = self.guesses(subject)
        for binding in self.bindings:
            filled = binding.read(subject) not in _NOTHING
            binding.field.set_guess(bool(binding.guess) and binding.guess in guessed and filled)

    def _keep(self) -> None:
        left = {
            index: binding.field.memo()
            for index, binding in enumerate(self.bindings)
            if binding.field.touched
        }
        if left and self.subject_id:
            self._kept[self.subject_id] = left

    def _commit(self, binding: Binding, *, said: bool) -> None:
        field = binding.field
        if field in self._busy or not (field.touched or (said and field.is_guess)):
            return
        if self.casework is None or self.casework.read_only:
            return
        try:
            value = field.value()
        except FieldProblemError as problem:
            field.say_problem(problem.sentence)
            self.more.count_guesses()
            return
        self._hand_over(binding, value)

    def _hand_over(self, binding: Binding, value: object) -> None:
        field, subject_id = binding.field, self.subject_id
        memo, calm = field.memo(), field.calm
        outcome: list[CaseError | Changed | None] = []

        def action(casework: Casework) -> Changed | None:
            try:
                changed = binding.write(casework, subject_id, value)
            except CaseError as error:
                outcome.append(error)
                if error.code in _SAID_AT_THE_FIELD:
                    return None
                if self._told.get(field) == (subject_id, memo[0], error.code):
                    raise ToldError(error.code, **error.facts) from error
                self._told[field] = (subject_id, memo[0], error.code)
                raise
            outcome.append(changed)
            self._told.pop(field, None)
            field.forget_typed()
            return changed

        self._busy.add(field)  # a message about a failure takes the focus away, which must not save again
        self.edit_requested.emit(action)
        self._busy.discard(field)
        if not outcome:
            field.refuse(memo, calm, self.tr("This is not saved yet."))
        elif isinstance(outcome[0], CaseError):
            field.refuse(memo, calm, words.error(outcome[0]))
        elif outcome[0] is None:
            self.refresh()
