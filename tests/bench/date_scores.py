"""How well dates are found, against gold in the form of `gold/`: spans with TIMEX3 values."""

import calendar
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

GOLD = Path(__file__).parent / "gold"
Days = tuple[date | None, date | None]
"""First and last day; None is open."""
Found = tuple[int, int, Days]
"""Start, end (exclusive) and days of what was found."""
_UNITS = {"D": 1, "W": 7}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "21": 3, "22": 6, "23": 9, "24": 12}


@dataclass
class Score:
    """Right, offered and wanted, counted over texts; `valued` are right in place and value."""

    wanted: int = 0
    offered: int = 0
    placed: int = 0
    valued: int = 0

    def f1(self, right: int) -> float:
        """Return the harmonic mean of precision and recall for so many right ones."""
        return 2 * right / (self.offered + self.wanted) if self.offered + self.wanted else 0.0

    @property
    def relaxed(self) -> float:
        """F1 of spans that touch."""
        return self.f1(self.placed)

    @property
    def value(self) -> float:
        """F1 of spans that touch and have the right value."""
        return self.f1(self.valued)

    @property
    def precision(self) -> float:
        """How many of those offered touch gold."""
        return self.placed / self.offered if self.offered else 0.0

    @property
    def recall(self) -> float:
        """How much of the gold is touched."""
        return self.placed / self.wanted if self.wanted else 0.0


def gold_lines(pattern: str) -> Iterator[dict]:
    """Yield the entries of the gold files whose names fit."""
    for path in sorted(GOLD.rglob(pattern)):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def add_text(score: Score, entry: dict, found: Iterable[Found]) -> None:
    """Count one text; what touches gold that is no date (a clock time, a duration) counts neither way."""
    wanted = [gold for gold in entry["gold"] if gold["t"] == "DATE" and not _is_now(gold)]
    others = [gold for gold in entry["gold"] if gold["t"] != "DATE" or _is_now(gold)]
    left = list(wanted)
    score.wanted += len(wanted)
    for start, end, days in found:
        mine = next((gold for gold in left if start < gold["e"] and gold["s"] < end), None)
        if mine is None and any(start < gold["e"] and gold["s"] < end for gold in others):
            continue
        score.offered += 1
        if mine is not None:
            left.remove(mine)
            score.placed += 1
            score.valued += any(
                _same(days, one) or ("mod" in mine and _within(days, one)) for one in _wanted_days(mine)
            )


def _is_now(gold: dict) -> bool:
    return str(gold["v"]).endswith("_REF")


def _same(days: Days, wanted: Days) -> bool:
    if days == wanted:
        return True
    if None in days:  # "since August": TIMEX3 gives August, with a modifier
        return (days[0] is not None and days[0] in wanted) or (days[1] is not None and days[1] in wanted)
    if days[0] != wanted[0] or None in wanted:
        return False
    return abs((days[1] - wanted[1]).days) <= 1


def _within(days: Days, whole: Days) -> bool:
    """Say whether a part ("late last year": 1988, mod END), or its told end, lies in what it is a part of."""
    told = [day for day in days if day is not None]
    return bool(told) and None not in whole and all(whole[0] <= day <= whole[1] for day in told)


def _wanted_days(gold: dict) -> list[Days]:
    values = [gold["v"]] if gold["v"] else []
    found = [days for value in values if (days := days_of(value))]
    if found:
        return found
    return [days for value in gold.get("vals") or () if (days := days_of(value))] + _of_ranges(gold)


def _of_ranges(gold: dict) -> list[Days]:
    """Return the days of `(XXXX-09-03,XXXX-09-12,P9D)` in each year its first days may lie in."""
    match = re.fullmatch(r"\(XXXX-(\d\d-\d\d),XXXX-(\d\d-\d\d),P\w+\)", str(gold["v"]))
    years = {str(value)[:4] for value in gold.get("vals") or ()}
    found = [days_of(f"({year}-{match[1]},{year}-{match[2]},P0D)") for year in years] if match else []
    return [days for days in found if days]


def days_of(value: str) -> Days | None:
    """Return the days of a TIMEX3 value; None for one without a year."""
    value = str(value).split("T")[0].split(" ")[0]
    if match := re.fullmatch(r"\((\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),P\d+([DWMYQ]|WE)\)", value):
        last = date.fromisoformat(match[2]) - timedelta(days=match[3] != "D")
        return date.fromisoformat(match[1]), last
    if "/" in value:
        return _joined(value)
    return _single(value)


def _joined(value: str) -> Days | None:
    first, last = value.split("/", 1)
    start = _single(first)
    if match := re.fullmatch(r"P(\d+)([DW])", last):
        begin = start[0] if start else None
        return (begin, begin + timedelta(days=int(match[1]) * _UNITS[match[2]] - 1)) if begin else None
    end = _single(last)
    return (start[0], end[1]) if start and end else None


def _single(value: str) -> Days | None:
    value = value.removesuffix("~").removesuffix("?").removesuffix("%")
    for pattern, days in _FORMS:
        if match := re.fullmatch(pattern, value):
            try:
                return days(*match.groups())
            except ValueError:
                return None
    return None


def _day(value: str) -> Days:
    return date.fromisoformat(value), date.fromisoformat(value)


def _week(year: str, number: str) -> Days:
    first = date.fromisocalendar(int(year), int(number), 1)
    return first, first + timedelta(days=6)


def _years(digits: str, count: int) -> Days:
    first = int(digits) * count
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def _months(year: int, month: int, count: int) -> Days | None:
    if not (1 <= month <= 12 and 0 < year < 9990):
        return None
    last = year * 12 + month - 1 + count - 1
    return date(year, month, 1), date(
        last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1]
    )


_FORMS = (
    (r"(\d{4}-\d\d-\d\d)", _day),
    (r"(\d{4})-W(\d\d)", _week),
    (r"(\d{4})-Q([1-4])", lambda year, quarter: _months(int(year), int(quarter) * 3 - 2, 3)),
    (r"(\d{4})-(SP|SU|FA|WI|2[1-4])", lambda year, season: _months(int(year), _SEASONS[season], 3)),
    (r"(\d{4})-(\d\d)", lambda year, month: _months(int(year), int(month), 1)),
    (r"(\d{4})", lambda year: _months(int(year), 1, 12)),
    (r"(\d{3})X?", lambda digits: _years(digits, 10)),
    (r"(\d{2})(?:XX)?", lambda digits: _years(digits, 100)),
)
"""TIMEX3 and EDTF values, each with what gives its days."""
