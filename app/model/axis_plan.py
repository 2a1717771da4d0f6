"""The entries of a timeline on an axis of any width."""

from collections.abc import Mapping, Sequence
from functools import cache

from app.model.axis import Axis
from app.model.axis_crowds import AxisCrowds
from app.model.axis_filling import AxisFilling
from app.model.axis_mark import AxisMark
from app.model.axis_scale import scale_for
from app.model.axis_ticks import place_ticks
from app.model.axis_words import AxisWords
from app.model.day import Day
from app.model.timeline import TimelineEntry


class AxisPlan:
    """Puts dated entries on an axis one unit wide, once; `lay_out` makes of it what is to be seen."""

    def __init__(self, entries: Sequence[TimelineEntry]) -> None:
        dated = [entry for entry in entries if entry.is_dated]
        self._scale = scale_for([entry.incident.when for entry in dated], 1.0)
        self._marks: list[AxisMark] = []
        self._starts: Sequence[Day] = ()
        self._of_number: dict[int, AxisMark] = {}
        if self._scale is None:
            return
        place = cache(self._scale.x)
        starts = set[Day]()
        for entry in dated:
            when = entry.incident.when
            first, last = when.earliest, when.latest
            start = 0.0 if first is None else place(first)
            end = 1.0 if last is None else place(last)
            self._marks.append(AxisMark(entry, start, end, end if first is None else start))
            if first is not None:
                starts.add(first)
        self._starts = sorted(starts)
        self._of_number = {mark.entry.number: mark for mark in self._marks}

    @property
    def days(self) -> int:
        """How many days lie between the first and the last bound."""
        return 0 if self._scale is None else self._scale.days[-1] - self._scale.days[0]

    def mark_of(self, number: int) -> AxisMark | None:
        """Return where an entry stands, as parts of the width."""
        return self._of_number.get(number)

    def lay_out(
        self,
        width: float,
        words: AxisWords,
        *,
        most_lanes: int = 8,
        seen: tuple[float, float] | None = None,
        kept: Mapping[int, int] | None = None,
    ) -> Axis:
        """Return the axis, or the stretch `seen` of it; lengths in the unit of `words.measure`.

        Where there is no room for an entry's shortest label, one mark stands for several. Labels never cover
        one another. `kept` are lanes (by entry number) to be kept where possible.
        """
        left, right = seen or (0.0, width)
        if self._scale is None:
            return Axis(width, left, right, (), (), 0, linear=True, crowded=False)
        low, high = left / width, right / width
        filling = AxisFilling(
            [mark.scaled(width) for mark in self._marks if mark.end >= low and mark.start <= high],
            (left, right),
            words=words,
            most_lanes=most_lanes,
            kept=kept or {},
            crowds=AxisCrowds(width, words.measure, len(self._marks)),
        )
        items = filling.items()
        ticks = place_ticks(self._scale, self._starts, width, (left, right), words.measure, words.tick_label)
        lanes = max((item.lane for item in items), default=-1) + 1
        return Axis(
            width,
            left,
            right,
            items,
            ticks,
            lanes,
            linear=self._scale.linear,
            crowded=filling.is_crowded,
        )
