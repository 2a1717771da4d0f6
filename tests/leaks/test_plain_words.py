"""Words of a case that look like markup are shown as words, and make nobody open the file they name."""

import ast
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QWidget,
)

from app.exchange.timeline_json import NAME
from app.model.actor import Actor
from app.model.errors import CaseError, ErrorCode
from app.model.moment import Moment
from app.model.place import Place
from app.model.timeline import TimelineOptions
from app.model.vocabulary import DecisionRule, Edition
from app.services.casework import Casework
from app.services.export import export_timeline
from app.ui.messages import Messages
from tests.gui.window.conftest import IDENTITY, make_window, messages  # noqa: F401  (fixtures)
from tests.hostile.watched_file import WatchedFile

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's"),
]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def canary(tmp_path):
    """A picture on the disk that nobody has a reason to open, and words that ask for it."""
    path = tmp_path / "canary.png"
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(buffer, "PNG")
    path.write_bytes(held.data())
    watched = WatchedFile(path)
    yield path, watched
    watched.close()


def markup(path):
    """Return words that make Qt, a browser or a PDF library open `path` if they take them for markup."""
    return f'<img src="file://{path}"/><img src="{path}"/><b>bold</b> ![x](file://{path})'


@pytest.fixture
def hostile_case(tmp_path, canary):
    """A case in which whatever a file or a person can fill asks for the canary."""
    words = markup(canary[0])
    path, file = tmp_path / "hostile.fcase", tmp_path / "given.txt"
    file.write_text(f"{words}\nshells fell {words}\nfour people were killed\nfive dead\n", encoding="utf-8")
    with Casework.create(path, words, replace(IDENTITY, actor=words), description=words) as casework:
        article = casework.articles.add_bytes(
            file.read_bytes(), f"{words.replace('/', '_')[:80]}.txt"
        ).article
        casework.articles.change(
            replace(article, title=words, authors=(words,), container_title=words, url=words, note=words,
                    archive_url=words, issued=Moment(edtf="2020", as_written=words, note=words))
        )  # fmt: skip
        text = casework.articles.text(article.id)
        when = Moment(edtf="2020-06-02", as_written=words, note=words)
        figures = []
        for quote, draft in (
            ("shells fell", casework.marking.draft_incident),
            ("four people", casework.marking.draft_figure),
            ("five dead", casework.marking.draft_figure),
        ):
            place = (article.id, text.index(quote), text.index(quote) + len(quote))
            claim = casework.marking.mark_draft(*place, draft(*place)).claim
            casework.tags.set_on_claim(claim.id, [words])
            fresh = casework.claims.one(claim.id)
            if quote == "shells fell":
                fresh = replace(fresh, title=words, when=when, note=words, actors=(Actor(name=words),),
                                place=Place(as_written=words, name=words))  # fmt: skip
            else:
                fresh = replace(fresh, value_as_written=words, period=when, note=words, suspect=True,
                                suspect_reason=words)  # fmt: skip
                figures.append(fresh.id)
            casework.claims.change(fresh)
            passage = casework.views.passages(article.id)[0]
            casework.marking.change_passage(replace(passage, note=words))
        casework.claims.decide(figures, DecisionRule.PENDING, words)
    return path


def let_work():
    for _ in range(20):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask_for_tips(widgets):
    """Let every widget, and the first rows of every list, show its tooltip."""
    for widget in widgets:
        spots = [QPoint(3, 3)]
        target = widget
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            target = widget.viewport()
            rows = range(min(widget.model().rowCount(), 6))
            spots += [widget.visualRect(widget.model().index(row, 0)).center() for row in rows]
        for spot in spots:
            tip = QHelpEvent(QEvent.Type.ToolTip, spot, target.mapToGlobal(spot))
            QApplication.sendEvent(target, tip)
            let_work()


def look_everywhere(window):
    a = window.actions_of_window
    (article,) = window.controller.casework.articles.rows()
    claims = (*window.controller.casework.claims.incidents(), *window.controller.casework.claims.figures())
    for place in a.places.values():
        place.trigger()
        let_work()
        for claim in claims:
            window.navigation.show_claim(claim.id)
            let_work()
        window.inspector.show_article(article.article.id)
        ask_for_tips([widget for widget in window.findChildren(QWidget) if widget.isVisible()])
    window.grab()
    for action in (a.case_facts, a.history, a.preferences, a.keys, a.about):
        action.trigger()
        let_work()
        for dialog in [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]:
            dialog.grab()
            ask_for_tips(dialog.findChildren(QWidget))
            dialog.reject()
        let_work()


