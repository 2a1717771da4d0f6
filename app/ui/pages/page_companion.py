"""Keeps the picture of the page beside the words that are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.pages.page_pictures import PagePictures
from app.ui.pages.page_wish import PageWish
from app.ui.pages.pictured import has_pictures
from app.ui.reader.page_words import page_name

if TYPE_CHECKING:
    from app.model.reading import Reading
    from app.services.casework import Casework
    from app.ui.pages.page_pane import PagePane
    from app.ui.reader.reader_view import ReaderView

_SETTLED_MS = 200


class PageCompanion(QObject):
    """Shows the page of the chosen words, else the one at the top of the view; follows both."""

    shown = Signal(bool)
    """The pane is there now, or is gone."""

    def __init__(self, reader: ReaderView, pane: PagePane) -> None:
        super().__init__(reader)
        self._reader = reader
        self._pane = pane
        self._article_id = ""
        self._reading: Reading | None = None
        self._wish: PageWish | None = None
        self._wanted = False
        self._first = 0
        """What stood first in sight when the page was last taken from the view."""
        self.pictures = PagePictures(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._follow_view)
        self.pictures.arrived.connect(self._show)
        self.pictures.failed.connect(self._tell)
        pane.turned.connect(self._turn)
        pane.left.connect(lambda: self.show_pane(shown=False))
        pane.password_given.connect(self._take_password)
        reader.text.moved.connect(self._settled.start)
        reader.span_chosen.connect(lambda _id: self.follow_words())
        reader.passage_selected.connect(lambda _start, _end: self.follow_words())
        reader.page_wished.connect(lambda: self.show_pane(shown=pane.isHidden()))
        pane.hide()

    @property
    def has_pages(self) -> bool:
        """Whether the article that is read has pages that can be shown."""
        return has_pictures(self._reading)

    def show_case(self, casework: Casework | None) -> None:
        """Draw pages of another case."""
        self.pictures.show_case(casework)

    def show_article(self, article_id: str, reading: Reading | None) -> None:
        """Follow another article; the pane stays open where that one has pages too."""
        self._article_id, self._reading, self._wish = article_id, reading, None
        self._pane.sheet.show_page(None)
        self._show_as_wanted()

    def show_pane(self, *, shown: bool) -> None:
        """Open the pane at the page that is read, or close it."""
        self._wanted = shown and self.has_pages
        self._show_as_wanted()

    def follow_words(self) -> None:
        """Show the page of the words that are chosen or selected, framed."""
        place = self._place()
        if place is not None and self._reading is not None:
            page = self._reading.page_at(place[0])
            if page is not None:
                self._want(page.number, *place)

    def _show_as_wanted(self) -> None:
        open_now = self._wanted and self.has_pages
        had_focus = self._pane.isAncestorOf(self._pane.window().focusWidget() or self._reader)
        self._pane.setVisible(open_now)
        if not open_now:
            self.pictures.stop()
            if had_focus:
                self._reader.text.setFocus()
        elif self._place() is not None:
            self.follow_words()
        else:
            self._follow_view()
        self.shown.emit(open_now)

    def _place(self) -> tuple[int, int] | None:
        return self._reader.selection() or self._reader.chosen_place()

    def _follow_view(self) -> None:
        if self._pane.isHidden() or self._reading is None or not self._reading.pages:
            return
        first, last = self._reader.places_in_sight()
        if self._wish is not None and first == self._first:
            # Only laid out anew: a page that was turned to by hand stays.
            return
        self._first = first
        top, bottom = self._reading.page_at(first), self._reading.page_at(last)
        first_page = top.number if top is not None else self._reading.pages[0].number
        last_page = bottom.number if bottom is not None else first_page
        if self._wish is None or not first_page <= self._wish.page <= last_page:
            self._want(first_page)

    def _want(self, page: int, start: int = 0, end: int = 0) -> None:
        if self._pane.isHidden() or self._reading is None:
            return
        wish = PageWish(self._article_id, page, start, end, self._reading.text_sha256)
        if wish == self._wish:
            return
        self._wish = wish
        pages = self._reading.pages
        named = next((each for each in pages if each.number == page), pages[0])
        self._pane.show_waiting(
            page_name(named), first=page <= pages[0].number, last=page >= pages[-1].number
        )
        self.pictures.want(wish)

    def _turn(self, step: int) -> None:
        if self._wish is None or self._reading is None:
            return
        numbers = [page.number for page in self._reading.pages]
        at = numbers.index(self._wish.page) + step
        if 0 <= at < len(numbers):
            self._first = self._reader.places_in_sight()[0]
            self._want(numbers[at])

    def _show(self, wish: object, page: object) -> None:
        if wish == self._wish:
            self._pane.show_page(page)  # type: ignore[arg-type]

    def _tell(self, wish: object, error: object) -> None:
        if wish == self._wish:
            self._pane.show_problem(error)

    def _take_password(self, password: str) -> None:
        self.pictures.use_password(self._article_id, password)
        if self._wish is not None:
            self._pane.say(self.tr("Drawing the page…"))
            self.pictures.want(self._wish)
