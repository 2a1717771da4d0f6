from hypothesis import given
from hypothesis import strategies as st

from app.ui.reader.offsets import Offsets
from app.ui.reader.widget_text import widget_text

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab \u00a0\n\u2028é😀👩\u200d🇺🇦ةx\U0010ffff"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


def units(text):
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_place_comes_back_as_what_utf16_says(text):
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.to_units(point) == units(text[:point])
        assert offsets.to_points(offsets.to_units(point)) == point
    assert (offsets.length, offsets.units_length) == (len(text), units(text))


@given(TEXTS, st.integers(0, 200))
def test_the_middle_of_a_pair_is_the_start_of_its_character(text, unit):
    offsets = Offsets(text)
    point = offsets.to_points(unit)
    assert offsets.to_units(point) <= unit
    if unit <= offsets.units_length:
        assert unit - offsets.to_units(point) <= 1
    assert 0 <= point <= len(text)


def test_places_outside_the_text_are_held_at_its_ends():
    offsets = Offsets("a😀")
    assert [offsets.to_units(point) for point in (-5, 99)] == [0, 3]
    assert [offsets.to_points(unit) for unit in (-5, 99)] == [0, 2]


def test_a_word_after_an_emoji_is_the_word_that_was_meant():
    text = "Strikes 😀 on Saraqib killed two"
    start = text.index("Saraqib")
    offsets = Offsets(text)
    raw = text.encode("utf-16-le")
    there = raw[offsets.to_units(start) * 2 : offsets.to_units(start + 7) * 2].decode("utf-16-le")
    assert there == "Saraqib"


@given(
    st.text(st.one_of(st.characters(), st.sampled_from("\r\n\ufeff\ud800\ufdd0\ufdd1a😀\u00a0")), max_size=60)
)
def test_what_the_widget_gets_has_every_character_at_its_old_place(text):
    given_to_qt = widget_text(text)
    assert len(given_to_qt) == len(text)
    assert not given_to_qt.startswith("\ufeff")
    assert not set("\r\ufdd0\ufdd1") & set(given_to_qt)
    given_to_qt.encode("utf-8")
    for old, new in zip(text, given_to_qt, strict=True):
        assert old == new or old in "\r\ufeff\ufdd0\ufdd1" or "\ud800" <= old <= "\udfff"
        assert units(new) == (2 if old > "\uffff" else 1)
