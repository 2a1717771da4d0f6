"""Times that are counted from another one: "yesterday", "last week", "two days later"."""

from collections.abc import Callable
from datetime import date

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis, Precision
from app.suggest.dates import calendar_days as calendar
from app.suggest.dates.anchors import Anchors
from app.suggest.dates.calendar_days import Anchor
from app.suggest.dates.coded import Coded
from app.suggest.dates.grammar import Values

_MONTHWISE = {Precision.DAY, Precision.DAYS, Precision.WEEK, Precision.MONTH}
_ENOUGH_FOR = {
    "day": {Precision.DAY, Precision.DAYS},
    "week": {Precision.DAY, Precision.DAYS},
    "weekend": {Precision.DAY, Precision.DAYS},
    "month": _MONTHWISE,
    "quarter": _MONTHWISE,
}
_COUNTED_FROM_NOW = frozenset({"day_word", "weekday", "ago", "from_now"})
_THURSDAY = 3
"""As `date.weekday` counts; from then on "this weekend" is the one to come."""
_WINTER, _SPRING_BEGINS = 24, 3
"""EDTF's number of the season that lies in two years, and the month after it."""
_SOON = 2
"""Days ahead up to which "this Tuesday" is the one to come."""
_YEARWISE = set(Precision) - {Precision.LONGER, Precision.UNKNOWN}
_ANAPHORIC = ("that", "later", "earlier", "following", "preceding", "prior")
_TURNS_BACK = frozenset({"that", "earlier", "preceding", "prior"})
"""Words that may turn from a story told in between back to what the news is about."""
_APPROXIMATE = {"day": "", "week": "~", "weekend": "~", "month": "~", "quarter": "~", "year": "~"}
_BACKWARD = frozenset({"last", "preceding", "prior"})
_ONWARD = frozenset({"next", "following"})
_FROM_THIS = frozenset({"day_word", "this"})
_TO_COME = frozenset({"later", "ahead", "from_now"})
_UNIT_SLOTS = ("unit", "unit2", "one", "one2", "a_period")
_UNITS = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
"""From the shortest."""
_AGO_UNIT = {"week": "day", "weekend": "day", "quarter": "month"}


def code_relative(values: Values, anchors: Anchors, *, ahead: bool) -> Coded | None:
    """Return the moment of a relative template; None where what it is counted from is not known well enough."""
    if "recent" in values:
        return _vague(anchors)
    if "the_quarter" in values:
        return _quarter_told(anchors)
    values = _with_period(values, anchors)
    unit = str(values.get("unit") or values.get("one") or ("month" if "month" in values else "day"))
    anaphoric = _is_anaphoric(values, anchors, unit, ahead=ahead)
    if "period" in values or "part" in values:
        unit = str(values.get("one") or values.get("unit") or "year")
    if pair := _units_of_pair(values):
        unit, anaphoric = pair[0], True
    enough = _YEARWISE if "month" in values else _ENOUGH_FOR.get(unit, _YEARWISE)
    is_back = not _TURNS_BACK.isdisjoint(values)
    anchor = anchors.last(enough, is_back=is_back) if anaphoric else anchors.now
    if anchor is not None and anchor.precision not in enough:
        anchor = None
    if pair and unit == "quarter":
        anchor = anchors.last_quarter or anchor
    if anchor is None:
        return None
    edtf = _counted(values, anchor, unit, ahead=ahead)
    if edtf is None or edtf[4:5].isdecimal() or edtf[0] == "-":  # after the year 9999, before 0
        return None
    if anaphoric:
        last = Reason(ReasonCode.RELATIVE_TO_LAST_DATE, {"anchor": anchor.text})
        rule = "date.compared" if pair else "date.relative_to_last"
        return Coded(edtf, Basis.INFERRED, last, Confidence.MEDIUM, rule)
    reason = Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": anchor.text})
    return Coded(edtf, Basis.RELATIVE, reason, Confidence.MEDIUM, f"date.{_name(values)}")


