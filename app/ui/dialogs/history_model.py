"""The history of a case as rows, read from the case as they come into sight."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.history_entry import HistoryEntry
from app.ui.plain_tip import plain_tip
from app.ui.titled_model import TitledModel
from app.ui.window_language import current_language

_CHUNK = 200
_ROOT = QModelIndex()
NUMBER, WHEN, WHO, WHAT = range(4)


class HistoryModel(TitledModel):
    """Newest first; `read(limit, offset)` gives entries."""

    def __init__(
        self, read: Callable[[int, int], tuple[HistoryEntry, ...]], count: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._count = count
        self._entries: list[HistoryEntry] = []
        self.titles = (self.tr("No."), self.tr("When (UTC)"), self.tr("Who"), self.tr("What"))
        self.fetchMore()

    def count(self) -> int:
        return len(self._entries)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> bool:
        return not parent.isValid() and len(self._entries) < self._count

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> None:
        del parent
        more = self._read(_CHUNK, len(self._entries))
        if not more:
            self._count = len(self._entries)
            return
        self.beginInsertRows(_ROOT, len(self._entries), len(self._entries) + len(more) - 1)
        self._entries += more
        self.endInsertRows()

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words(entry, index.column()))
        return None

    def _words(self, entry: HistoryEntry, column: int) -> str:
        if column == NUMBER:
            return str(entry.number)
        if column == WHEN:
            return f"\u2066{entry.at[:19].replace('T', ' ')}\u2069"
        if column == WHO:
            return f"\u2068{entry.actor}\u2069" if entry.actor else self.tr("no name")
        from app.wording.values import edit_words

        what = edit_words(entry.kind, entry.subject, current_language())
        if entry.is_removed:
            return self.tr("{what} (its words were removed for good)").format(what=what)
        return self.tr("Taken back: {what}").format(what=what) if entry.reverses else what
