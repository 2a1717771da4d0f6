"""What an EDTF level 1 text means: its bounds and its doubts.

Library of Congress, Extended Date/Time Format (2019), levels 0 and 1. The `edtf` package agrees
(tests/unit/model compares them), but needs 6 ms a text and gives floats for open ends.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.model.day import Day, days_in_month

_DATE = re.compile(
    r"""(?:
        (?P<year>(?!-0000)-?\d{4} | -?\d{3}X | -?\d{2}XX | XXXX)
        (?:-(?P<month>\d{2}|XX)
           (?:-(?P<day>\d{2}|XX)
              (?P<clock>T(?P<hour>\d{2}):(?P<minute>\d{2}):(?P<second>\d{2})(?:Z|[+-](?P<zone>\d{2})(?::(?P<zone_minute>\d{2}))?)?)?
           )?
        )?
      | Y(?P<long>-?[1-9]\d{4,8})
    )(?P<mark>[?~%])?""",
    re.VERBOSE,
)
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_MONTHS, _HOURS, _MINUTES = 12, 24, 60
_OPEN, _UNKNOWN = "..", ""


@dataclass(frozen=True, slots=True)
class EdtfRange:
    """The days an EDTF text may cover.

    A bound of None is open (`..`) or, as `unknown_start` and `unknown_end` say, not known (empty or X).
    `doubtful_start` and `doubtful_end` say which bound is uncertain or approximate.
    """

    earliest: Day | None
    latest: Day | None
    uncertain: bool = False
    approximate: bool = False
    open_start: bool = False
    open_end: bool = False
    interval: bool = False
    season: int | None = None
    unspecified: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
    doubtful_start: bool = False
    doubtful_end: bool = False


@lru_cache(maxsize=65_536)
def parse_edtf(text: str) -> EdtfRange | None:
    """Return what `text` means, or None where it is not EDTF level 0 or 1."""
    if "/" not in text:
        return _single(text)
    start_text, _, end_text = text.partition("/")
    return _interval(start_text, end_text)


def _interval(start_text: str, end_text: str) -> EdtfRange | None:
    if {start_text, end_text} <= {_OPEN, _UNKNOWN}:
        return None
    start, end = _end(start_text), _end(end_text)
    if start is None or end is None or (start.earliest or end.latest) is None:
        return None
    if start.earliest and end.latest and start.earliest > end.latest:
        return None
    return EdtfRange(
        earliest=start.earliest,
        latest=end.latest,
        uncertain=start.uncertain or end.uncertain,
        approximate=start.approximate or end.approximate,
        open_start=start.earliest is None,
        open_end=end.latest is None,
        interval=True,
        unspecified=start.unspecified or end.unspecified,
        unknown_start=start.earliest is None and start_text != _OPEN,
        unknown_end=end.latest is None and end_text != _OPEN,
        doubtful_start=start.doubtful_start,
        doubtful_end=end.doubtful_end,
    )


def _end(text: str) -> EdtfRange | None:
    """Read one end of an interval; level 0 and 1 give it no time of day."""
    if text in (_OPEN, _UNKNOWN):
        return EdtfRange(None, None)
    return None if "T" in text else _single(text)


def _single(text: str) -> EdtfRange | None:
    match = _DATE.fullmatch(text)
    if match is None or not text.isascii():
        return None
    mark = match["mark"] or ""
    if mark and match["clock"]:
        return None
    bounds = _bounds(match)
    if bounds is None:
        return None
    earliest, latest, season = bounds
    return EdtfRange(
        earliest,
        latest,
        uncertain=mark in ("?", "%"),
        approximate=mark in ("~", "%"),
        season=season,
        unspecified="X" in text,
        doubtful_start=bool(mark),
        doubtful_end=bool(mark),
    )


def _bounds(match: re.Match[str]) -> tuple[Day | None, Day | None, int | None] | None:
    if match["long"]:
        year = int(match["long"])
        return Day(year, 1, 1), Day(year, 12, 31), None
    if match["year"] == "XXXX":
        return (None, None, None) if match["month"] in (None, "XX") and match["day"] in (None, "XX") else None
    first, last = _years(match["year"])
    month, day = match["month"], match["day"]
    if month is None or month == "XX":
        return (Day(first, 1, 1), Day(last, 12, 31), None) if day in (None, "XX") else None
    return _within_year(first, last, int(month), day, match)


def _years(text: str) -> tuple[int, int]:
    low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
    return min(low, high), max(low, high)


def _within_year(
    first: int, last: int, month: int, day: str | None, match: re.Match[str]
) -> tuple[Day, Day, int | None] | None:
    if first != last:
        return None
    if month in _SEASON_MONTHS:
        return None if day else _season(first, month)
    if not 1 <= month <= _MONTHS:
        return None
    length = days_in_month(first, month)
    if day is None or day == "XX":
        return Day(first, month, 1), Day(first, month, length), None
    if not 1 <= int(day) <= length or not _clock_is_valid(match):
        return None
    return Day(first, month, int(day)), Day(first, month, int(day)), None


def _season(year: int, code: int) -> tuple[Day, Day, int]:
    """Seasons as in the north: a winter runs into the year after the one it is named by."""
    first, last = _SEASON_MONTHS[code]
    last_year = year + 1 if last < first else year
    return (
        Day(year, first, 1),
        Day(last_year, last, days_in_month(last_year, last)),
        code,
    )


def _clock_is_valid(match: re.Match[str]) -> bool:
    if match["hour"] is None:
        return True
    hours = (match["hour"], match["zone"] or "0")
    minutes = (match["minute"], match["second"], match["zone_minute"] or "0")
    return all(int(part) < _HOURS for part in hours) and all(int(part) < _MINUTES for part in minutes)
