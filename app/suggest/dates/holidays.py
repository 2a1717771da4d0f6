"""Holidays that move: so many days from Easter, or a certain weekday of a month."""

from datetime import date, timedelta

from app.model.confidence import Confidence
from app.model.day import days_in_month
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis
from app.suggest.dates.anchors import Anchors
from app.suggest.dates.coded import Coded
from app.suggest.dates.grammar import Values
from app.suggest.dates.way import Way

_SOON_DAYS, _ANY_DAYS = 92, 366
_FIRST_GREGORIAN = 1583
_WEEK = 7


def is_movable(values: Values) -> bool:
    """Whether the slots name such a holiday."""
    return "easter" in values or "nth" in values


def code_holiday(values: Values, anchors: Anchors, way: Way) -> Coded | None:
    """Code a holiday that moves: in the year that is named, else the nearest as for a day of a month."""
    if isinstance(year := values.get("year"), int):
        day = holiday_in(values, year)
        stated = Reason(ReasonCode.AS_STATED)
        return None if day is None else Coded(day.isoformat(), Basis.STATED, stated, rule="date.holiday")
    anchor = anchors.narrative or anchors.now
    if anchor is None:
        return None
    days = [
        day for year in range(anchor.day.year - 1, anchor.day.year + 2) if (day := holiday_in(values, year))
    ]
    soon = 0 if way is Way.BACK or "last" in values else _SOON_DAYS
    soon = _ANY_DAYS if way is Way.AHEAD else soon
    ahead = [day for day in days if 0 <= (day - anchor.day).days <= soon]
    before = [day for day in days if day < anchor.day]
    found = ahead[0] if ahead else before[-1] if before else None
    if found is None:
        return None
    code = ReasonCode.YEAR_AFTER_ANCHOR if ahead else ReasonCode.YEAR_BEFORE_ANCHOR
    reason = Reason(code, {"anchor": anchor.text, "year": str(found.year)})
    return Coded(found.isoformat(), Basis.INFERRED, reason, Confidence.MEDIUM, "date.holiday")


def holiday_in(values: Values, year: int) -> date | None:
    """Return the day of a holiday in a year; None before the Gregorian calendar.

    `easter` counts days from Easter Sunday of the Western churches; `nth` with `weekday` (1 Monday to 7 Sunday) and
    `month` counts weekdays from the month's beginning, from its end for less than 0.
    """
    if not _FIRST_GREGORIAN <= year < date.max.year:
        return None
    if isinstance(offset := values.get("easter"), int):
        return _easter(year) + timedelta(days=offset)
    month, weekday, nth = values.get("month"), values.get("weekday"), int(str(values["nth"]))
    if not (isinstance(month, int) and isinstance(weekday, int)):
        return None
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % _WEEK + _WEEK * (nth - 1))
    last = date(year, month, days_in_month(year, month))
    return last - timedelta(days=(last.isoweekday() - weekday) % _WEEK + _WEEK * (-nth - 1))


def _easter(year: int) -> date:
    """Return Easter Sunday by the rule of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
