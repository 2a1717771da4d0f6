"""What a sentence holds that an incident may be joined with."""

from dataclasses import dataclass, replace
from functools import cached_property

from app.model.edtf_range import parse_edtf
from app.model.figure_reading import FigureReading
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import Counts, Measure, Precision, Unit
from app.suggest.numbers.figures import Moments

_NARROW = frozenset((Precision.DAY, Precision.DAYS, Precision.WEEK, Precision.MONTH))
_SHORT = frozenset((Precision.DAY, Precision.DAYS))
_HARM = frozenset((Counts.KILLED, Counts.INJURED, Counts.MISSING, Counts.DETAINED, Counts.DISPLACED))
_OF_LONGER = frozenset((Measure.CUMULATIVE, Measure.BASELINE, Measure.SHARE))
_NO_PEOPLE = frozenset((Unit.OTHER, Unit.PERCENT))
_THINGS = frozenset((Unit.PERSONS, Unit.HOUSEHOLDS, Unit.DWELLINGS))


@dataclass(kw_only=True)
class IncidentFacts:
    """The readings of one sentence; `before` is the time of the sentences before it, if they tell one."""

    moments: Moments = ()
    figures: tuple[FigureReading, ...] = ()
    places: tuple[PlaceReading, ...] = ()
    speakers: tuple[SpeakerReading, ...] = ()
    published: Moment | None = None
    before: MomentReading | None = None

    def between(self, start: int, end: int) -> "IncidentFacts":
        """Return what lies between two code points; the speaker is the sentence's."""
        return IncidentFacts(
            moments=tuple(group for group in self.moments if start <= group[0].start < end),
            figures=tuple(one for one in self.figures if start <= one.start < end),
            places=tuple(one for one in self.places if start <= one.start < end),
            speakers=self.speakers,
            published=self.published,
            before=self.before,
        )

    @cached_property
    def times(self) -> tuple[MomentReading, ...]:
        """The times at which something may have happened: neither open nor still to come."""
        has_harm = bool(self.harm())
        firsts = (group[0] if has_harm else _begun(group[0]) for group in self.moments)
        return tuple(one for one in firsts if is_closed(one.moment) and not self._is_future(one))

    def last_day(self) -> MomentReading | None:
        """Return the last time of a few days or less, at which the next sentence may still be."""
        short = [one for one in self.times if is_short(one)]
        return short[-1] if short else None

    def is_planned(self) -> bool:
        """Whether every time of the sentence is still to come."""
        return bool(self.moments) and all(self._is_future(group[0]) for group in self.moments)

    def is_long(self) -> bool:
        """Whether the sentence tells what adds up over a longer time: a war's dead, a month's strikes by number."""
        counted = [one for one in self.figures if _is_harm(one)]
        totals = bool(counted) and all(one.measure in _OF_LONGER for one in counted)
        return totals or (bool(self.moments) and not self.times and not self.is_planned())

    def harm(self) -> tuple[FigureReading, ...]:
        """Return the figures that count people who were hurt, held or driven away."""
        return tuple(one for one in self.figures if _is_harm(one) and one.measure not in _OF_LONGER)

    def counted(self) -> tuple[FigureReading, ...]:
        """Return the figures that belong to an incident."""
        harm = self.harm()
        return tuple(
            one
            for one in self.figures
            if one in harm
            or (one.unit in _THINGS and one.measure not in _OF_LONGER and one.counts is not None)
        )

    def _is_future(self, reading: MomentReading) -> bool:
        today = self.published.latest if self.published else None
        first = reading.moment.earliest
        return today is not None and first is not None and first > today


def _is_harm(figure: FigureReading) -> bool:
    return figure.counts in _HARM and figure.unit not in _NO_PEOPLE


def is_closed(moment: Moment) -> bool:
    """Return whether a moment has two ends that are known."""
    return moment.earliest is not None and moment.latest is not None


def is_short(reading: MomentReading) -> bool:
    """Return whether a time is a few days or less."""
    return reading.moment.precision in _SHORT


def is_narrow(reading: MomentReading) -> bool:
    """Return whether a time is a month or less."""
    return reading.moment.precision in _NARROW


def _begun(reading: MomentReading) -> MomentReading:
    """Return the day on which something began that goes on: "missing since 4 May"."""
    first, _, last = (reading.moment.edtf or "").partition("/")
    if last not in ("", "..") or parse_edtf(first) is None:
        return reading
    begun = replace(reading, moment=replace(reading.moment, edtf=first))
    return begun if begun.moment.precision is Precision.DAY else reading
