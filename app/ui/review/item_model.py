"""The items of a review as rows for a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.ui.plain_tip import plain_tip
from app.ui.review.item_words import name_words, state_sentence, state_words
from app.ui.review.review_item import ReviewItem

ITEM = Qt.ItemDataRole.UserRole
"""The `ReviewItem` itself."""
STATE = Qt.ItemDataRole.UserRole + 1
"""Its state in words."""

_ROOT = QModelIndex()


class ItemModel(QAbstractListModel):
    """Each item with a check, where it can be added; words are made when a row is drawn."""

    wanted_changed = Signal()
    """A person left an item out, or took it in again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[ReviewItem] = []

    def fill(self, items: Sequence[ReviewItem]) -> None:
        """Show these items."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def redraw(self, item: ReviewItem) -> None:
        """Draw an item anew."""
        index = self.index(self.items.index(item))
        self.dataChanged.emit(index, index)

    def redraw_all(self) -> None:
        """Draw all anew."""
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        can_be_added = index.isValid() and self.items[index.row()].can_be_added
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can_be_added else flags

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and item.can_be_added:
            return Qt.CheckState.Checked if item.wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(filter(None, (item.name, state_sentence(item)))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name_words(item)}, {state_words(item)}"
        found = {Qt.ItemDataRole.DisplayRole: name_words, STATE: state_words}.get(role)
        return item if role == ITEM else found(item) if found is not None else None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.items[index.row()].wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.wanted_changed.emit()
        return True
