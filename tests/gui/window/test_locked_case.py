"""Locked cases in the window: made, opened, refused."""

import pytest

from app.model.errors import ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.ui.dialogs.new_case_dialog import NewCaseDialog
from app.ui.dialogs.passphrase_dialog import PassphraseDialog

WORDS = Passphrase("six plain words nobody knows 山")


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "war.fcase"
    Casework.create(path, "The war", Identity("Vera", "0190-test", "1"), passphrase=WORDS).close()
    return path


def test_it_is_asked_for_until_it_fits(make_window, messages, locked):
    window = make_window()
    messages.passphrases = [Passphrase("wrong"), WORDS]
    assert window.controller.open_case(locked)
    assert messages.passphrases_asked == [False, True]
    assert window.controller.casework.facts.title == "The war"
    assert messages.problems == []


def test_thinking_better_of_it_leaves_the_open_case_open(make_window, messages, locked, case_path):
    window = make_window(case_path)
    assert not window.controller.open_case(locked)
    assert window.controller.casework.path == case_path
    assert messages.problems == []


def test_a_new_case_is_locked_with_the_words_typed_twice(make_window, qtbot, tmp_path):
    window = make_window()
    window.cases.new_case()
    dialog = window.findChild(NewCaseDialog)
    dialog._chosen = tmp_path / "new.fcase"
    qtbot.keyClicks(dialog.title, "New")
    dialog.lock.click()
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(dialog.words.line, "two words")
    qtbot.keyClicks(dialog.words.again, "two word")
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(dialog.words.again, "s")
    dialog.make.click()
    assert window.controller.casework.locked
    assert dialog.words.line.text() == ""
    window.controller.close_case()
    assert b"New" not in (tmp_path / "new.fcase").read_bytes()
    Casework.open(tmp_path / "new.fcase", Identity("V", "o", "1"), passphrase=Passphrase("two words")).close()


def test_the_dialog_shows_dots_until_a_person_wants_to_see(qtbot, locked):
    dialog = PassphraseDialog(locked)
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.field.line, "a b")
    assert dialog.field.line.displayText() != "a b"
    dialog.field.seen.click()
    assert dialog.field.line.displayText() == "a b"
    assert dialog.passphrase() == Passphrase("a b")


def test_a_case_that_is_none_is_still_refused_in_a_sentence(make_window, messages, tmp_path):
    path = tmp_path / "text.fcase"
    path.write_text("no case")
    window = make_window()
    assert not window.controller.open_case(path)
    assert messages.problems[0][0] is ErrorCode.CASE_NOT_A_CASE
