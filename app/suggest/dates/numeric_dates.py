"""Dates in digits and signs: `2020-06-02`, `02.06.2020`, `5/3/20`."""

import re
from datetime import date

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis
from app.suggest.dates.calendar_days import Anchor, is_day, month_text
from app.suggest.dates.coded import Coded

_ISO = re.compile(r"(?<![\d./-])(\d{4})-(\d\d)(?:-(\d\d))?(?![\d./-]*\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d)")
_CENTURY = 100
_YEARS_AHEAD = 10
"""How far ahead of the anchor a year of two digits may lie."""
_YEAR_DIGITS = 4
_AT_HAND = 3
"""Days from the anchor."""


def numeric_dates(shadow: str, order: str, anchor: Anchor | None) -> list[tuple[int, int, tuple[Coded, ...]]]:
    """Return start, end and readings of every numeric date in a shadow; `order` (dmy, mdy) is tried first."""
    found: list[tuple[int, int, tuple[Coded, ...]]] = []
    for match in _ISO.finditer(shadow):
        if coded := _iso(match):
            found.append((match.start(), match.end(), (coded,)))
    for match in _NUMERIC.finditer(shadow):
        if readings := _readings(match, order, anchor):
            found.append((match.start(), match.end(), readings))
    return sorted(found, key=lambda entry: entry[0])


def _iso(match: re.Match[str]) -> Coded | None:
    year, month = int(match[1]), int(match[2])
    if not is_day(year, month, int(match[3] or 1)):
        return None
    return Coded(match[0], Basis.STATED, Reason(ReasonCode.AS_STATED))


def _is_at_hand(anchor: Anchor | None, year: int, day: int, month: int) -> bool:
    """Whether a day lies so near the anchor that it is likelier than its other reading."""
    return anchor is not None and abs((date(year, month, day) - anchor.day).days) <= _AT_HAND


def _readings(match: re.Match[str], order: str, anchor: Anchor | None) -> tuple[Coded, ...]:
    """Both orders of day and month where both make a day; a year of two digits is the nearest before the anchor."""
    year, reason = int(match[4]), Reason(ReasonCode.AS_STATED)
    if len(match[4]) != _YEAR_DIGITS:
        if anchor is None:
            return ()
        year += anchor.day.year // _CENTURY * _CENTURY
        year -= _CENTURY if year > anchor.day.year + _YEARS_AHEAD else 0
        reason = Reason(ReasonCode.CENTURY_OF_ANCHOR, {"anchor": anchor.text})
    if year < 1:
        return ()
    pairs = {"dmy": (int(match[1]), int(match[3])), "mdy": (int(match[3]), int(match[1]))}
    orders = [
        name
        for name in sorted(pairs, key=lambda name: name != order)
        if is_day(year, pairs[name][1], pairs[name][0])
    ]
    orders = orders[:1] if len({pairs[name] for name in orders}) == 1 else orders
    orders.sort(key=lambda name: not _is_at_hand(anchor, year, *pairs[name]))
    stated = len(match[4]) == _YEAR_DIGITS and len(orders) == 1
    return tuple(
        Coded(
            f"{month_text(year, pairs[name][1])}-{pairs[name][0]:02}",
            Basis.STATED if stated else Basis.INFERRED,
            reason if len(orders) == 1 else Reason(ReasonCode.DAY_MONTH_ORDER, {"order": name}),
            Confidence.HIGH if stated else Confidence.LOW if place else Confidence.MEDIUM,
        )
        for place, name in enumerate(orders)
    )
