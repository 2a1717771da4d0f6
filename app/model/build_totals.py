"""Adds figures up over incidents: only what was counted in one incident, each incident once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial

from app.model.decided_bounds import are_comparable, as_meant
from app.model.figure import Figure
from app.model.figure_group import FigureGroup, bounds
from app.model.number import Number
from app.model.total import NotCounted, Total, TotalMember
from app.model.vocabulary import (
    Counts,
    DecisionRule,
    Measure,
    Population,
    Quantifier,
    Status,
    Unit,
    Verification,
)

_Kind = tuple[Counts, Unit, Population]
_NOT_BELIEVED = {
    Verification.UNVERIFIED: NotCounted.UNVERIFIED,
    Verification.REFUTED: NotCounted.REFUTED,
}
_ABOUT = frozenset({Quantifier.ABOUT, Quantifier.NEARLY})


def build_totals(figures: Sequence[Figure], groups: Iterable[FigureGroup]) -> tuple[Total, ...]:
    """Return a total for each kind of figure that two incidents or more have, in the order of the figures.

    Figures of different kind, unit, population or measure are never added: only numbers in one incident are, and
    of figures that count the same thing only what was decided, else their whole range. Percentages and shares
    are not summed. What else counts the same kind stands in `not_counted` with the reason.
    """
    grouped = {figure.id: group for group in groups for figure in group.figures}
    members: dict[_Kind, dict[object, TotalMember]] = defaultdict(dict)
    refused: dict[str, NotCounted] = {}
    for figure in figures:
        if figure.counts is Counts.OTHER:
            continue
        group = grouped.get(figure.id)
        if group is not None and _stands_apart(figure, group):
            group = None
        reason = _reason_against(figure, group)
        if reason is not None:
            refused[figure.id] = reason
            continue
        kind = figure.counts, figure.unit, figure.population if group is None else group.population
        place = figure.id if group is None else group.figures[0].id
        if place not in members[kind]:
            made = _alone(figure) if group is None else _member(group)
            if made is None:
                refused[figure.id] = NotCounted.NO_NUMBER
                continue
            members[kind][place] = made
    kinds = {kind: tuple(made.values()) for kind, made in members.items()}
    summed = [kind for kind, made in kinds.items() if len({member.incident for member in made}) > 1]
    return tuple(_total(kind, kinds[kind], figures, refused) for kind in summed)


def _reason_against(figure: Figure, group: FigureGroup | None) -> NotCounted | None:
    if figure.measure is not Measure.INCIDENT:
        return NotCounted.OTHER_MEASURE
    if figure.incident is None and (group is None or group.incident is None):
        return NotCounted.NO_INCIDENT
    if figure.verification in _NOT_BELIEVED:
        return _NOT_BELIEVED[figure.verification]
    if group is not None and group.is_parted:
        return NotCounted.NOT_THE_SAME_EVENT
    return _reason_of_number(figure)


def _stands_apart(figure: Figure, group: FigureGroup) -> bool:
    """Whether it was decided that the group is of several events, and this one is the only one of its incident."""
    here = [one for one in group.figures if one.incident == figure.incident]
    return group.is_parted and figure.incident is not None and len(here) == 1


def _reason_of_number(figure: Figure) -> NotCounted | None:
    if figure.suspect and figure.corrected is None:
        return NotCounted.DOUBTFUL
    if as_meant(figure) is None:
        return NotCounted.NO_NUMBER
    return NotCounted.OTHER_UNIT if figure.unit is Unit.PERCENT or figure.share is not None else None


def _alone(figure: Figure) -> TotalMember | None:
    """Return what a figure adds that no other counts the same as."""
    meant = as_meant(figure)
    if meant is None or figure.incident is None:
        return None
    low, high, about = _span(bounds(meant), meant.quantifier)
    is_draft = figure.status is Status.DRAFT
    return TotalMember(figure.incident, (figure.id,), low, high, about, is_draft=is_draft)


def _member(group: FigureGroup) -> TotalMember | None:
    """Return what a group adds; None where it names no number that can be added."""
    meant = (as_meant(one) for one in group.figures if one.verification is not Verification.UNVERIFIED)
    stated = [figure for figure in meant if figure is not None]
    if not stated or not are_comparable(stated) or group.incident is None:
        return None
    made = partial(
        TotalMember,
        group.incident,
        tuple(figure.id for figure in stated),
        is_draft=all(figure.status is Status.DRAFT for figure in stated),
    )
    decision = group.decision
    if decision is not None and decision.rule is not DecisionRule.PENDING:
        decided = decision.low, decision.best, decision.high
        if decided != (None, None, None):
            like = [figure for figure in stated if bounds(figure) == decided]
            low, high, about = _span(decided, like[0].quantifier if like else None)
            return made(low, high, about, is_decided=True)
    spans = [_span(bounds(figure), figure.quantifier) for figure in stated]
    highs = [high for _, high, _ in spans]
    return made(
        min(low for low, _, _ in spans),
        None if None in highs else max(high for high in highs if high is not None),
        any(about for _, _, about in spans),
        is_open=len(set(spans)) > 1,
    )


def _span(
    given: tuple[Number | None, Number | None, Number | None], quantifier: Quantifier | None
) -> tuple[Number, Number | None, bool]:
    """Return the lowest and highest number of bounds, and whether they are about a number."""
    low, best, high = given
    if quantifier in _ABOUT:
        named = next(number for number in (best, high, low) if number is not None)
        return named, named, True
    if low is None and high is None:
        return best or 0, best, False
    return low or 0, high, False


def _total(
    kind: _Kind, members: tuple[TotalMember, ...], figures: Sequence[Figure], refused: dict[str, NotCounted]
) -> Total:
    counts, unit, population = kind
    inside = {figure for member in members for figure in member.figures}
    outside: dict[NotCounted, list[str]] = defaultdict(list)
    for figure in figures:
        if figure.counts is counts and figure.id not in inside:
            outside[_why(figure, kind, refused)].append(figure.id)
    ordered = tuple((reason, tuple(outside[reason])) for reason in NotCounted if outside[reason])
    return Total(counts, unit, population, members, ordered)


def _why(figure: Figure, kind: _Kind, refused: dict[str, NotCounted]) -> NotCounted:
    _, unit, population = kind
    if figure.unit is not unit:
        return NotCounted.OTHER_UNIT
    reason = refused.get(figure.id, NotCounted.OTHER_POPULATION)
    if figure.population is not population and reason is not NotCounted.OTHER_MEASURE:
        return NotCounted.OTHER_POPULATION
    return reason
