"""Which figures count the same thing, so that they can be compared."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.day import Day
from app.model.figure import Figure
from app.model.incident_finder import NO_INCIDENTS, IncidentFinder
from app.model.place_key import place_key
from app.model.vocabulary import Counts, Measure, Population, Status


def counts_the_same(one: Figure, other: Figure) -> bool:
    """Return whether two figures count the same thing.

    What is counted, unit and measure are equal and the populations do not exclude one another; and they belong
    to one incident, or to none and have one place and overlapping periods. A number of one strike needs a
    place for that; where nobody has said over what is counted, the periods must be equal. Figures of two
    incidents never count the same: that there are two is a person's word.
    """
    if _bucket(one, one.incident) != _bucket(other, other.incident):
        return False
    if not _go_together(one.population, other.population):
        return False
    if one.incident is not None:
        return True
    return _can_be_alike(one) and one.period.overlaps(other.period)


def part_alike(figures: Iterable[Figure], incidents: IncidentFinder = NO_INCIDENTS) -> list[list[Figure]]:
    """Return the figures in groups that count the same thing, those that stand alone as groups of one.

    A number of one strike that names no incident joins those of the only incident at its place and time;
    where two fit it stays by itself, since nobody has said which is meant. Excluded figures are left out, and
    so are those of which nobody has said what they count.
    """
    buckets: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if figure.status is not Status.EXCLUDED and figure.counts is not Counts.OTHER:
            buckets.setdefault(_bucket(figure, _home(figure, incidents)), []).append(figure)
    return [room for members in buckets.values() for room in _rooms_of(members)]


def same_kind(one: Figure, other: Figure) -> bool:
    """Return whether a person may say that two figures count the same: nothing that is stated forbids it."""
    return (
        (one.counts, one.unit) == (other.counts, other.unit)
        and (one.measure == other.measure or Measure.UNKNOWN in (one.measure, other.measure))
        and _go_together(one.population, other.population)
    )


@dataclass(slots=True)
class _Room:
    """A group while it is filled, with what its figures have in common: none is compared with all."""

    members: list[Figure]
    population: Population
    ends: Day | None
    """The first day after which none of its figures' periods is left; None where all are open."""

    def takes(self, figure: Figure) -> bool:
        return _go_together(self.population, figure.population)

    def add(self, figure: Figure) -> None:
        self.members.append(figure)
        if self.population is Population.UNKNOWN:
            self.population = figure.population
        if figure.incident is None:
            self.ends = _earlier(self.ends, figure.period.latest)

    def is_over(self, figure: Figure) -> bool:
        """Whether a member's period ends before the figure's begins; sorted, no later one fits either."""
        return (
            self.ends is not None
            and figure.period.earliest is not None
            and self.ends < figure.period.earliest
        )


def _rooms_of(members: list[Figure]) -> list[list[Figure]]:
    """Part a bucket; those of an incident first, then in order of period: a group that is over takes no more."""
    members.sort(key=lambda figure: (figure.incident is None, figure.period.sort_key()))
    rooms: list[_Room] = []
    alive: list[_Room] = []
    for figure in members:
        if figure.incident is None:
            alive = [room for room in alive if not room.is_over(figure)]
        fitting = alive if figure.incident is not None or _can_be_alike(figure) else []
        room = next((room for room in fitting if room.takes(figure)), None)
        if room is None:
            room = _Room([], Population.UNKNOWN, None)
            rooms.append(room)
            if figure.incident is not None or _can_be_alike(figure):
                alive.append(room)
        room.add(figure)
    return [room.members for room in rooms]


def _home(figure: Figure, incidents: IncidentFinder) -> str | None:
    """Return the incident (id) a figure belongs to: as stated, else the only one at its place and time."""
    if figure.incident is not None or figure.measure is not Measure.INCIDENT:
        return figure.incident
    return incidents.only_one(figure.place, figure.period)


def _bucket(figure: Figure, incident: str | None) -> tuple[object, ...]:
    kind = figure.counts, figure.unit, figure.measure
    if incident is not None:
        return *kind, "incident", incident
    exactly = (figure.period.earliest, figure.period.latest) if figure.measure is Measure.UNKNOWN else ()
    return *kind, "place", place_key(figure.place.label), exactly


def _can_be_alike(figure: Figure) -> bool:
    """Whether a figure without incident can count the same as another: place, measure, period say enough."""
    needs_place = figure.measure in (Measure.UNKNOWN, Measure.INCIDENT)
    return figure.period.is_known and (not needs_place or bool(place_key(figure.place.label)))


def _go_together(one: Population, other: Population) -> bool:
    return Population.UNKNOWN in (one, other) or one == other


def _earlier(one: Day | None, other: Day | None) -> Day | None:
    return min((day for day in (one, other) if day is not None), default=None)
