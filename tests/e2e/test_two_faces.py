"""The window and the command line work on one case in turn, and its history stays one chain."""

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from app.services.preferences import Preferences
from app.ui import application
from tests.e2e.cli_runs import ARTICLE
from tests.gui.recording_messages import RecordingMessages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def in_window(qapp, qtbot, monkeypatch):
    """Return a function that opens a window on a case, does `steps(window)` and closes it."""
    monkeypatch.setattr(application, "Messages", RecordingMessages)

    def visit(case, steps):
        window = application.make_window(qapp, Preferences(actor="Vera", origin="0190-test"))
        window.show()
        qtbot.waitUntil(window.isVisible)
        assert window.controller.open_case(case)
        QApplication.processEvents()
        steps(window)
        window.close()
        window.controller.close_case()
        shiboken6.delete(window)

    return visit


def marking(words, key):
    def steps(window):
        text, start = window.read_place.reader.text, ARTICLE.index(words)
        text.put_cursor(text.offsets.to_units(start), text.offsets.to_units(start + len(words)))
        window.read_place.mark(key)

    return steps


def test_what_one_face_wrote_the_other_takes_back_and_the_chain_holds(run, case, in_window):
    in_window(case, marking("the mayor denied it", "I"))
    run.json("mark", case, "A-1", "--quote", "at least two", "--figure", "at least two")
    run.json("mark", case, "A-1", "--quote", "the mill", "--incident", "Shelling")
    run.json("undo", case)

    def undo_twice_redo_once(window):
        actions = window.actions_of_window
        for action in (actions.undo, actions.undo, actions.redo):
            action.trigger()

    in_window(case, undo_twice_redo_once)

    assert [each["ref"] for each in run.json("incidents", case)] == ["I-1"]
    assert run.json("figures", case) == []
    run.json("redo", case)
    assert [each["value_as_written"] for each in run.json("figures", case)] == ["at least two"]
    history = run.json("history", case)
    assert [each["number"] for each in history] == list(range(1, len(history) + 1))
    assert sum(each["reverses"] is not None for each in history) == 5
    assert run.json("verify", case) == {"ok": True, "problems": []}


def test_the_words_of_every_passage_are_those_of_the_stored_text(run, case, in_window):
    in_window(case, marking("4\u00a0May", "I"))
    in_window(case, marking("القمر", "F"))
    text = run("show", case, "A-1", "--text").out
    passages = run.json("passages", case)
    assert {each["exact"] for each in passages} == {"4\u00a0May", "القمر"}
    assert all(text[each["start"] : each["end"]] == each["exact"] for each in passages)
