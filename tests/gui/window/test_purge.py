"""A person is taken out of the open case for good, after a look and a word typed by hand."""

import pytest

from app.model.name_finder import BLOCK
from app.ui.dialogs.purge_dialog import PurgeDialog
from tests.gui.window.conftest import ARTICLE

NAME = "Vera Lund"


@pytest.fixture
def dialog(window):
    window.actions_of_window.purge.trigger()
    return window.findChild(PurgeDialog, "purgeDialog")


def look(dialog, *names):
    dialog.names.setPlainText("\n".join(names))
    dialog.look.click()


def test_nothing_can_go_before_the_places_were_seen_a_reason_given_and_the_word_typed(dialog):
    assert not dialog.look.isEnabled()
    dialog.reason.setText("She asked for it")
    dialog.word.setText("REMOVE")
    assert not dialog.remove.isEnabled()
    look(dialog, NAME.upper())
    assert dialog.remove.isEnabled()
    assert any("By Vera Lund" in dialog.places.item(row).text() for row in range(dialog.places.count()))
    dialog.names.setPlainText("another")
    assert not dialog.remove.isEnabled(), "what was shown is of other spellings"
    look(dialog, NAME)
    dialog.word.setText("remove it")
    assert not dialog.remove.isEnabled()
    dialog.word.setText("REMOVE")
    dialog.reason.setText(" ")
    assert not dialog.remove.isEnabled()


def test_names_that_stand_nowhere_or_are_too_short_are_told(dialog):
    look(dialog, "Nobody Known")
    assert "None of these spellings" in dialog.said.text()
    look(dialog, "V")
    assert dialog.said.text()
    assert not dialog.remove.isEnabled()


def test_the_window_shows_the_case_without_the_name(window, dialog, messages, case_path):
    assert b"Vera Lund" in case_path.read_bytes()
    look(dialog, NAME)
    dialog.reason.setText("She asked for it")
    dialog.word.setText("REMOVE")
    dialog.remove.click()
    assert [title for title, _ in messages.told] == ["Removed for good"]
    assert messages.problems == []
    casework = window.controller.casework
    assert casework.verify() == ()
    assert b"vera lund" not in case_path.read_bytes().lower()
    shown = window.read_place.reader.text.toPlainText()
    assert NAME not in shown
    assert f"{BLOCK * 4} {BLOCK * 4}" in shown
    assert len(casework.articles.text(casework.articles.one("A-1").id)) == len(ARTICLE)
    assert not window.actions_of_window.undo.isEnabled()


def test_a_reason_with_the_name_in_it_is_refused_and_nothing_changes(window, dialog, messages, case_path):
    before = case_path.read_bytes()
    look(dialog, NAME)
    dialog.reason.setText(f"{NAME} asked for it")
    dialog.word.setText("REMOVE")
    dialog.remove.click()
    assert len(messages.problems) == 1
    assert NAME not in messages.problems[0][1]
    assert case_path.read_bytes() == before
