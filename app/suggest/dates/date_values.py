"""Turns what the slots of a date template hold into moments, coded in EDTF."""

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis, Precision
from app.suggest.dates import calendar_days as calendar
from app.suggest.dates.anchors import Anchors
from app.suggest.dates.calendar_days import Anchor
from app.suggest.dates.coded import Coded
from app.suggest.dates.date_slots import DayNumber
from app.suggest.dates.grammar import Values
from app.suggest.dates.holidays import code_holiday, is_movable
from app.suggest.dates.lone_days import code_day_alone, days_of_month
from app.suggest.dates.old_style import of_new_style
from app.suggest.dates.relative_dates import code_relative, steps_back
from app.suggest.dates.way import Way

_SPRING = 21
_SOON_PERIOD, _SOON_STILL = 6, 3
_SOON_TOLD_BACK, _SOON_UNTOLD, _SOON_MONTHS = 1, (3, 5), (2, 3)
"""Months ahead that are still soon; where no tense tells, into the next year and within the anchor's own."""
_LAST_YEAR = 9999
_MONTHS_OF_A_SEASON = 3
_RELATIVE = {
    "unit",
    "one",
    "the_quarter",
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
_ANY_PRECISION = frozenset(Precision)
_PERIOD_STARTS = {"first_half": 1, "second_half": 7, "q1": 1, "q2": 4, "q3": 7, "q4": 10}


def code_date(values: Values, anchors: Anchors, way: Way = Way.UNTOLD) -> Coded | None:
    """Return the moment of a template's values; None where a year is needed and nothing gives it.

    `way` says whether the words around tell of what was or of what is still to come.
    """
    values = of_new_style(values)
    if "next" in values and ("month" in values or "day" in values):
        way = Way.AHEAD
    if isinstance(short := values.get("short_year"), int):
        values = values | {"year": short}
    ahead = way is Way.AHEAD
    if isinstance(named := values.get("relative"), dict):
        values = values | {
            name: DayNumber(value) if name == "day" else value for name, value in named.items()
        }
    if is_movable(values):
        return code_holiday(values, anchors, way)
    if ("month" in values or "season" in values) and "year" in (values.get("unit"), values.get("one")):
        return _in_year_counted(values, anchors)
    if "day" in values and "month" not in values and "year" not in values:
        return code_day_alone(values, anchors, ahead=ahead)
    if "year" not in values and "day" not in values and not _RELATIVE.isdisjoint(values):
        return code_relative(values, anchors, ahead=ahead)
    if "century" in values or "decade_name" in values:
        return _long(values)
    year, reason = _year(values, anchors, way)
    edtf = None if year is None else _edtf(values, year)
    return None if edtf is None else _absolute(values, edtf, reason)


def _in_year_counted(values: Values, anchors: Anchors) -> Coded | None:
    """Code "March of last year", "5 June this year"."""
    is_told = "that" in values or "following" in values or "preceding" in values
    anchor = anchors.last(_ANY_PRECISION) if is_told else anchors.narrative or anchors.now
    if anchor is None:
        return None
    count = values.get("count")
    year = anchor.day.year - (count if "ago" in values and isinstance(count, int) else steps_back(values))
    edtf = _edtf(values, year) if 1 <= year <= _LAST_YEAR else None
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return None if edtf is None else Coded(edtf, Basis.RELATIVE, reason, Confidence.MEDIUM, "date.relative")


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
    if part := values.get("part") or values.get("period"):
        edtf = calendar.part_of_years(edtf, str(part))
    if isinstance(last := values.get("century2"), int):
        edtf = f"{edtf[:2]}00/{last - 1:02}99"
    return Coded(edtf, Basis.STATED, Reason(ReasonCode.AS_STATED), rule="date.long")


def _year(values: Values, anchors: Anchors, way: Way) -> tuple[int | None, Reason]:
    if isinstance(year := values.get("year", values.get("year_pair")), int):
        part = values.get("part") or values.get("period")
        stated = (
            Reason(ReasonCode.PART_OF_PERIOD, {"part": str(part)}) if part else Reason(ReasonCode.AS_STATED)
        )
        return year, stated
    month, day = _month_and_day(values)
    if month is None:
        return None, Reason(ReasonCode.AS_STATED)
    is_far = anchors.now is not None and calendar.is_far_ahead(anchors.now, month, day)
    if "period" in values and anchors.now is not None:
        is_far = is_far or not calendar.is_soon(anchors.now, month, day, months=_SOON_PERIOD)
    if way is Way.AHEAD and is_far and "next" not in values:
        way = Way.BACK
    if anchors.now is not None and _is_soon(anchors.now, values, way):
        way = Way.AHEAD
    year, reason = _year_by_anchor(anchors, month, day, way)
    if "still" in values and (last := anchors.narrative) is not None:
        is_soon = calendar.is_soon(last, month, day, months=_SOON_STILL)
        year = (calendar.year_after if is_soon else calendar.year_before)(last, month, day)
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
        months = _SOON_MONTHS[month >= anchor.day.month]
        return way is Way.UNTOLD and calendar.is_soon(anchor, month, day, months=months)
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
            return days_of_month(values, year, month, day.number)
        if part := values.get("part"):
            return calendar.part_of_month(year, month, str(part))
        if period := values.get("period"):
            return calendar.half_of_month(year, month, str(period))
        return calendar.month_text(year, month)
    return _stretch_of_year(values, year)


def _stretch_of_year(values: Values, year: int) -> str:
    if season := values.get("season"):
        return f"{year:04}-{season}"
    if "year_pair" in values:
        return f"{year:04}/{year + 1:04}"
    if period := values.get("period"):
        return calendar.period_of_year(year, str(period))
    part = values.get("part")
    return calendar.part_of_year(year, str(part)) if part else f"{year:04}"
