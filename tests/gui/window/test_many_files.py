"""Hundreds of files at once: the window answers, can be told to stop, and says all in one box."""

from threading import Event

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QDialog

from app.services.casework import Casework
from tests.gui.agreeing import agree, review_of, settle
from tests.gui.window.conftest import IDENTITY
from tests.gui.window.test_case import drop, titles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def write_files(tmp_path, count):
    files = [tmp_path / f"many {number}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"Report {number}\n\nOn 2 June {number + 2} people were hurt.", encoding="utf-8")
    return files


@pytest.fixture
def many(tmp_path):
    return write_files(tmp_path, 60)


def test_many_files_are_added_while_the_window_answers(window, qtbot, many):
    window.cases.add_files(many)
    assert window.jobs.job is not None, "it goes on beside the window"
    dialog = review_of(window, qtbot)
    assert titles(window) == ["marn"], "nothing is added before a person agrees"
    dialog.accept()
    settle(window, qtbot)
    assert titles(window)[1:] == [f"Report {number}" for number in range(60)]
    assert window.read_place.side.articles.chosen_row().article.title == "Report 59"


def test_adding_can_be_stopped_and_what_was_added_stays(window, qtbot, tmp_path):
    window.cases.add_files(write_files(tmp_path, 500))
    review_of(window, qtbot).accept()
    qtbot.waitUntil(window.status.cancel.isVisible)
    window.status.cancel.click()
    qtbot.waitUntil(lambda: window.jobs.job is None)
    assert 1 < len(titles(window)) < 501
    assert not window.status.cancel.isVisible()


def test_another_case_gets_none_of_the_files(window, qtbot, many, tmp_path, messages):
    Casework.create(tmp_path / "other.fcase", "Other", IDENTITY).close()
    window.cases.add_files([*many, tmp_path / "missing.txt"])
    window.controller.open_case(tmp_path / "other.fcase")
    settle(window, qtbot)
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
    assert titles(window) == []
    assert messages.problems == []


def test_many_files_that_cannot_be_read_are_told_in_one_box(window, qtbot, tmp_path, messages):
    window.cases.add_files([tmp_path / f"missing {number}.txt" for number in range(300)])
    qtbot.waitUntil(lambda: window.jobs.job is None)
    ((title, text),) = messages.problems
    assert title == "300 files could not be added"
    assert "missing 0.txt" in text
    assert text.endswith("and 292 more")


def test_the_same_files_again_are_told_in_one_box(window, qtbot, many, messages):
    window.cases.add_files(many)
    agree(window, qtbot)
    window.cases.add_files(many)
    settle(window, qtbot)
    assert [title for title, _ in messages.told] == ["60 files are in this case already"]
    assert len(titles(window)) == 61


@pytest.fixture
def large(tmp_path):
    path = tmp_path / "large.txt"
    path.write_text("".join(f"{line} On 2 June four people were hurt.\n" for line in range(20_000)))
    return path


def test_a_large_file_is_added_beside_the_window(window, qtbot, large):
    before = window.controller.casework.head.count
    window.cases.add_files([large])
    dialog = review_of(window, qtbot)
    dialog.accept()
    assert window.jobs.job is not None
    settle(window, qtbot)
    assert titles(window) == ["marn", "0 On 2 June four people were hurt."]
    assert window.read_place.side.articles.chosen_row().article.title.startswith("0 On 2 June")
    assert window.controller.casework.head.count == before + 1
    window.actions_of_window.undo.trigger()
    assert titles(window) == ["marn"]


def test_a_large_file_that_is_stopped_is_not_added(window, qtbot, large, messages):
    before = window.controller.casework.head
    window.cases.add_files([large])
    review_of(window, qtbot).accept()
    window.jobs.job.cancel()
    assert window.jobs.job is None
    assert QThreadPool.globalInstance().waitForDone(30_000)
    QApplication.processEvents()
    assert window.controller.casework.head == before
    assert titles(window) == ["marn"]
    assert (messages.problems, messages.told) == ([], [])


def test_a_large_file_that_cannot_be_read_is_told(window, qtbot, tmp_path, messages):
    path = tmp_path / "binary.txt"
    path.write_bytes(bytes(range(256)) * 4_000)
    window.cases.add_files([path])
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=30_000)
    assert len(messages.problems) == 1
    assert titles(window) == ["marn"]


def test_only_what_can_be_stopped_offers_to_be(window, qtbot):
    gate = Event()
    for can_cancel in (True, False):
        gate.clear()
        window.jobs.start("At work", lambda _p, _c: gate.wait(30), lambda _done: None, can_cancel=can_cancel)
        qtbot.waitUntil(window.status.progress.isVisible)
        assert window.status.cancel.isVisible() is can_cancel
        gate.set()
        qtbot.waitUntil(lambda: window.jobs.job is None)


def test_articles_cannot_be_dropped_where_no_case_takes_them(make_window, case_path, many):
    window = make_window()
    assert not drop(window, many[0])
    assert drop(window, many[0], case_path)
    assert window.controller.casework.path == case_path
