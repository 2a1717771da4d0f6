"""Gives the marks of one stretch of the drawn axis their lanes and labels."""

from collections.abc import Mapping, Sequence

from app.model.axis_crowds import CROWD_LANES, AxisCrowds
from app.model.axis_item import AxisItem, LabelSide
from app.model.axis_lanes import AxisLanes
from app.model.axis_mark import POINT, AxisMark
from app.model.axis_words import AxisWords

_LABEL_GAP = 5.0
_BLOCK = 160.0
_BARE_FROM, _CROWD_FROM = 1.5, 4.0
"""Marks a lane in one block from which labels, and then single marks, are not tried at all."""
_LONG = 1 / 12
_THROUGH_LANES = 2


class AxisFilling:
    """Marks in lanes, longest lowest, each with the longest of its labels for which there is room.

    The axis is cut into blocks; where there is no room, the labels that stand in the way become shorter block by
    block, then bare, then marks come together. So a crowded week takes no titles from an empty year.
    """

    def __init__(
        self,
        marks: Sequence[AxisMark],
        seen: tuple[float, float],
        *,
        words: AxisWords,
        most_lanes: int,
        kept: Mapping[int, int],
        crowds: AxisCrowds,
    ) -> None:
        self._width = crowds.width
        self._seen = seen
        self._measure = words.measure
        self._labels = words.labels
        self._most = most_lanes
        self._crowd = len(words.labels)
        self._crowds = crowds
        self._kept = kept
        self._marks = sorted(marks, key=self._order)
        self._levels = self._first_levels()
        self.is_crowded = False

    def items(self) -> tuple[AxisItem, ...]:
        """Return all items in the order of their entries."""
        while True:
            items, together, failing = self._try()
            if not failing:
                break
            for block in failing:
                self._levels[block] += 1
        self.is_crowded = any(len(item.numbers) > 1 for item in together)
        return tuple(sorted([*items, *together], key=lambda item: item.numbers))

    def _order(self, mark: AxisMark) -> tuple[bool, bool, float, float, int]:
        new = mark.entry.number not in self._kept
        return self._runs_through(mark), new, -mark.length, mark.start, mark.entry.number

    def _runs_through(self, mark: AxisMark) -> bool:
        """Whether neither end is in this stretch: it would say little in a lane."""
        return mark.start < self._seen[0] and mark.end > self._seen[1]

    def _block(self, mark: AxisMark) -> int:
        return int(min(max(mark.anchor, self._seen[0]), self._seen[1]) / _BLOCK)

    def _first_levels(self) -> dict[int, int]:
        counts: dict[int, int] = {}
        for mark in self._marks:
            block = self._block(mark)
            counts[block] = counts.get(block, 0) + 1
        bare, crowd = self._most * _BARE_FROM, self._most * _CROWD_FROM
        return {
            block: self._crowd if count > crowd else self._crowd - 1 if count > bare else 0
            for block, count in counts.items()
        }

    def _try(self) -> tuple[list[AxisItem], list[AxisItem], set[int]]:
        """Lay out what finds room; say in which blocks labels must become shorter for the rest."""
        crowded = self._crowd in self._levels.values()
        lanes = AxisLanes(self._most - CROWD_LANES if crowded else self._most)
        items: list[AxisItem] = []
        together: list[AxisMark] = []
        failing: set[int] = set()
        for mark in self._marks:
            block = self._block(mark)
            level = self._levels[block]
            through = self._runs_through(mark)
            if level == self._crowd and mark.length < (self._seen[1] - self._seen[0]) * _LONG:
                together.append(mark)
                continue
            text = self._labels[min(level, self._crowd - 1)](mark.entry)
            side, x, start, end = self._room(mark, text)
            below = min(_THROUGH_LANES, self._most) if through else self._most // 2 if crowded else None
            lane = self._lane(lanes, mark, (start, end, block), below if mark.length else None)
            if lane is not None:
                items.append(_item(mark, lane, text, x, side))
            elif level == self._crowd or through:
                together.append(mark)
            else:
                failing |= self._in_the_way(lanes, start, end, block)
        if failing:
            return items, [], failing
        left, right = self._seen
        near = [mark for mark in together if left <= mark.anchor <= right]
        return items, self._crowds.items(near, self._labels[-1], lanes.used), failing

    def _lane(
        self, lanes: AxisLanes, mark: AxisMark, room: tuple[float, float, int], below: int | None
    ) -> int | None:
        kept = self._kept.get(mark.entry.number)
        if kept is not None and (below is None or kept < below) and lanes.take_in(kept, *room):
            return kept
        return lanes.take(*room, below)

    def _in_the_way(self, lanes: AxisLanes, start: float, end: float, block: int) -> set[int]:
        """Return the blocks with the longest labels of those that leave no room from `start` to `end`."""
        blocks = {block, *lanes.blocks_between(start, end)}
        least = min(self._levels[other] for other in blocks)
        return {other for other in blocks if self._levels[other] == least}

    def _room(self, mark: AxisMark, text: str) -> tuple[LabelSide, float, float, float]:
        """Return where a label stands, and the room that its mark takes with it."""
        need = self._measure(text)
        left, right = mark.start - POINT / 2, mark.end + POINT / 2
        if mark.length:
            side, x = LabelSide.ABOVE, min(mark.start + 2, max(0.0, self._width - need))
            left, right = mark.start, mark.end
        elif right + _LABEL_GAP + need <= self._width:
            side, x = LabelSide.RIGHT, right + _LABEL_GAP
        elif left - _LABEL_GAP - need >= 0:
            side, x = LabelSide.LEFT, left - _LABEL_GAP - need
        else:
            side, x = LabelSide.ABOVE, max(0.0, min(mark.start - need / 2, self._width - need))
        if not need:
            return LabelSide.NONE, x, left, right
        return side, x, min(left, x), max(right, x + need)


def _item(mark: AxisMark, lane: int, text: str, x: float, side: LabelSide) -> AxisItem:
    when = mark.entry.incident.when.range
    return AxisItem(
        (mark.entry.number,),
        mark.start,
        mark.end,
        lane,
        text,
        x,
        side,
        open_start=bool(when and when.open_start),
        open_end=bool(when and when.open_end),
        uncertain=bool(when and when.uncertain),
        approximate=bool(when and when.approximate),
    )
