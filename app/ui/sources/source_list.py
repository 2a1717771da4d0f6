"""The list of sources."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.sources.source_delegate import SourceDelegate
from app.ui.sources.source_entry import SourceEntry
from app.ui.sources.source_model import SourceModel
from app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex


class SourceList(QListView):
    """Arrow keys choose, Enter opens, Ctrl+C copies the citation."""

    entry_chosen = Signal(str)
    """The article's id; "" where none is chosen any more."""
    entry_opened = Signal(str)
    copy_asked = Signal()

    def __init__(self, theme: Theme, model: SourceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sourceList")
        self.setAccessibleName(self.tr("Sources"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(SourceDelegate(theme, self))
        self.doubleClicked.connect(self._open)
        model.dataChanged.connect(lambda *_: self.scheduleDelayedItemsLayout())
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def chosen(self) -> SourceEntry | None:
        """The source that is chosen."""
        return self._rows.entry_at(self.currentIndex())

    def choose(self, article_id: str) -> None:
        """Choose a source and bring it into sight."""
        at = self._rows.place_of(article_id)
        if at is not None:
            self.setCurrentIndex(self._rows.index(at))
            self.scrollTo(self._rows.index(at))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()
        entry = self._rows.entry_at(current)
        self.entry_chosen.emit(entry.article.id if entry is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self) -> None:
        entry = self.chosen
        if entry is not None:
            self.entry_opened.emit(entry.article.id)
