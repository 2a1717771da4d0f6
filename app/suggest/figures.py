"""Numbers of a sentence joined with what they count."""

from dataclasses import replace

from app.model.counted_reading import CountedReading
from app.model.figure_reading import FigureReading
from app.model.moment_reading import MomentReading
from app.model.vocabulary import Measure
from app.suggest.counted import counted_in
from app.suggest.numbers import values_in
from app.suggest.stretch import Stretch

Moments = tuple[tuple[MomentReading, ...], ...]


def figures_in(sentence: Stretch, moments: Moments) -> tuple[FigureReading, ...]:
    """Return the values of a sentence with what each counts; digits of a time are none.

    What is counted stands between the number before and the number after.
    """
    values = without_times(values_in(sentence), moments)
    found = []
    for place, value in enumerate(values):
        first = values[place - 1].end if place else sentence.start
        last = values[place + 1].start if place + 1 < len(values) else sentence.end
        counted = counted_in(sentence.between(first, last), value.start, value.end)
        found.append(_joined(value, counted))
    return tuple(found)


def without_times(values: tuple[FigureReading, ...], moments: Moments) -> list[FigureReading]:
    """Return the values that share no sign with a time."""
    taken = [(group[0].start, group[0].end) for group in moments]
    return [one for one in values if all(one.end <= first or last <= one.start for first, last in taken)]


def _joined(value: FigureReading, counted: CountedReading) -> FigureReading:
    return replace(
        value,
        counts=value.counts or counted.counts,
        unit=value.unit or counted.unit,
        population=value.population or counted.population,
        measure=value.measure or (Measure.SHARE if value.share is not None else None),
    )
