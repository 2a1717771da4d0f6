"""Turns what the slots of a date template hold into moments, coded in EDTF."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis, Precision
from app.suggest import calendar_days as calendar
from app.suggest.calendar_days import Anchor
from app.suggest.date_slots import DayNumber
from app.suggest.grammar import Values

_ENOUGH_FOR = {
    "day": {Precision.DAY},
    "week": {Precision.DAY},
    "month": {Precision.DAY, Precision.DAYS, Precision.WEEK, Precision.MONTH},
    "year": set(Precision) - {Precision.LONGER, Precision.UNKNOWN},
}

_RELATIVE = {"unit", "one", "weekday", "day_word"}
_SPRING = 21
_MONTHS_OF_A_SEASON = 3


@dataclass(frozen=True, slots=True)
class Coded:
    """One way to code a date: EDTF, what it follows from, and how sure that is."""

    edtf: str
    basis: Basis
    reason: Reason
    confidence: Confidence = Confidence.HIGH
    rule: str = "date"


def code_date(values: Values, anchor: Anchor | None) -> Coded | None:
    """Return the moment of a template's values; None where a year is needed and nothing gives it."""
    if not _RELATIVE.isdisjoint(values) and "day" not in values:
        return _relative(values, anchor)
    year, reason = _year(values, anchor)
    if year is None:
        return None
    edtf = _edtf(values, year)
    if edtf is None:
        return None
    day = values.get("day")
    if isinstance(day, DayNumber) and day.typo:
        return Coded(
            f"{edtf}?", Basis.TYPO_CORRECTED, Reason(ReasonCode.TYPO_IN_DAY, reason.facts), Confidence.LOW
        )
    if reason.code is ReasonCode.YEAR_BEFORE_ANCHOR:
        return Coded(edtf, Basis.INFERRED, reason, Confidence.MEDIUM)
    return Coded(edtf, Basis.STATED, reason)


def _year(values: Values, anchor: Anchor | None) -> tuple[int | None, Reason]:
    if isinstance(year := values.get("year"), int):
        part = values.get("part") or values.get("period")
        stated = (
            Reason(ReasonCode.PART_OF_PERIOD, {"part": str(part)}) if part else Reason(ReasonCode.AS_STATED)
        )
        return year, stated
    if anchor is None:
        return None, Reason(ReasonCode.AS_STATED)
    day, month = values.get("day2", values.get("day")), values.get("month2", values.get("month"))
    if isinstance(season := values.get("season"), int):
        month = (season - _SPRING) * _MONTHS_OF_A_SEASON + _MONTHS_OF_A_SEASON
    if not isinstance(month, int):
        return None, Reason(ReasonCode.AS_STATED)
    found = calendar.year_before(anchor, month, day.number if isinstance(day, DayNumber) else 1)
    return found, Reason(ReasonCode.YEAR_BEFORE_ANCHOR, {"anchor": anchor.text, "year": str(found)})


def _edtf(values: Values, year: int) -> str | None:
    month, day = values.get("month"), values.get("day")
    if isinstance(month, int):
        if isinstance(day, DayNumber):
            return _days(values, year, month, day.number)
        if part := values.get("part"):
            return calendar.part_of_month(year, month, str(part))
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
    second = values.get("day2")
    if not isinstance(second, DayNumber):
        return first
    if not calendar.is_day(year, month, second.number) or second.number < day:
        return None
    return f"{first}/{calendar.month_text(year, month)}-{second.number:02}"


def _relative(values: Values, anchor: Anchor | None) -> Coded | None:
    unit = str(values.get("unit") or values.get("one") or "day")
    if anchor is None or anchor.precision not in _ENOUGH_FOR[unit]:
        return None
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return Coded(_counted_back(values, anchor, unit), Basis.RELATIVE, reason, Confidence.MEDIUM)


def _counted_back(values: Values, anchor: Anchor, unit: str) -> str:
    day = anchor.day
    if isinstance(weekday := values.get("weekday"), int):
        return calendar.weekday_before(day, weekday, strictly="last" in values).isoformat()
    if isinstance(back := values.get("day_word"), int):
        return calendar.span_back(day, -back, "day").isoformat()
    count = values.get("count", 1)
    earlier = calendar.span_back(day, count if isinstance(count, int) else 1, unit)
    if "past" in values:
        end, start = (
            calendar.unit_around(day, _fineness(anchor)),
            calendar.unit_around(earlier, _fineness(anchor)),
        )
        return f"{start}/{end}"
    if "ago" in values:
        return _ago(earlier.isoformat(), unit)
    return calendar.unit_around(day if "this" in values else earlier, unit)


def _fineness(anchor: Anchor) -> str:
    if anchor.precision is Precision.DAY:
        return "day"
    return "month" if anchor.precision is not Precision.YEAR else "year"


def _ago(day: str, unit: str) -> str:
    """Code a time ago: days name a day, weeks about a day, months about a month, years about a year."""
    return {"day": day, "week": f"{day}~", "month": f"{day[:7]}~", "year": f"{day[:4]}~"}[unit]
