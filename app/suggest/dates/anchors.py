"""The days from which an article's times are counted."""

import re
from collections import deque
from collections.abc import Container

from app.model.moment import Moment
from app.model.vocabulary import Precision
from app.suggest.dates.calendar_days import Anchor, anchor_of

_YEAR = re.compile(r"(?<![\w.,/-])(?:19\d\d|20\d\d|1[0-8]\d[1-9])(?![\w%]|[.,/-]\d)", re.ASCII)
"""Before 1900 round numbers are none: "1200" and "1500" count things."""
_ASIDE = 10
"""Years that a year in brackets is off, at least, if it is that of a book or a law."""
_REMEMBERED = 8
"""Dates to which "the same day" may still go back."""
_ENOUGH, _EVERY = 8, 500
"""A chronicle names at least so many years other than that of its publication, one in so many code points."""


def is_chronicle(text: str, published: Moment | None) -> bool:
    """Return whether an article tells of other years than that of its publication, as an encyclopedia does."""
    if published is None or published.latest is None:
        return True
    own = str(published.latest.year)
    years: list[str] = _YEAR.findall(text)
    others = len(years) - years.count(own)
    return others >= max(_ENOUGH, len(text) / _EVERY) and others > 2 * years.count(own)


def _is_quarter(moment: Moment) -> bool:
    first, last = moment.earliest, moment.latest
    return (
        first is not None
        and last is not None
        and first[2] == 1
        and (last[0], last[1]) == (first[0], first[1] + 2)
    )


class Anchors:
    """Goes along with an article: the day it was published, and the last date it named.

    News counts from the day of publication; a chronicle, and an article without a date, from the last date that was
    named.
    """

    def __init__(self, published: Moment | None, *, is_chronicle: bool = False) -> None:
        self._published = anchor_of(published)
        self._is_chronicle = is_chronicle
        self._last: Anchor | None = None
        self._last_quarter: Anchor | None = None
        self._own: list[Anchor] = []
        self._seen: deque[Anchor] = deque(maxlen=_REMEMBERED)

    @property
    def now(self) -> Anchor | None:
        """The day that "yesterday" and "last week" are counted from."""
        return self._published

    def last(self, precisions: Container[Precision], *, is_back: bool = False) -> Anchor | None:
        """Return the date that "the next day" and "two weeks later" are counted from: the last one exact enough.

        Where words may turn back (`is_back`), what an earlier sentence named of years ago, or to come, does not count.
        """
        found = [anchor for anchor in reversed(self._seen) if anchor.precision in precisions]
        if not found:
            return self._published
        if is_back and found[0] not in self._own and not self._is_chronicle and self._published is not None:
            now = self._published.day
            near = (one for one in found if now.year - 1 <= one.day.year and one.day <= now)
            return next(near, found[0])
        return found[0]

    def begin_sentence(self) -> None:
        """Forget which dates the sentence at hand named."""
        self._own.clear()

    @property
    def last_quarter(self) -> Anchor | None:
        """The last quarter of a year that was named, which "the same quarter last year" is counted from."""
        return self._last_quarter

    @property
    def narrative(self) -> Anchor | None:
        """The date nearest to which one without a year lies; None where it is counted from the publication."""
        if self._last is None:
            return None
        return self._last if self._published is None or self._is_chronicle else None

    def is_aside(self, year: int) -> bool:
        """Whether a year in brackets is so far from what is told that no day without a year belongs to it."""
        return self._last is not None and abs(year - self._last.day.year) > _ASIDE

    def saw(self, moment: Moment, *, stated: bool) -> None:
        """Remember a time that was read; `stated` where it named its year itself."""
        if not moment.is_known or moment.earliest is None or moment.latest is None:
            self._saw_end(moment)
            return
        if moment.precision is Precision.LONGER:
            self._last = self._last or anchor_of(moment)
            return
        if _is_quarter(moment):
            self._last_quarter = anchor_of(moment)
        if moment.precision is Precision.YEAR and self._last is not None and not stated:
            return
        found = anchor_of(moment)
        if found is None:
            return
        self._last = found
        self._seen.append(found)
        self._own.append(found)

    def _saw_end(self, moment: Moment) -> None:
        """Let a story go on from the end that an open time tells ("since 2015", "until March 1945")."""
        told = [end for end in str(moment.edtf).split("/") if end.strip(".")]
        if moment.is_known and len(told) == 1 and (anchor := anchor_of(Moment(edtf=told[0]))) is not None:
            self._last = anchor
