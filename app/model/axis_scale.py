"""Where a day stands on the drawn axis: evenly, or with long empty times drawn together."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from app.model.day import Day
from app.model.moment import Moment

_BINS = 12
_FILLED_ENOUGH = 0.5
_EXPONENT = 0.3
_MOST_POINTS = 400
_PADDING = 0.015


@dataclass(frozen=True, slots=True)
class AxisScale:
    """Points between which a day's place is read evenly: day numbers and their places, both rising."""

    days: tuple[int, ...]
    places: tuple[float, ...]
    first: Day
    last: Day
    linear: bool

    def x(self, day: Day) -> float:
        """Return the place of a day; outside the scale that of its nearest end."""
        return self.at(day.number())

    def at(self, number: int) -> float:
        """Return the place of a day by its number (`Day.number`)."""
        place = bisect_right(self.days, number)
        if place == 0:
            return self.places[0]
        if place == len(self.days):
            return self.places[-1]
        before, after = self.days[place - 1], self.days[place]
        part = (number - before) / (after - before)
        return self.places[place - 1] + part * (self.places[place] - self.places[place - 1])

    def number_at(self, x: float) -> int:
        """Return the number of the day at a place; outside the scale that of its nearest end."""
        place = bisect_right(self.places, x)
        if place == 0:
            return self.days[0]
        if place == len(self.places):
            return self.days[-1]
        before, after = self.places[place - 1], self.places[place]
        part = (x - before) / (after - before)
        return self.days[place - 1] + floor(part * (self.days[place] - self.days[place - 1]))


def scale_for(moments: Sequence[Moment], width: float) -> AxisScale | None:
    """Return the scale of known moments over `width`; None where there are none.

    It is even where at least half of twelve equal parts of the time hold something; else each stretch between
    two days that occur is as wide as the 0.3th power of its length, so that a decade does not hide a week.
    """
    bounds = sorted(
        {day for moment in moments for day in (moment.earliest, moment.latest) if day is not None}
    )
    if not bounds:
        return None
    numbers = [day.number() for day in bounds]
    first, last = numbers[0], numbers[-1]
    left, right = width * _PADDING, width * (1 - _PADDING)
    if first == last:
        return AxisScale((first - 1, first + 1), (left, right), bounds[0], bounds[-1], linear=True)
    linear = _is_even(numbers)
    chosen = [first, last] if linear else _thinned(numbers)
    weights = [(after - before) ** _EXPONENT for before, after in pairwise(chosen)]
    total = sum(weights)
    places, at = [left], 0.0
    for weight in weights:
        at += weight
        places.append(left + (right - left) * at / total)
    return AxisScale(tuple(chosen), tuple(places), bounds[0], bounds[-1], linear=linear)


def _is_even(numbers: Sequence[int]) -> bool:
    first, length = numbers[0], numbers[-1] - numbers[0]
    filled = {min(_BINS - 1, (number - first) * _BINS // length) for number in numbers}
    return len(filled) >= _BINS * _FILLED_ENOUGH


def _thinned(numbers: Sequence[int]) -> list[int]:
    """At most some hundred points, ends included: more than the eye could tell apart."""
    if len(numbers) <= _MOST_POINTS:
        return list(numbers)
    step = len(numbers) / _MOST_POINTS
    return sorted({*(numbers[int(place * step)] for place in range(_MOST_POINTS)), numbers[-1]})
