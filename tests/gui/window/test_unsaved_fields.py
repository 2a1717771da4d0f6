"""What is typed and cannot be saved is told once, and Undo takes it back before anything else."""

import pytest
from PySide6.QtCore import Qt

from app.model.errors import CaseError, ErrorCode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def form(window, select, qtbot):
    qtbot.keyClicks(select("shells fell"), "i")
    return window.inspector.form


@pytest.fixture
def full_disk(window, form):
    """The disk is full for titles from here on; returns a list whose emptying makes room."""
    binding = next(each for each in form.bindings if each.field is form.title)
    full, index = [True], form.bindings.index(binding)
    write = binding.write

    def refuse(casework, subject, value):
        if full:
            raise CaseError(ErrorCode.CASE_DISK_FULL, path="case.fcase")
        return write(casework, subject, value)

    object.__setattr__(form.bindings[index], "write", refuse)
    return full


def type_title(form, words):
    form.title.text.setFocus()
    form.title.text.setPlainText(words)


def test_a_full_disk_is_told_in_one_box_for_one_text(window, form, full_disk, messages):
    type_title(form, "Shelling of the market")
    for _ in range(4):
        window.inspector.commit_pending()
    assert [code for code, _ in messages.problems] == [ErrorCode.CASE_DISK_FULL]
    assert "full" in form.title.problem_words
    assert "Could not save" in window.status.saved.text()
    type_title(form, "Shelling of the town")
    window.inspector.commit_pending()
    assert len(messages.problems) == 2
    full_disk.clear()
    window.inspector.commit_pending()
    assert form.title.problem_words == ""
    assert window.controller.casework.claims.one(form.subject_id).title == "Shelling of the town"


def test_undo_on_a_full_disk_tells_once_and_keeps_the_text_until_asked_again(
    window, form, full_disk, messages
):
    was, before = form.title.text.words(), window.controller.casework.head
    type_title(form, "Shelling of the market")
    window.actions_of_window.undo.trigger()
    assert len(messages.problems) == 1
    assert form.title.text.words() == "Shelling of the market"
    window.actions_of_window.undo.trigger()
    assert len(messages.problems) == 1
    assert form.title.text.words() == was
    assert window.controller.casework.head == before
    assert full_disk


@pytest.mark.parametrize("by_key", [False, True])
def test_undo_takes_back_an_invalid_date_before_the_last_edit(window, form, messages, qtbot, by_key):
    head, when = window.controller.casework.head, form.when.editor
    was = when.text()
    when.setFocus()
    when.selectAll()
    qtbot.keyClicks(when, "no date at all")
    window.inspector.commit_pending()
    assert form.when.problem_words
    for _ in range(40 if by_key else 1):
        if when.text() == was:
            break
        if by_key:
            qtbot.keyClick(when, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        else:
            window.actions_of_window.undo.trigger()
    assert when.text() == was
    assert form.when.problem_words == ""
    assert window.controller.casework.head == head
    assert messages.problems == []
    window.actions_of_window.undo.trigger()
    assert window.controller.casework.head.count == head.count + 1
