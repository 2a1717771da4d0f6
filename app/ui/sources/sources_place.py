"""Sources: the articles of a case as a bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.ui.figures.chip_sheet import chip_sheet
from app.ui.figures.nothing_page import NothingPage
from app.ui.sources.source_actions import SourceActions
from app.ui.sources.source_bar import SourceBar
from app.ui.sources.source_check import SourceCheck
from app.ui.sources.source_list import SourceList
from app.ui.sources.source_model import SourceModel
from app.ui.sources.source_stock import SourceStock
from app.ui.theme import Space, Theme
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from app.services.casework import Casework
    from app.services.changed import Changed


class SourcesPlace(QWidget):
    """Shows what each article is, what is missing of it, and what rests on it."""

    claim_chosen = Signal(str)
    passage_opened = Signal(str)
    article_opened = Signal(str)
    """Go to Read and show this article."""
    article_chosen = Signal(str)
    """Show the facts of this article in the inspector."""
    edit_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcesPlace")
        self._theme = theme
        self._casework: Casework | None = None
        self._stock = SourceStock()
        self._check = SourceCheck(self)
        self._filling = False
        self.model = SourceModel(self)
        self.page = QFrame(self)
        self.page.setProperty("role", "page")
        self.bar = SourceBar(self.page)
        self.list = SourceList(theme, self.model, self.page)
        self.actions_of_source = SourceActions(self.page)
        self.nothing = NothingPage(self)
        self._lay_out()
        self._connect()
        self._dress()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.STEP)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.bar)
        column.addWidget(self.list, 1)
        column.addWidget(self.actions_of_source)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.nothing)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.entry_chosen.connect(self._chosen)
        self.list.entry_opened.connect(self.article_opened)
        self.list.copy_asked.connect(lambda: self._copy("citation"))
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.bar.order_changed.connect(self._fill)
        self.bar.check_asked.connect(self._start_check)
        self.bar.stop_asked.connect(self._check.stop)
        self._check.checked.connect(self._note_check)
        self._check.progressed.connect(self.bar.show_progress)
        self._check.ended.connect(self._check_ended)
        self.actions_of_source.open_asked.connect(self._open)
        self.actions_of_source.copy_asked.connect(self._copy)
        self._theme.changed.connect(self._dress)

    def show_case(self, casework: Casework | None) -> None:
        """Show a case, or none."""
        self._check.stop()
        self._casework = casework
        self._stock.read(casework, afresh=True)
        self.bar.reset()
        self._show()

    def apply_change(self, changed: Changed) -> None:
        """Take an edit in."""
        if self._casework is not None and changed.touches(
            "article", "reading", "passage", "evidence", "incident", "figure"
        ):
            self._stock.read(self._casework)
            self._show()

    def choose(self, article_id: str) -> None:
        """Choose a source."""
        self.list.choose(article_id)

    def _show(self) -> None:
        self._fill()
        entries = self._stock.entries()
        self.bar.say(len(entries), sum(not entry.is_complete for entry in entries))
        if not entries:
            self.nothing.say(
                self.tr("No source yet"),
                self.tr(
                    "Add the first article (Ctrl+O), or drop its file on this window. It is kept byte for byte."
                ),
            )
        self._pages.setCurrentWidget(self.page if entries else self.nothing)

    def _fill(self) -> None:
        chosen = self.list.chosen
        self._filling = True
        self.model.fill(self._stock.entries(self.bar.order))
        if chosen is not None:
            self.list.choose(chosen.article.id)
        self._filling = False
        self.actions_of_source.show_entry(self.list.chosen)

    def _chosen(self, article_id: str) -> None:
        self.actions_of_source.show_entry(self.list.chosen)
        if article_id and not self._filling:
            self.article_chosen.emit(article_id)

    def _open(self) -> None:
        entry = self.list.chosen
        if entry is not None:
            self.article_opened.emit(entry.article.id)

    def _copy(self, what: str) -> None:
        entry = self.list.chosen
        if entry is None:
            return
        from app.wording.bibliography import citation_words

        article = entry.article
        words = {
            "citation": citation_words(article, current_language()),
            "sha256": article.sha256,
            "address": article.url.strip(),
        }[what]
        QGuiApplication.clipboard().setText(words)
        self.actions_of_source.say_copied(what)

    def _start_check(self) -> None:
        if self._casework is not None and not self._check.running:
            ids = [entry.article.id for entry in self._stock.entries(self.bar.order)]
            self._check.start(self._casework, ids)

    def _note_check(self, article_id: str, result: str) -> None:
        self._stock.note_check(article_id, result)
        self._fill()

    def _check_ended(self) -> None:
        results = [entry.checked for entry in self._stock.entries()]
        self.bar.say_checked(
            unchanged=results.count(""), wrong=sum(bool(result) for result in results), whole=len(results)
        )

    def _dress(self) -> None:
        self.page.setStyleSheet(chip_sheet(self._theme.colours, self._theme.sizes))

    def _show_menu(self, place: QPoint) -> None:
        if not self.list.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self.actions_of_source.buttons():
            if button.isEnabled():
                menu.addAction(button.text().replace("&", ""), button.click)
        menu.popup(self.list.viewport().mapToGlobal(place))
