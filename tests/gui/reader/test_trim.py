"""White space at the ends of a selection is no part of a passage."""

from hypothesis import given
from hypothesis import strategies as st

from app.ui.reader.trimmed import trimmed
from tests.gui.reader.articles import content

TEXT = "  One 😀 \u00a0\n\t two\u2003 three "


def test_a_selection_is_told_without_the_space_around_it(view):
    view.show_article(content(TEXT))
    view.text.put_cursor(0, view.text.offsets.to_units(TEXT.index("\t") + 1))
    assert TEXT[slice(*view.selection())] == "One 😀"


def test_a_selection_of_space_alone_marks_nothing(qtbot, view):
    view.show_article(content(TEXT))
    start = TEXT.index("😀") + 1
    view.text.put_cursor(view.text.offsets.to_units(start), view.text.offsets.to_units(start + 4))
    assert view.selection() is None
    with qtbot.assertNotEmitted(view.mark_requested):
        qtbot.keyClicks(view.text, "i")


@given(st.text(alphabet=" \t\n\u00a0\u2003😀aم", max_size=30), st.data())
def test_only_space_is_lost_and_only_at_the_ends(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = trimmed(text, start, end)
    if found is None:
        assert not text[start:end].strip()
    else:
        assert text[slice(*found)] == text[start:end].strip()
        assert start <= found[0] < found[1] <= end
