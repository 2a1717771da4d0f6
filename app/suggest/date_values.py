"""Turns what the slots of a date template hold into moments, coded in EDTF."""

from datetime import date

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis, Precision
from app.suggest import calendar_days as calendar
from app.suggest.anchors import Anchors
from app.suggest.calendar_days import Anchor
from app.suggest.coded import Coded
from app.suggest.date_slots import DayNumber
from app.suggest.grammar import Values
from app.suggest.holidays import holiday_in, is_movable
from app.suggest.relative_dates import code_relative
from app.suggest.way import Way

_SPRING = 21
_SOON_DAYS, _ANY_DAYS = 92, 366
_SOON_TOLD_BACK, _SOON_UNTOLD = 1, (3, 5)
"""Months ahead that are still soon; where no tense tells, into the next year and within the anchor's own."""
_LAST_YEAR = 9999
_MONTHS_OF_A_SEASON = 3
_RELATIVE = {
    "unit",
    "one",
    "weekday",
    "day_word",
    "this",
    "last",
    "next",
    "that",
    "recent",
    "following",
    "preceding",
}
_PERIOD_STARTS = {"first_half": 1, "second_half": 7, "q1": 1, "q2": 4, "q3": 7, "q4": 10}


def code_date(values: Values, anchors: Anchors, way: Way = Way.UNTOLD) -> Coded | None:
    """Return the moment of a template's values; None where a year is needed and nothing gives it.

    `way` says whether the words around tell of what was or of what is still to come.
    """
    if "next" in values and ("month" in values or "day" in values):
        way = Way.AHEAD
    ahead = way is Way.AHEAD
    if isinstance(named := values.get("relative"), dict):
        values = values | {
            name: DayNumber(value) if name == "day" else value for name, value in named.items()
        }
    if is_movable(values):
        return _holiday(values, anchors, way)
    if "month" in values and "year" in (values.get("unit"), values.get("one")):
        return _in_year_counted(values, anchors)
    if "day" in values and "month" not in values and "year" not in values:
        return _day_alone(values, anchors, ahead=ahead)
    if "year" not in values and "day" not in values and not _RELATIVE.isdisjoint(values):
        return code_relative(values, anchors, ahead=ahead)
    if "century" in values or "decade_name" in values:
        return _long(values)
    year, reason = _year(values, anchors, way)
    edtf = None if year is None else _edtf(values, year)
    return None if edtf is None else _absolute(values, edtf, reason)


def _holiday(values: Values, anchors: Anchors, way: Way) -> Coded | None:
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


def _in_year_counted(values: Values, anchors: Anchors) -> Coded | None:
    """Code "March of last year", "5 June this year"."""
    anchor = anchors.narrative or anchors.now
    if anchor is None:
        return None
    year = anchor.day.year - (1 if "last" in values else -1 if "next" in values else 0)
    edtf = _edtf(values, year) if 1 <= year <= _LAST_YEAR else None
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return None if edtf is None else Coded(edtf, Basis.RELATIVE, reason, Confidence.MEDIUM, "date.relative")


def _day_alone(values: Values, anchors: Anchors, *, ahead: bool) -> Coded | None:
    """Code a day without a month ("el domingo 27") as the nearest such one before the anchor, or after it."""
    if "month" in (values.get("unit"), values.get("one")):
        return _day_in_counted_month(values, anchors)
    anchor, day = anchors.narrative or anchors.now, values["day"]
    if anchor is None or anchor.precision is not Precision.DAY or not isinstance(day, DayNumber):
        return None
    is_other = day.number < anchor.day.day if ahead else day.number > anchor.day.day
    months = 0 if not is_other else -1 if ahead else 1
    first = calendar.months_back(anchor.day.replace(day=1), months)
    edtf = _days(values, first.year, first.month, day.number)
    if edtf is None or not _fits_weekday(edtf, values.get("weekday")):
        return None
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return Coded(edtf, Basis.INFERRED, reason, Confidence.MEDIUM, "date.day_alone")


def _day_in_counted_month(values: Values, anchors: Anchors) -> Coded | None:
    """Code "the 16th of this month", "el 3 del mes pasado"."""
    anchor, day = anchors.narrative or anchors.now, values["day"]
    if (
        anchor is None
        or "month" not in (values.get("unit"), values.get("one"))
        or not isinstance(day, DayNumber)
    ):
        return None
    first = calendar.months_back(
        anchor.day.replace(day=1), 1 if "last" in values else -1 if "next" in values else 0
    )
    edtf = _days(values, first.year, first.month, day.number)
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return None if edtf is None else Coded(edtf, Basis.RELATIVE, reason, Confidence.MEDIUM, "date.relative")


def _fits_weekday(edtf: str, weekday: object) -> bool:
    return weekday is None or date.fromisoformat(edtf[:10]).isoweekday() == weekday


def _absolute(values: Values, edtf: str, reason: Reason) -> Coded:
    day = values.get("day")
    if isinstance(day, DayNumber) and day.typo:
        typo = Reason(ReasonCode.TYPO_IN_DAY, reason.facts)
        return Coded(f"{edtf}?", Basis.TYPO_CORRECTED, typo, Confidence.LOW, "date.typo")
    if "anchor" in reason.facts:
        return Coded(edtf, Basis.INFERRED, reason, Confidence.MEDIUM, f"{_rule(values)}.no_year")
    return Coded(edtf, Basis.STATED, reason, rule=_rule(values))


