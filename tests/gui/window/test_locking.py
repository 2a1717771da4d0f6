"""A case that is locked while it is open: nothing of it is left in the window, and all of it comes back."""

import gc
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.ui.dialogs.note_entry import NoteEntry
from app.ui.keeping.lock_errands import take_off_clipboard
from app.ui.keeping.lock_watch import LockWatch
from app.ui.main_window import MainWindow
from app.ui.messages import Messages
from app.ui.review.review_dialog import ReviewDialog
from tests.gui.window.conftest import ARTICLE, IDENTITY

WORDS = Passphrase("six plain words nobody knows 山")
TELLING = ("Marn", "shells", "Shells", "wounded", "قصف", "Secret title", "witness tag", "half typed")


@pytest.fixture(scope="module")
def made_case(tmp_path_factory):
    """Made once: every test copies it."""
    path = tmp_path_factory.mktemp("made") / "kept.fcase"
    with Casework.create(path, "Secret title", IDENTITY, passphrase=WORDS) as casework:
        added = casework.articles.add_bytes(ARTICLE.encode(), "marn.txt").article
        start = ARTICLE.index("four people")
        draft = casework.marking.draft_figure(added.id, start, start + 11)
        casework.marking.mark_draft(added.id, start, start + 11, draft)
        start = ARTICLE.index("shells fell")
        draft = casework.marking.draft_incident(added.id, start, start + 11)
        casework.marking.mark_draft(added.id, start, start + 11, draft)
        casework.marking.mark_passage(added.id, 0, 6, tags=["witness tag"], note="half typed elsewhere")
    return path


@pytest.fixture
def locked_path(tmp_path, made_case):
    return Path(shutil.copy(made_case, tmp_path))


@pytest.fixture
def window(make_window, messages, locked_path):
    messages.passphrases = [WORDS]
    return make_window(locked_path)


def unlock(window, words=WORDS):
    screen = window.keeping.lock.screen
    screen.field.line.setText(words.words())
    screen.go.click()


def is_locked(window):
    return window.controller.casework is None and window.pages.currentWidget() is window.keeping.lock.screen


