"""Claims about suggestions in the window: shown after the words, answered by key, never in a person's way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.model.suggestion import SuggestionKind
from app.ui.suggesting.review_words import quoted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def looked(window, qtbot):
    """The window with its article looked through."""
    qtbot.waitUntil(lambda: not window.suggesting.stock.is_looking, timeout=10_000)
    return window


@pytest.fixture
def reviewing(looked, qtbot):
    """The window in its review, the bar with the focus."""
    looked.actions_of_window.review.trigger()
    qtbot.waitUntil(looked.suggesting.bar.hasFocus)
    return looked


def underlined(window):
    text = window.read_place.reader.shown_text
    return [
        text[entry.span.start : entry.span.end]
        for entry in window.read_place.reader.text.index
        if entry.span.is_suggestion
    ]


def press(window, qtbot, key):
    qtbot.keyClick(window.suggesting.bar, key)


def walk_to(window, qtbot, words):
    """Walk by key until the bar shows these words."""
    bar = window.suggesting.bar
    for _ in range(60):
        if bar.words.text() == f"“\u2068{words}\u2069”":
            return
        press(window, qtbot, Qt.Key.Key_J)
    pytest.fail(f"no suggestion shows {words}")


def test_suggestions_are_underlined_after_the_article_is_shown(looked):
    assert "At least four" in underlined(looked)
    assert "2 June" in underlined(looked)


def test_a_suggestion_is_no_passage_of_the_list_nor_of_the_walk(looked, qtbot):
    read = looked.read_place
    looked.actions_of_window.passage_list.trigger()
    assert read.reader.passages.isVisible()
    assert read.reader.step(+1) is None
    assert looked.controller.casework.views.marks(read.article_id) == []


def test_they_can_be_hidden_and_shown(looked):
    looked.actions_of_window.suggestions.trigger()
    assert underlined(looked) == []
    looked.actions_of_window.suggestions.trigger()
    assert underlined(looked)


def test_enter_accepts_what_is_shown_and_goes_on(reviewing, qtbot):
    walk_to(reviewing, qtbot, "At least four")
    assert "4 or more" in reviewing.suggesting.bar.said.text()
    assert reviewing.suggesting.bar.why.text()
    press(reviewing, qtbot, Qt.Key.Key_Return)
    (figure,) = reviewing.controller.casework.claims.figures()
    assert (figure.low, figure.counts) == (4, "killed")
    assert "At least four" not in underlined(reviewing)
    assert reviewing.suggesting.bar.hasFocus()
    assert reviewing.suggesting.bar.words.text() != "“\u2068At least four\u2069”"


def test_x_rejects_and_one_undo_brings_it_back(reviewing, qtbot):
    walk_to(reviewing, qtbot, "At least four")
    press(reviewing, qtbot, Qt.Key.Key_X)
    assert "At least four" not in underlined(reviewing)
    assert reviewing.controller.casework.claims.figures() == ()
    reviewing.actions_of_window.undo.trigger()
    assert "At least four" in underlined(reviewing)


def test_o_opens_the_form_with_every_field_a_guess(reviewing, qtbot):
    walk_to(reviewing, qtbot, "At least four")
    press(reviewing, qtbot, Qt.Key.Key_O)
    (figure,) = reviewing.controller.casework.claims.figures()
    assert {"value_as_written", "low", "counts"} <= set(figure.guessed)
    assert reviewing.inspector.form.subject_id == figure.id
    assert reviewing.inspector.isAncestorOf(QApplication.focusWidget())


def test_all_of_a_kind_are_accepted_in_one_edit(reviewing, qtbot):
    walk_to(reviewing, qtbot, "At least four")
    edits = len(reviewing.controller.casework.history())
    press(reviewing, qtbot, Qt.Key.Key_A)
    assert len(reviewing.controller.casework.claims.figures()) >= 2
    assert len(reviewing.controller.casework.history()) == edits + 1
    reviewing.actions_of_window.undo.trigger()
    assert reviewing.controller.casework.claims.figures() == ()


def test_a_kind_can_be_chosen_and_an_empty_walk_says_so(reviewing, qtbot):
    bar = reviewing.suggesting.bar
    bar.kinds.setCurrentIndex(bar.kinds.findData(str(SuggestionKind.FIGURE)))
    assert bar.kind is SuggestionKind.FIGURE
    for _ in range(20):
        press(reviewing, qtbot, Qt.Key.Key_X)
    assert not bar.accept.isEnabled()
    assert "Nothing of this kind waits" in bar.words.text()


def test_escape_leaves_the_walk_for_the_words(reviewing, qtbot):
    press(reviewing, qtbot, Qt.Key.Key_Escape)
    assert not reviewing.suggesting.bar.isVisible()
    assert QApplication.focusWidget() is reviewing.read_place.reader.text


def test_what_a_person_marks_is_not_suggested_again(looked, select, qtbot):
    qtbot.keyClick(select("At least four people were killed"), Qt.Key.Key_F)
    qtbot.waitUntil(lambda: "At least four" not in underlined(looked))
    (figure,) = looked.controller.casework.claims.figures()
    assert figure.low == 4


def test_a_pressed_suggestion_is_shown_in_the_bar(looked, qtbot):
    reader = looked.read_place.reader
    start = reader.shown_text.index("At least four")
    reader.suggestion_chosen.emit(
        next(span.passage_id for span in reader.spans_at(start) if span.is_suggestion)
    )
    assert looked.suggesting.bar.isVisible()
    assert "At least four" in looked.suggesting.bar.words.text()


def test_a_closed_case_leaves_nothing_of_it_behind(reviewing):
    reviewing.controller.close_case()
    bar, stock = reviewing.suggesting.bar, reviewing.suggesting.stock
    assert (stock.waiting, stock.article_id, bar.words.text()) == ((), "", "")
    assert not bar.isVisible()


def test_a_case_for_reading_only_takes_no_answer(make_window, case_path, qtbot):
    make_window(case_path)
    other = make_window(case_path)
    assert other.controller.casework.read_only
    qtbot.waitUntil(lambda: not other.suggesting.stock.is_looking, timeout=10_000)
    other.actions_of_window.review.trigger()
    before = len(other.controller.casework.history())
    press(other, qtbot, Qt.Key.Key_Return)
    press(other, qtbot, Qt.Key.Key_A)
    assert len(other.controller.casework.history()) == before


def test_all_dates_at_once_leave_the_date_of_publication_to_a_look(reviewing, qtbot):
    walk_to(reviewing, qtbot, "2 June")
    press(reviewing, qtbot, Qt.Key.Key_A)
    casework = reviewing.controller.casework
    assert casework.articles.one(reviewing.read_place.article_id).issued is None
    assert "2 June" in [passage.exact for passage in casework.views.content().passages.values()]
    walk_to(reviewing, qtbot, "12 June 2021")
    press(reviewing, qtbot, Qt.Key.Key_Return)
    assert casework.articles.one(reviewing.read_place.article_id).issued.edtf == "2021-06-12"


def test_an_answer_is_about_what_the_bar_shows_and_nothing_else(reviewing, qtbot):
    """Setting the date of publication starts a new look; what is pressed before it ends hits nothing unseen."""
    casework = reviewing.controller.casework
    walk_to(reviewing, qtbot, "12 June 2021")
    press(reviewing, qtbot, Qt.Key.Key_Return)
    shown = reviewing.suggesting.walk.current()
    assert quoted(reviewing.read_place.reader.shown_text, shown) in reviewing.suggesting.bar.words.text()
    press(reviewing, qtbot, Qt.Key.Key_X)
    (rejected,) = casework.views.content().rejections.values()
    assert (rejected.kind, rejected.start, rejected.end) == (shown.kind, shown.start, shown.end)
    press(reviewing, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not reviewing.suggesting.stock.is_looking, timeout=10_000)
    assert casework.verify() == ()


def test_nothing_is_answered_about_words_that_have_changed(reviewing, qtbot):
    walk_to(reviewing, qtbot, "At least four")
    casework, read = reviewing.controller.casework, reviewing.read_place
    article = casework.articles.one(read.article_id)
    stock = reviewing.suggesting.stock
    stock._seen = ("0" * 64, stock._seen[1])  # as if the words were others than those looked through
    edits = len(casework.history())
    stock.refresh()
    assert stock.waiting == ()
    press(reviewing, qtbot, Qt.Key.Key_Return)
    press(reviewing, qtbot, Qt.Key.Key_X)
    assert len(casework.history()) == edits
    qtbot.waitUntil(lambda: bool(stock.waiting), timeout=10_000)
    assert stock.article_id == article.id


def test_an_answer_that_could_not_be_written_leaves_the_bar_where_it_was(reviewing, qtbot, monkeypatch):
    walk_to(reviewing, qtbot, "At least four")
    monkeypatch.setattr(reviewing.controller, "run", lambda _action: None)
    press(reviewing, qtbot, Qt.Key.Key_Return)
    assert "At least four" in reviewing.suggesting.bar.words.text()


def test_a_pressed_suggestion_is_shown_whatever_kind_was_chosen(reviewing, qtbot):
    bar, reader = reviewing.suggesting.bar, reviewing.read_place.reader
    bar.kinds.setCurrentIndex(bar.kinds.findData(str(SuggestionKind.SPEAKER)))
    start = reader.shown_text.index("At least four")
    reader.suggestion_chosen.emit(
        next(span.passage_id for span in reader.spans_at(start) if span.is_suggestion)
    )
    assert "At least four" in bar.words.text()
    assert bar.kind is None


def test_the_bar_tells_what_accepting_would_write(reviewing, qtbot):
    bar = reviewing.suggesting.bar
    walk_to(reviewing, qtbot, "At least four")
    assert "new figure" in bar.outcome.text()
    walk_to(reviewing, qtbot, "12 June 2021")
    assert "date of publication" in bar.outcome.text()


def test_a_chosen_reading_stays_chosen_when_something_else_is_edited(reviewing, qtbot):
    stock, bar = reviewing.suggesting.stock, reviewing.suggesting.bar
    walk_to(reviewing, qtbot, "At least four")
    found = stock.waiting
    shown = reviewing.suggesting.walk.current()
    both = [replace(one, alternatives=(one.reading,)) if one.start == shown.start else one for one in found]
    stock._take(tuple(both))
    bar.readings.setCurrentIndex(1)
    press(reviewing, qtbot, Qt.Key.Key_Tab)
    reviewing.controller.run(lambda case: case.suggestions.reject(stock.article_id, [found[-1]]))
    assert len(stock.waiting) == len(found) - 1
    assert bar.readings.currentIndex() == 1
