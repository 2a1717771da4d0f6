"""A field of many words."""

from PySide6.QtWidgets import QWidget

from app.ui.inspector.field import Field
from app.ui.inspector.field_problem import FieldProblemError
from app.ui.inspector.growing_text import GrowingText


class NoteField(Field):
    """Text that grows; it is handed over on leaving and after a pause. `one_paragraph` is for a title."""

    def __init__(
        self,
        name: str,
        *,
        one_paragraph: bool = False,
        least: int = 1,
        required: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.text = GrowingText(one_paragraph=one_paragraph, least=least)
        self._one_paragraph = one_paragraph
        self._required = required
        super().__init__(self.text, name, parent)
        self.text.entered.connect(lambda: self._finish(True))
        self.text.left.connect(lambda: self._finish(False))
        self.text.paused.connect(self._pause)

    def value(self) -> object:
        words = self.text.words()
        if self._one_paragraph:
            words = " ".join(words.split())
        if self._required and not words.strip():
            raise FieldProblemError(self._required)
        return words

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.text.setReadOnly(read_only)

    def forget_typed(self) -> None:
        super().forget_typed()
        self.text.document().setModified(False)

    def _pause(self) -> None:
        if not self._required or self.text.words().strip():
            self._finish(False)

    def _put(self, value: object) -> None:
        self.text.put(str(value))

    def _typed(self) -> object:
        return self.text.words()

    def _retype(self, typed: object) -> None:
        self.text.put(str(typed))
        self.text.document().setModified(True)
