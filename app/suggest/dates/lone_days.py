"""Days that name no month ("on Sunday the 27th", "the 16th of this month"), and days of a month that is known."""

from datetime import date

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

_MONTHLY = frozenset({Precision.DAY, Precision.DAYS, Precision.WEEK, Precision.MONTH})


def code_day_alone(values: Values, anchors: Anchors, *, ahead: bool) -> Coded | None:
    """Code a day without a month ("el domingo 27") as the nearest such one before the anchor, or after it.

    A story goes forward.
    """
    if "month" in (values.get("unit"), values.get("one")):
        return _day_in_counted_month(values, anchors)
    if "year" in (values.get("unit"), values.get("one")):
        return None
    anchor, day = anchors.narrative or anchors.now, values["day"]
    if anchor is None or anchor.precision is not Precision.DAY or not isinstance(day, DayNumber):
        return None
    if "of_it" in values:  # "the 28th of it"
        edtf = days_of_month(values, anchor.day.year, anchor.day.month, day.number)
        last = Reason(ReasonCode.RELATIVE_TO_LAST_DATE, {"anchor": anchor.text})
        return (
            None if edtf is None else Coded(edtf, Basis.INFERRED, last, Confidence.MEDIUM, "date.day_alone")
        )
    ahead = ahead or anchors.narrative is not None
    edtf = _nearest_day(values, anchor, day, ahead=ahead)
    if edtf is None and "weekday" in values:
        edtf = _nearest_day(values, anchor, day, ahead=not ahead)
    if edtf is None:
        return None
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return Coded(edtf, Basis.INFERRED, reason, Confidence.MEDIUM, "date.day_alone")


def _nearest_day(values: Values, anchor: Anchor, day: DayNumber, *, ahead: bool) -> str | None:
    """Return the nearest such day of a month before the anchor, or after it; None where its weekday is another."""
    is_other = day.number < anchor.day.day if ahead else day.number > anchor.day.day
    months = 0 if not is_other else -1 if ahead else 1
    first = calendar.months_back(anchor.day.replace(day=1), months)
    edtf = days_of_month(values, first.year, first.month, day.number)
    return edtf if edtf is not None and _fits_weekday(edtf, values.get("weekday")) else None


def _day_in_counted_month(values: Values, anchors: Anchors) -> Coded | None:
    """Code "the 16th of this month", "el 3 del mes pasado"."""
    day = values["day"]
    anchor = anchors.last(_MONTHLY) if "that" in values else anchors.narrative or anchors.now
    if anchor is None or not isinstance(day, DayNumber):
        return None
    first = calendar.months_back(
        anchor.day.replace(day=1), 1 if "last" in values else -1 if "next" in values else 0
    )
    edtf = days_of_month(values, first.year, first.month, day.number)
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return None if edtf is None else Coded(edtf, Basis.RELATIVE, reason, Confidence.MEDIUM, "date.relative")


def _fits_weekday(edtf: str, weekday: object) -> bool:
    return weekday is None or date.fromisoformat(edtf[:10]).isoweekday() == weekday


def days_of_month(values: Values, year: int, month: int, day: int) -> str | None:
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
