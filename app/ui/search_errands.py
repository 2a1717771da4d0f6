"""Goes about a search: what is looked for, what was found, and where a find leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt

from app.ui.search.hits import hits_of, tagged

if TYPE_CHECKING:
    from app.ui.case_controller import CaseController
    from app.ui.main_window import MainWindow
    from app.ui.search.search_model import Hit

_MOST_HITS = 100


class SearchErrands(QObject):
    """Moves between the field of words, the panel of finds and the places they stand in."""

    def __init__(self, controller: CaseController, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        window.top_bar.words_typed.connect(window.search.take_words)
        window.top_bar.search_entered.connect(self.enter)
        window.top_bar.search_left.connect(self.leave)
        window.search.words_settled.connect(self.find)
        window.search.hit_chosen.connect(self.show_hit)
        window.search.left.connect(self.leave)
        window.read_place.tag_chosen.connect(self.show_tagged)

    def find(self, words: str) -> None:
        """Search the case and show what was found."""
        casework = self._controller.casework
        if casework is None:
            return
        found = self._controller.attempt(lambda: casework.views.search(words, _MOST_HITS + 1))
        if found is not None:
            hits = hits_of(casework, found[:_MOST_HITS])
            self._window.search.show_hits(words, hits, more=len(found) > _MOST_HITS)
            self._window.search.stand(self._area(), at_start=False)

    def show_tagged(self, tag_id: str, name: str) -> None:
        """Show what carries a tag."""
        casework = self._controller.casework
        if casework is not None:
            self._window.search.show_tagged(name, tagged(casework, tag_id))
            side = self._window.read_place.side.width()
            area = self._area()
            mirrored = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
            area.adjust(0 if mirrored else side, 0, -side if mirrored else 0, 0)
            self._window.search.stand(area, at_start=True)
            self._window.search.go_in()

    def enter(self) -> None:
        """From the search field into what was found."""
        self._window.search.go_in()

    def leave(self) -> None:
        """Close what was found and go back to work."""
        self._window.search.hide()
        self._window.navigation.rest()

    def show_hit(self, hit: Hit) -> None:
        """Go to what was found."""
        self._window.search.hide()
        navigation = self._window.navigation
        what = hit.entity if hit.kind == "note" else hit.kind
        if what in ("incident", "figure"):
            navigation.show_claim(hit.id)
            self._window.inspector.focus_first()
        elif what == "decision":
            navigation.go("figures")
        elif what == "passage":
            navigation.open_passage(hit.id)
            navigation.show_claim_of(hit.id)
            self._window.read_place.focus_text()
        else:
            navigation.go("read")
            self._controller.attempt(lambda: self._open(hit))
            self._window.read_place.focus_text()

    def _open(self, hit: Hit) -> None:
        read = self._window.read_place
        if hit.article_id is not None and hit.start is not None and hit.end is not None:
            read.open_words(hit.article_id, hit.start, hit.end)
        else:
            read.open_article(hit.article_id or hit.id)

    def _area(self) -> QRect:
        """Where something may lie over the panes."""
        window = self._window
        whole = window.halves.rect()
        whole.moveTopLeft(window.halves.mapTo(window, whole.topLeft()))
        return whole