def test_no_place_and_no_dialog_opens_what_words_of_a_case_name(make_window, hostile_case, canary):  # noqa: F811
    path, watched = canary
    window = make_window(hostile_case)
    look_everywhere(window)
    assert not watched.was_opened()
    assert str(path) in window.windowTitle()
    labels = [
        label
        for label in QApplication.allWidgets()
        if isinstance(label, QLabel) and str(path) in label.text()
    ]
    assert labels
    # A tooltip of Qt's own has no format to set; its words are made harmless before (`plain_tip`).
    shown = [label for label in labels if label.inherits("QTipLabel") is False]
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


def test_no_message_box_and_no_question_opens_what_its_words_name(qtbot, qapp, canary):
    path, watched = canary
    box = Messages(qapp)._box(QMessageBox.Icon.Warning, markup(path), markup(path))
    qtbot.addWidget(box)
    box.show()
    let_work()
    box.grab()
    assert not watched.was_opened()
    assert sum(str(path) in label.text() for label in box.findChildren(QLabel)) == 2


def test_an_error_about_a_hostile_name_opens_nothing(qtbot, qapp, canary):
    from app.wording.error_sentences import error_sentence

    path, watched = canary
    said = error_sentence(CaseError(ErrorCode.FILE_MISSING, path=markup(path), reason=markup(path)))
    box = Messages(qapp)._box(QMessageBox.Icon.Warning, "x", said)
    qtbot.addWidget(box)
    box.show()
    box.grab()
    assert not watched.was_opened()


@pytest.mark.parametrize("edition", list(Edition))
def test_printing_opens_nothing_and_links_to_nothing_outside(hostile_case, canary, tmp_path, edition):
    _, watched = canary
    target = tmp_path / f"{edition}.pdf"
    with Casework.open(hostile_case, IDENTITY) as casework:
        for incident in casework.claims.incidents():
            casework.claims.change(replace(incident, status="accepted"))
        options = TimelineOptions(edition=edition, include_unverified=True)
        export_timeline(casework.views.timeline(options), target)
    data = target.read_bytes()
    assert not watched.was_opened()
    for forbidden in (b"/URI", b"/Launch", b"/GoToR", b"/Subtype /Image", b"/JavaScript"):
        assert forbidden not in data
    assert list(PdfReader(target).attachments) == [NAME], "its own data as JSON, and nothing else"


@pytest.mark.parametrize("kind", [QLabel, QTextBrowser])
def test_a_widget_that_took_words_for_markup_would_be_caught(qtbot, canary, kind):
    path, watched = canary
    widget = kind()
    qtbot.addWidget(widget)
    widget.setText(markup(path))
    widget.show()
    let_work()
    widget.grab()
    assert watched.was_opened()


def test_every_label_says_that_it_is_plain():
    """One that holds a sentence of ours as it stands in the source needs not."""
    found = []
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef) or "setTextFormat" in ast.unparse(function):
                continue
            found += [
                f"{path.relative_to(ROOT)}:{call.lineno}"
                for call in ast.walk(function)
                if isinstance(call, ast.Call) and ast.unparse(call.func) == "QLabel" and not _is_ours(call)
            ]
    assert found == []


def _is_ours(call):
    first = call.args[0] if call.args else None
    return (
        isinstance(first, ast.Call)
        and ast.unparse(first.func) == "self.tr"
        and isinstance(first.args[0], ast.Constant)
    )


def test_no_widget_that_reads_markup_is_used():
    """QTextBrowser, links that open, system notifications and splash screens are not of this house."""
    banned = {
        "QTextBrowser",
        "QSystemTrayIcon",
        "QSplashScreen",
        "QErrorMessage",
        "QWhatsThis",
        "QDesktopServices",
    }
    opened = {"setOpenExternalLinks", "setOpenLinks", "setStatusTip", "setWhatsThis"}
    found = []
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = getattr(node, "id", None) or getattr(node, "attr", None)
            if named in banned | opened:
                found.append(f"{path.relative_to(ROOT)}:{node.lineno} {named}")
    assert found == []
