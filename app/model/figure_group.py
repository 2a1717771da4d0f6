"""Figures that count the same thing, brought together to see whether they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.model.decision import Decision
from app.model.figure import Figure
from app.model.number import Number
from app.model.vocabulary import Counts, DecisionRule, Measure, Population, Status


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Two or more figures (in order of reference) that count the same thing, and the decision taken on them."""

    figures: tuple[Figure, ...]
    differ: bool
    decision: Decision | None = None

    @property
    def is_open(self) -> bool:
        """Whether the figures differ and nobody has settled it."""
        return self.differ and (self.decision is None or self.decision.rule is DecisionRule.PENDING)


def group_figures(figures: Sequence[Figure], decisions: Sequence[Decision]) -> tuple[FigureGroup, ...]:
    """Return the groups of two or more figures that count the same thing, in the order of their first figures.

    Same thing: what is counted, unit and measure are equal, the populations do not exclude one another, and they
    belong to one incident, or to none and have one place and overlapping periods. Excluded figures stay out, and so
    do those of which nobody has said what they count.
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
    return tuple(_group(members, decisions) for members in groups)


def _bucket(figure: Figure) -> tuple[object, ...]:
    where = ("incident", figure.incident) if figure.incident else ("place", _place(figure))
    return figure.counts, figure.unit, figure.measure, where


def _split(members: list[Figure]) -> list[list[Figure]]:
    """Part a bucket into groups; sorted by period, a group that has ended takes no later figure."""
    members.sort(key=lambda figure: figure.period.sort_key())
    groups: list[list[Figure]] = []
    alive: list[list[Figure]] = []
    for figure in members:
        alive = [group for group in alive if figure.incident or group[-1].period.overlaps(figure.period)]
        home = next(
            (group for group in alive if all(counts_the_same(figure, other) for other in group)),
            None,
        )
        if home is None:
            home = []
            groups.append(home)
            alive.append(home)
        home.append(figure)
    return groups


def counts_the_same(one: Figure, other: Figure) -> bool:
    """Return whether two figures count the same thing (see `group_figures`)."""
    if (one.counts, one.unit, one.measure) != (other.counts, other.unit, other.measure):
        return False
    if Population.UNKNOWN not in (one.population, other.population) and one.population != other.population:
        return False
    if one.incident is not None or other.incident is not None:
        return one.incident == other.incident
    if one.measure in (Measure.UNKNOWN, Measure.INCIDENT):
        return False
    return _place(one) == _place(other) and one.period.overlaps(other.period)


def bounds(figure: Figure) -> tuple[Number | None, Number | None, Number | None]:
    """Return low, best, high; of a share the share itself."""
    if figure.share is not None and figure.best is None:
        return figure.share, figure.share, figure.share
    return figure.low, figure.best, figure.high


def _place(figure: Figure) -> str:
    return figure.place.label.casefold().strip()


def _group(members: list[Figure], decisions: Sequence[Decision]) -> FigureGroup:
    ids = {figure.id for figure in members}
    decision = next(
        (taken for taken in reversed(decisions) if len(ids & set(taken.figures)) > 1),
        None,
    )
    return FigureGroup(
        tuple(members),
        differ=len({bounds(figure) for figure in members}) > 1,
        decision=decision,
    )
