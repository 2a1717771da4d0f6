"""Marks that stand for several entries, where each by itself would cover its neighbour."""

from collections.abc import Callable, Sequence

from app.model.axis_item import AxisItem, LabelSide
from app.model.axis_mark import AxisMark
from app.model.timeline import TimelineEntry

CROWD_LANES = 2
_SLOT = 24.0
_GAP = 6.0


class AxisCrowds:
    """Slots over the whole axis, alike in every stretch of it, so that nothing moves when it is scrolled."""

    def __init__(self, width: float, measure: Callable[[str], float], most: int) -> None:
        widest = measure(f"×{'8' * len(str(most))}")
        self.width = width
        self._measure = measure
        self._slot = max(_SLOT, (widest + _GAP) / CROWD_LANES)
        self._inset = max(0.0, (widest - self._slot) / 2)
        self._slots = max(1, int((width - 2 * self._inset) / self._slot))

    def items(
        self, marks: Sequence[AxisMark], bare: Callable[[TimelineEntry], str], floor: int
    ) -> list[AxisItem]:
        """Return one item for all marks known by a day in the same slot, in two lanes from `floor` up."""
        groups: dict[int, list[AxisMark]] = {}
        for mark in marks:
            slot = int((mark.anchor - self._inset) / self._slot)
            groups.setdefault(min(self._slots - 1, max(0, slot)), []).append(mark)
        return [self._item(slot, members, bare, floor) for slot, members in sorted(groups.items())]

    def _item(
        self, slot: int, members: Sequence[AxisMark], bare: Callable[[TimelineEntry], str], floor: int
    ) -> AxisItem:
        x = sum(mark.anchor for mark in members) / len(members)
        numbers = tuple(sorted(mark.entry.number for mark in members))
        text = f"×{len(numbers)}" if len(numbers) > 1 else bare(members[0].entry)
        need = self._measure(text)
        middle = self._inset + (slot + 0.5) * self._slot
        slack = max(0.0, self._slot - (need + _GAP) / 2)
        middle = min(max(x, middle - slack, need / 2), middle + slack, self.width - need / 2)
        return AxisItem(
            numbers,
            x,
            x,
            floor + slot % CROWD_LANES,
            text,
            max(0.0, middle - need / 2),
            LabelSide.ABOVE,
            uncertain=all(_is_doubtful(mark) for mark in members),
            begins=all(mark.length for mark in members),
        )


def _is_doubtful(mark: AxisMark) -> bool:
    when = mark.entry.incident.when.range
    return when is not None and (when.uncertain or when.approximate)
