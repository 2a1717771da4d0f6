"""The layout of the drawn axis: pure, so that window and PDF draw the same picture."""

from bisect import bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from app.model.axis_scale import scale_for
from app.model.axis_ticks import AxisTick, TickLabel, place_ticks
from app.model.day import Day
from app.model.timeline import TimelineEntry

Measure = Callable[[str], float]
_POINT = 8.0
_BAR_MIN = 12.0
_LABEL_GAP = 5.0
_ITEM_GAP = 8.0


class LabelSide(StrEnum):
    """Where an item's label stands."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AxisItem:
    """A mark from `start` to `end` (equal for a point) in `lane` (0 lowest), with the numbers of its entries.

    Its label stands at `label_x` (left edge). An open end runs on to the edge of the axis.
    """

    numbers: tuple[int, ...]
    start: float
    end: float
    lane: int
    label: str
    label_x: float
    label_side: LabelSide
    open_start: bool = False
    open_end: bool = False
    uncertain: bool = False
    approximate: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is drawn as a dot."""
        return self.start == self.end

    @property
    def is_crowd(self) -> bool:
        """Whether one mark stands for several entries."""
        return len(self.numbers) > 1


@dataclass(frozen=True, slots=True)
class Axis:
    """Items in lanes over ticks, `width` wide; `linear` where equal widths are equal times."""

    width: float
    items: tuple[AxisItem, ...]
    ticks: tuple[AxisTick, ...]
    lanes: int
    linear: bool
    crowded: bool

    def item_at(self, x: float, lane: int) -> AxisItem | None:
        """Return the item that covers `x` in a lane, for a pointer; the nearest within 6 units."""
        near = [item for item in self.items if item.lane == lane and item.start - 6 <= x <= item.end + 6]
        return min(near, key=lambda item: max(item.start - x, x - item.end, 0.0), default=None)


@dataclass(frozen=True, slots=True)
class _Mark:
    entry: TimelineEntry
    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


def lay_out_axis(
    entries: Sequence[TimelineEntry],
    width: float,
    *,
    measure: Measure,
    label: Callable[[TimelineEntry], str],
    tick_label: TickLabel,
    most_lanes: int = 8,
) -> Axis:
    """Return the axis of dated entries; lengths in the unit of `measure`, which gives the width of a label.

    Labels never cover one another: where they would need more than `most_lanes` lanes they become the
    entries' numbers, and where even marks would, one mark stands for several entries.
    """
    dated = [entry for entry in entries if entry.is_dated]
    scale = scale_for([entry.incident.when for entry in dated], width)
    if scale is None:
        return Axis(width, (), (), 0, linear=True, crowded=False)
    place = cache(scale.x)
    marks = [_mark(entry, place, width) for entry in dated]
    starts = sorted({day for entry in dated if (day := entry.incident.when.earliest) is not None})
    ticks = place_ticks(scale, starts, width, measure, tick_label)
    for text in (label, lambda entry: str(entry.number)):
        items = _in_lanes(marks, width, measure, text, most_lanes)
        if items is not None:
            return Axis(width, items, ticks, _lanes(items), scale.linear, crowded=False)
    items = _crowd(marks, width, measure, most_lanes)
    return Axis(width, items, ticks, _lanes(items), scale.linear, crowded=True)


def _lanes(items: Sequence[AxisItem]) -> int:
    return max((item.lane for item in items), default=-1) + 1


def _mark(entry: TimelineEntry, place: Callable[[Day], float], width: float) -> _Mark:
    when = entry.incident.when
    start = 0.0 if when.earliest is None else place(when.earliest)
    end = width if when.latest is None else place(when.latest)
    if when.earliest is not None and when.earliest == when.latest:
        return _Mark(entry, start, start)
    if end - start < _BAR_MIN:
        middle = min(max((start + end) / 2, _BAR_MIN / 2), width - _BAR_MIN / 2)
        start, end = middle - _BAR_MIN / 2, middle + _BAR_MIN / 2
    return _Mark(entry, start, end)


