"""Figures that count the same thing, brought together to see whether they differ."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.model.alike_figures import part_alike, same_kind
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.incident_finder import IncidentFinder
from app.model.number import Number
from app.model.vocabulary import Counts, DecisionRule, Measure, Population, Status


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Two or more figures (in order of reference) that count the same thing, and the decision on them.

    `voices` holds the ids of the evidence of each independent voice that gives one of the figures.
    """

    figures: tuple[Figure, ...]
    differ: bool
    decision: Decision | None = None
    voices: tuple[frozenset[str], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the figures differ and nobody has settled it."""
        return self.differ and (self.decision is None or self.decision.rule is DecisionRule.PENDING)

    @property
    def disputes(self) -> bool:
        """Whether the figures differ on one thing: not where it was decided that they are of several."""
        return self.differ and not (self.is_parted and not self.undecided)

    @property
    def is_parted(self) -> bool:
        """Whether a person decided that they are not of the same event."""
        return self.decision is not None and self.decision.rule is DecisionRule.NOT_THE_SAME_EVENT

    @property
    def undecided(self) -> tuple[Figure, ...]:
        """Figures that the decision does not name, because they came later or were left aside."""
        if self.decision is None:
            return ()
        named = set(self.decision.figures)
        return tuple(figure for figure in self.figures if figure.id not in named)

    @property
    def beside(self) -> int:
        """How many figures the decision names that do not stand in the group."""
        here = {figure.id for figure in self.figures}
        return 0 if self.decision is None else len(set(self.decision.figures) - here)

    @property
    def incidents(self) -> tuple[str, ...]:
        """The incidents (ids) that its figures name: more than one only where a decision brought them together."""
        return tuple(dict.fromkeys(figure.incident for figure in self.figures if figure.incident))

    @property
    def incident(self) -> str | None:
        """The first incident (id) that its figures name."""
        return next(iter(self.incidents), None)

    @property
    def population(self) -> Population:
        """Who is counted, as far as any of the figures says it."""
        stated = (figure.population for figure in self.figures)
        return next((one for one in stated if one is not Population.UNKNOWN), Population.UNKNOWN)


def without_hidden_numbers(group: FigureGroup) -> FigureGroup:
    """Return a group whose decision tells no number that only figures which are not shown may give."""
    decision = group.decision
    if decision is None or not group.beside:
        return group
    shown = {number for figure in group.figures for number in bounds(figure) if number is not None}
    if {decision.low, decision.best, decision.high} <= shown | {None}:
        return group
    return replace(group, decision=replace(decision, low=None, best=None, high=None))


def group_figures(
    figures: Sequence[Figure], decisions: Sequence[Decision], incidents: Iterable[Incident] = ()
) -> tuple[FigureGroup, ...]:
    """Return the groups of figures that count the same thing, in the order of their first figures.

    What counts the same says `part_alike`; beyond that a decision brings together the figures that it names, and
    figures that stand alone are shown together where it was decided that they are not of the same event. A group
    has two figures or more. Excluded figures stay out.
    """
    order = {figure.id: number for number, figure in enumerate(figures)}
    alike = part_alike(figures, IncidentFinder(incidents))
    alike += [[one] for one in figures if one.counts is Counts.OTHER and one.status is not Status.EXCLUDED]
    joined = _joined(alike, decisions)
    groups = [group for group in joined if len(group) > 1]
    groups += _parted([group[0] for group in joined if len(group) == 1], decisions)
    for group in groups:
        group.sort(key=lambda figure: order[figure.id])
    groups.sort(key=lambda group: order[group[0].id])
    taken = _decisions_on(decisions)
    return tuple(_group(members, decisions, taken) for members in groups)


def group_of(
    figure: Figure,
    figures: Iterable[Figure],
    decisions: Sequence[Decision],
    incidents: Iterable[Incident] = (),
) -> FigureGroup | None:
    """Return the group in which one figure stands, None where no other counts the same."""
    parted = (one.figures for one in decisions if one.rule is DecisionRule.NOT_THE_SAME_EVENT)
    beside = {other for named in parted if figure.id in named for other in named}
    alike = [
        other
        for other in figures
        if (other.counts, other.unit) == (figure.counts, figure.unit) or other.id in beside
    ]
    near = [other for other in alike if _may_be_alike(figure, other)]
    ids = {other.id for other in near}
    if any(0 < sum(named in ids for named in one.figures) < len(one.figures) for one in decisions):
        near = alike
    if len(near) <= 1:
        return None
    loose = any(one.incident is None and one.measure is Measure.INCIDENT for one in near)
    groups = group_figures(near, decisions, incidents if loose else ())
    return next((group for group in groups if figure.id in {member.id for member in group.figures}), None)


def _may_be_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures may be grouped without a decision, as far as is quickly seen."""
    if one.measure is not other.measure:
        return False
    return one.incident == other.incident or (
        one.measure is Measure.INCIDENT and None in (one.incident, other.incident)
    )


def bounds(figure: Figure) -> tuple[Number | None, Number | None, Number | None]:
    """Return low, best, high; of a share the share itself."""
    if figure.share is not None and figure.best is None:
        return figure.share, figure.share, figure.share
    return figure.low, figure.best, figure.high


def stated_value(figure: Figure) -> tuple[object, ...]:
    """Return what must be equal in figures that agree: the bounds, or the words where no number was read."""
    low, best, high = bounds(figure)
    if low is best is high is None:
        return ("words", " ".join(figure.value_as_written.casefold().split()))
    return low, best, high, figure.base


def _joined(alike: Sequence[list[Figure]], decisions: Sequence[Decision]) -> list[list[Figure]]:
    """Melt the groups that a decision names together; one that parts figures brings none together."""
    if not decisions:
        return [*alike]
    places = {figure.id: at for at, members in enumerate(alike) for figure in members}
    known = {figure.id: figure for members in alike for figure in members}
    roots = list(range(len(alike)))

    def root(at: int) -> int:
        while roots[at] != at:
            roots[at] = at = roots[roots[at]]
        return at

    for decision in decisions:
        if decision.rule is DecisionRule.NOT_THE_SAME_EVENT:
            continue
        named = [known[figure] for figure in decision.figures if figure in known]
        for other in named[1:]:
            one, two = sorted((root(places[named[0].id]), root(places[other.id])))
            if one != two and same_kind(named[0], other):
                roots[two] = one
    melted: dict[int, list[Figure]] = defaultdict(list)
    for at, members in enumerate(alike):
        melted[root(at)] += members
    return list(melted.values())


def _parted(alone: Sequence[Figure], decisions: Sequence[Decision]) -> list[list[Figure]]:
    """Return figures without a group by the latest decision that they are not of the same event."""
    left = {figure.id: figure for figure in alone}
    groups = []
    for decision in reversed(decisions):
        named = [figure for figure in dict.fromkeys(decision.figures) if figure in left]
        if decision.rule is DecisionRule.NOT_THE_SAME_EVENT and len(named) > 1:
            groups.append([left.pop(figure) for figure in named])
    return groups


def _decisions_on(decisions: Sequence[Decision]) -> dict[str, list[int]]:
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
        differ=len({stated_value(figure) for figure in members}) > 1,
        decision=None if ruling is None else decisions[ruling],
    )
