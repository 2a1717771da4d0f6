"""The drawn axis as it is laid out: pure, so that window and PDF draw the same picture."""

from dataclasses import dataclass

from app.model.axis_item import AxisItem
from app.model.axis_ticks import AxisTick


@dataclass(frozen=True, slots=True)
class Axis:
    """Items in lanes over ticks, `width` wide; `linear` where equal widths are equal times.

    Of a wide axis only the stretch from `left` to `right` is laid out. `crowded` says that marks stand for several.
    """

    width: float
    left: float
    right: float
    items: tuple[AxisItem, ...]
    ticks: tuple[AxisTick, ...]
    lanes: int
    linear: bool
    crowded: bool

    def item_at(self, x: float, lane: int) -> AxisItem | None:
        """Return the item that covers `x` in a lane, for a pointer; the nearest within 6 units."""
        near = [item for item in self.items if item.lane == lane and item.start - 6 <= x <= item.end + 6]
        return min(near, key=lambda item: max(item.start - x, x - item.end, 0.0), default=None)