def everything_said(window):
    """Return all that widgets, models, menus and titles of the window hold, seen or not."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    for widget in [window, *window.findChildren(QWidget)]:
        for part in ("text", "toPlainText", "title", "placeholderText"):
            if callable(value := getattr(widget, part, None)):
                yield widget, value()
        yield widget, widget.toolTip()
        yield widget, widget.windowTitle()
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
        if isinstance(widget, QComboBox):
            yield from ((widget, widget.itemText(row)) for row in range(widget.count()))
        if callable(model := getattr(widget, "model", None)) and (found := model()) is not None:
            yield from ((widget, said) for said in model_words(found))
    for action in window.findChildren(QAction):
        yield action, action.text() + action.toolTip()


def model_words(model):
    for row in range(model.rowCount(QModelIndex())):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        for column in range(columns):
            for role in range(14):
                yield str(model.index(row, column).data(role) or "")


def telling(window):
    return [
        (widget.metaObject().className(), widget.objectName(), said[:60])
        for widget, said in everything_said(window)
        if any(word in str(said) for word in TELLING)
    ]


def see_everything(window, qtbot):
    for place in ("timeline", "figures", "sources", "read"):
        window.navigation.go(place)
    figure = window.controller.casework.claims.figures()[0]
    window.navigation.show_claim(figure.id)
    qtbot.keyClicks(window.top_bar.search, "wounded")
    qtbot.waitUntil(window.search.isVisible)
    return figure


def test_locked_nothing_of_the_case_is_left_in_any_widget(window, qtbot):
    see_everything(window, qtbot)
    assert len(telling(window)) > 10  # the control: it is found while the case is open
    window.actions_of_window.lock_case.trigger()
    assert is_locked(window)
    assert telling(window) == []
    assert window.windowTitle() == "Locked — Fieldcase"


def test_locked_the_connection_is_closed_the_passphrase_dropped_and_menus_are_shut(window):
    casework = window.controller.casework
    session = casework._file._session
    connection = session.connection
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from elsewhere")
    menu = QMenu(window)
    menu.addAction("Marn")
    menu.popup(window.mapToGlobal(window.rect().center()))
    window.keeping.lock.lock()
    assert not menu.isVisible()
    assert clipboard.text() == "from elsewhere"
    assert session.passphrase is None
    assert connection.passphrase is None
    with pytest.raises(CaseError):
        casework.facts  # noqa: B018


def test_unlocked_a_person_is_where_they_were(window, qtbot):
    figure = see_everything(window, qtbot)
    text = window.read_place.reader.text
    text.put_cursor(40)
    window.keeping.lock.lock()
    unlock(window)
    assert window.controller.casework.facts.title == "Secret title"
    assert window.pages.currentWidget() is window.halves
    assert window.inspector.claim_id == figure.id
    assert text.textCursor().position() == 40
    assert window.places.place == "read"


def test_what_the_case_cannot_take_is_back_after_unlocking(window, qtbot):
    incident = window.controller.casework.claims.incidents()[0]
    window.navigation.show_claim(incident.id)
    form = window.inspector.form
    field = next(each.field for each in form.bindings if type(each.field).__name__ == "MomentField")
    editor = field.editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "half typed day")
    window.keeping.lock.lock()
    assert telling(window) == []
    assert window.keeping.lock.has_kept
    assert not window.keeping.lock.screen.kept.isHidden()
    unlock(window)
    form = window.inspector.form
    field = next(each.field for each in form.bindings if type(each.field).__name__ == "MomentField")
    assert "half typed day" in field.editor.text()
    assert window.inspector.has_unsaved()


def test_what_the_case_can_take_is_saved_by_locking(window, qtbot):
    incident = window.controller.casework.claims.incidents()[0]
    window.navigation.show_claim(incident.id)
    note = window.inspector.form.note.text
    note.setFocus()
    qtbot.keyClicks(note, "half typed")
    window.keeping.lock.lock()
    unlock(window)
    assert window.controller.casework.claims.one(incident.id).note == "half typed"


def test_a_note_that_is_being_written_is_hidden_and_comes_back(window, qtbot):
    window.marking.run("N", window.read_place.article_id, 3, 9)
    entry = window.findChild(NoteEntry)
    qtbot.keyClicks(entry.note, "half typed note")
    window.keeping.lock.lock()
    assert not entry.isVisible()
    assert window.keeping.lock.has_kept
    unlock(window)
    assert entry.isVisible()
    assert entry.note.toPlainText() == "half typed note"
    entry._finish()
    casework = window.controller.casework
    notes = [passage.note for passage in casework.views.passages(window.read_place.article_id)]
    assert "half typed note" in notes


def test_over_a_dialog_the_key_locks_too(window, qtbot):
    window.marking.run("N", window.read_place.article_id, 3, 9)
    entry = window.findChild(NoteEntry)
    qtbot.waitUntil(entry.isVisible)
    qtbot.keyClick(entry.note, "L", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert is_locked(window)
    assert not entry.isVisible()


def test_closing_instead_lets_the_dialogs_go_after_asking(window, messages):
    window.marking.run("N", window.read_place.article_id, 3, 9)
    window.keeping.lock.lock()
    messages.yes = False
    window.keeping.lock.screen.leave.click()
    assert is_locked(window)
    messages.yes = True
    window.keeping.lock.screen.leave.click()
    assert window.controller.locked_path is None
    assert window.pages.currentWidget() is window.first_page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(NoteEntry) == []
    assert window.actions_of_window.new_case.isEnabled()


def test_the_history_is_closed_since_it_reads_from_the_case(window):
    window.actions_of_window.history.trigger()
    dialog = window.findChild(QDialog, "historyDialog")
    window.keeping.lock.lock()
    assert not dialog.isVisible()
    unlock(window)
    assert not any(each.isVisible() for each in window.findChildren(QDialog))


def test_a_box_that_waits_for_an_answer_is_answered_with_cancel(window, qtbot):
    answers = []

    def lock_when_it_is_there():
        if isinstance(QApplication.activeModalWidget(), QMessageBox):
            window.keeping.lock.lock()

    # A box runs a loop of its own: the case is locked from a timer inside it.
    QTimer.singleShot(0, window, lock_when_it_is_there)
    answers.append(Messages(window).confirm("Marn?", "shells", "Do it"))
    assert answers == [False]
    assert is_locked(window)


def test_a_wrong_passphrase_is_said_and_the_right_one_still_opens(window):
    window.keeping.lock.lock()
    screen = window.keeping.lock.screen
    unlock(window, Passphrase("wrong"))
    assert is_locked(window)
    assert "Caps Lock" in screen.field.problem.text()
    unlock(window, Passphrase("wrong too"))
    unlock(window)
    assert not is_locked(window)
    assert screen.field.line.text() == ""
    assert screen.said.text() == ""


def test_a_file_that_went_away_while_locked_is_said(window, locked_path, tmp_path):
    window.keeping.lock.lock()
    locked_path.rename(tmp_path / "away.fcase")
    unlock(window)
    assert is_locked(window)
    assert "kept.fcase" in window.keeping.lock.screen.field.problem.text()
    (tmp_path / "away.fcase").rename(locked_path)
    unlock(window)
    assert not is_locked(window)


def test_another_case_put_in_its_place_gets_nothing_of_what_was_typed(window, locked_path):
    window.marking.run("N", window.read_place.article_id, 3, 9)
    window.keeping.lock.lock()
    locked_path.unlink()
    Casework.create(locked_path, "Other", IDENTITY, passphrase=WORDS).close()
    unlock(window)
    assert is_locked(window)


def test_a_case_whose_file_is_gone_is_not_locked_since_nothing_would_be_left(window, messages, locked_path):
    locked_path.unlink()
    window.keeping.lock.lock()
    assert window.controller.casework is not None
    assert messages.problems[0][0] is ErrorCode.CASE_MOVED


def test_an_open_case_is_not_locked(make_window, case_path):
    window = make_window(case_path)
    assert not window.actions_of_window.lock_case.isEnabled()
    window.keeping.lock.lock()
    assert window.controller.casework is not None


def test_nothing_else_is_opened_over_a_locked_case(window, messages, case_path, tmp_path):
    window.keeping.lock.lock()
    for action in (window.actions_of_window.new_case, window.actions_of_window.open_case):
        assert not action.isEnabled()
    assert not window.controller.open_case(case_path)
    assert not window.controller.new_case(tmp_path / "new.fcase", "New")
    assert is_locked(window)
    assert len(messages.problems) == 2


def test_a_job_is_stopped_and_nothing_of_it_is_told(window, qtbot, messages):
    casework, begun, done = window.controller.casework, [], []

    def work(_progress, cancelled):
        with casework.again() as own:
            begun.append(own)
            while not cancelled():
                own.facts  # noqa: B018
            done.append(own._file._session)
        return "Marn"

    window.jobs.start("Exporting", work, lambda result: messages.tell("Written", result))
    job = window.jobs.job
    qtbot.waitUntil(lambda: bool(begun))
    with qtbot.waitSignal(job.ended):
        window.keeping.lock.lock()
        assert is_locked(window)
    assert window.jobs.job is None
    assert messages.told == []
    assert done[0].passphrase is None


def test_a_person_who_is_away_waits_for_the_job_to_end(window, qtbot):
    go_on = []

    def work(_progress, cancelled):
        while not go_on and not cancelled():
            pass

    window.jobs.start("Exporting", work, lambda _: None)
    window.keeping.lock.lock_idle()
    assert not is_locked(window)
    job = window.jobs.job
    with qtbot.waitSignal(job.ended):
        go_on.append(True)
    window.keeping.lock.lock_idle()
    assert is_locked(window)
    assert "10 minute" in window.keeping.lock.screen.said.text()


class Clipboard:
    """Qt's clipboard of a screen that has none does not know whose words it holds."""

    def __init__(self, *, ours):
        self.ours, self.cleared = ours, []

    def ownsClipboard(self):
        return self.ours

    def supportsSelection(self):
        return True

    def ownsSelection(self):
        return self.ours

    def clear(self, mode):
        self.cleared.append(mode)


