"""A line for people cannot steer a terminal or turn itself round, whatever an article holds."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.cli.plain_line import plain_line

ANYTHING = st.text() | st.text(alphabet="\x00\x07\x1b\x7f\x9b\u202e\u2066\u2028\n\r\tab ")


def test_words_stay_as_they_are():
    for text in (
        "2r June , killed",
        "قصف في مدينة",
        "🌍 e\u0301 \u00a0x",
        "👩\u200d🚒",
        "نمی\u200cخواهم",
        "\\x1b",
    ):
        assert plain_line(text) == text


def test_line_ends_become_spaces_and_controls_are_shown():
    assert plain_line("a\r\nb\tc\u2028d") == "a b c d"
    assert plain_line("\x1b[31m\x00\x9b\u202e") == "\\x1b[31m\\x00\\x9b\\u202e"


@given(ANYTHING)
def test_no_control_and_no_second_line_is_left(text):
    line = plain_line(text)
    assert len(line.splitlines()) <= 1
    assert not [letter for letter in line if unicodedata.category(letter) == "Cc"]
    assert not [
        letter
        for letter in line
        if unicodedata.bidirectional(letter)
        in ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI")
    ]
