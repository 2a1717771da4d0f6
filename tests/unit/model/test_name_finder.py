"""A name is found however it is written, and nothing else with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.name_finder import BLOCK, NameFinder

ANA = NameFinder(["Ana Khalil"])
AHMAD = NameFinder(["أحمد"])


@pytest.mark.parametrize(
    "written",
    [
        "Ana Khalil",
        "ANA  KHALIL",
        "Ána Khàlil",
        "A\u0301na Khalil",
        "Ana\nKhalil",
        "ana-khalil",
        "anakhalil",
        "Ａｎａ Khalil",
        "Ana\u200b Kha\u00adlil",
        "Ana Kha-\nlil",
        "Ana Kha- lil",
        "Ana-\nKhalil",
    ],
)
def test_a_name_is_found_however_it_is_written(written):
    text = f"On 2 June {written}, a nurse"
    (place,) = ANA.places(text)
    assert text[slice(*place)] == written


@pytest.mark.parametrize("words", ["Banana Khalil", "Ana Khalilov", "Ana", "Khalil Ana", "Ana K."])
def test_other_words_are_left_alone(words):
    assert not ANA.is_in(words)


def test_letters_without_capitals_are_found_inside_longer_words():
    assert AHMAD.taken_out("قال وَأَحْمَد أمس") == f"قال وَ{BLOCK * 7} أمس"


def test_marks_on_the_last_letter_go_with_it():
    assert NameFinder(["Jose"]).taken_out("José said".replace("é", "e\u0301")) == f"{BLOCK * 5} said"


@pytest.mark.parametrize("names", [[], [""], ["x"], ["..."], ["Ana Khalil", " "]])
def test_a_name_that_would_take_everything_is_refused(names):
    with pytest.raises(ValueError, match=r"^$"):
        NameFinder(names)


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_taken_out_is_gone_and_all_else_keeps_its_place(before, after):
    text = f"{before} Ana Khalil {after}"
    left = ANA.taken_out(text)
    assert len(left) == len(text)
    assert not ANA.is_in(left)
    assert all(new in (old, BLOCK) for old, new in zip(text, left, strict=True))