@pytest.mark.parametrize(("ours", "modes"), [(True, 2), (False, 0)])
def test_what_was_copied_here_leaves_the_clipboard_and_what_others_copied_stays(ours, modes):
    clipboard = Clipboard(ours=ours)
    take_off_clipboard(clipboard)
    assert len(clipboard.cleared) == modes


@pytest.fixture
def clocks():
    return {"steady": 0.0, "wall": 1000.0}


@pytest.fixture
def watch(qapp, clocks):
    watch = LockWatch(
        lambda: 60.0,
        QKeySequence("Ctrl+Shift+L"),
        (lambda: clocks["steady"], lambda: clocks["wall"]),
        qapp,
    )
    watch.watch(on=True)
    yield watch
    watch.watch(on=False)


def test_nobody_there_for_the_time_is_told_and_not_before(watch, clocks, qtbot):
    clocks["steady"] = 59.0
    with qtbot.assertNotEmitted(watch.idle):
        watch.look()
    clocks["steady"] = 60.0
    with qtbot.waitSignal(watch.idle):
        watch.look()


def test_a_key_anywhere_in_the_program_begins_the_time_anew(watch, clocks, qtbot):
    other = QPlainTextEdit()
    qtbot.addWidget(other)
    clocks["steady"] = 50.0
    qtbot.keyClick(other, "a")
    clocks["steady"] = 100.0
    with qtbot.assertNotEmitted(watch.idle):
        watch.look()


