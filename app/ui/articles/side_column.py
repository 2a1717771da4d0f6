"""The column on the left of Read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.services.article_row import ArticleRow
from app.ui.articles.article_list import ArticleList
from app.ui.articles.tag_list import TagList
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from app.services.tags import TagRow

_WIDEST = 460


class SideColumn(QFrame):
    """Articles above, tags below, each with its name; an empty list says how it fills."""

    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setMinimumWidth(170)
        self.setMaximumWidth(_WIDEST)
        self.articles = ArticleList(theme, self)
        self.tags = TagList(theme, self)
        self._no_tags = self._label(self.tr("None yet: select words and press T."), "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.LARGE, 0, Space.STEP)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._label(self.tr("Articles"), "section"))
        column.addWidget(self.articles, 3)
        column.addWidget(self._label(self.tr("Tags"), "section"))
        column.addWidget(self._no_tags)
        column.addWidget(self.tags, 2)
        column.addStretch(0)
        theme.changed.connect(self._fit)
        self._column = column

    def show_rows(self, articles: Sequence[ArticleRow] | None, tags: "Sequence[TagRow] | None") -> None:
        """Show these; None leaves a list as it is."""
        if articles is not None:
            self.articles.show_rows(articles)
            self._fit()
        if tags is not None:
            self.tags.show_rows(tags)
            self._no_tags.setVisible(not tags)
            self.tags.setVisible(bool(tags))
            self._column.setStretch(self._column.count() - 1, 0 if tags else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the tags follow the articles where both have room."""
        self.articles.setMaximumHeight(max(1, self.articles.whole_height()))

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setContentsMargins(Space.MEDIUM + 2, 0, Space.MEDIUM, 0)
        label.setWordWrap(role == "quiet")
        return label
