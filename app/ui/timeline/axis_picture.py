"""A stretch of the drawn axis at one width: where marks, labels and dates stand, and what is under the pointer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from math import sqrt

from PySide6.QtCore import QRectF

from app.model.axis_item import AxisItem, LabelSide
from app.model.axis_plan import AxisPlan
from app.model.axis_words import AxisWords
from app.ui.timeline.axis_labels import AxisLabels

BAR = 8.0
DOT, _LARGEST = 5.0, 8.0
LEAST_LANES, MOST_LANES = 5, 14
HIGHEST_LANE, _ABOVE, _BESIDE = 34.0, 29.0, 20.0
"""How high a lane is: with marks for several, with labels above its marks, with labels beside them."""
_FORMS = ((330.0, True), (190.0, True), (120.0, False))
"""Widest title and whether its date stands with it: the first form that finds room is taken."""


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item with the boxes of its mark and its label (width 0 where it has none), y from the lanes' floor up."""

    item: AxisItem
    mark: QRectF
    label: QRectF

    @property
    def whole(self) -> QRectF:
        """Mark and label together."""
        return self.mark.united(self.label) if self.label.width() else self.mark


class AxisPicture:
    """Lays out what is `seen` of a plan that is `width` wide; heights follow the size of letters."""

    def __init__(
        self,
        plan: AxisPlan,
        width: float,
        labels: AxisLabels,
        seen: tuple[float, float],
        most_lanes: int,
        kept: Mapping[int, int] | None = None,
    ) -> None:
        self.width = width
        self.seen = seen
        forms = [partial(labels.of, longest=longest, dated=dated) for longest, dated in _FORMS]
        self.axis = plan.lay_out(
            width,
            AxisWords(labels.measure, [*forms, labels.none], labels.tick),
            most_lanes=most_lanes,
            seen=seen,
            kept=kept,
        )
        self.floors: list[float] = []
        height = 4.0
        for high in self._lane_heights():
            self.floors.append(height)
            height += high * labels.height / 16.0
        self.height = height + 10
        self.placed = tuple(self._place(item, labels) for item in self.axis.items)
        self._by_number = {number: placed for placed in self.placed for number in placed.item.numbers}

    def of_entry(self, number: int) -> PlacedItem | None:
        """Return the item that stands for an entry."""
        return self._by_number.get(number)

    def lanes_kept(self) -> dict[int, int]:
        """Return the lanes of all that stand by themselves, so that a neighbouring stretch may keep them."""
        return {
            placed.item.numbers[0]: placed.item.lane for placed in self.placed if not placed.item.is_crowd
        }

    def _lane_heights(self) -> list[float]:
        heights = [_BESIDE] * self.axis.lanes
        for item in self.axis.items:
            if item.label and item.label_side is LabelSide.ABOVE:
                heights[item.lane] = max(heights[item.lane], HIGHEST_LANE if item.is_crowd else _ABOVE)
        return heights

    def _place(self, item: AxisItem, labels: AxisLabels) -> PlacedItem:
        floor = self.floors[item.lane]
        if item.is_point:
            radius = min(DOT + sqrt(len(item.numbers) - 1) * 0.4, _LARGEST)
            middle = floor + 8
            mark = QRectF(item.start - radius, middle - radius, radius * 2, radius * 2)
        else:
            middle = floor + 7
            mark = QRectF(item.start, middle - BAR / 2, item.end - item.start, BAR)
        if not item.label:
            return PlacedItem(item, mark, QRectF())
        above = item.label_side is LabelSide.ABOVE
        bottom = mark.bottom() + 1 if above else middle - labels.height / 2
        return PlacedItem(item, mark, QRectF(item.label_x, bottom, labels.measure(item.label), labels.height))
