"""The rows of the table of figures, for the view and for screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.figures import figure_cells, group_words
from app.ui.figures.figure_cells import Column
from app.ui.figures.table_row import RowKind, TableRow
from app.ui.plain_tip import plain_tip

ROW = Qt.ItemDataRole.UserRole
"""The `TableRow`."""

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FigureModel(QAbstractTableModel):
    """Words are made when a row is looked at, so that ten thousand figures are there at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TableRow] = []
        self._place: dict[tuple[RowKind, object], int] = {}

    @property
    def rows(self) -> Sequence[TableRow]:
        """The rows in their order."""
        return self._rows

    def fill(self, rows: list[TableRow]) -> None:
        """Show these rows; where only what they say is other, nothing is laid out anew but that."""
        keys = [row.key for row in rows]
        if keys == [row.key for row in self._rows]:
            changed = [at for at, (new, old) in enumerate(zip(rows, self._rows, strict=True)) if new != old]
            self._rows = rows
            for at in changed:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._place = {key: at for at, key in enumerate(keys)}
        self.endResetModel()

    def row_at(self, index: _Index) -> TableRow | None:
        """Return a row; None where there is none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, key: tuple[RowKind, object]) -> int | None:
        """Return where a row stands."""
        return self._place.get(key)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return figure_cells.heading(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, Column(index.column()))
        return None

    def _tip(self, row: TableRow, column: Column) -> str | None:
        if row.total is not None:
            return plain_tip(row.total.spoken)
        return plain_tip(figure_cells.cell_words(row.line, column)) if row.line is not None else None

    def _words(self, row: TableRow, column: Column) -> str:
        if row.line is not None:
            return figure_cells.cell(row.line, column)[0].words
        if column is not Column.COUNTED:
            return ""
        if row.total is not None:
            return row.total.head
        if row.group is None:
            return self.tr("Totals") if row.kind is RowKind.TOTALS else self.tr("Figures that stand alone")
        return (
            group_words.title(row.group)
            if row.kind is RowKind.HEADING
            else group_words.decision_words(row.group)
        )

    def _spoken(self, row: TableRow, column: Column) -> str:
        if row.line is not None:
            first = column is Column.COUNTED
            return figure_cells.line_words(row.line) if first else figure_cells.cell_words(row.line, column)
        if row.total is not None:
            return row.total.spoken
        if row.group is None:
            return self._words(row, column)
        if row.kind is RowKind.HEADING:
            return group_words.spoken(row.group)
        return group_words.decision_spoken(row.group)