def _in_lanes(
    marks: Sequence[_Mark],
    width: float,
    measure: Measure,
    label: Callable[[TimelineEntry], str],
    most_lanes: int,
) -> tuple[AxisItem, ...] | None:
    """Lay out every mark with its label, longest lowest; None where there are not lanes enough."""
    if len(marks) * (_POINT + _ITEM_GAP) > width * most_lanes:
        return None
    lanes: list[list[tuple[float, float]]] = []
    items = []
    for mark in sorted(marks, key=lambda mark: (-mark.length, mark.start, mark.entry.number)):
        item, start, end = _labelled(mark, label(mark.entry), width, measure)
        lane = _free_lane(lanes, start, end, most_lanes)
        if lane >= most_lanes:
            return None
        items.append(replace(item, lane=lane))
    items.sort(key=lambda item: item.numbers)
    return tuple(items)


def _labelled(mark: _Mark, text: str, width: float, measure: Measure) -> tuple[AxisItem, float, float]:
    """Return an item (in no lane yet) with the room that it takes with its label."""
    need = measure(text)
    left, right = mark.start - _POINT / 2, mark.end + _POINT / 2
    if mark.length:
        side, x = LabelSide.ABOVE, min(mark.start + 2, max(0.0, width - need))
        left, right = mark.start, mark.end
    elif right + _LABEL_GAP + need <= width:
        side, x = LabelSide.RIGHT, right + _LABEL_GAP
    elif left - _LABEL_GAP - need >= 0:
        side, x = LabelSide.LEFT, left - _LABEL_GAP - need
    else:
        side, x = LabelSide.ABOVE, max(0.0, min(mark.start - need / 2, width - need))
    when = mark.entry.incident.when.range
    item = AxisItem(
        (mark.entry.number,),
        mark.start,
        mark.end,
        0,
        text,
        x,
        side,
        open_start=bool(when and when.open_start),
        open_end=bool(when and when.open_end),
        uncertain=bool(when and when.uncertain),
        approximate=bool(when and when.approximate),
    )
    return item, min(left, x), max(right, x + need)


def _free_lane(lanes: list[list[tuple[float, float]]], start: float, end: float, most: int) -> int:
    """Return the lowest lane with room from `start` to `end`, and take it; `most` where none has any."""
    for number, taken in enumerate(lanes):
        place = bisect_right(taken, (start, end))
        before = place == 0 or taken[place - 1][1] + _ITEM_GAP <= start
        after = place == len(taken) or end + _ITEM_GAP <= taken[place][0]
        if before and after:
            insort(taken, (start, end))
            return number
    if len(lanes) >= most:
        return most
    lanes.append([(start, end)])
    return len(lanes) - 1


def _crowd(marks: Sequence[_Mark], width: float, measure: Measure, most_lanes: int) -> tuple[AxisItem, ...]:
    """Lay out what needs few lanes; the rest stands together in marks that say how many they are."""
    bars = sorted((mark for mark in marks if mark.length > width / 12), key=lambda mark: -mark.length)
    lanes: list[list[tuple[float, float]]] = []
    items: list[AxisItem] = []
    rest = [mark for mark in marks if mark.length <= width / 12]
    for mark in bars:
        item, start, end = _labelled(mark, str(mark.entry.number), width, measure)
        lane = _free_lane(lanes, start, end, most_lanes - 2)
        if lane < most_lanes - 2:
            items.append(replace(item, lane=lane))
        else:
            rest.append(mark)
    used = _lanes(items)
    items += [replace(item, lane=item.lane + used) for item in _together(rest, width, measure)]
    return tuple(sorted(items, key=lambda item: item.numbers))


def _together(marks: Sequence[_Mark], width: float, measure: Measure) -> list[AxisItem]:
    """One mark for all whose middles fall into one slot, in two lanes that alternate."""
    slots = max(1, int(width / (_POINT * 3)))
    groups: dict[int, list[_Mark]] = {}
    for mark in marks:
        middle = (mark.start + mark.end) / 2
        groups.setdefault(min(slots - 1, int(middle / width * slots)), []).append(mark)
    items = []
    for slot, members in sorted(groups.items()):
        x = sum((mark.start + mark.end) / 2 for mark in members) / len(members)
        numbers = tuple(sorted(mark.entry.number for mark in members))
        text = f"×{len(numbers)}" if len(numbers) > 1 else str(numbers[0])
        need = measure(text)
        items.append(
            AxisItem(
                numbers,
                x,
                x,
                slot % 2,
                text,
                max(0.0, min(x - need / 2, width - need)),
                LabelSide.ABOVE,
                uncertain=all(
                    mark.entry.incident.when.range.uncertain
                    for mark in members
                    if mark.entry.incident.when.range
                ),
            )
        )
    return items
