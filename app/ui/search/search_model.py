"""What a search found, as rows for a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

HIT = Qt.ItemDataRole.UserRole
"""The `Hit`."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what it is (article, passage, note, …), whose id it has, its place, words around it.

    `matches` are (start, end) in `snippet`; `entity` tells whose note a note is.
    """

    kind: str
    id: str
    article_id: str | None
    start: int | None
    end: int | None
    snippet: str
    where: str = ""
    matches: tuple[tuple[int, int], ...] = ()
    entity: str = ""


class SearchModel(QAbstractListModel):
    """Holds the hits in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: Sequence[Hit] = ()

    def fill(self, hits: Sequence[Hit]) -> None:
        """Show these hits."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.snippet
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{kind}, {where}: {words}").format(
                kind=self.kind_name(hit.kind),
                where=f"\u2068{hit.where}\u2069",
                words=f"\u2068{hit.snippet}\u2069",
            )
        return None

    def kind_name(self, kind: str) -> str:
        """Return what a hit is, in a word for people."""
        names = {
            "article": self.tr("Article"),
            "passage": self.tr("Passage"),
            "incident": self.tr("Incident"),
            "figure": self.tr("Figure"),
            "note": self.tr("Note"),
            "decision": self.tr("Decision"),
        }
        return names.get(kind, self.tr("Found"))