def _rule(values: Values) -> str:
    for name in ("day", "month", "season", "period", "part"):
        if name in values:
            return f"date.{name}"
    return "date.year"


def _long(values: Values) -> Coded:
    """Code a century by its number ("the 20th") or a decade by its name ("the nineties")."""
    number = values.get("century")
    edtf = f"{number - 1:02}XX" if isinstance(number, int) else str(values["decade_name"])
    return Coded(edtf, Basis.STATED, Reason(ReasonCode.AS_STATED), rule="date.long")


def _year(values: Values, anchors: Anchors, way: Way) -> tuple[int | None, Reason]:
    if isinstance(year := values.get("year"), int):
        part = values.get("part") or values.get("period")
        stated = (
            Reason(ReasonCode.PART_OF_PERIOD, {"part": str(part)}) if part else Reason(ReasonCode.AS_STATED)
        )
        return year, stated
    month, day = _month_and_day(values)
    if month is None:
        return None, Reason(ReasonCode.AS_STATED)
    is_far = anchors.now is not None and calendar.is_far_ahead(anchors.now, month, day)
    if way is Way.AHEAD and is_far and "next" not in values:
        way = Way.BACK
    if anchors.now is not None and _is_soon(anchors.now, values, way):
        way = Way.AHEAD
    year, reason = _year_by_anchor(anchors, month, day, way)
    weekday = values.get("weekday")
    if year is None or not isinstance(weekday, int) or "day" not in values:
        return year, reason
    fitting = calendar.year_with_weekday(year, month, day, weekday)
    if fitting in (None, year):
        return year, reason
    return fitting, Reason(ReasonCode.YEAR_BY_WEEKDAY, {**reason.facts, "year": str(fitting)})


def _month_and_day(values: Values) -> tuple[int | None, int]:
    """Return the month, and the day, by which the nearest year is found."""
    day, month = values.get("day2", values.get("day")), values.get("month2", values.get("month"))
    if isinstance(season := values.get("season"), int):
        month = (season - _SPRING) * _MONTHS_OF_A_SEASON + _MONTHS_OF_A_SEASON
    if month is None and "period" in values:
        month = _PERIOD_STARTS.get(str(values["period"]), 1)
    return month if isinstance(month, int) else None, day.number if isinstance(day, DayNumber) else 1


def _is_soon(anchor: Anchor, values: Values, way: Way) -> bool:
    """Whether a time lies ahead so near that, were the one a year before meant, its year would be told."""
    month, day = _month_and_day(values)
    if (
        "last" in values
        or month is None
        or anchor.precision is not Precision.DAY
        or "season" in values
        or "period" in values
    ):
        return False
    if "day" not in values:
        return way is Way.UNTOLD and calendar.is_soon(anchor, month, day, months=3)
    if way is Way.BACK:
        return calendar.is_soon(anchor, month, day, months=_SOON_TOLD_BACK)
    is_same_year = (month, day) >= (anchor.day.month, anchor.day.day)
    return calendar.is_soon(anchor, month, day, months=_SOON_UNTOLD[is_same_year])


def _year_by_anchor(anchors: Anchors, month: int, day: int, way: Way) -> tuple[int | None, Reason]:
    if (last := anchors.narrative) is not None:
        year, code, anchor = calendar.year_of_story(last, month, day), ReasonCode.YEAR_OF_LAST_DATE, last
    elif anchors.now is None:
        return None, Reason(ReasonCode.AS_STATED)
    elif way is Way.AHEAD:
        anchor = anchors.now
        year, code = calendar.year_after(anchor, month, day), ReasonCode.YEAR_AFTER_ANCHOR
    else:
        anchor = anchors.now
        year, code = calendar.year_before(anchor, month, day), ReasonCode.YEAR_BEFORE_ANCHOR
    if not 1 <= year <= _LAST_YEAR:
        return None, Reason(ReasonCode.AS_STATED)
    return year, Reason(code, {"anchor": anchor.text, "year": str(year)})


def _edtf(values: Values, year: int) -> str | None:
    month, day = values.get("month"), values.get("day")
    if isinstance(month, int):
        if isinstance(day, DayNumber):
            return _days(values, year, month, day.number)
        if part := values.get("part"):
            return calendar.part_of_month(year, month, str(part))
        if period := values.get("period"):
            return calendar.half_of_month(year, month, str(period))
        return calendar.month_text(year, month)
    return _stretch_of_year(values, year)


def _stretch_of_year(values: Values, year: int) -> str:
    if season := values.get("season"):
        return f"{year:04}-{season}"
    if period := values.get("period"):
        return calendar.period_of_year(year, str(period))
    part = values.get("part")
    return calendar.part_of_year(year, str(part)) if part else f"{year:04}"


def _days(values: Values, year: int, month: int, day: int) -> str | None:
    """Return a day, or the days from one to another; None where a month has no such day."""
    if not calendar.is_day(year, month, day):
        return None
    first = f"{calendar.month_text(year, month)}-{day:02}"
    if "week_around" in values:
        return calendar.unit_around(date(year, month, day), "week")
    second = values.get("day2")
    if not isinstance(second, DayNumber):
        return first
    if not calendar.is_day(year, month, second.number) or second.number < day:
        return None
    return f"{first}/{calendar.month_text(year, month)}-{second.number:02}"