def test_after_the_computer_slept_the_first_key_locks_and_types_nothing(watch, clocks, qtbot):
    other = QPlainTextEdit()
    qtbot.addWidget(other)
    watch.idle.connect(lambda: watch.watch(on=False))
    clocks["wall"] = 99_000.0  # the steady clock stood still
    with qtbot.waitSignal(watch.idle):
        qtbot.keyClick(other, "a")
    assert other.toPlainText() == ""


def test_never_means_never(qapp, qtbot, clocks):
    watch = LockWatch(lambda: 0.0, QKeySequence(), (lambda: clocks["steady"],), qapp)
    watch.watch(on=True)
    clocks["steady"] = 1e9
    with qtbot.assertNotEmitted(watch.idle):
        watch.look()
    watch.watch(on=False)


def test_preferences_say_after_how_long(window, qtbot):
    window.actions_of_window.preferences.trigger()
    dialog = window.findChild(QDialog, "preferencesDialog")
    assert dialog.lock_after.value() == 10
    dialog.lock_after.setValue(0)
    assert dialog.lock_after.text() == "Never"
    dialog.lock_after.setValue(3)
    dialog.accept()
    assert window._preferences.lock_after_minutes == 3
    assert window.keeping.lock._limit() == 180.0
    assert window.keeping.lock.watch._timer.isActive()


def test_the_lock_screen_is_used_by_keys_alone(window, qtbot):
    window.keeping.lock.lock()
    labels = window.keeping.lock.screen.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    line = window.keeping.lock.screen.field.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "wrong")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert is_locked(window)
    line.setText(WORDS.words())
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not is_locked(window)


def test_articles_under_review_come_back_and_go_into_the_case(window, messages, article, tmp_path, qtbot):
    other = tmp_path / "other.txt"
    other.write_text("Another report\n\nNothing else was seen near Marn.\n")
    window.cases.add_files([other])
    qtbot.waitUntil(lambda: window.findChild(ReviewDialog) is not None)
    dialog = window.findChild(ReviewDialog)
    window.keeping.lock.lock()
    assert not dialog.isVisible()
    unlock(window)
    assert dialog.isVisible()
    dialog.rereading.read(dialog.items)
    qtbot.waitUntil(lambda: not dialog.rereading.is_busy)
    dialog.accept()
    qtbot.waitUntil(lambda: len(window.controller.casework.articles.rows()) == 2)
    assert messages.problems == []


def test_a_case_held_by_another_window_meanwhile_opens_for_reading(window, locked_path, qtbot):
    window.keeping.lock.lock()
    other = Casework.open(locked_path, IDENTITY, hold=True, passphrase=WORDS)
    assert not other.read_only  # a locked case holds nobody up
    unlock(window)
    assert window.controller.casework.read_only
    assert window.banner.isVisible()
    window.keeping.lock.lock()
    assert not window.keeping.lock.has_kept
    unlock(window)
    assert window.controller.casework.read_only
    other.close()


def test_locked_and_unlocked_fifty_times_it_is_the_same_case(window, how_many):
    for _ in range(how_many(2, 50)):
        window.keeping.lock.lock()
        unlock(window)
    assert window.controller.casework.verify() == ()
    assert len([each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]) == 1


def test_quitting_asks_where_something_typed_waits(window, messages):
    window.marking.run("N", window.read_place.article_id, 3, 9)
    window.keeping.lock.lock()
    messages.yes = False
    assert not window.close()
    messages.yes = True
    assert window.close()


def test_undo_and_redo_are_the_cases_own_and_still_there(window):
    casework = window.controller.casework
    before = len(casework.claims.figures())
    window.controller.run(lambda case: case.claims.remove(case.claims.figures()[0].id))
    window.keeping.lock.lock()
    assert not window.actions_of_window.undo.isEnabled()
    assert window.actions_of_window.undo.text() == "&Undo"
    unlock(window)
    window.actions_of_window.undo.trigger()
    assert len(window.controller.casework.claims.figures()) == before


def test_a_full_disk_while_locking_loses_nothing_typed_and_asks_nothing(window, qtbot, messages, monkeypatch):
    incident = window.controller.casework.claims.incidents()[0]
    window.navigation.show_claim(incident.id)
    note = window.inspector.form.note.text
    note.setFocus()
    qtbot.keyClicks(note, "half typed")

    def full(*_args, **_more):
        raise CaseError(ErrorCode.CASE_DISK_FULL, path="x")

    with monkeypatch.context() as patch:
        patch.setattr("app.store.case_session.CaseSession.write", full)
        window.keeping.lock.lock()
    assert is_locked(window)
    assert messages.problems == []
    unlock(window)
    assert "half typed" in window.inspector.form.note.text.words()
    window.inspector.commit_pending()
    assert window.controller.casework.claims.one(incident.id).note == "half typed"
