"""Calendar sums over days and spans; knows no language."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.model.day import days_in_month
from app.model.moment import Moment
from app.model.vocabulary import Precision

_MONTHS = 12
_WEEK = 7
_PARTS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_PERIODS = {
    "first_half": (1, 6),
    "second_half": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    **{f"first_{months}_months": (1, months) for months in (2, 4, 5, 7, 8, 9, 10, 11)},
}
_PARTS_OF_YEARS = {
    "early": (0, 3),
    "mid": (3, 7),
    "late": (7, 10),
    "first_half": (0, 5),
    "second_half": (5, 10),
}
"""Tenths of a decade or century."""
_YEAR_DIGITS = 4
_EARLY_ENDS, _MID_ENDS = 10, 20
_LONGEST_MONTH, _LOOK_BACK, _HALF_MONTH = 31, 3, 15
_LAST_MONTH = 9999 * _MONTHS + _MONTHS - 1
_DAYS_OF = {"day": 1, "week": _WEEK, "weekend": _WEEK}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_LENGTHS = {"day": 10, "month": 7, "year": 4, "decade": 3, "century": 2}
_OPEN_DIGITS = {"decade": "X", "century": "XX"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day from which other times are counted: the last of a time that begins on `first`."""

    day: date
    precision: Precision
    first: date | None = None

    @property
    def text(self) -> str:
        """The anchor as a fact for a reason."""
        return self.day.isoformat()


def anchor_of(moment: Moment | None) -> Anchor | None:
    """Return the anchor that a moment gives: its last day; None for an open, unknown or very far one."""
    if moment is None or moment.latest is None or moment.earliest is None:
        return None
    try:
        is_rough = moment.precision is Precision.DAYS and "~" in str(moment.edtf)
        precision = Precision.MONTH if is_rough else moment.precision
        return Anchor(date(*moment.latest), precision, date(*moment.earliest))
    except ValueError:
        return None


def month_text(year: int, month: int) -> str:
    """Return a month as EDTF."""
    return f"{year:04}-{month:02}"


def is_day(year: int, month: int, day: int) -> bool:
    """Return whether the month has the day."""
    return 1 <= month <= _MONTHS and 1 <= day <= days_in_month(year, month)


def year_before(anchor: Anchor, month: int, day: int = 1) -> int:
    """Return the year in which a month and day lie nearest before the anchor, or on it."""
    return anchor.day.year - ((month, day) > (anchor.day.month, anchor.day.day))


def part_of_month(year: int, month: int, part: str) -> str:
    """Return the first ten, the second ten or the last days of a month, its inner ends approximate."""
    if part == "early":
        return f"{month_text(year, month)}-01/{month_text(year, month)}-{_EARLY_ENDS}~"
    if part == "mid":
        return f"{month_text(year, month)}-{_EARLY_ENDS + 1}~/{month_text(year, month)}-{_MID_ENDS}~"
    last = days_in_month(year, month)
    return f"{month_text(year, month)}-{_MID_ENDS + 1}~/{month_text(year, month)}-{last}"


def half_of_month(year: int, month: int, period: str) -> str | None:
    """Return the first fifteen days of a month, or those after them; None for another period."""
    first, last = {
        "first_half": (1, _HALF_MONTH),
        "second_half": (_HALF_MONTH + 1, days_in_month(year, month)),
    }.get(period, (0, 0))
    return f"{month_text(year, month)}-{first:02}/{month_text(year, month)}-{last}" if first else None


def part_of_year(year: int, part: str) -> str:
    """Return four months of a year, their inner ends approximate."""
    first, last = _PARTS_OF_YEAR[part]
    marks = ("" if part == "early" else "~", "" if part == "late" else "~")
    return f"{month_text(year, first)}{marks[0]}/{month_text(year, last)}{marks[1]}"


def period_of_year(year: int, period: str) -> str:
    """Return a half or a quarter of a year as the interval of its months."""
    first, last = _PERIODS[period]
    return f"{month_text(year, first)}/{month_text(year, last)}"


def part_of_years(edtf: str, part: str) -> str:
    """Return the first, middle or last years of a decade (`198X`) or century (`19XX`), or a half of it."""
    digits = edtf.rstrip("X")
    length = 10 ** (_YEAR_DIGITS - len(digits))
    first = int(digits) * length
    begin, end = _PARTS_OF_YEARS.get(part, (0, 10))
    begin, end = first + length * begin // 10, first + length * end // 10 - 1
    inner = ("" if begin == first else "~", "" if end == first + length - 1 else "~")
    if part in _PERIODS:
        inner = ("", "")
    return f"{begin:04}{inner[0]}/{end:04}{inner[1]}"


