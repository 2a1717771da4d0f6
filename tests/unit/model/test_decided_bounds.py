"""Claims about the numbers that follow from a rule."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.model.decided_bounds import NO_BOUNDS, DecidedBounds, decided_bounds
from app.model.figure import Figure
from app.model.vocabulary import DecisionRule, Verification


def figure(number, low, high=None, **more):
    facts = {"low": low, "best": low, "high": high} | more
    return Figure(id=f"f{number}", ref=f"F-{number}", value_as_written="x", **facts)


LEAST, FOUR, TEN = figure(1, 2), figure(2, 4, 4), figure(3, 10, 10)


def given(rule, *figures, voices=len, trust=lambda _: None):
    return decided_bounds(rule, figures, voices, trust)


def test_the_range_reaches_from_the_lowest_to_the_highest_number_named():
    assert given(DecisionRule.RANGE, LEAST, FOUR) == DecidedBounds(low=2, high=4)


def test_the_lowest_is_taken_with_its_own_bounds():
    assert given(DecisionRule.LOWEST, TEN, LEAST) == DecidedBounds(2, 2, None)


def test_the_majority_counts_voices_and_no_figures():
    figures = [LEAST, replace(LEAST, id="f9"), FOUR]
    assert given(DecisionRule.MAJORITY, *figures) == DecidedBounds(2, 2, None)
    assert given(DecisionRule.MAJORITY, *figures, voices=lambda _: 1).tied


def test_the_hierarchy_takes_the_number_of_the_source_rated_best():
    ranks = {"f1": 2, "f2": 0, "f3": None}
    assert given(DecisionRule.SOURCE_HIERARCHY, LEAST, FOUR, TEN, trust=lambda one: ranks[one.id]) == (
        DecidedBounds(4, 4, 4)
    )
    assert given(DecisionRule.SOURCE_HIERARCHY, LEAST, FOUR, trust=lambda _: 1).tied
    assert given(DecisionRule.SOURCE_HIERARCHY, LEAST, FOUR) == NO_BOUNDS


@pytest.mark.parametrize(
    "strange",
    [
        figure(9, 5_555_000, 5_555_000, suspect=True),
        figure(9, 99, 99, verification=Verification.REFUTED),
        figure(9, None),
    ],
)
def test_doubtful_refuted_and_wordy_figures_give_no_number(strange):
    for rule in (DecisionRule.RANGE, DecisionRule.LOWEST):
        assert given(rule, LEAST, FOUR, strange) == given(rule, LEAST, FOUR)
    assert given(DecisionRule.RANGE, strange) == NO_BOUNDS


def test_a_doubtful_number_counts_as_what_it_was_corrected_to():
    meant = figure(9, 5_555, 5_555, suspect=True, corrected=5)
    assert given(DecisionRule.RANGE, LEAST, meant) == DecidedBounds(low=2, high=5)


def test_shares_of_different_wholes_make_no_range():
    half, third = (
        figure(n, None, share=share, base=base)
        for n, share, base in ((1, Decimal("0.5"), 60), (2, Decimal("0.4"), 100))
    )
    assert given(DecisionRule.RANGE, half, third) == NO_BOUNDS
    assert given(DecisionRule.RANGE, half, FOUR) == NO_BOUNDS
    alike = replace(third, base=60)
    assert given(DecisionRule.RANGE, half, alike) == DecidedBounds(low=Decimal("0.4"), high=Decimal("0.5"))


@pytest.mark.parametrize("rule", [DecisionRule.PENDING, DecisionRule.NOT_THE_SAME_EVENT])
def test_from_other_rules_no_number_follows(rule):
    assert given(rule, LEAST, FOUR) == NO_BOUNDS
