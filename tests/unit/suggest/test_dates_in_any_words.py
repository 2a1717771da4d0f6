"""Whatever words of time stand in a row, in whatever year."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.moment import Moment
from app.suggest.dates.dates import find_moments
from app.suggest.pack import LANGUAGES, Pack

OTHERS = [
    "1",
    "31",
    "32",
    "1500",
    "1999",
    "2000",
    "9999",
    "00",
    "11/02/89",
    "1990-91",
    "2020-13-45",
    ".",
    ",",
    "-",
    "(",
    "\U0001f600",
    "9/11",
]
ANCHORS = ["0001-01-01", "9999-12-31", "2020-02-29", "2019", "198X", None]


def words_of(found):
    """Return the words of lists and of tables, whose keys are words as well."""
    if isinstance(found, list):
        return [word for word in found if isinstance(word, str)]
    return [
        word
        for key, value in found.items()
        for word in (words_of(value) if isinstance(value, (dict, list)) else [key])
    ]


def words_of_time(language):
    table = Pack(language).table("dates")
    return [
        word
        for key, found in table.items()
        if isinstance(found, (dict, list)) and key not in ("forms", "ranges")
        for word in words_of(found)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_words_of_time_are_read_or_left_and_what_is_read_is_what_stands_there(language):
    words = st.sampled_from(words_of_time(language) + OTHERS * 20)

    @settings(max_examples=150, deadline=None)
    @given(st.lists(words, max_size=12), st.sampled_from(ANCHORS))
    def look(row, anchor):
        text = " ".join(row)
        for group in find_moments(text, language, Moment(edtf=anchor) if anchor else None):
            assert all(text[one.start : one.end] == one.moment.as_written for one in group)

    look()


@pytest.mark.parametrize(
    ("language", "text"), [("en", "since the nineties"), ("fr", "depuis les années trente")]
)
def test_a_period_open_since_a_decade_is_read(language, text):
    (group,) = find_moments(text, language, Moment(edtf="2020-02-29"))
    assert group[0].moment.edtf.endswith("X/..")
