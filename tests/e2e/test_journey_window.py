"""A person's first hour, through `main()`: every step by real keys and clicks on the real window."""

import re
import shutil
from pathlib import Path

import pytest
import shiboken6
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from app.main import main
from app.ui.main_window import MainWindow
from tests.gui.recording_messages import RecordingMessages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLE = Path(__file__).resolve().parents[1] / "data" / "dedication-9.0.txt"
DEATH = "passed away on 28th December\n2015 at his home in San Francisco"
LED = "He led the\nDebian Project from its inception in 1993 to 1996"
SHARE = "More than 350\ndistributions are known to be derived from Debian"
AGE = "He was 42"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Session:
    """One run of the program: what a person does with the window while it is open."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        (self.window,) = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
        ]
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def casework(self):
        return self.window.controller.casework

    @property
    def text(self):
        return self.window.read_place.reader.text

    @property
    def stored(self):
        return self.casework.articles.text(self.window.read_place.article_id)

    def key(self, key, modifier=NONE):
        QTest.keyPress(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, words):
        QTest.keyClicks(QApplication.focusWidget(), words)

    def dialog(self, name):
        self.qtbot.waitUntil(lambda: bool(self.shown(name)))
        (found,) = self.shown(name)
        found.activateWindow()
        self.qtbot.waitUntil(found.isActiveWindow)
        return found

    def gone(self, name):
        self.qtbot.waitUntil(lambda: not self.shown(name))
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def shown(self, name):
        return [dialog for dialog in self.window.findChildren(QDialog, name) if dialog.isVisible()]

    def select_by_keys(self, words):
        """From the top of the text, as someone without a mouse would: arrows, then shift and arrows."""
        QTest.keyClick(self.window, Qt.Key.Key_1, CONTROL)
        self.text.setFocus()
        QTest.keyClick(self.text, Qt.Key.Key_Home, CONTROL)
        start = self.stored.index(words)
        for _ in range(start):
            QTest.keyClick(self.text, Qt.Key.Key_Right)
        for _ in range(len(words)):
            QTest.keyClick(self.text, Qt.Key.Key_Right, SHIFT)
        assert self.window.read_place.reader.selection() == (start, start + len(words))

    def select_by_mouse(self, words):
        start = self.stored.index(words)
        self.window.read_place.reader.reveal(start, start + len(words), emphasise=False)
        first, last = self.point(start), self.point(start + len(words))
        viewport = self.text.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, first)
        QTest.mouseMove(viewport, (first + last) / 2)
        QTest.mouseMove(viewport, last)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, last)
        assert self.window.read_place.reader.selection() == (start, start + len(words))

    def point(self, place):
        cursor = self.text.textCursor()
        cursor.setPosition(self.text.offsets.to_units(place))
        box = self.text.cursorRect(cursor)
        return QPoint(box.left() + 1, box.center().y())

    def click(self, button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def claims(self):
        return (*self.casework.claims.incidents(), *self.casework.claims.figures())

    def quotes(self):
        return {
            row.passage.exact
            for claim in self.claims()
            for row in self.casework.claims.dossier(claim.id).evidence
        }


@pytest.fixture
def run(qtbot, monkeypatch):
    """Return a function that runs `main(arguments)` and does `steps(session)` while the window is open."""
    monkeypatch.setattr("app.ui.application.Messages", RecordingMessages)

    def start(steps, *arguments):
        failed = []

        def drive():
            try:
                session = Session(qtbot)
                steps(session)
                session.window.close()
            except BaseException as error:  # noqa: BLE001  handed to the test below, outside Qt's loop
                failed.append(error)
            finally:
                crashes = [w for w in QApplication.topLevelWidgets() if w.objectName() == "crashDialog"]
                if crashes:
                    failed.insert(0, AssertionError(crashes[0].findChild(QPlainTextEdit).toPlainText()))
                QApplication.exit(0)

        QTimer.singleShot(0, drive)
        status = main(list(arguments))
        # The window's own "quit", still under way, would end every later wait of this test run at once.
        QCoreApplication.removePostedEvents(QApplication.instance(), QEvent.Type.Quit)
        # And every window left over would be dressed anew with each later one.
        for window in [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]:
            shiboken6.delete(window)
        if failed:
            raise failed[0]
        assert status == 0

    return start


@pytest.mark.timeout(300)
def test_a_real_article_from_the_first_run_to_a_printed_timeline(run, tmp_path):  # noqa: PLR0915  one journey
    case, pdf = tmp_path / "Murdock.fcase", tmp_path / "timeline.pdf"
    article = tmp_path / ARTICLE.name
    shutil.copy(ARTICLE, article)

    def first_run(session):  # noqa: PLR0915  (one journey, told in one piece)
        window, messages = session.window, session.window.cases._messages
        assert window.first_page.isVisible()
        QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
        dialog = session.dialog("newCaseDialog")
        messages.target = case
        session.click(dialog.choose)
        dialog.title.setFocus()
        session.type("Ian Murdock")
        session.key(Qt.Key.Key_Return)
        session.gone("newCaseDialog")
        assert messages.problems == []
        assert window.read_place.empty.isVisible()

        messages.files = (article,)
        QTest.keyClick(window, Qt.Key.Key_O, CONTROL)
        session.dialog("reviewDialog")
        session.key(Qt.Key.Key_Return)
        session.gone("reviewDialog")
        session.qtbot.waitUntil(lambda: bool(window.read_place.article_id))
        assert session.stored.startswith("Dedicated to Ian Murdock")

        # an incident and a figure by keyboard alone
        session.select_by_keys(DEATH)
        session.key(Qt.Key.Key_I)
        assert window.inspector.isAncestorOf(QApplication.focusWidget())
        session.key(Qt.Key.Key_Escape)
        session.select_by_keys(SHARE)
        session.key(Qt.Key.Key_F)
        session.key(Qt.Key.Key_Escape)
        # an incident and a figure by mouse
        session.select_by_mouse(LED)
        session.click(window.read_place.reader.bar.buttons["I"])
        session.select_by_mouse(AGE)
        session.click(window.read_place.reader.bar.buttons["F"])
        assert [claim.ref for claim in session.claims()] == ["I-1", "I-2", "F-1", "F-2"]

        # a tag, a note, and further evidence
        session.select_by_keys("Free Software")
        session.key(Qt.Key.Key_T)
        session.dialog("tagEntry")
        session.type("community")
        session.key(Qt.Key.Key_Return)
        session.gone("tagEntry")
        session.select_by_keys(
            "Purdue\nUniversity" if "Purdue\nUniversity" in session.stored else "Purdue University"
        )
        session.key(Qt.Key.Key_N)
        session.dialog("noteEntry")
        session.type("check the years")
        session.key(Qt.Key.Key_Return, CONTROL)
        session.gone("noteEntry")
        session.select_by_keys("the founder of the Debian project")
        session.key(Qt.Key.Key_E)
        session.dialog("claimChooser")
        session.type("I-2")
        session.key(Qt.Key.Key_Return)
        session.gone("claimChooser")
        assert session.quotes() == {DEATH, SHARE, LED, AGE, "the founder of the Debian project"}
        assert window.status.saved.text() == "✓ All changes saved"
        assert messages.problems == []

    def second_run(session):
        window, messages = session.window, session.window.cases._messages
        session.qtbot.waitUntil(lambda: session.casework is not None)
        before, quotes = session.claims(), session.quotes()
        assert len(before) == 4
        # the last edit of the session before: evidence
        QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
        assert session.quotes() == quotes - {"the founder of the Debian project"}
        for _ in range(2):
            QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
        assert session.casework.tags.rows() == () or session.casework.tags.rows()[0].uses == 0
        for _ in range(3):
            QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
        assert session.claims() == before
        assert session.quotes() == quotes

        messages.target = pdf
        QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
        session.qtbot.waitUntil(lambda: window.findChild(QDialog, "exportTimelineDialog") is not None)
        QTest.keyClick(window.findChild(QDialog, "exportTimelineDialog"), Qt.Key.Key_Return)
        session.qtbot.waitUntil(lambda: bool(messages.told), timeout=60000)
        assert messages.problems == []

    run(first_run)
    assert case.exists()
    run(second_run, "open", str(case))

    words = [" ".join((page.extract_text() or "").split()) for page in PdfReader(pdf).pages]
    printed = unbroken(" ".join(words))
    for quote in (DEATH, LED, SHARE, AGE, "the founder of the Debian project"):
        cited = re.escape(unbroken(quote)) + r".{0,400}?\[1\]¶\d"
        assert re.search(cited, printed), f"no citation after {quote!r}"


def unbroken(text):
    """Return text without white space: a line is broken elsewhere in print, and at hyphens of its own."""
    return "".join(text.split())
