"""A moment in a sentence for people, as precise as it is known."""

import re
from collections.abc import Sequence

from app.model.day import Day
from app.model.edtf_range import EdtfRange, parse_edtf
from app.model.moment import Moment
from app.wording import calendar_words as calendar
from app.wording.phrases import DEFAULT_LANGUAGE, phrase

_CLOCK = re.compile(r"T(?P<time>\d{2}:\d{2})(?P<seconds>:\d{2})(?P<zone>Z|[+-]\d{2}(?::\d{2})?)?")
_MARKS = "?~%"
_DECADE = 10


def moment_words(moment: Moment, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a moment's words: `2 June 2020`, `3 – 5 June 2020`, `since 2011`, `in 2020, month not known`."""
    return _words(moment, language, short=False)


def moment_short(moment: Moment, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a moment's words for lists and the drawn axis: `5 Mar 2020`, `Sep 2019`, `since 2011`."""
    return _words(moment, language, short=True)


def day_words(day: Day, language: str = DEFAULT_LANGUAGE) -> str:
    """Return one day: `2 June 2020`."""
    return calendar.calendar_words(day, calendar.DAY, language)


def covered_words(moments: Sequence[Moment], language: str = DEFAULT_LANGUAGE) -> str:
    """Return what known moments cover together, each end as precise as it is coded: `2011 – 5 June 2020`."""
    ends = [
        (days, text)
        for moment in moments
        for text in (moment.edtf or "").split("/")
        if (days := parse_edtf(text)) is not None and days.earliest is not None and days.latest is not None
    ]
    if not ends:
        return phrase("moment", "unknown", language)
    first = min(ends, key=lambda end: (end[0].earliest, end[0].latest))[1]
    last = max(ends, key=lambda end: (end[0].latest, end[0].earliest))[1]
    return _range(first, last, language, short=False)


def _words(moment: Moment, language: str, *, short: bool) -> str:
    if moment.edtf is None or not moment.is_known:
        return phrase("moment_short" if short else "moment", "unknown", language)
    start, slash, end = moment.edtf.partition("/")
    if not slash:
        return _one(start, language, short=short)
    if start in ("", ".."):
        key = "until" if start or short else "until_start_unknown"
        return phrase("moment", key, language).format(end=_one(end, language, short=short))
    if end in ("", ".."):
        key = "since" if end or short else "since_end_unknown"
        return phrase("moment", key, language).format(start=_one(start, language, short=short))
    return _range(start, end, language, short=short)


def _range(start: str, end: str, language: str, *, short: bool) -> str:
    """Name month and year once where both ends share them and neither is doubtful."""
    last = _one(end, language, short=short)
    if start == end:
        return last
    first = _shared_start(start, end, language, short=short) or _one(start, language, short=short)
    return phrase("moment", "range", language).format(start=first, end=last)


def _shared_start(start: str, end: str, language: str, *, short: bool) -> str:
    one, other = _exact(start), _exact(end)
    if not one or not other or len(start) != len(end) or one.earliest is None or other.earliest is None:
        return ""
    first, last = one.earliest, other.earliest
    if first.year != last.year or len(start) < len("2020-06"):
        return ""
    if len(start) == len("2020-06"):
        return calendar.calendar_words(first, calendar.MONTH_NAME_SHORT, language) if short else ""
    if first.month == last.month:
        return str(first.day)
    return "" if short else calendar.calendar_words(first, calendar.DAY_OF_YEAR, language)


def _exact(text: str) -> EdtfRange | None:
    days = parse_edtf(text)
    plain = len(text) in (7, 10) and text.replace("-", "").isdigit()
    return days if days and plain and days.season is None else None


def _one(text: str, language: str, *, short: bool) -> str:
    days = parse_edtf(text)
    if days is None or days.earliest is None or days.latest is None:
        return phrase("moment_short" if short else "moment", "unknown", language)
    words = _plain(text.rstrip(_MARKS), days, days.earliest, language, short=short)
    return phrase("moment", "about", language).format(day=words) if days.approximate else words


def _plain(text: str, days: EdtfRange, first: Day, language: str, *, short: bool) -> str:
    if days.unspecified:
        return _unspecified(days, first, language, short=short)
    if days.season is not None:
        years = dict.fromkeys(
            calendar.year_words(day.year, language) for day in (first, days.latest or first)
        )
        return phrase("moment", f"season_{days.season}", language).format(year="/".join(years))
    if first == days.latest:
        return _day(text, first, language, short=short)
    if days.latest and first.month == days.latest.month:
        return calendar.calendar_words(first, calendar.MONTH_SHORT if short else calendar.MONTH, language)
    return calendar.year_words(first.year, language)


def _day(text: str, day: Day, language: str, *, short: bool) -> str:
    words = calendar.calendar_words(day, calendar.DAY_SHORT if short else calendar.DAY, language)
    clock = _CLOCK.search(text)
    if clock is None or short:
        return words
    time = clock["time"] + ("" if clock["seconds"] == ":00" else clock["seconds"])
    if clock["zone"]:
        zone = "" if clock["zone"] == "Z" else clock["zone"]
        time = phrase("moment", "with_zone", language).format(time=time, zone=zone)
    return phrase("moment", "with_time", language).format(day=words, time=time)


def _unspecified(days: EdtfRange, first: Day, language: str, *, short: bool) -> str:
    last = days.latest
    if last is None or first.year != last.year:
        return _years(first, last or first, language)
    if first.month == last.month:
        month = calendar.calendar_words(first, calendar.MONTH_SHORT if short else calendar.MONTH, language)
        return month if short else phrase("moment", "day_unknown", language).format(month=month)
    year = calendar.year_words(first.year, language)
    return year if short else phrase("moment", "month_unknown", language).format(year=year)


def _years(first: Day, last: Day, language: str) -> str:
    if last.year - first.year + 1 == _DECADE and first.year > 0:
        return phrase("moment", "decade", language).format(year=first.year)
    start, end = (calendar.year_words(day.year, language) for day in (first, last))
    return phrase("moment", "range", language).format(start=start, end=end)
