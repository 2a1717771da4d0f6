"""Gives the marks of one stretch of the drawn axis their lanes and labels."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

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
_MOST_REFUSED = 400
"""Bars that found no lane, after which none is tried for those of crowded blocks: the lanes are full."""
_WORTH = 30.0
"""Free room beside a mark for which a longer label is tried."""


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
        blocks = list(map(self._block, marks))
        self._levels = self._first_levels(blocks)
        self._dense: list[AxisMark] = []
        sparse: list[AxisMark] = []
        for mark, block in zip(marks, blocks, strict=True):
            dense = self._levels[block] == self._crowd and not self._is_long(mark)
            (self._dense if dense else sparse).append(mark)
        self._marks = sorted(sparse, key=self._order)
        self._lanes = AxisLanes(most_lanes)
        self._placed: list[_Placed] = []
        self._together: list[AxisMark] = []
        self._is_full = self._crowd in self._levels.values()
        self.is_crowded = False

    def items(self) -> tuple[AxisItem, ...]:
        """Return all items in the order of their entries."""
        while not self._try():
            pass
        self._lengthen()
        items = [self._item(placed) for placed in self._placed]
        left, right = self._seen
        near = [mark for mark in self._together if left <= mark.anchor <= right]
        crowds = self._crowds.items(near, self._labels[-1], self._lanes.used)
        self.is_crowded = any(item.is_crowd for item in crowds)
        return tuple(sorted([*items, *crowds], key=lambda item: item.numbers))

    def _order(self, mark: AxisMark) -> tuple[bool, bool, float, float, int]:
        new = mark.entry.number not in self._kept
        return self._runs_through(mark), new, -mark.length, mark.start, mark.entry.number

    def _runs_through(self, mark: AxisMark) -> bool:
        """Whether neither end is in this stretch: it would say little in a lane."""
        return mark.start < self._seen[0] and mark.end > self._seen[1]

    def _block(self, mark: AxisMark) -> int:
        return int(min(max(mark.anchor, self._seen[0]), self._seen[1]) / _BLOCK)

    def _first_levels(self, blocks: Sequence[int]) -> dict[int, int]:
        bare, crowd = self._most * _BARE_FROM, self._most * _CROWD_FROM
        return {
            block: self._crowd if count > crowd else self._crowd - 1 if count > bare else 0
            for block, count in Counter(blocks).items()
        }

    def _try(self) -> bool:
        """Lay out what finds room; False where that needs shorter labels, and those are chosen now."""
        self._lanes = AxisLanes(self._most - CROWD_LANES if self._is_full else self._most)
        self._placed = []
        self._together = list(self._dense)
        failing: set[int] = set()
        refused = 0
        for mark in self._marks:
            block = self._block(mark)
            level = self._levels[block]
            if level == self._crowd and (refused > _MOST_REFUSED or not self._is_long(mark)):
                self._together.append(mark)
            elif not any(self._place(mark, block, tried) for tried in self._tried(level)):
                if mark.length and level >= self._crowd - 1:
                    self._together.append(mark)
                    refused += 1
                else:
                    failing |= self._in_the_way(mark, block, level)
        for block in failing:
            self._levels[block] += 1
        was_full, self._is_full = self._is_full, self._is_full or bool(self._together)
        return not failing and was_full == self._is_full

    def _tried(self, level: int) -> tuple[int, ...]:
        """Return the levels to try: the shortest titles give way mark by mark before a whole block is bare."""
        return (level, level + 1) if level == self._crowd - 2 else (level,)

    def _is_long(self, mark: AxisMark) -> bool:
        return mark.length >= (self._seen[1] - self._seen[0]) * _LONG

    def _place(self, mark: AxisMark, block: int, level: int) -> bool:
        below = None
        if mark.length and self._runs_through(mark):
            below = _THROUGH_LANES
        elif mark.length and self._is_full:
            below = self._most // 2
        room = self._room(mark, self._label(mark, level))
        lane = self._lane(mark, (room.start, room.end, block), below)
        if lane is not None:
            self._placed.append((mark, lane, block, room))
        return lane is not None

    def _label(self, mark: AxisMark, level: int) -> str:
        """Return the label of a level; a long bar has the shortest until it has a lane and its length counts."""
        shortest = self._crowd - 1
        return self._labels[shortest if self._is_long(mark) else min(level, shortest)](mark.entry)

    def _lengthen(self) -> None:
        """Give longer labels to what has room left above or beside it."""
        for place, (mark, lane, block, room) in enumerate(self._placed):
            free = self._lanes.space_around(lane, room.start, room.end)
            worth = free > _WORTH or mark.length > _WORTH
            for label in self._labels[: self._crowd - 1 if worth else 0]:
                wider = self._room(mark, label(mark.entry))
                if wider.label == room.label:
                    break
                if self._lanes.widen(lane, (room.start, room.end), (wider.start, wider.end), block):
                    self._placed[place] = (mark, lane, block, wider)
                    break

    def _lane(self, mark: AxisMark, room: tuple[float, float, int], below: int | None) -> int | None:
        kept = self._kept.get(mark.entry.number)
        if kept is not None and (below is None or kept < below) and self._lanes.take_in(kept, *room):
            return kept
        return self._lanes.take(*room, below)

    def _in_the_way(self, mark: AxisMark, block: int, level: int) -> set[int]:
        """Return the blocks with the longest labels of those that leave no room for a mark."""
        room = self._room(mark, self._label(mark, level))
        blocks = {block, *self._lanes.blocks_between(room.start, room.end)}
        least = min(self._levels[other] for other in blocks)
        return {other for other in blocks if self._levels[other] == least}

    def _room(self, mark: AxisMark, text: str) -> "_Room":
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
            return _Room(text, LabelSide.NONE, x, left, right)
        return _Room(text, side, x, min(left, x), max(right, x + need))

    @staticmethod
    def _item(placed: "_Placed") -> AxisItem:
        mark, lane, _, room = placed
        when = mark.entry.incident.when.range
        return AxisItem(
            (mark.entry.number,),
            mark.start,
            mark.end,
            lane,
            room.label,
            room.label_x,
            room.side,
            open_start=bool(when and when.open_start),
            open_end=bool(when and when.open_end),
            uncertain=bool(when and when.uncertain),
            approximate=bool(when and when.approximate),
            doubtful_start=bool(when and when.doubtful_start),
            doubtful_end=bool(when and when.doubtful_end),
        )


class _Room(NamedTuple):
    label: str
    side: LabelSide
    label_x: float
    start: float
    end: float


_Placed = tuple[AxisMark, int, int, _Room]
