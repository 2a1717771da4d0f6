"""A field of many words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.inspector.field import Field
from app.ui.inspector.field_problem import FieldProblemError
from app.ui.inspector.growing_text import GrowingText
from app.ui.inspector.note_preview import NotePreview
from app.ui.theme import Space


class NoteField(Field):
    """Text that grows; it is handed over on leaving and after a pause. `one_paragraph` is for a title.

    A `printed` one is Markdown: below it stands how it will look, where that is otherwise than it was typed.
    """

    def __init__(
        self,
        name: str,
        *,
        one_paragraph: bool = False,
        least: int = 1,
        required: str = "",
        printed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.text = GrowingText(one_paragraph=one_paragraph, least=least)
        self._one_paragraph = one_paragraph
        self._required = required
        super().__init__(self.text, name, parent)
        self.text.entered.connect(lambda: self._finish(True))
        self.text.left.connect(lambda: self._finish(False))
        self.text.paused.connect(self._pause)
        self.preview: NotePreview | None = None
        if printed:
            self.preview = NotePreview()
            self.row.removeWidget(self.text)
            column = QVBoxLayout()
            column.setSpacing(Space.SMALL)
            column.addWidget(self.text)
            column.addWidget(self.preview)
            self.row.addLayout(column, 1)
            self.text.textChanged.connect(self._show_preview)

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

    def _show_preview(self) -> None:
        if self.preview is not None:
            self.preview.show_note(self.text.words())

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
