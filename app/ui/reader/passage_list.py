"""The passages of the article as a list, for the keyboard and for screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from app.ui.reader.passage_rows import PASSAGE_ID, PassageRows, Row


class PassageList(QListView):
    """Painted passages cannot be heard: this list says the same and leads to the words."""

    span_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Passages of the article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._rows = PassageRows(self)
        self.setModel(self._rows)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    def rows(self, rows: Sequence[Row]) -> None:
        """Show (passage id, kind letters, locator, exact words), in reading order.

        Keeps the row that was current.
        """
        current = self.currentIndex().data(PASSAGE_ID)
        self._rows.fill(rows)
        if current is not None:
            self.show_chosen(str(current))

    def show_chosen(self, passage_id: str | None) -> None:
        """Make a passage the current row, without a signal."""
        row = -1 if passage_id is None else self._rows.row_of(passage_id)
        self.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())

    def _choose(self, index: QModelIndex) -> None:
        self.span_chosen.emit(str(index.data(PASSAGE_ID)))
