"""Choosing, changing and refusing passphrases in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit

from app.model.custody_entry import CustodyKind
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.ui.dialogs.new_case_dialog import NewCaseDialog
from app.ui.dialogs.passphrase_choice import PassphraseChoice
from app.ui.dialogs.passphrase_dialog import PassphraseDialog
from app.ui.dialogs.passphrase_line import PassphraseLine

WORDS = Passphrase("six plain words nobody knows 山")
WHO = Identity("Vera", "0190-test", "1")


@pytest.fixture
def choice(qtbot):
    choice = PassphraseChoice()
    qtbot.addWidget(choice)
    choice.show()
    return choice


@pytest.fixture
def locked_path(tmp_path):
    path = tmp_path / "war.fcase"
    Casework.create(path, "The war", WHO, passphrase=WORDS).close()
    return path


@pytest.fixture
def locked_window(make_window, messages, locked_path):
    messages.passphrases = [WORDS]
    return make_window(locked_path)


def dialog_of(window):
    return next(each for each in window.findChildren(QDialog, "newPassphraseDialog") if each.isVisible())


def opens(path, words):
    try:
        Casework.open(path, WHO, passphrase=words).close()
    except CaseError as error:
        return error.code
    return True


def test_strength_is_said_in_words_while_typing(choice, qtbot):
    said = set()
    for letter in "correct horse battery staple":
        qtbot.keyClicks(choice.line, letter)
        said.add(choice.strength.text())
    assert len(said) >= 4
    assert choice.meter.accessibleName() == choice.strength.text()
    assert choice.strength.text().startswith("Strong")
    assert choice.meter.filled == 5


def test_what_anybody_would_try_first_is_weak(choice):
    choice.line.setText("Kafr Nabl 2020")
    alone = choice.meter.filled
    choice.know(["Kafr Nabl 2020"])
    assert choice.meter.filled == 1 < alone


def test_ten_thousand_letters_are_looked_at_in_no_time(choice):
    choice.line.setText("ab" * 5000)
    choice.again.setText("ab" * 5000)
    assert choice.agrees
    assert choice.meter.filled == 1


def test_a_second_entry_that_differs_is_said_and_does_not_do(choice, qtbot):
    qtbot.keyClicks(choice.line, "two words")
    qtbot.keyClicks(choice.again, "two w")
    assert choice.problem.isHidden()  # as far as it goes
    qtbot.keyClicks(choice.again, "a")
    assert "differs" in choice.problem.text()
    assert not choice.agrees
    qtbot.keyClick(choice.again, Qt.Key.Key_Backspace)
    qtbot.keyClicks(choice.again, "ords")
    assert choice.problem.isHidden()
    assert choice.agrees


def test_a_second_entry_left_too_short_is_said(choice, qtbot):
    qtbot.keyClicks(choice.line, "two words")
    choice.again.setFocus()
    qtbot.waitUntil(choice.again.hasFocus)
    qtbot.keyClicks(choice.again, "two w")
    choice.line.setFocus()
    qtbot.waitUntil(lambda: not choice.problem.isHidden())


def test_offered_words_are_shown_until_they_are_typed_again(choice, qtbot):
    choice.offer.click()
    words = choice.offered.text()
    assert len(words.split(" ")) == 6
    assert choice.line.text() == words
    assert choice.offered.isVisible()
    assert not choice.agrees
    qtbot.keyClicks(choice.again, words[0])
    assert not choice.offered.isVisible()
    qtbot.keyClicks(choice.again, words[1:])
    assert choice.agrees
    assert choice.passphrase() == Passphrase(words)
    choice.forget()
    assert (choice.line.text(), choice.again.text(), choice.offered.text()) == ("", "", "")


def test_each_offer_is_another(choice):
    offers = set()
    for _ in range(20):
        choice.offer.click()
        offers.add(choice.offered.text())
    assert len(offers) == 20


def test_an_offer_touches_no_clipboard(choice):
    QGuiApplication.clipboard().setText("mine")
    choice.offer.click()
    assert QGuiApplication.clipboard().text() == "mine"


def test_strange_words_lock_a_case_and_open_it(make_window, messages, tmp_path):
    words = 'it\'s "quoted"; --  كلمات سر 🚑👩‍👩‍👧 e\u0301tat '
    window = make_window()
    window.cases.new_case()
    dialog = window.findChild(NewCaseDialog)
    dialog._chosen = tmp_path / "new.fcase"
    dialog.title.setText("New")
    dialog.lock.click()
    dialog.words.line.setText(words)
    dialog.words.again.setText(words)
    dialog.make.click()
    assert window.controller.casework.locked
    window.controller.lock()
    assert window.controller.unlock(Passphrase("x")) is not None
    assert window.controller.unlock(Passphrase(words)) is None


def test_letters_typed_apart_agree_with_letters_typed_together():
    assert Passphrase("e\u0301tat") == Passphrase("\u00e9tat")


@pytest.mark.parametrize("words", ["a\0b", "\0"])
def test_words_that_are_no_text_are_refused_in_a_sentence(choice, words):
    choice.line.setText(words)
    choice.again.setText(words)
    assert choice.passphrase() is not None or "no text" in choice.problem.text()
    if choice.passphrase() is None:
        assert not choice.agrees


def test_no_words_at_all_do_not_do(choice):
    assert not choice.agrees


def test_the_line_learns_completes_and_undoes_nothing(qtbot):
    line = PassphraseLine("Passphrase")
    qtbot.addWidget(line)
    for shown in (False, True):
        line.show_words(shown=shown)
        hints = line.inputMethodHints()
        for hint in ("ImhHiddenText", "ImhSensitiveData", "ImhNoPredictiveText", "ImhNoAutoUppercase"):
            assert hints & getattr(Qt.InputMethodHint, hint)
        assert line.completer() is None
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClicks(line, "secret")
    line.selectAll()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, "Z", Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "x"
    line.forget()
    line.undo()
    assert line.text() == ""


def test_dots_are_not_copied(qtbot):
    line = PassphraseLine("Passphrase")
    qtbot.addWidget(line)
    QGuiApplication.clipboard().setText("mine")
    qtbot.keyClicks(line, "secret")
    line.selectAll()
    line.copy()
    line.cut()
    assert QGuiApplication.clipboard().text() == "mine"


def test_a_line_end_that_was_pasted_along_does_not_count(qtbot):
    line = PassphraseLine("Passphrase")
    qtbot.addWidget(line)
    line.setText("two words\n")
    assert line.words() == "two words"


def test_caps_lock_is_noticed_by_what_it_does(choice, qtbot):
    qtbot.keyClick(choice.line, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert choice.caps.isHidden()
    qtbot.keyClicks(choice.line, "A")  # a capital letter without Shift
    held = QGuiApplication.queryKeyboardModifiers()
    assert (
        choice.caps.isHidden() is bool(held & Qt.KeyboardModifier.ShiftModifier) or not choice.caps.isHidden()
    )


def test_the_passphrase_of_an_open_case_is_changed_and_the_custody_says_so(
    locked_window, locked_path, qtbot, messages
):
    locked_window.actions_of_window.change_passphrase.trigger()
    dialog = dialog_of(locked_window)
    dialog.present.line.setText(WORDS.words())
    dialog.words.line.setText("other words")
    dialog.words.again.setText("other words")
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(messages.told))
    casework = locked_window.controller.casework
    assert "from now on" in messages.told[0][1].lower()
    assert [entry.kind for entry in casework._file.keeping.custody()] == [CustodyKind.PASSPHRASE_CHANGED]
    assert casework.opens_with(Passphrase("other words"))
    locked_window.controller.close_case()
    assert opens(locked_path, WORDS) is ErrorCode.PASSPHRASE_WRONG
    assert opens(locked_path, Passphrase("other words")) is True


def test_a_wrong_present_passphrase_changes_nothing_and_is_said(locked_window, locked_path):
    locked_window.actions_of_window.change_passphrase.trigger()
    dialog = dialog_of(locked_window)
    dialog.present.line.setText("not these")
    dialog.words.line.setText("other words")
    dialog.words.again.setText("other words")
    dialog.go.click()
    assert dialog.isVisible()
    assert "not the present passphrase" in dialog.present.problem.text()
    assert locked_window.jobs.job is None
    dialog.reject()
    assert dialog.words.line.text() == ""
    assert dialog.present.line.text() == ""


def test_the_words_are_nowhere_in_the_settings(locked_window, qtbot, messages):
    from app.services.preferences import preferences_path

    locked_window.actions_of_window.change_passphrase.trigger()
    dialog = dialog_of(locked_window)
    dialog.present.line.setText(WORDS.words())
    dialog.words.offer.click()
    words = dialog.words.line.text()
    dialog.words.again.setText(words)
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(messages.told))
    locked_window._preferences.save()
    files = [path for path in preferences_path().parents[1].rglob("*") if path.is_file()]
    assert preferences_path() in files
    for path in files:
        assert words.encode() not in path.read_bytes()
        assert WORDS.words().encode() not in path.read_bytes()


def test_an_open_case_is_saved_as_a_locked_copy_and_stays(make_window, messages, case_path, tmp_path, qtbot):
    window = make_window(case_path)
    assert not window.actions_of_window.change_passphrase.isEnabled()
    window.actions_of_window.locked_copy.trigger()
    dialog = dialog_of(window)
    dialog.words.line.setText("copy words")
    dialog.words.again.setText("copy words")
    messages.target = tmp_path / "copy.fcase"
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(messages.told))
    assert "may keep what was deleted" in messages.told[0][1]
    assert case_path.exists()
    assert b"Upper Marn" in case_path.read_bytes()
    assert b"Upper Marn" not in messages.target.read_bytes()
    with Casework.open(messages.target, WHO, passphrase=Passphrase("copy words")) as copy:
        assert copy.verify() == ()
        assert copy.facts == window.controller.casework.facts


def test_the_dialog_for_opening_refuses_no_text_without_closing(qtbot, locked_path):
    dialog = PassphraseDialog(locked_path, wrong=True)
    qtbot.addWidget(dialog)
    assert "looks just the same" in dialog.field.problem.text()
    assert not dialog.go.isEnabled()
    dialog.field.line.setText("a")
    assert dialog.field.problem.isHidden()


def test_a_file_cut_off_is_damage_and_no_question_for_words(make_window, messages, locked_path):
    locked_path.write_bytes(locked_path.read_bytes()[:-100])
    messages.yes = False
    window = make_window()
    assert not window.controller.open_case(locked_path)
    assert messages.passphrases_asked == []
    said = messages.asked + messages.problems
    assert any("cut off" in text for _, text in said)
