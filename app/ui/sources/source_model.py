"""The sources as rows for a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.sources import source_words
from app.ui.sources.source_entry import SourceEntry

ENTRY = Qt.ItemDataRole.UserRole
"""The `SourceEntry`."""

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class SourceModel(QAbstractListModel):
    """Holds the entries in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SourceEntry] = []

    def fill(self, entries: Sequence[SourceEntry]) -> None:
        """Show these entries; where they are the same articles, only what is said of them changes."""
        fresh = list(entries)
        if [entry.article.id for entry in fresh] == [entry.article.id for entry in self._entries]:
            changed = [
                at for at, (new, old) in enumerate(zip(fresh, self._entries, strict=True)) if new != old
            ]
            self._entries = fresh
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._entries = fresh
        self.endResetModel()

    def entry_at(self, index: _Index) -> SourceEntry | None:
        """Return an entry; None where there is none."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def place_of(self, article_id: str) -> int | None:
        """Return where an article stands."""
        return next((at for at, entry in enumerate(self._entries) if entry.article.id == article_id), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry_at(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return source_words.title(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return source_words.spoken(entry)
        return None
