"""The words on the drawn axis, as whoever draws it sets them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.model.axis_ticks import TickLabel
from app.model.timeline import TimelineEntry

Label = Callable[[TimelineEntry], str]


@dataclass(frozen=True, slots=True)
class AxisWords:
    """What labels say and how wide they are.

    `measure` gives the width of a text; `labels` an entry's label, longest first, the last one used where no
    other has room; `tick_label` the words of a date.
    """

    measure: Callable[[str], float]
    labels: Sequence[Label]
    tick_label: TickLabel
