"""Reads a date as pages write it for machines: the day that stands there, without a shift between time zones."""

import re
from datetime import date

from app.intake.written_date import read_date

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<sep>[-/.]?)(?P<month>\d{2})(?:(?P=sep)(?P<day>\d{2}))?(?:[T\s,].*)?", re.DOTALL
)
_LONGEST = 80
_OLDEST = 1500
_NO_DATE = ("1970-01-01", "1900-01-01")


def page_date(words: str) -> str | None:
    """Return EDTF for a date or a time that `words` are, None where they are none or may be two.

    A day is given only where one is written, and is the one of the clock that the page goes by.
    """
    text = " ".join(words.split())
    if not text or len(text) > _LONGEST:
        return None
    found = _iso(text) or read_date(text)
    plausible = found is not None and found[:4].isdigit() and int(found[:4]) >= _OLDEST
    return found if plausible and found not in _NO_DATE else None


def _iso(text: str) -> str | None:
    if re.fullmatch(r"\d{4}", text):
        return text
    match = _ISO.fullmatch(text)
    if match is None or (match["day"] is None and not match["sep"]):
        return None
    try:
        exact = date(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    except ValueError:
        return None
    return exact.isoformat() if match["day"] else exact.isoformat()[:7]