def _quarter_told(anchors: Anchors) -> Coded | None:
    """Code "for the quarter" as the one that was named last."""
    if (last := anchors.last_quarter) is None:
        return None
    reason = Reason(ReasonCode.RELATIVE_TO_LAST_DATE, {"anchor": last.text})
    edtf = calendar.unit_around(last.day, "quarter")
    return Coded(edtf, Basis.INFERRED, reason, Confidence.MEDIUM, "date.relative_to_last")


def _with_period(values: Values, anchors: Anchors) -> Values:
    """Take "the year-earlier period" for a quarter where one was the last time named, else for the year."""
    quarter = anchors.last_quarter
    unit = "quarter" if quarter is not None and anchors.last(set(Precision)) == quarter else "year"
    return {name: unit if value == "period" else value for name, value in values.items()}


def _units_of_pair(values: Values) -> tuple[str, str] | None:
    """Return both units of "the same quarter last year", "the year-ago quarter", the shorter one first."""
    if "this" in values:
        return None
    units = [str(values[name]) for name in _UNIT_SLOTS if name in values]
    if len(units) < 2 or "day" in units:  # noqa: PLR2004  (a pair)
        return None
    first, second = sorted(units[:2], key=_UNITS.index)
    return first, second


def _is_anaphoric(values: Values, anchors: Anchors, unit: str, *, ahead: bool) -> bool:
    """Whether words count from the last date named: "two days later"; in a chronicle also "this year", "next month"."""
    if values.get("later") == "either" and ahead:
        return anchors.narrative is not None  # «через два тижні прибуде»
    if any(name in values for name in _ANAPHORIC):
        return True
    if not _COUNTED_FROM_NOW.isdisjoint(values):
        return False
    is_next_day = "next" in values and unit == "day" and "count" not in values
    return is_next_day or anchors.narrative is not None


def _name(values: Values) -> str:
    return next((name for name in ("weekday", "day_word", "ago", "past") if name in values), "relative")


def _vague(anchors: Anchors) -> Coded | None:
    """Words such as "the past weeks" name no days: they are kept as written, without a value."""
    if anchors.now is None:
        return None
    reason = Reason(ReasonCode.VAGUE_TIME, {"anchor": anchors.now.text})
    return Coded(None, Basis.RELATIVE, reason, Confidence.LOW, "date.vague")


def _counted(values: Values, anchor: Anchor, unit: str, *, ahead: bool) -> str | None:
    if "next" in values and "count" in values:
        return _past(values, anchor, unit, ahead)
    if "ago" in values and not _FROM_THIS.isdisjoint(values):
        return _ago_from_this(values, anchor, unit)
    if pair := _units_of_pair(values):
        return calendar.unit_around(calendar.span_back(anchor.day, 1, pair[1]), pair[0])
    for name, code in _CODES.items():
        if name in values:
            return code(values, anchor, unit, ahead)
    return _unit_at(values, anchor.day, unit, ahead=ahead)


def _weekday(values: Values, anchor: Anchor, _unit: str, ahead: bool) -> str:
    weekday = values["weekday"]
    number = weekday if isinstance(weekday, int) else 1
    if "week_of" in values:
        monday = calendar.span_back(anchor.day, steps_back(values), "week")
        return calendar.weekday_after(
            date.fromisoformat(calendar.unit_around(monday, "week")[:10]), number, strictly=False
        ).isoformat()
    if "this" in values and not ahead:
        coming = calendar.weekday_after(anchor.day, number, strictly=False)
        ahead = (coming - anchor.day).days <= _SOON
    goes_back = not _BACKWARD.isdisjoint(values)
    if not _ONWARD.isdisjoint(values) or (ahead and not goes_back and "that" not in values):
        return calendar.weekday_after(anchor.day, number, strictly=not _ONWARD.isdisjoint(values)).isoformat()
    return calendar.weekday_before(anchor.day, number, strictly=goes_back).isoformat()


def _day_word(values: Values, anchor: Anchor, _unit: str, _ahead: bool) -> str:
    back = values["day_word"]
    return calendar.span_back(anchor.day, -back if isinstance(back, int) else 0, "day").isoformat()


