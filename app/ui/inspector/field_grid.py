"""Fields one under the other, each behind its name or, where the room is narrow, below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.inspector.field import Field
from app.ui.inspector.field_label import FieldLabel
from app.ui.theme import Space

_LETTERS = 14
"""A field has room beside its name for at least so many."""


class FieldGrid(QWidget):
    """A column of names and a column of fields; large letters in a narrow pane leave one column for both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[Field] = []
        self._labels: dict[Field, FieldLabel] = {}
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.STEP)
        self._grid.setVerticalSpacing(Space.STEP)
        self._grid.setColumnStretch(1, 1)

    def add(self, words: str, field: Field) -> None:
        """Put a field at the end; an `&` in its name makes the next letter its key."""
        self.fields.append(field)
        self._labels[field] = FieldLabel(words, field)
        self._place(len(self.fields) - 1)

    def show_row(self, field: Field, shown: bool) -> None:
        """Show a field with its name, or neither."""
        field.setVisible(shown)
        self._labels[field].setVisible(shown)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than one column needs, else the pane could never become narrow."""
        parts = (*self._labels.values(), *self.fields)
        widest = max((part.minimumSizeHint().width() for part in parts if not part.isHidden()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        names = max((label.width() for label in self._labels.values()), default=0)
        room = self.fontMetrics().averageCharWidth() * _LETTERS
        narrow = event.size().width() < names + Space.STEP + room
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            for number in range(len(self.fields)):
                self._place(number)

    def _place(self, number: int) -> None:
        field = self.fields[number]
        label = self._labels[field]
        for part in (label, field):
            self._grid.removeWidget(part)
        if self._is_narrow:
            self._grid.addWidget(label, 2 * number, 0, 1, 2)
            self._grid.addWidget(field, 2 * number + 1, 0, 1, 2)
        else:
            self._grid.addWidget(label, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field, 2 * number, 1)
