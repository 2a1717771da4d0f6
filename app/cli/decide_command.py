"""The command that decides which of several figures to go by."""

import argparse
from collections.abc import Iterator, Sequence

from app.cli.claim_from_options import BOUNDS, check_bounds
from app.cli.group_values import group_value
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.model.claim import Claim
from app.model.decided_bounds import DecidedBounds
from app.model.figure import Figure
from app.model.figure_group import FigureGroup, bounds
from app.model.number import number_from
from app.model.record import to_record
from app.model.timeline import TimelineOptions
from app.model.vocabulary import DecisionRule
from app.services.casework import Casework
from app.wording.differences import reference_words, shown_words

_WITHOUT_NUMBER = frozenset({DecisionRule.PENDING, DecisionRule.NOT_THE_SAME_EVENT})


def decide(arguments: argparse.Namespace, output: Output) -> None:
    """Write which of several figures to go by; what the rule gives is filled in where no number is stated."""
    low, best, high = (number_from(getattr(arguments, name), name) for name in BOUNDS)
    stated = DecidedBounds(low, best, high)
    check_bounds(low, best, high)
    if arguments.go_by is not None and stated.is_stated:
        raise WrongUsage(say("go_by_alone"))
    rule = DecisionRule(arguments.rule)
    with opened(arguments) as casework, casework.editing():
        claims = [casework.claims.one(name) for name in arguments.figures]
        given = _bounds(casework, claims, rule, stated, arguments.go_by)
        ids = [claim.id for claim in claims]
        casework.claims.decide(ids, rule, arguments.reason, low=given.low, best=given.best, high=given.high)
        decision = casework.views.content().decisions[-1]
        timeline = casework.views.timeline(TimelineOptions(include_unverified=True))
    refs = list(dict.fromkeys(claim.ref for claim in claims))
    numbers = {"low": given.low, "best": given.best, "high": given.high}
    group = next((one for one in timeline.groups if one.decision == decision), None)
    value = {**to_record(decision), **numbers, "figures": refs}
    value["group"] = None if group is None else group_value(group, timeline)
    value["notes"] = list(_notes(group, given, rule))
    words = shown_words(group) if group is not None else str(rule)
    output.result(value, [say("decided", figures=reference_words(refs), words=words)])
    if not arguments.json:
        for note in value["notes"]:
            output.message(note)


def _bounds(
    casework: Casework,
    claims: Sequence[Claim],
    rule: DecisionRule,
    stated: DecidedBounds,
    go_by: str | None,
) -> DecidedBounds:
    """Return the numbers a person states, those of the figure to go by, or those that follow from the rule."""
    if go_by is not None:
        chosen = casework.claims.one(go_by)
        if not isinstance(chosen, Figure) or chosen.id not in {claim.id for claim in claims}:
            raise WrongUsage(say("go_by_unnamed", figure=go_by))
        return DecidedBounds(*bounds(chosen))
    return stated if stated.is_stated else casework.claims.bounds_by(rule, [claim.id for claim in claims])


def _notes(group: FigureGroup | None, given: DecidedBounds, rule: DecisionRule) -> Iterator[str]:
    """Yield what a person ought to know of a decision that stands."""
    if not given.is_stated and rule not in _WITHOUT_NUMBER:
        yield say("decided_tied" if given.tied else "decided_without_number", rule=str(rule))
    if group is not None and group.undecided:
        left = reference_words([figure.ref for figure in group.undecided])
        yield say("decided_not_named", figures=left)
