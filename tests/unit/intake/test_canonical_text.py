"""The canonical form changes line ends, marks and what cannot be stored, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.canonical_text import canonical_text

ANY_TEXT = st.text(st.characters() | st.sampled_from("\r\n\0\ufeff\ud800\udfff\u00a0\u2028\u2029\x85\v\f"))


@given(ANY_TEXT)
def test_a_canonical_text_is_its_own_canonical_text(text):
    once = canonical_text(text)
    assert canonical_text(once) == once


@given(ANY_TEXT)
def test_only_marks_and_the_cr_of_a_crlf_shorten_a_text(text):
    without_marks = text.lstrip("\ufeff")
    assert len(canonical_text(text)) == len(without_marks) - without_marks.count("\r\n")


@given(ANY_TEXT)
def test_a_canonical_text_can_be_stored_as_utf_8(text):
    stored = canonical_text(text)
    assert stored.encode("utf-8").decode("utf-8") == stored
    assert not {"\r", "\0"} & set(stored)


@pytest.mark.parametrize(
    "kept",
    [
        "at least two civilians were , killed.early",
        "120,000\u00a0people  twice spaced",
        "a\u2028b\x85c\vd\fe",
        "e\u0301 and \u00e9",
        "“odd” „quotes‟",
        "كتــاب \u200fم\u200e",
        "👩‍👩‍👧 \U00010348",
        "inside\ufeffwords",
        "tab\tand\u00ad",
        "\ufdd0\uffff",
    ],
)
def test_what_a_person_may_have_meant_stays(kept):
    assert canonical_text(kept) == kept


def test_line_ends_marks_and_unstorable_characters_are_made_one():
    assert canonical_text("\ufeffa\r\nb\rc\n\0\ud83d") == "a\nb\nc\n\ufffd\ufffd"