def _month(values: Values, anchor: Anchor, _unit: str, _ahead: bool) -> str | None:
    """Code "last March": the nearest that is over; "next March": the nearest to come; "this March": of the year."""
    month = values["month"]
    if not isinstance(month, int):
        return None
    year = anchor.day.year
    if not _BACKWARD.isdisjoint(values):
        year -= month >= anchor.day.month
    elif not _ONWARD.isdisjoint(values):
        year += month <= anchor.day.month
    if part := values.get("part"):
        return calendar.part_of_month(year, month, str(part))
    return calendar.month_text(year, month)


def _season(values: Values, anchor: Anchor, _unit: str, _ahead: bool) -> str | None:
    season = values["season"]
    if not isinstance(season, int):
        return None
    first = (season - 21) * 3 + 3
    year = anchor.day.year - (season == _WINTER and anchor.day.month < _SPRING_BEGINS)
    if not _BACKWARD.isdisjoint(values):
        year -= first + 2 >= anchor.day.month
    elif not _ONWARD.isdisjoint(values):
        year += first <= anchor.day.month or year < anchor.day.year
    return f"{year:04}-{season}"


def _past(values: Values, anchor: Anchor, unit: str, _ahead: bool) -> str:
    """Code a span that ends, or with "next" begins, at the anchor, as finely as the anchor is known."""
    count = _count(values)
    fine = _fineness(anchor)
    other = calendar.span_back(anchor.day, -count if "next" in values else count, unit)
    first, last = sorted((anchor.day, other))
    return f"{calendar.unit_around(first, fine)}/{calendar.unit_around(last, fine)}"


def _ago(values: Values, anchor: Anchor, unit: str, _ahead: bool) -> str:
    """Code a time ago or to come: days name a day, weeks about a day, months about a month, years about a year."""
    to_come = not _TO_COME.isdisjoint(values)
    day = calendar.span_back(anchor.day, -_count(values) if to_come else _count(values), unit)
    return calendar.unit_around(day, _AGO_UNIT.get(unit, unit)) + _APPROXIMATE.get(unit, "")


def _ago_from_this(values: Values, anchor: Anchor, unit: str) -> str:
    """Code "a year ago today" as that day, "a year ago this month" as that month."""
    day = calendar.span_back(anchor.day, _count(values), unit)
    return calendar.unit_around(day, str(values.get("one", "day")))


def _period(values: Values, anchor: Anchor, _unit: str, _ahead: bool) -> str:
    return calendar.period_of_year(anchor.day.year - steps_back(values), str(values["period"]))


def _part(values: Values, anchor: Anchor, unit: str, _ahead: bool) -> str | None:
    """Code "early last year", "the end of this month"; parts of days and weeks are the day or week itself."""
    day = calendar.span_back(anchor.day, steps_back(values), unit)
    part = str(values["part"])
    if unit == "year":
        return calendar.part_of_year(day.year, part)
    if unit == "month":
        return calendar.part_of_month(day.year, day.month, part)
    return calendar.unit_around(day, unit)


def _unit_at(values: Values, day: date, unit: str, *, ahead: bool) -> str:
    if unit == "weekend" and not {"next", "that", "coming"} & values.keys():
        saturday = calendar.weekend_before(day)
        earlier = "last" in values or (day.weekday() < _THURSDAY and not ahead)
        return calendar.unit_around(saturday if earlier else day, unit)
    return calendar.unit_around(calendar.span_back(day, steps_back(values), unit), unit)


def steps_back(values: Values) -> int:
    """Return how many units before the anchor: 1 for "last", -1 for "next", 0 for "this"."""
    if not _BACKWARD.isdisjoint(values):
        return 1
    return -1 if not _ONWARD.isdisjoint(values) else 0


def _count(values: Values) -> int:
    count = values.get("count", 1)
    return count if isinstance(count, int) else 1


def _fineness(anchor: Anchor) -> str:
    if anchor.precision is Precision.DAY:
        return "day"
    return "month" if anchor.precision is not Precision.YEAR else "year"


_CODES: dict[str, Callable[[Values, Anchor, str, bool], str | None]] = {
    "day_word": _day_word,
    "weekday": _weekday,
    "ago": _ago,
    "later": _ago,
    "earlier": _ago,
    "ahead": _ago,
    "from_now": _ago,
    "past": _past,
    "just_past": _past,
    "season": _season,
    "month": _month,
    "period": _period,
    "part": _part,
}
