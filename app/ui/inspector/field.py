"""One thing a person can fill in, with what is said about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.inspector.restyle import restyle
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space


class Field(QWidget):
    """An editor over its hint and its problem; it knows whether something unsaved stands in it.

    A kind of field says how a value is shown (`_put`), what stands in the editor now (`_typed`), how that is put back
    (`_retype`) and what it means (`value`, which raises FieldProblemError).
    """

    finished = Signal(bool)
    """A person is done here; True where that was said (Enter, a choice), False where the focus only went elsewhere."""
    guess_shown = Signal(bool)

    def __init__(self, editor: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.editor = editor
        self._stored: object = None
        self._calm: object = None
        self._is_guess = False
        self._read_only = False
        self._problem_words = ""
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(Space.SMALL)
        self.row.addWidget(editor, 1)
        self.hint = WrappingLabel(role="quiet")
        self.hint.hide()
        self.problem = WrappingLabel(role="fieldproblem")
        self.problem.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)
        self._column.addLayout(self.row)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.hint)
        self.setFocusProxy(editor)
        editor.setAccessibleName(name)

    def value(self) -> object:
        """Return what stands in the editor, as the case would keep it; raises FieldProblemError."""
        return self._typed()

    @property
    def touched(self) -> bool:
        """Whether something stands here that the case does not have."""
        return self._typed() != self._calm

    @property
    def is_guess(self) -> bool:
        """Whether the program filled it in and nobody has confirmed it."""
        return self._is_guess

    @property
    def problem_words(self) -> str:
        """The sentence that marks it, "" where all is well."""
        return self._problem_words

    def show_value(self, value: object) -> None:
        """Show what the case has; what a person typed and did not save stays, and says so where the case moved on."""
        if self.touched:
            if value != self._stored:
                self._stored = value
                self.say_problem(self._moved_on(value))
            return
        self._stored = value
        self._put(value)
        self._calm = self._typed()
        self.say_problem("")

    def forget_typed(self) -> None:
        """Take what stands in the editor as what the case has: it was just handed over."""
        self._calm = self._typed()

    def memo(self) -> tuple[object, str]:
        """Return what is typed and what is said against it, to be given to `recall` later."""
        return self._typed(), self._problem_words

    def recall(self, memo: tuple[object, str]) -> None:
        """Put back what was typed once and not saved."""
        typed, problem = memo
        self._retype(typed)
        self.say_problem(problem)

    def refuse(self, memo: tuple[object, str], calm: object, sentence: str) -> None:
        """Take back `forget_typed`: the case did not take it."""
        self._calm = calm
        self._retype(memo[0])
        self.say_problem(sentence)

    @property
    def calm(self) -> object:
        """What stood in the editor when the case and it last agreed."""
        return self._calm

    def reset(self, value: object) -> None:
        """Show a value of another subject, whatever is typed."""
        self._stored = value
        self._put(value)
        self._calm = self._typed()
        self.say_problem("")

    def put_back(self) -> None:
        """Show what the case has, in place of what was typed."""
        self.reset(self._stored)

    def say(self, hint: str) -> None:
        """Show a quiet line under the editor."""
        self.hint.show_words(hint)
        self.hint.setVisible(bool(hint))
        self._describe()

    def say_problem(self, sentence: str) -> None:
        """Mark the editor as wrong, with the sentence that says why; "" takes the mark away."""
        self._problem_words = sentence
        self.problem.show_words(sentence)
        self.problem.setVisible(bool(sentence))
        restyle(self.editor, "wrong", bool(sentence))
        self._describe()

    def put_below(self, widget: QWidget) -> None:
        """Set a widget under everything else of the field."""
        self._column.addWidget(widget)

    def set_guess(self, guess: bool) -> None:
        """Show that nobody has confirmed it, or that somebody has."""
        self._is_guess = guess
        restyle(self.editor, "guess", guess)
        self.guess_shown.emit(guess)
        self._describe()

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read but not changed."""
        self._read_only = read_only

    def _describe(self) -> None:
        guess = self.tr("A guess that nobody has confirmed yet.") if self._is_guess else ""
        words = (guess, self._problem_words, self.hint.text())
        self.editor.setAccessibleDescription(" ".join(word for word in words if word))

    def _moved_on(self, value: object) -> str:
        del value
        return self.tr(
            "This was changed elsewhere meanwhile. What you typed is kept here; Enter saves it instead."
        )

    def _put(self, value: object) -> None:
        raise NotImplementedError

    def _typed(self) -> object:
        raise NotImplementedError

    def _retype(self, typed: object) -> None:
        raise NotImplementedError

    def _finish(self, said: bool) -> None:
        if not self._read_only:
            self.finished.emit(said)
