"""The list of articles."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.services.article_row import ArticleRow
from app.ui.articles.article_list_model import ArticleListModel
from app.ui.articles.article_row_delegate import ArticleRowDelegate
from app.ui.theme import Theme

_MEASURED = 40
_ENDLESS = 16777215


class ArticleList(QListView):
    """Shows the articles in the order they were added; choosing one opens it."""

    article_chosen = Signal(str)
    """A person chose this article, by mouse or by arrow keys."""
    removal_requested = Signal(str)
    """Delete was pressed on this article."""
    menu_requested = Signal(str, QPoint)
    """The context menu of an article was asked for, at this place on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleList")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._rows = ArticleListModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(ArticleRowDelegate(theme, self))
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.customContextMenuRequested.connect(self._menu)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self._quiet = False

    def show_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Show these articles; the one that was chosen stays chosen where it is still there."""
        chosen = self.chosen
        self._quiet = True
        self._rows.fill(rows)
        self._quiet = False
        if chosen != self.chosen:
            self.choose(chosen)

    def whole_height(self) -> int:
        """Return how high the list is when every article shows."""
        if self._rows.rowCount() > _MEASURED:
            return _ENDLESS
        return sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount())) + 2

    def choose(self, article_id: str) -> None:
        """Mark an article as the chosen one, without a signal."""
        row = self._rows.row_of(article_id)
        self._quiet = True
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._rows.index(row), flag)
        else:
            self.selectionModel().clear()
        self._quiet = False

    @property
    def chosen(self) -> str:
        """The id of the chosen article, "" where there is none."""
        row = self.chosen_row()
        return row.article.id if row is not None else ""

    def chosen_row(self) -> ArticleRow | None:
        """Return the chosen article with what rests in it."""
        index = self.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.article_chosen.emit(self._rows.row_at(current.row()).article.id)

    def _menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_requested.emit(
                self._rows.row_at(index.row()).article.id, self.viewport().mapToGlobal(place)
            )
