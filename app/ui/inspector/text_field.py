"""A field of one line of words."""

from PySide6.QtWidgets import QWidget

from app.ui.inspector.field import Field
from app.ui.inspector.field_problem import FieldProblemError
from app.ui.inspector.line_box import LineBox


class TextField(Field):
    """One line; with `optional` an empty one means None. `left_to_right` is for dates, numbers and addresses."""

    def __init__(
        self,
        name: str,
        *,
        left_to_right: bool = False,
        optional: bool = False,
        required: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.line = LineBox(left_to_right=left_to_right)
        self._optional = optional
        self._required = required
        super().__init__(self.line, name, parent)
        self.line.entered.connect(lambda: self._finish(True))
        self.line.left.connect(lambda: self._finish(False))

    def value(self) -> object:
        text = self.line.text().strip()
        if not text and self._required:
            raise FieldProblemError(self._required)
        return None if self._optional and not text else text

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.line.setReadOnly(read_only)

    def forget_typed(self) -> None:
        super().forget_typed()
        self.line.setModified(False)

    def _put(self, value: object) -> None:
        self.line.put("" if value is None else str(value))

    def _typed(self) -> object:
        return self.line.text()

    def _retype(self, typed: object) -> None:
        self.line.setText(str(typed))
        self.line.setModified(True)
