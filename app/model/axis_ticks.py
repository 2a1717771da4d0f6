"""Which dates are written under the drawn axis."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.model.axis_scale import AxisScale
from app.model.day import Day
from app.model.vocabulary import Precision

TickLabel = Callable[[Day, Precision], str]
_GAP = 14.0
_MOST_TRIED = 600
_MOST_STARTS = 40


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A date under the axis: its place, its words, and the left edge of the words."""

    x: float
    label: str
    label_x: float


def place_ticks(
    scale: AxisScale,
    starts: Sequence[Day],
    width: float,
    measure: Callable[[str], float],
    tick_label: TickLabel,
) -> tuple[AxisTick, ...]:
    """Return ticks whose words do not touch: both ends, then `starts`, years, months and days.

    `starts` are the days on which items begin. Whatever finds no room is left out.
    """
    taken: list[tuple[float, float]] = []
    ticks: dict[float, AxisTick] = {}
    said: set[str] = set()
    for day, precision in _candidates(scale, starts):
        text = tick_label(day, precision)
        if text in said:
            continue
        x, need = scale.x(day), measure(text)
        left = min(max(0.0, x - need / 2), max(0.0, width - need))
        if _is_free(taken, left, left + need):
            insort(taken, (left, left + need))
            ticks[x] = AxisTick(x, text, left)
            said.add(text)
    return tuple(ticks[x] for x in sorted(ticks))


def _is_free(taken: list[tuple[float, float]], left: float, right: float) -> bool:
    place = bisect_left(taken, (left, right))
    before = place == 0 or taken[place - 1][1] + _GAP <= left
    return before and (place == len(taken) or right + _GAP <= taken[place][0])


def _candidates(scale: AxisScale, starts: Sequence[Day]) -> Iterator[tuple[Day, Precision]]:
    first, last = scale.first, scale.last
    yield first, _precision_of(first, scale)
    yield last, _precision_of(last, scale)
    if len(starts) <= _MOST_STARTS:
        yield from ((day, _precision_of(day, scale)) for day in starts if first < day < last)
    years = last.year - first.year
    for step in (1000, 500, 200, 100, 50, 20, 10, 5, 2, 1):
        if years // step <= _MOST_TRIED:
            start = -(-(first.year + 1) // step) * step
            yield from ((Day(year, 1, 1), Precision.YEAR) for year in range(start, last.year + 1, step))
    if years * 12 <= _MOST_TRIED:
        for months in ((7,), (4, 10), (3, 9, 6, 12), (2, 5, 8, 11)):
            yield from _months(first, last, months)
    if last.number() - first.number() <= _MOST_TRIED:
        yield from _days(first, last)


def _precision_of(end: Day, scale: AxisScale) -> Precision:
    """Return how an end is named: by its day where the whole is short, by its month for some years."""
    length = scale.last.number() - scale.first.number()
    if (end.month, end.day) == (1, 1) and length > 366:  # noqa: PLR2004
        return Precision.YEAR
    if length <= 120:  # noqa: PLR2004
        return Precision.DAY
    return Precision.MONTH if length <= 366 * 40 else Precision.YEAR


def _months(first: Day, last: Day, months: tuple[int, ...]) -> Iterator[tuple[Day, Precision]]:
    for year in range(first.year, last.year + 1):
        for month in months:
            if first <= Day(year, month, 1) <= last:
                yield Day(year, month, 1), Precision.MONTH


def _days(first: Day, last: Day) -> Iterator[tuple[Day, Precision]]:
    for step in ((15,), (8, 22), (4, 12, 18, 26), tuple(range(2, 32))):
        year, month = first.year, first.month
        while (year, month) <= (last.year, last.month):
            for day in step:
                if day <= 28 and first < Day(year, month, day) < last:  # noqa: PLR2004
                    yield Day(year, month, day), Precision.DAY
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004
