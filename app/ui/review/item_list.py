"""The list of what was read, at the left of the review."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFrame, QListView, QVBoxLayout, QWidget

from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.review.item_delegate import ItemDelegate
from app.ui.review.item_model import ItemModel
from app.ui.review.review_item import ItemState, ReviewItem
from app.ui.theme import Space, Theme


class ItemList(QWidget):
    """Space leaves an item out or takes it in; a line above says how it stands with all of them."""

    item_chosen = Signal(object)
    wanted_changed = Signal()
    use_changed = Signal(bool)
    """Whether what the files say of themselves is to be used."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tally = WrappingLabel(role="quiet", parent=self)
        self.model = ItemModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Files"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ItemDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.model.wanted_changed.connect(self.wanted_changed)
        self.use = QCheckBox(self.tr("Use what the &files say of themselves"), self)
        self.use.setChecked(True)
        self.use.toggled.connect(self.use_changed)
        column = QVBoxLayout(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(Space.LARGE * mirrored, 0, Space.LARGE * (not mirrored), 0)
        column.setSpacing(Space.STEP)
        column.addWidget(self.tally)
        column.addWidget(self.view, 1)
        column.addWidget(self.use)

    @property
    def chosen(self) -> ReviewItem | None:
        """The item that is chosen."""
        index = self.view.currentIndex()
        return self.model.items[index.row()] if index.isValid() else None

    def show_items(self, items: Sequence[ReviewItem], chosen: ReviewItem) -> None:
        """Show these, one of them chosen."""
        self.model.fill(items)
        self.choose(chosen)
        self.tell_tally()

    def choose(self, item: ReviewItem) -> None:
        """Choose an item."""
        index = self.model.index(self.model.items.index(item))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def tell_tally(self) -> None:
        """Say how many are ready and how many are not."""
        counts = dict.fromkeys(ItemState, 0)
        for item in self.model.items:
            counts[item.state] += 1
        there = counts[ItemState.ALREADY_THERE] + counts[ItemState.TWICE]
        asking = counts[ItemState.NEEDS_PASSWORD] + counts[ItemState.HAS_PARTS]
        said = [
            words
            for count, words in (
                (counts[ItemState.READY], self.tr("%n ready", "", counts[ItemState.READY])),
                (
                    counts[ItemState.SAME_WORDS],
                    self.tr("%n with the same words", "", counts[ItemState.SAME_WORDS]),
                ),
                (there, self.tr("%n there already", "", there)),
                (asking, self.tr("%n waiting for you", "", asking)),
                (counts[ItemState.FAILED], self.tr("%n not readable", "", counts[ItemState.FAILED])),
            )
            if count
        ]
        self.tally.show_words(" · ".join(said))

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.item_chosen.emit(self.model.items[index.row()])
