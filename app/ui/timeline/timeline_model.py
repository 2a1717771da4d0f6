"""The rows of the timeline's list."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.timeline import TimelineEntry
from app.ui.timeline import entry_words as words
from app.ui.timeline.timeline_row import TimelineRow, rows_of

_ROOT = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Holds entries and headings; an edit touches only the rows between the first and last that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TimelineRow] = []
        self._numbers: dict[object, int] = {}

    def fill(self, entries: Iterable[TimelineEntry]) -> list[int]:
        """Show these entries; return the rows that stayed and look different."""
        new, old = list(rows_of(entries)), self._rows
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        gone, come = len(old) - start - end, len(new) - start - end
        if gone:
            self.beginRemoveRows(_ROOT, start, start + gone - 1)
            self._take([*old[:start], *old[start + gone :]])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_ROOT, start, start + come - 1)
            self._take(new)
            self.endInsertRows()
        self._take(new)
        stayed = (*range(start), *range(len(new) - end, len(new)))
        shift = gone - come
        other = [
            number
            for number in stayed
            if _looks_other(new[number], old[number if number < start else number + shift])
        ]
        for number in other:
            self.dataChanged.emit(self.index(number), self.index(number))
        return other

    def row_at(self, number: int) -> TimelineRow:
        """Return a row."""
        return self._rows[number]

    def row_of(self, key: object) -> int:
        """Return the number of a row by its key (the id of an incident), or -1."""
        return self._numbers.get(key, -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.section_words(row.section) if row.entry is None else words.title_words(row.entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.section_words(row.section) if row.entry is None else words.spoken(row.entry)
        if role == Qt.ItemDataRole.ToolTipRole and row.entry is not None:
            return words.tooltip(row.entry)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        enabled = Qt.ItemFlag.ItemIsEnabled
        is_entry = index.isValid() and self._rows[index.row()].entry is not None
        return enabled | Qt.ItemFlag.ItemIsSelectable if is_entry else enabled

    def _take(self, rows: list[TimelineRow]) -> None:
        self._rows = rows
        self._numbers = {row.key: number for number, row in enumerate(rows)}


def _alike(old: Sequence[TimelineRow], new: Sequence[TimelineRow]) -> int:
    """Return how many rows at the beginning are of the same incidents and sections."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (one, other) in pairs if one.key != other.key), min(len(old), len(new)))


def _looks_other(new: TimelineRow, old: TimelineRow) -> bool:
    """Whether anything but the number of an entry changed."""
    one, other = new.entry, old.entry
    if one is other or one is None or other is None:
        return False
    return (one.incident, one.citations, one.figures, one.independent_sources, one.disputed) != (
        other.incident,
        other.citations,
        other.figures,
        other.independent_sources,
        other.disputed,
    )
