"""Numbers of a sentence joined with what they count."""

from dataclasses import replace

from app.model.confidence import Confidence
from app.model.counted_reading import CountedReading
from app.model.figure_reading import FigureReading
from app.model.moment_reading import MomentReading
from app.model.vocabulary import Counts, Measure, Precision, Quantifier, Unit
from app.suggest.numbers.counted import counted_in
from app.suggest.numbers.numbers import values_in
from app.suggest.numbers.parts_of import PartsOf
from app.suggest.text.stretch import Stretch

_HARM = frozenset({Counts.KILLED, Counts.INJURED, Counts.MISSING, Counts.DETAINED})
_OF_PERSONS = _HARM | {Counts.DISPLACED, Counts.REFUGEES, Counts.RETURNED}
_CLAUSE_SIGNS = frozenset(";:—–؛")
Moments = tuple[tuple[MomentReading, ...], ...]


def figures_in(sentence: Stretch, moments: Moments, *, whole_text: bool = False) -> tuple[FigureReading, ...]:
    """Return the values of a sentence with what each counts; digits of a time are none.

    What is counted stands between the number before and the number after; where that tells no harm, as in "seven
    people, four of them civilians, were killed", it is looked for in the rest of the sentence.
    """
    values = without_times(values_in(sentence, whole_text=whole_text), moments)
    if not values:
        return ()
    found: list[FigureReading] = []
    parts = PartsOf(sentence)
    for place, value in enumerate(values):
        first = values[place - 1].end if place else sentence.start
        last = values[place + 1].start if place + 1 < len(values) else sentence.end
        if value.unit is Unit.OTHER:
            found.append(_weighed(value))
            continue
        counted = counted_in(sentence.between(first, last), value.start, value.end)
        if counted.counts is None and counted.unit is not None and _goes_on(sentence, value.end, last):
            rest = counted_in(sentence.between(value.end, sentence.end), value.start, value.end)
            counted = replace(counted, counts=rest.counts)
        if parts.holds(value) and found and found[-1].counts is not None:
            counted = replace(counted, counts=found[-1].counts)
        found.append(_weighed(_joined(value, counted, _measure(value, counted, moments))))
    return tuple(found)


def _goes_on(sentence: Stretch, start: int, end: int) -> bool:
    """Whether what a number counts still waits for its verb at the next one: no other verb or clause is between."""
    if end >= sentence.end:
        return False
    passives = sentence.pack.words("events", "passives")
    between = [place for place, token in enumerate(sentence.tokens) if start <= token.start < end]
    return not any(
        sentence.tokens[place].key in _CLAUSE_SIGNS or passives.at(sentence.tokens, place)
        for place in between
    )


def without_times(values: tuple[FigureReading, ...], moments: Moments) -> list[FigureReading]:
    """Return the values that share no sign with a time."""
    taken = [(group[0].start, group[0].end) for group in moments]
    return [one for one in values if all(one.end <= first or last <= one.start for first, last in taken)]


def _joined(value: FigureReading, counted: CountedReading, measure: Measure | None) -> FigureReading:
    unit = value.unit or counted.unit or (Unit.PERSONS if counted.counts in _OF_PERSONS else None)
    counts = value.counts or counted.counts
    return replace(
        value,
        counts=None if unit is Unit.DWELLINGS and counts in _OF_PERSONS else counts,
        unit=unit,
        population=value.population or counted.population,
        measure=value.measure or measure,
    )


def _measure(value: FigureReading, counted: CountedReading, moments: Moments) -> Measure | None:
    """Return over what a number counts, where the sentence says it: a share; since then; in a span; on a day."""
    if value.share is not None:
        return Measure.SHARE
    if counted.counts is None or not moments:
        return None
    rules = {group[0].rule for group in moments}
    if "date.since" in rules:
        return Measure.CUMULATIVE
    if rules & {"date.past", "date.range"}:
        return Measure.PERIOD
    days = all(group[0].moment.precision is Precision.DAY for group in moments)
    return Measure.INCIDENT if days and counted.counts in _HARM else None


def _weighed(value: FigureReading) -> FigureReading:
    """Say how sure it is that a number is a figure of the case: it counts people, homes or harm, or only something."""
    if value.unit in (Unit.OTHER, None) and value.counts is None:
        confidence = Confidence.LOW
    elif value.counts is None or value.unit is None or value.quantifier is Quantifier.VAGUE:
        confidence = Confidence.MEDIUM
    else:
        confidence = value.confidence
    if value.unit is Unit.PERCENT and value.counts is None:
        confidence = Confidence.LOW
    return replace(value, confidence=confidence)
