"""Claims about the closed lists: their spelling, and the order of those that have one."""

import re
from enum import StrEnum

import pytest

from app.model import vocabulary
from app.model.vocabulary import INCIDENT_KINDS, Confidentiality, Edition, Precision, Quantifier, Reliability

LISTS = [
    value for value in vars(vocabulary).values() if isinstance(value, type) and issubclass(value, StrEnum)
]


@pytest.mark.parametrize("kind", [kind for kind in LISTS if kind is not StrEnum])
def test_every_value_is_snake_case_and_spelled_once(kind):
    for member in kind:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", member.value)
    assert len({*kind}) == len(kind.__members__)


def test_confidentiality_goes_from_everybody_to_nobody():
    assert list(Confidentiality) == ["public", "restricted", "confidential"]


def test_an_edition_hides_more_than_the_one_before_it():
    assert list(Edition) == ["internal", "partner", "public"]


def test_reliability_goes_from_best_to_worst():
    assert list(Reliability)[1:-1] == [
        *("reliable", "usually_reliable", "fairly_reliable", "not_usually_reliable", "unreliable"),
    ]


def test_precision_goes_from_narrow_to_wide():
    assert list(Precision) == ["day", "days", "week", "month", "year", "longer", "unknown"]


def test_quantifiers_are_those_a_figure_can_have():
    assert {*Quantifier} == {
        *(
            "exact",
            "at_least",
            "more_than",
            "at_most",
            "less_than",
            "about",
            "nearly",
            "between",
            "vague_word",
            "share",
        ),
    }


def test_kinds_of_incident_are_all_different_and_hold_ours_beside_acleds():
    assert len(set(INCIDENT_KINDS)) == len(INCIDENT_KINDS)
    assert {"ceasefire", "displacement", "detention", "statement"} <= set(INCIDENT_KINDS)
