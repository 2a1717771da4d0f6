"""One mark of the drawn axis with its label."""

from dataclasses import dataclass
from enum import StrEnum


class LabelSide(StrEnum):
    """Where an item's label stands."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AxisItem:
    """A mark from `start` to `end` (equal for a point) in `lane` (0 lowest), with the numbers of its entries.

    Its label stands at `label_x` (left edge). An open end runs on to the edge of the axis. `begins` says that it
    stands, as a point, where the ranges of its entries begin (or end, where no beginning is known).
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
    doubtful_start: bool = False
    doubtful_end: bool = False
    begins: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is drawn as a dot."""
        return self.start == self.end

    @property
    def is_doubtful(self) -> bool:
        """Whether all of it, not one end alone, is uncertain or approximate."""
        one_end = not self.is_point and self.doubtful_start != self.doubtful_end
        return (self.uncertain or self.approximate) and not one_end

    @property
    def is_crowd(self) -> bool:
        """Whether one mark stands for several entries."""
        return len(self.numbers) > 1
