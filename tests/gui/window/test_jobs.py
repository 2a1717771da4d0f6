"""What runs beside the window: importing marks, and stopping what is checked or written."""

import json

import pytest
from PySide6.QtWidgets import QDialog

from app.model.errors import ErrorCode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def marks(tmp_path, messages):
    path = tmp_path / "marks.jsonl"
    line = {"article": "A-1", "exact": "shells fell"}
    lines = [line | {"incident": {"title": f"Shelling {number}"}} for number in range(300)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    messages.files = (path,)
    return path


def done(window, qtbot):
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20_000)


def test_marks_come_in_beside_the_window(window, marks, qtbot):
    window.actions_of_window.import_marks.trigger()
    assert window.jobs.job is not None
    assert window.controller.casework.views.content().incidents == {}
    done(window, qtbot)
    assert len(window.controller.casework.views.content().incidents) == 300
    qtbot.waitUntil(lambda: window.read_place.side.articles.chosen_row().incidents == 300)
    assert "Undo" in window.actions_of_window.undo.text().replace("&", "")
    window.actions_of_window.undo.trigger()
    assert window.controller.casework.views.content().incidents == {}


def test_an_import_can_be_stopped(window, marks, messages, qtbot):
    before = window.controller.casework.head
    window.actions_of_window.import_marks.trigger()
    window.status.cancel.click()
    done(window, qtbot)
    assert window.controller.casework.head == before
    assert messages.problems == []


def test_marks_that_do_not_fit_are_told_by_their_line(window, marks, messages, qtbot):
    marks.write_text('{"article": "A-9", "exact": "x"}', encoding="utf-8")
    window.actions_of_window.import_marks.trigger()
    done(window, qtbot)
    assert [code for code, _ in messages.problems] == [ErrorCode.MARKS_LINE_INVALID]


def test_a_check_and_an_export_that_are_stopped_say_nothing_and_leave_nothing(
    window, messages, qtbot, tmp_path
):
    messages.target = tmp_path / "out.jsonl"
    actions = window.actions_of_window
    for action in (actions.verify, actions.export_marks):
        action.trigger()
        window.status.cancel.click()
        done(window, qtbot)
    assert (messages.problems, messages.told) == ([], [])
    assert not messages.target.exists()
    actions.verify.trigger()
    done(window, qtbot)
    assert "All is in order" in window.findChild(QDialog, "verifyDialog").verdict.text()
