"""The window of a case whose file was deleted or replaced meanwhile."""

import os

import pytest

from app.model.errors import ErrorCode
from app.services.casework import Casework
from tests.gui.window.conftest import IDENTITY

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take away a file that is open"),
]


def save_copy(window, messages, qtbot, target):
    messages.target = target
    window.actions_of_window.save_copy.trigger()
    qtbot.waitUntil(lambda: window.jobs.job is None)


def test_a_deleted_case_is_told_and_its_copy_holds_everything(
    window, select, messages, qtbot, case_path, tmp_path
):
    qtbot.keyClicks(select("shells fell"), "i")
    case_path.unlink()
    qtbot.keyClicks(select("four people"), "f")
    code, sentence = messages.problems[-1]
    assert code is ErrorCode.CASE_MOVED
    assert "Save a copy" in sentence
    copy = tmp_path / "copy.fcase"
    save_copy(window, messages, qtbot, copy)
    assert "Open the copy" in messages.told[-1][1]
    with Casework.open(copy, IDENTITY) as casework:
        assert len(casework.views.content().incidents) == 1
        assert casework.verify() == ()
    messages.yes = False
    window.actions_of_window.close_case.trigger()
    assert window.controller.casework is not None
    assert window.controller.open_case(copy)
    assert window.controller.can_edit


def test_a_case_that_is_there_is_copied_without_another_word(window, messages, qtbot, tmp_path):
    copy = tmp_path / "copy.fcase"
    save_copy(window, messages, qtbot, copy)
    assert messages.problems == []
    assert "Open the copy" not in messages.told[-1][1]
    save_copy(window, messages, qtbot, copy)
    assert messages.problems[-1][0] is ErrorCode.OUTPUT_EXISTS


def test_no_other_case_is_exported_or_verified_in_the_place_of_the_open_one(
    window, messages, qtbot, case_path, tmp_path
):
    Casework.create(tmp_path / "other.fcase", "Other", IDENTITY).close()
    (tmp_path / "other.fcase").replace(case_path)
    messages.target = tmp_path / "out.jsonl"
    for action in (window.actions_of_window.export_marks, window.actions_of_window.verify):
        action.trigger()
        qtbot.waitUntil(lambda: window.jobs.job is None)
    assert [code for code, _ in messages.problems] == [ErrorCode.CASE_REPLACED] * 2
    assert not messages.target.exists()
    assert window.controller.open_case(case_path)
    assert window.controller.casework.facts.title == "Other"
