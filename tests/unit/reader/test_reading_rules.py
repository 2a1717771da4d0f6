from hypothesis import given
from hypothesis import strategies as st

from app.ui.reader.direction import has_right_to_left, reads_right_to_left
from app.ui.reader.lanes import lanes_of, united, without
from app.ui.reader.paragraph_numbers import ParagraphNumbers

STRETCHES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1])), max_size=8
)


def cells(stretches):
    return {cell for start, end in stretches for cell in range(int(start), int(end))}


@given(STRETCHES)
def test_stretches_in_one_lane_never_overlap_while_there_are_lanes(stretches):
    lanes = lanes_of(stretches, 8)
    for lane in set(lanes):
        mine = [stretch for stretch, at in zip(stretches, lanes, strict=True) if at == lane]
        assert len(cells(mine)) == sum(end - start for start, end in mine)


def test_what_finds_no_lane_shares_the_last():
    assert lanes_of([(0, 9)] * 6, 4) == [0, 1, 2, 3, 3, 3]


@given(STRETCHES, STRETCHES)
def test_uniting_and_cutting_keep_every_cell_they_should(stretches, holes):
    assert cells(united(stretches)) == cells(stretches)
    assert cells(without(united(stretches), holes)) == cells(stretches) - cells(holes)


def test_an_article_reads_the_way_of_most_of_its_letters():
    assert reads_right_to_left("2020 غارات جوية SOHR")
    assert not reads_right_to_left("Air strikes on إدلب")
    assert not reads_right_to_left("")
    assert not reads_right_to_left("12 34")


def test_right_to_left_letters_are_found_wherever_they_stand():
    assert has_right_to_left("2020 غ")
    assert has_right_to_left("שלום")
    assert not has_right_to_left("Привіт 😀 naïve")


def test_a_passage_over_several_paragraphs_names_the_first_and_the_last():
    numbers = ParagraphNumbers([(0, 1), (10, 2), (20, 3)])
    assert numbers.locator(12, 18) == "¶2"
    assert numbers.locator(12, 20) == "¶2"
    assert numbers.locator(12, 21) == "¶2–3"
    assert ParagraphNumbers([]).locator(0, 5) == ""
    assert ParagraphNumbers([(5, 1)]).at(2) is None