def year_after(anchor: Anchor, month: int, day: int = 1) -> int:
    """Return the year in which a month and day lie nearest after the anchor, or on it."""
    return anchor.day.year + ((month, day) < (anchor.day.month, anchor.day.day))


def is_far_ahead(anchor: Anchor, month: int, day: int = 1) -> bool:
    """Whether a day is more than ten months off when it is looked for after the anchor ("by April" in May)."""
    months = (month - anchor.day.month) % _MONTHS
    return months >= _MONTHS - 1 or (months == 0 and day < anchor.day.day)


def is_soon(anchor: Anchor, month: int, day: int = 1, *, months: int) -> bool:
    """Whether a day lies at most so many months after the anchor: who means the one before would name its year."""
    ahead = (month - anchor.day.month) % _MONTHS
    is_past = ahead == 0 and day < anchor.day.day
    return not is_past and (ahead, day) <= (months, anchor.day.day)


def year_of_story(anchor: Anchor, month: int, day: int = 1) -> int:
    """Return the year of a month and day that a chronicle names after the anchor.

    A story goes forward: up to three months back are a look back, more is the next year. After a year, or another
    stretch of time, the first such day within it follows.
    """
    if anchor.first is not None and anchor.precision in (Precision.YEAR, Precision.LONGER):
        first, last = anchor.first, anchor.day
        year = first.year + ((month, day) < (first.month, first.day))
        if (year, month, day) <= (last.year, last.month, last.day):
            return year
    months = month - anchor.day.month + (day - anchor.day.day) / _LONGEST_MONTH
    return anchor.day.year + (months < -_LOOK_BACK) - (months > _MONTHS - _LOOK_BACK)


def year_with_weekday(year: int, month: int, day: int, weekday: int) -> int | None:
    """Return the year nearest to `year`, at most three off, in which a day is a weekday (1 Monday to 7 Sunday)."""
    near = range(max(date.min.year, year - 3), min(date.max.year, year + 3) + 1)
    for other in sorted(near, key=lambda one: abs(one - year)):
        if is_day(other, month, day) and date(other, month, day).isoweekday() == weekday:
            return other
    return None


def months_back(day: date, months: int) -> date:
    """Return the same day of an earlier month (a later one for less than 0), or the last day of a shorter one.

    It stays within the years 1 to 9999.
    """
    count = min(max(_MONTHS, day.year * _MONTHS + day.month - 1 - months), _LAST_MONTH)
    year, month = divmod(count, _MONTHS)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def span_back(day: date, count: int, unit: str) -> date:
    """Return the day `count` units before (after, for less than 0)."""
    if unit in _DAYS_OF:
        days = count * _DAYS_OF[unit]
        return day - timedelta(days=max(min(days, (day - date.min).days), -(date.max - day).days))
    return months_back(day, count * _MONTHS_OF[unit])


def unit_around(day: date, unit: str) -> str:
    """Return the day, week (Monday to Sunday), weekend, month, quarter, year, decade or century that a day lies in."""
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=min(day.weekday(), (day - date.min).days))
        sunday = monday + timedelta(days=min(_WEEK - 1, (date.max - monday).days))
        first = monday if unit == "week" else sunday - timedelta(days=1)
        return f"{first.isoformat()}/{sunday.isoformat()}"
    if unit == "quarter":
        first_month = (day.month - 1) // 3 * 3 + 1
        return f"{month_text(day.year, first_month)}/{month_text(day.year, first_month + 2)}"
    return day.isoformat()[: _LENGTHS[unit]] + _OPEN_DIGITS.get(unit, "")


def weekend_before(day: date) -> date:
    """Return the last Saturday of a weekend that is over before a day."""
    return day - timedelta(days=min((day.weekday() + 2) % _WEEK or _WEEK, (day - date.min).days))


def weekday_before(day: date, weekday: int, *, strictly: bool) -> date:
    """Return the nearest weekday (1 Monday to 7 Sunday) before a day, or on it unless `strictly` before."""
    back = (day.isoweekday() - weekday) % _WEEK
    back = _WEEK if strictly and back == 0 else back
    return day - timedelta(days=min(back, (day - date.min).days))


def weekday_after(day: date, weekday: int, *, strictly: bool) -> date:
    """Return the nearest weekday after a day, or on it unless `strictly` after."""
    ahead = (weekday - day.isoweekday()) % _WEEK
    ahead = _WEEK if strictly and ahead == 0 else ahead
    return day + timedelta(days=min(ahead, (date.max - day).days))
