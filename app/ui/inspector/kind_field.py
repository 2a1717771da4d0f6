"""A field for the kind of an incident: one of the case's kinds, or a new one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.ui.inspector.choice_box import ChoiceBox
from app.ui.inspector.field import Field
from app.ui.inspector.line_box import LineBox


class KindField(Field):
    """A list that can be searched by typing any part of a kind; other words become a kind of the case's own."""

    def __init__(
        self,
        name: str,
        kinds: Callable[[], Sequence[str]],
        words_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        self.box = ChoiceBox()
        self._line = LineBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.box.setLineEdit(self._line)
        self._kinds = kinds
        self._words_of = words_of
        self._codes: list[str] = []
        super().__init__(self.box, name, parent)
        self._line.setAccessibleName(name)
        completer = QCompleter(self.box.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.box.setCompleter(completer)
        self.box.activated.connect(lambda _index: self._finish(True))
        self._line.entered.connect(lambda: self._finish(True))
        self._line.left.connect(lambda: self._finish(False))

    @property
    def line(self) -> QLineEdit:
        """Where the kind is typed."""
        return self._line

    def value(self) -> object:
        words = " ".join(self._line.text().split())
        if not words:
            return ""
        for code in (*self._codes, *self._kinds()):
            if words.casefold() in (self._words_of(code).casefold(), code.casefold()):
                return code
        return words

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.box.set_read_only(read_only)

    def set_guess(self, guess: bool) -> None:
        super().set_guess(guess)
        self._line.setAccessibleDescription(self.box.accessibleDescription())

    def forget_typed(self) -> None:
        super().forget_typed()
        self._line.setModified(False)

    def _put(self, value: object) -> None:
        self._fill()
        code = str(value)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self._codes.index(code) if code in self._codes else -1)
        self._line.put(self._words_of(code) if code else "")
        if not self._line.hasFocus():
            self._line.setCursorPosition(0)  # a long kind shows its beginning

    def _typed(self) -> object:
        return self._line.text()

    def _retype(self, typed: object) -> None:
        self._line.setText(str(typed))
        self._line.setModified(True)

    def _fill(self) -> None:
        codes = list(self._kinds())
        if codes == self._codes:
            return
        self._codes = codes
        typed = self._line.text()
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItems([self._words_of(code) for code in codes])
            self.box.setCurrentIndex(-1)
            self._line.setText(typed)
