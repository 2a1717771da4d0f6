"""Which dates are written under the drawn axis."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.model.axis_scale import AxisScale
from app.model.day import Day, days_in_month
from app.model.vocabulary import Precision

TickLabel = Callable[[Day, Precision], str]
_Named = tuple[Day, Precision]
_GAP = 14.0
_MOST_TRIED = 600
_MOST_STARTS = 40
_FOR_ENDS = 2
"""Ticks of an even row that may give way to the two ends."""


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
    seen: tuple[float, float],
    measure: Callable[[str], float],
    tick_label: TickLabel,
) -> tuple[AxisTick, ...]:
    """Return ticks of the stretch `seen` whose words do not touch; `scale` is one unit wide, `width` what is drawn.

    Both ends of the time come first. On an even scale years, months and days follow in even rows, each row whole
    or not at all; else the days on which items begin (`starts`), and whatever finds room between them.
    """
    first = max(scale.first, Day.of_number(scale.number_at(seen[0] / width)))
    last = min(scale.last, Day.of_number(scale.number_at(seen[1] / width)))
    row = _Row(scale, width, measure, tick_label)
    length = last.number() - first.number()
    row.add((end, _precision_of(end, length)) for end in (scale.first, scale.last) if first <= end <= last)
    if not scale.linear:
        within = starts[bisect_left(starts, first) : bisect_right(starts, last)]
        if len(within) <= _MOST_STARTS:
            row.add((day, _precision_of(day, length)) for day in within)
    for candidates in _rows(first, last):
        if not row.add(candidates, whole=scale.linear):
            break
    return row.ticks()


class _Row:
    """The ticks that stand already, and the room that their words take."""

    def __init__(
        self, scale: AxisScale, width: float, measure: Callable[[str], float], tick_label: TickLabel
    ) -> None:
        self._scale = scale
        self._width = width
        self._measure = measure
        self._label = tick_label
        self._taken: list[tuple[float, float]] = []
        self._ticks: dict[float, AxisTick] = {}
        self._said: set[str] = set()

    def add(self, candidates: Iterable[_Named], *, whole: bool = False) -> bool:
        """Add what finds room; `whole`: all (but what the ends leave no room for) or nothing, and say so."""
        taken, ticks, said = list(self._taken), dict(self._ticks), set(self._said)
        refused = 0
        for day, precision in candidates:
            if not self._add_one(day, precision):
                refused += 1
                if whole and refused > _FOR_ENDS:
                    self._taken, self._ticks, self._said = taken, ticks, said
                    return False
        return True

    def _add_one(self, day: Day, precision: Precision) -> bool:
        x = self._scale.x(day) * self._width
        if x in self._ticks:
            return True
        text = self._label(day, precision)
        if text in self._said:
            return True
        need = self._measure(text)
        left = min(max(0.0, x - need / 2), max(0.0, self._width - need))
        if not _is_free(self._taken, left, left + need):
            return False
        insort(self._taken, (left, left + need))
        self._ticks[x] = AxisTick(x, text, left)
        self._said.add(text)
        return True

    def ticks(self) -> tuple[AxisTick, ...]:
        return tuple(self._ticks[x] for x in sorted(self._ticks))


def _is_free(taken: list[tuple[float, float]], left: float, right: float) -> bool:
    place = bisect_left(taken, (left, right))
    before = place == 0 or taken[place - 1][1] + _GAP <= left
    return before and (place == len(taken) or right + _GAP <= taken[place][0])


def _rows(first: Day, last: Day) -> Iterator[Iterator[_Named]]:
    """Years, months and days from the coarsest row to the finest; none with more ticks than could be read."""
    years = last.year - first.year
    for step in (1000, 500, 200, 100, 50, 20, 10, 5, 2, 1):
        if years // step <= _MOST_TRIED:
            yield _years(first, last, step)
    if years * 12 <= _MOST_TRIED:
        for months in ((7,), (4, 10), (2, 3, 5, 6, 8, 9, 11, 12)):
            yield _months(first, last, months)
    if last.number() - first.number() <= _MOST_TRIED:
        for days in ((15,), (8, 22), (4, 12, 18, 26), tuple(range(2, 32))):
            yield _days(first, last, days)


def _precision_of(end: Day, length: int) -> Precision:
    """Return how an end is named: by its day where the whole is short, by its month for some years."""
    if (end.month, end.day) == (1, 1) and length > 366:  # noqa: PLR2004
        return Precision.YEAR
    if length <= 120:  # noqa: PLR2004
        return Precision.DAY
    return Precision.MONTH if length <= 366 * 40 else Precision.YEAR


def _years(first: Day, last: Day, step: int) -> Iterator[_Named]:
    whole = first.year + ((first.month, first.day) > (1, 1))
    start = -(-whole // step) * step
    return ((Day(year, 1, 1), Precision.YEAR) for year in range(start, last.year + 1, step))


def _months(first: Day, last: Day, months: tuple[int, ...]) -> Iterator[_Named]:
    for year in range(first.year, last.year + 1):
        for month in months:
            if first <= Day(year, month, 1) <= last:
                yield Day(year, month, 1), Precision.MONTH


def _days(first: Day, last: Day, days: tuple[int, ...]) -> Iterator[_Named]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        for day in days:
            if day <= days_in_month(year, month) and first < Day(year, month, day) < last:
                yield Day(year, month, day), Precision.DAY
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004
