"""The days from which an article's times are counted."""

from app.model.moment import Moment
from app.model.vocabulary import Precision
from app.suggest.calendar_days import Anchor, anchor_of

_NEAR = 4
"""Paragraphs after which a year that was named is no longer what a date without one goes by."""


class Anchors:
    """Goes along with an article: the day it was published, and the last date it named.

    News counts from the day of publication. A chronicle, an article without a date, and a paragraph that goes back to
    an earlier year, count from the last date that was named.
    """

    def __init__(self, published: Moment | None, *, is_chronicle: bool = False) -> None:
        self._published = anchor_of(published)
        self._is_chronicle = is_chronicle
        self._last: Anchor | None = None
        self._paragraphs_since = _NEAR
        self._was_stated = False

    @property
    def now(self) -> Anchor | None:
        """The day that "yesterday" and "last week" are counted from."""
        return self._published

    @property
    def last(self) -> Anchor | None:
        """The date that "the next day" and "two weeks later" are counted from."""
        return self._last or self._published

    @property
    def narrative(self) -> Anchor | None:
        """The date nearest to which one without a year lies; None where it is counted from the publication."""
        if self._last is None:
            return None
        if self._published is None or self._is_chronicle:
            return self._last
        goes_back = self._last.day.year < self._published.day.year and self._was_stated
        return self._last if goes_back and self._paragraphs_since < _NEAR else None

    def next_paragraph(self) -> None:
        """Note that another paragraph begins."""
        self._paragraphs_since += 1

    def saw(self, moment: Moment, *, stated: bool) -> None:
        """Remember a time that was read; `stated` where it named its year itself."""
        if not moment.is_known or moment.earliest is None or moment.latest is None:
            return
        wide = moment.precision in (Precision.LONGER, Precision.YEAR)
        if wide and self._last is not None and not stated:
            return
        found = anchor_of(moment)
        if found is None:
            return
        self._last = found
        if stated:
            self._was_stated = True
            self._paragraphs_since = 0
