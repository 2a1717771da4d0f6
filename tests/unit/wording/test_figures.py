"""Figures in words: the source's own bounds stay."""

from decimal import Decimal

import pytest

from app.model.figure import Figure
from app.model.vocabulary import Counts, Population, Quantifier, Unit
from app.wording.figures import bounds_words, counted_words, figure_number, figure_words
from app.wording.numbers import count_words, number_words, size_words


def figure(**facts):
    return Figure(id="f", ref="F-1", value_as_written="hundreds", **facts)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"quantifier": Quantifier.EXACT, "best": 71}, "71"),
        ({"quantifier": Quantifier.AT_LEAST, "low": 2, "best": 2}, "2 or more"),
        ({"quantifier": Quantifier.MORE_THAN, "low": 380_000, "best": 380_000}, "more than 380,000"),
        ({"quantifier": Quantifier.AT_MOST, "high": 12}, "up to 12"),
        ({"quantifier": Quantifier.LESS_THAN, "high": 12}, "fewer than 12"),
        ({"quantifier": Quantifier.ABOUT, "best": 120_000}, "about 120,000"),
        ({"quantifier": Quantifier.NEARLY, "best": 40, "high": 40}, "nearly 40"),
        ({"quantifier": Quantifier.BETWEEN, "low": 2, "high": 4}, "2 – 4"),
        ({"quantifier": Quantifier.VAGUE, "low": 100}, "hundreds"),
        ({"quantifier": None}, "hundreds"),
        ({"quantifier": Quantifier.AT_LEAST}, "hundreds"),
        ({"share": Decimal("0.5"), "base": 22_000_000}, "half of 22,000,000"),
        ({"share": Decimal("0.37")}, "37 %"),
        ({"quantifier": Quantifier.EXACT, "best": Decimal("12.50"), "unit": Unit.PERCENT}, "12.5 %"),
        ({"quantifier": Quantifier.EXACT, "best": 10**30}, "1" + ",000" * 10),
    ],
)
def test_a_number_is_said_with_what_bounds_it(facts, words):
    assert figure_number(figure(**facts)) == words


@pytest.mark.parametrize("counts", Counts)
@pytest.mark.parametrize("population", Population)
@pytest.mark.parametrize("unit", Unit)
def test_whatever_is_counted_has_words_without_holes(counts, population, unit):
    words = counted_words(figure(counts=counts, population=population, unit=unit))
    assert "{" not in words
    assert words == words.strip()


def test_a_figure_says_what_it_counts():
    facts = {
        "quantifier": Quantifier.AT_LEAST,
        "low": 2,
        "counts": Counts.KILLED,
        "population": Population.CIVILIAN,
    }
    assert figure_words(figure(**facts)) == "2 or more civilians killed"
    assert figure_words(figure()) == "hundreds"


@pytest.mark.parametrize(
    ("bounds", "words"),
    [((2, None, 4), "2 – 4"), ((None, 4, None), "4"), ((2, 2, None), "2 or more"), ((None, None, 4), "up to 4"),
     ((4, 4, 4), "4"), ((None, None, None), "")],
)  # fmt: skip
def test_bounds_are_said_as_they_were_decided(bounds, words):
    assert bounds_words(*bounds) == words


def test_numbers_are_grouped_as_the_language_does_in_ascii_digits():
    assert number_words(380_000, "uk") == "380\u00a0000"
    assert number_words(Decimal("1234.5"), "es") == "1.234,5"
    assert number_words(380_000, "ar").replace(",", "").isascii()
    assert number_words(1_000, "xx") == "1,000"


def test_counts_follow_the_plural_of_the_language():
    assert count_words("sources", 1) == "1 source"
    assert count_words("sources", 1_200) == "1,200 sources"


def test_sizes_are_rounded_for_people():
    assert [size_words(size) for size in (0, 999, 2_730, 300_000_000)] == ["0 B", "999 B", "2.7 kB", "300 MB"]
