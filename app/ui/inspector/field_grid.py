"""Fields one under the other, each behind its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.inspector.field import Field
from app.ui.inspector.field_label import FieldLabel
from app.ui.theme import Space


class FieldGrid(QWidget):
    """A column of names and a column of fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[Field] = []
        self._labels: dict[Field, FieldLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.STEP)
        self._grid.setVerticalSpacing(Space.STEP)
        self._grid.setColumnStretch(1, 1)

    def add(self, words: str, field: Field) -> None:
        """Put a field at the end; an `&` in its name makes the next letter its key."""
        row = len(self.fields)
        self.fields.append(field)
        label = FieldLabel(words, field)
        self._labels[field] = label
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)

    def show_row(self, field: Field, shown: bool) -> None:
        """Show a field with its name, or neither."""
        field.setVisible(shown)
        self._labels[field].setVisible(shown)
