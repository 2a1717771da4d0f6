"""Reads a date that stands alone, as a date line does: all of the words must belong to it."""

import re
from datetime import date

from app.intake.month_names import MONTHS, WEEKDAYS

_DATE_MONTHS = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_MONTH = rf"(?P<month>(?:{_DATE_MONTHS}))\.?(?:\s*[/(]\s*(?P<second>(?:{_DATE_MONTHS}))\s*\)?)?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|-го|-е|-ге)?\.?"
_YEAR_WORD = r"(?:\s*(?:г\.?|года|год|р\.?|року|рік|م|ميلادي))?"
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(map(re.escape, WEEKDAYS))})\.?\s*[,،]?\s+)?"
_CLOCK = (
    r"(?:\s*(?:[,،\-–—|T]|at|à|a las|в|о|об)?\s*\d{1,2}[:.hH]\d{2}(?::\d{2}(?:\.\d+)?)?\s*"
    r"(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,5}|[+-]\d{2}:?\d{2})?)?"
)
_JOIN = r"\s*(?:del?\s+|of\s+)?"
_FORMS = [
    re.compile(rf"{_WEEKDAY}{form}{_YEAR_WORD}{_CLOCK}\.?", re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})",
        rf"(?P<first>\d{{1,2}})(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep){_YEAR}",
        rf"(?:the\s+|le\s+|el\s+)?{_DAY}{_JOIN}{_MONTH}(?:\s*,)?{_JOIN}{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH}(?:\s*,)?{_JOIN}{_YEAR}",
    )
]
_LONGEST = 80
_MONTHS_A_YEAR = 12


def read_date(words: str) -> str | None:
    """Return the EDTF date that `words` are, None where they are none or may be two.

    `06/07/2020` may be June or July and is not read; `06.07.2020` is: with full stops the day comes first.
    A weekday that is not that day's makes it uncertain: `2020-06-06?`.
    """
    text = " ".join(words.split())
    if len(text) > _LONGEST:
        return None
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            return _edtf(match.groupdict())
    return None


def _edtf(parts: dict[str, str | None]) -> str | None:
    year = int(parts["year"] or 0)
    month, day = _month(parts), _number(parts.get("day"))
    if parts.get("first"):
        day_and_month = _day_and_month(int(parts["first"] or 0), month or 0, parts.get("sep") or "")
        if day_and_month is None:
            return None
        day, month = day_and_month
    if month is None:
        return None
    if day is None:
        return f"{year:04}-{month:02}" if year else None
    return _day_edtf(year, month, day, parts.get("weekday"))


def _day_edtf(year: int, month: int, day: int, weekday: str | None) -> str | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    doubtful = weekday is not None and WEEKDAYS.get(weekday.lower()) != exact.weekday()
    return exact.isoformat() + ("?" if doubtful else "")


def _month(parts: dict[str, str | None]) -> int | None:
    name, second = parts.get("month"), parts.get("second")
    if name is None:
        return _number(parts.get("number"))
    month = MONTHS.get(name.lower())
    return month if second is None or MONTHS.get(second.lower()) == month else None


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _day_and_month(first: int, second: int, separator: str) -> tuple[int, int] | None:
    if separator == "." or first > _MONTHS_A_YEAR or first == second:
        return first, second
    if second > _MONTHS_A_YEAR:
        return second, first
    return None
