"""The walk through what waits: which suggestion the bar shows, and where it goes from there."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError
from app.ui.suggesting.suggestion_stock import is_doubtful

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.suggestion import Suggestion
    from app.services.outcome import Outcome
    from app.ui.case_controller import CaseController
    from app.ui.reader.reader_view import ReaderView
    from app.ui.suggesting.review_bar import ReviewBar
    from app.ui.suggesting.suggestion_stock import SuggestionStock


class ReviewWalk(QObject):
    """Holds the suggestion that the bar shows: an answer is about that one, and only while it still waits."""

    def __init__(
        self, bar: ReviewBar, stock: SuggestionStock, reader: ReaderView, controller: CaseController
    ) -> None:
        super().__init__(bar)
        self._bar, self._stock, self._reader, self._controller = bar, stock, reader, controller
        self._one: Suggestion | None = None
        self._place = 0

    def forget(self) -> None:
        """Show nothing of an article any more."""
        self._one, self._place = None, 0
        self._bar.hide()
        self._bar.show_none("")

    def listed(self) -> list[Suggestion]:
        """Return what waits of the kind that is looked at."""
        kind = self._bar.kind
        return [
            one
            for one in self._stock.waiting
            if (kind is None or one.kind is kind) and (self._bar.doubtful.isChecked() or not is_doubtful(one))
        ]

    def current(self) -> Suggestion | None:
        """Return the suggestion that is shown, with the reading that was chosen; None where it waits no more."""
        one, reading = self._one, self._bar.reading
        if one is None or reading is None or one not in self._stock.waiting:
            return None
        return replace(one, reading=reading, alternatives=())

    def following(self, chosen: Sequence[Suggestion]) -> Suggestion | None:
        """Return what comes after the one that is shown and is none of those `chosen`."""
        found = self.listed()
        begin = found.index(self._one) if self._one is not None and self._one in found else 0
        places = {(each.kind, each.start, each.end) for each in chosen}
        return next((each for each in found[begin:] if (each.kind, each.start, each.end) not in places), None)

    def step(self, direction: int) -> None:
        """Go to the next (+1) or previous (-1) suggestion; from the last to the first."""
        found = self.listed()
        if self._one is not None and self._one in found:
            self.show(found[(found.index(self._one) + direction) % len(found)])
        else:
            self.show_from(self._place)

    def show_from(self, place: int) -> None:
        """Show the first suggestion from a place of the text on, else the first of all."""
        found = self.listed()
        self._show_or_none(next((each for each in found if each.start >= place), found[0] if found else None))

    def stay(self) -> None:
        """Go on showing what is shown if it still waits; else what comes from there on."""
        found = self.listed()
        if self._one is None or self._one not in found:
            self.show_from(self._place)
        else:
            self._tell(self._one, found)

    def choose(self, one: Suggestion) -> None:
        """Show what a person pressed in the text, whatever kind the bar was to show."""
        self._bar.show()
        if one not in self.listed():
            self._bar.show_every_kind()
        self.show(one, reveal=False)

    def show(self, one: Suggestion, *, reveal: bool = True) -> None:
        """Show a suggestion in the bar and, unless it is seen already, its words in the text."""
        self._one, self._place = one, one.start
        self._bar.show_suggestion(one, self._reader.shown_text)
        self._tell(one, self.listed())
        self._bar.announce()
        if reveal:
            self._reader.reveal(one.start, one.end)

    def _show_or_none(self, one: Suggestion | None) -> None:
        if self._bar.isHidden():
            return
        if one is not None:
            self.show(one)
        else:
            self._one = None
            self._bar.show_none(self._nothing())

    def _tell(self, one: Suggestion, found: list[Suggestion]) -> None:
        """Tell how many there are and what accepting would write: both change with other edits."""
        self._bar.show_number(one, found.index(one) + 1, len(found))
        self._bar.show_outcome(self._outcome(one))

    def _outcome(self, one: Suggestion) -> Outcome | None:
        casework = self._controller.casework
        with suppress(CaseError):  # nobody asked: the answer itself will tell
            if casework is not None:
                return casework.suggestions.outcome(self._stock.article_id, one)
        return None

    def _nothing(self) -> str:
        if self._stock.is_looking:
            return self.tr("Looking through the article…")
        if self._stock.waiting:
            return self.tr("Nothing of this kind waits. Choose another kind, or show the doubtful ones.")
        return self.tr("No suggestion waits for this article.")
