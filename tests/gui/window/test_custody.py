"""The window writes down what left the case, and shows it beside the history."""

import hashlib
import sqlite3

import pytest
from PySide6.QtWidgets import QDialog

from app.model.custody_entry import CustodyKind
from app.model.incident import Incident
from app.services.casework import Casework
from tests.gui.window.conftest import IDENTITY


@pytest.fixture
def case_path(case_path):
    with Casework.open(case_path, IDENTITY) as casework:
        article = casework.articles.rows()[0].article
        casework.marking.mark(article.id, 0, 6, Incident(id="", ref="", title="Shells"))
    return case_path


@pytest.mark.parametrize(
    ("action", "name", "form"),
    [
        ("export_pdf", "t.pdf", "timeline_pdf"),
        ("export_marks", "m.jsonl", "marks"),
        ("export_tables", "t.zip", "csv"),
    ],
)
def test_an_export_is_noted_with_its_form_and_hash(window, qtbot, messages, tmp_path, action, name, form):
    messages.target = tmp_path / name
    getattr(window.actions_of_window, action).trigger()
    if dialog := window.findChild(QDialog, "exportTimelineDialog"):
        dialog.accept()
    qtbot.waitUntil(lambda: bool(messages.told), timeout=20000)
    entry = window.controller.casework.custody()[-1]
    assert entry.kind is CustodyKind.EXPORTED
    assert entry.facts["form"] == form
    assert entry.facts["sha256"] == hashlib.sha256(messages.target.read_bytes()).hexdigest()
    assert window.controller.casework.verify() == ()


def test_the_history_shows_what_was_done_with_the_case(window, qtbot, messages, tmp_path):
    messages.target = tmp_path / "marks.jsonl"
    window.actions_of_window.export_marks.trigger()
    qtbot.waitUntil(lambda: bool(messages.told), timeout=20000)
    window.actions_of_window.history.trigger()
    model = window.findChild(QDialog, "historyDialog").custody.model()
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    digest = hashlib.sha256(messages.target.read_bytes()).hexdigest()
    assert "exported as marks" in shown[3]
    assert digest[:16] in shown[4]
    assert str(tmp_path) not in " ".join(shown)


def test_a_case_of_which_nothing_left_says_so(window):
    window.actions_of_window.history.trigger()
    dialog = window.findChild(QDialog, "historyDialog")
    assert dialog.tabs.count() == 2
    assert not dialog.custody.isVisibleTo(dialog)


def test_an_export_of_a_case_that_takes_no_entries_says_so(make_window, case_path, qtbot, messages, tmp_path):
    database = sqlite3.connect(case_path)
    database.execute("PRAGMA user_version = 999")
    database.close()
    window = make_window(case_path)
    messages.target = tmp_path / "marks.jsonl"
    window.actions_of_window.export_marks.trigger()
    qtbot.waitUntil(lambda: bool(messages.told), timeout=20000)
    assert messages.target.exists()
    assert "says nothing of it" in messages.told[-1][1]
    assert window.controller.casework.custody() == ()
