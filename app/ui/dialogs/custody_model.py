"""What was done with a case as a whole, as rows."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.custody_entry import CustodyEntry
from app.ui.plain_tip import plain_tip
from app.ui.titled_model import TitledModel
from app.ui.window_language import current_language

NUMBER, WHEN, WHO, WHAT, HASH = range(5)


class CustodyModel(TitledModel):
    """Newest first; the hash is the beginning of the exported or sealed file's SHA-256."""

    def __init__(self, entries: tuple[CustodyEntry, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = entries[::-1]
        self.titles = (
            self.tr("No."),
            self.tr("When (UTC)"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("File’s SHA-256"),
        )

    def count(self) -> int:
        return len(self._entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            whole = entry.facts.get("sha256", "") if index.column() == HASH else ""
            return plain_tip(whole or self._words(entry, index.column()))
        return None

    def _words(self, entry: CustodyEntry, column: int) -> str:
        from app.wording.custody import custody_hash, custody_words

        if column == NUMBER:
            return str(entry.number)
        if column == WHEN:
            return f"\u2066{entry.at[:19].replace('T', ' ')}\u2069"
        if column == WHO:
            return f"\u2068{entry.actor}\u2069" if entry.actor else self.tr("no name")
        if column == HASH:
            short = custody_hash(entry)
            return f"\u2066{short}…\u2069" if short else ""
        return custody_words(entry, current_language())
