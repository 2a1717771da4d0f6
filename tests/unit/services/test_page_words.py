"""Looking words up on the pages of a printed timeline."""

import pytest

from app.services.page_words import PageWords


def pages(*texts, language="en"):
    return PageWords(texts, "Case", language)


@pytest.mark.parametrize("page", ["14 killed", "1\u200b4 killed", "the 2014 killed"])
def test_a_number_does_not_stand_in_a_longer_one(page):
    assert not pages(f"before {page} after").holds("4 killed")


def test_a_number_does_not_stand_in_one_that_goes_on():
    assert not pages("killed 45 people").holds("killed 4")


@pytest.mark.parametrize("before", ["in 2011", "in 2011\r\n", "¶5 ", ""])
def test_a_number_beside_another_stands(before):
    assert pages(f"{before} 4 killed 17").holds("4 killed")


def test_words_over_the_end_of_a_page_stand():
    shown = pages(
        "at least 4\r\nCase · sourced timeline 1 / 2",
        "civilians were killed\r\nCase · sourced timeline 2 / 2",
    )
    assert shown.holds("at least 4 civilians were killed")


def test_a_number_at_the_head_of_a_page_is_its_own():
    shown = pages(
        "killed in 2011\r\nCase · sourced timeline 1 / 2", "4 killed\r\nCase · sourced timeline 2 / 2"
    )
    assert shown.holds("4 killed")
    assert shown.holds("in 2011 4 killed")


def test_each_figure_asks_for_its_own_words():
    shown = pages("2 killed", "2 killed", "12 killed")
    assert [shown.holds("2 killed", spend=True) for _ in range(3)] == [True, True, False]


def test_what_is_read_from_the_right_is_not_compared():
    assert not pages("x").can_be_compared("killed “قُتل”")
    assert not pages("x", language="ar").can_be_compared("killed")
    assert pages("x").can_be_compared("убито 4 日本")
