"""What a person does in the window, from a new case to its closing."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from app.main import main as fieldcase
from app.ui import application
from app.ui.main_window import MainWindow
from tests.gui.recording_messages import RecordingMessages
from tests.leaks import known_words as w

_PATIENCE_MS = 30_000


def until(true, what):
    """Let the window work until something is true."""
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not true():
        if patience.hasExpired():
            raise AssertionError(what)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def run_window_steps(desk, steps=None):
    """Open the window on nothing and do every step; return what was seen."""
    application.Messages = RecordingMessages
    seen = {"crashes": [], "failed": "", "clipboard": []}

    def drive():
        try:
            (window,) = [x for x in QApplication.topLevelWidgets() if isinstance(x, MainWindow)]
            (steps or _steps)(window, desk, seen)
            window.close()
        except BaseException as error:  # noqa: BLE001  told by the report
            seen["failed"] = f"{type(error).__name__}: {error}"
        seen["crashes"] = [
            x.findChild(QPlainTextEdit).toPlainText()
            for x in QApplication.allWidgets()
            if x.objectName() == "crashDialog"
        ]
        QApplication.exit(0)

    QTimer.singleShot(0, drive)
    seen["status"] = fieldcase([])
    QCoreApplication.removePostedEvents(QApplication.instance(), QEvent.Type.Quit)
    return seen


def shown(window, name):
    """Return the dialog of this name once it is there."""

    def found():
        return [dialog for dialog in window.findChildren(QDialog, name) if dialog.isVisible()]

    until(lambda: bool(found()), name)
    return found()[0]


def _steps(window, desk, seen):
    a, messages = window.actions_of_window, window.cases._messages
    asked = desk / "asked"
    _new_case(window, asked / f"{w.FILE_STEM}.fcase")
    casework = window.controller.casework

    messages.files = tuple(sorted(desk.glob("articles/*")))
    a.add_article.trigger()
    dialog = shown(window, "reviewDialog")
    until(dialog.add.isEnabled, "files are read")
    dialog.accept()
    until(lambda: len(casework.articles.rows()) == len(messages.files), "articles are added")
    article = next(row.article for row in casework.articles.rows() if row.article.filename.endswith(".txt"))
    window.navigation.show_article(article.id)
    for words, key in ((f"shells fell on {w.PLACE}", "I"), ("four people were killed", "F")):
        _select(window, words)
        window.read_place.mark(key)
    _select(window, w.WITNESS)
    passage = window.controller.run(
        lambda case: case.marking.mark_passage(
            article.id, *_place(window, w.WITNESS), tags=(w.TAG,), note=w.NOTE
        )
    )
    assert passage is not None
    for place in a.places.values():
        place.trigger()
        QCoreApplication.processEvents()
    a.places["read"].trigger()
    a.find.trigger()
    QTest.keyClicks(window.top_bar.search, w.PLACE)
    until(lambda: window.search.list.model().rowCount() > 0, "words are found")
    assert casework.views.search(w.PLACE)
    a.undo.trigger()
    a.redo.trigger()
    for action, target in (
        (a.export_pdf, asked / "window.pdf"),
        (a.export_marks, asked / "window.jsonl"),
        (a.export_tables, asked / "window.zip"),
        (a.save_copy, asked / "copy.fcase"),
    ):
        messages.target, told = target, len(messages.told) + len(messages.problems)
        action.trigger()
        if action is a.export_pdf:
            shown(window, "exportTimelineDialog").accept()
        until(lambda told=told: len(messages.told) + len(messages.problems) > told, "a job is told")
    a.verify.trigger()
    until(lambda: window.findChild(QDialog, "verifyDialog") is not None, "the check is shown")
    shown(window, "verifyDialog").accept()
    a.history.trigger()
    shown(window, "historyDialog").reject()
    seen["problems"] = [str(problem) for problem in messages.problems]
    seen["title"] = window.windowTitle()
    QGuiApplication.clipboard().clear()
    a.close_case.trigger()
    seen["title_after"] = window.windowTitle()
    seen["environment"] = sorted(os.environ)


def _new_case(window, path):
    a, messages = window.actions_of_window, window.cases._messages
    messages.target = Path(path)
    a.new_case.trigger()
    dialog = shown(window, "newCaseDialog")
    dialog.choose.click()
    dialog.title.setText(w.TITLE)
    dialog.name.setText(w.ACTOR)
    dialog.accept()
    until(lambda: window.controller.casework is not None, "the case is made")


def _place(window, words):
    text = window.controller.casework.articles.text(window.read_place.article_id)
    start = text.index(words)
    return start, start + len(words)


def _select(window, words):
    text, (start, end) = window.read_place.reader.text, _place(window, words)
    text.put_cursor(text.offsets.to_units(start), text.offsets.to_units(end))
