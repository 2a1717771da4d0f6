import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.reader.span import Span
from app.ui.reader.span_index import BUCKET, Entry, SpanIndex

PLACES = st.integers(0, 5 * BUCKET)


def entry(passage_id, start, end, *kinds):
    return Entry(start, end, passage_id, Span(passage_id, start, end, frozenset(kinds)))


@st.composite
def entries(draw):
    start, length = draw(PLACES), draw(st.one_of(st.integers(0, 40), st.integers(0, 3 * BUCKET)))
    kind = draw(st.sampled_from(["incident", "figure", "suggestion"]))
    return entry(draw(st.sampled_from("abcdefghij")), start, start + length, kind)


def in_order(found):
    return sorted(found, key=lambda each: (each.start, each.end, each.passage_id))


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), entries()), st.tuples(st.just("remove"), st.sampled_from("abcdefghij"))
    ),
    max_size=40,
)


@given(STEPS, st.lists(st.tuples(PLACES, st.integers(1, 2 * BUCKET)), min_size=1, max_size=5), st.booleans())
def test_a_query_finds_what_looking_at_every_span_finds(steps, stretches, fill):
    index, everything = SpanIndex(), {}
    for step, value in steps:
        if step == "add":
            assert index.add(value) == everything.get(value.passage_id)
            everything[value.passage_id] = value
        else:
            assert index.remove(value) == everything.pop(value, None)
    if fill:
        index.fill(list(index))
    assert list(index) == in_order(everything.values())
    assert len(index) == len(everything)
    for start, length in stretches:
        end = start + length
        touched = [each for each in everything.values() if max(each.start, start) < min(each.end, end)]
        assert index.query(start, end) == in_order(touched)


@given(st.lists(entries(), max_size=12))
def test_walking_visits_every_passage_once_and_no_suggestion(many):
    index = SpanIndex()
    index.fill(many)
    wanted = [each for each in index if not each.span.is_suggestion]
    forward, place = [], (-1, -1, "")
    while (found := index.next_from(place, +1)) is not None:
        forward.append(found)
        place = (found.start, found.end, found.passage_id)
    assert forward == wanted
    backward, place = [], (10**9, 0, "")
    while (found := index.next_from(place, -1)) is not None:
        backward.append(found)
        place = (found.start, found.end, found.passage_id)
    assert backward == wanted[::-1]
    assert index.next_from((-1, -1, ""), +1, suggestions=True) == next(iter(index), None)


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="start <= end"):
        Span("a", 5, 4)
