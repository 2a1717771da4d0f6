"""Figures that count the same thing, brought together to see whether they differ."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.model.day import Day
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.number import Number
from app.model.vocabulary import Counts, DecisionRule, Measure, Population, Status


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Two or more figures (in order of reference) that count the same thing, and the decision on them."""

    figures: tuple[Figure, ...]
    differ: bool
    decision: Decision | None = None

    @property
    def is_open(self) -> bool:
        """Whether the figures differ and nobody has settled it."""
        return self.differ and (self.decision is None or self.decision.rule is DecisionRule.PENDING)


def group_figures(figures: Sequence[Figure], decisions: Sequence[Decision]) -> tuple[FigureGroup, ...]:
    """Return the groups of figures that count the same thing, in the order of their first figures.

    Same thing: what is counted, unit and measure are equal, the populations do not exclude one another, and
    they belong to one incident, or to none and have one place and overlapping periods. A group has two
    figures or more. Excluded figures stay out, and so do those of which nobody has said what they count.
    """
    buckets: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if figure.status is not Status.EXCLUDED and figure.counts is not Counts.OTHER:
            buckets.setdefault(_bucket(figure), []).append(figure)
    order = {figure.id: number for number, figure in enumerate(figures)}
    groups = [group for members in buckets.values() for group in _split(members) if len(group) > 1]
    for group in groups:
        group.sort(key=lambda figure: order[figure.id])
    groups.sort(key=lambda group: order[group[0].id])
    taken = _latest_decisions(decisions)
    return tuple(_group(members, decisions, taken) for members in groups)


def group_of(figure: Figure, figures: Iterable[Figure], decisions: Sequence[Decision]) -> FigureGroup | None:
    """Return the group in which one figure stands, None where no other counts the same."""
    bucket = _bucket(figure)
    alike = [other for other in figures if other.counts is figure.counts and _bucket(other) == bucket]
    groups = group_figures(alike, decisions) if len(alike) > 1 else ()
    return next((group for group in groups if figure.id in {member.id for member in group.figures}), None)


def _bucket(figure: Figure) -> tuple[object, ...]:
    where = ("incident", figure.incident) if figure.incident else ("place", _place(figure))
    return figure.counts, figure.unit, figure.measure, where


@dataclass(slots=True)
class _Room:
    """A group while it is filled, with what its figures have in common: none is compared with all."""

    members: list[Figure]
    population: Population
    ends: Day | None
    """The first day after which none of its figures' periods is left; None where all are open."""

    def takes(self, figure: Figure) -> bool:
        return (
            Population.UNKNOWN in (self.population, figure.population) or self.population == figure.population
        )

    def add(self, figure: Figure) -> None:
        self.members.append(figure)
        if self.population is Population.UNKNOWN:
            self.population = figure.population
        self.ends = _earlier(self.ends, figure.period.latest)

    def is_over(self, figure: Figure) -> bool:
        """Whether a member's period ends before the figure's begins; sorted, no later one fits either."""
        return (
            self.ends is not None
            and figure.period.earliest is not None
            and self.ends < figure.period.earliest
        )


def _split(members: list[Figure]) -> list[list[Figure]]:
    """Part a bucket into groups; in order of period, so that a group that is over takes no later figure."""
    members.sort(key=lambda figure: figure.period.sort_key())
    rooms: list[_Room] = []
    alive: list[_Room] = []
    for figure in members:
        if figure.incident is None:
            if not _can_be_alike(figure):
                break
            alive = [room for room in alive if not room.is_over(figure)]
        room = next((room for room in alive if room.takes(figure)), None)
        if room is None:
            room = _Room([], Population.UNKNOWN, None)
            rooms.append(room)
            alive.append(room)
        room.add(figure)
    return [room.members for room in rooms]


def _can_be_alike(figure: Figure) -> bool:
    """Whether a figure without incident can count the same as another: measure and period are known."""
    return figure.measure not in (Measure.UNKNOWN, Measure.INCIDENT) and figure.period.is_known


def _earlier(one: Day | None, other: Day | None) -> Day | None:
    return min((day for day in (one, other) if day is not None), default=None)


def counts_the_same(one: Figure, other: Figure) -> bool:
    """Return whether two figures count the same thing (see `group_figures`)."""
    if (one.counts, one.unit, one.measure) != (other.counts, other.unit, other.measure):
        return False
    if Population.UNKNOWN not in (one.population, other.population) and one.population != other.population:
        return False
    if one.incident is not None or other.incident is not None:
        return one.incident == other.incident
    return _can_be_alike(one) and _place(one) == _place(other) and one.period.overlaps(other.period)


def bounds(figure: Figure) -> tuple[Number | None, Number | None, Number | None]:
    """Return low, best, high; of a share the share itself."""
    if figure.share is not None and figure.best is None:
        return figure.share, figure.share, figure.share
    return figure.low, figure.best, figure.high


def _place(figure: Figure) -> str:
    return figure.place.label.casefold().strip()


def _latest_decisions(decisions: Sequence[Decision]) -> dict[str, list[int]]:
    """Return for each figure (id) the numbers of the decisions that name it, oldest first."""
    taken: dict[str, list[int]] = defaultdict(list)
    for number, decision in enumerate(decisions):
        for figure in set(decision.figures):
            taken[figure].append(number)
    return taken


def _group(members: list[Figure], decisions: Sequence[Decision], taken: dict[str, list[int]]) -> FigureGroup:
    named = Counter(number for figure in members for number in taken.get(figure.id, ()))
    ruling = max((number for number, times in named.items() if times > 1), default=None)
    return FigureGroup(
        tuple(members),
        differ=len({(*bounds(figure), figure.base) for figure in members}) > 1,
        decision=None if ruling is None else decisions[ruling],
    )
