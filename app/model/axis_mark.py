"""Where an entry stands on the drawn axis, before it has a lane and a label."""

from typing import NamedTuple

from app.model.timeline import TimelineEntry

POINT = 8.0
BAR_MIN = 12.0


class AxisMark(NamedTuple):
    """An entry from `start` to `end`, both equal where it is a point; `anchor` is the bound it is known by."""

    entry: TimelineEntry
    start: float
    end: float
    anchor: float

    @property
    def length(self) -> float:
        """How long it is drawn, 0 for a point."""
        return self.end - self.start

    def scaled(self, width: float) -> "AxisMark":
        """Return a mark of the unit axis on one of `width`; a bar is never too short to be seen as one."""
        start, end = self.start * width, self.end * width
        if start != end and end - start < BAR_MIN:
            middle = min(max((start + end) / 2, BAR_MIN / 2), width - BAR_MIN / 2)
            start, end = middle - BAR_MIN / 2, middle + BAR_MIN / 2
        return AxisMark(self.entry, start, end, self.anchor * width)
