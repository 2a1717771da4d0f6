"""The drawn axis set for one width: where marks, labels and dates stand, and what is under the pointer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.model.axis import Axis, AxisItem, LabelSide, lay_out_axis
from app.model.timeline import TimelineEntry
from app.ui.timeline.axis_labels import AxisLabels

BAR = 8.0
DOT = 5.0
MOST_LANES = 10
_ABOVE, _BESIDE = 29.0, 20.0
_FORMS = ((190.0, True), (120.0, False))
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
    """Lays out dated entries over `width`; heights follow the size of letters."""

    def __init__(self, entries: Sequence[TimelineEntry], width: float, labels: AxisLabels) -> None:
        self.width = width
        self.axis = _laid_out(entries, width, labels)
        scale = labels.height / 16.0
        tall = {
            item.lane
            for item in self.axis.items
            if item.label_side is LabelSide.ABOVE and labels.is_drawn(item.label)
        }
        self.floors: list[float] = []
        height = 4.0
        for lane in range(self.axis.lanes):
            self.floors.append(height)
            height += (_ABOVE if lane in tall else _BESIDE) * scale
        self.height = height + 10
        self.placed = tuple(self._place(item, labels) for item in self.axis.items)
        self._by_number = {number: placed for placed in self.placed for number in placed.item.numbers}

    def of_entry(self, number: int) -> PlacedItem | None:
        """Return the item that stands for an entry."""
        return self._by_number.get(number)

    def _place(self, item: AxisItem, labels: AxisLabels) -> PlacedItem:
        floor = self.floors[item.lane]
        if item.is_point:
            radius = min(DOT + (len(item.numbers) - 1) * 0.15, DOT * 1.7)
            middle = floor + 8
            mark = QRectF(item.start - radius, middle - radius, radius * 2, radius * 2)
        else:
            middle = floor + 7
            mark = QRectF(item.start, middle - BAR / 2, item.end - item.start, BAR)
        if not labels.is_drawn(item.label):
            return PlacedItem(item, mark, QRectF())
        above = item.label_side is LabelSide.ABOVE
        bottom = mark.bottom() + 1 if above else middle - labels.height / 2
        return PlacedItem(item, mark, QRectF(item.label_x, bottom, labels.measure(item.label), labels.height))


def _laid_out(entries: Sequence[TimelineEntry], width: float, labels: AxisLabels) -> Axis:
    """Take the longest labels with which all find room; else marks alone, which say what they are when pointed at."""
    axis = None
    for longest, dated in _FORMS:
        axis = lay_out_axis(
            entries,
            width,
            measure=labels.measure,
            label=lambda entry, longest=longest, dated=dated: labels.of(entry, longest, dated=dated),  # type: ignore[misc]
            tick_label=labels.tick,
            most_lanes=MOST_LANES,
        )
        if axis.crowded or not any(item.label.isdigit() for item in axis.items):
            return axis
    assert axis is not None  # noqa: S101
    return axis
