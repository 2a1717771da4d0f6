"""A second window on a case reads along with the first."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.model.incident import Incident
from app.services.casework import Casework
from tests.gui.window.conftest import ARTICLE, IDENTITY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def first(case_path):
    with Casework.open(case_path, IDENTITY, hold=True) as casework:
        yield casework


@pytest.fixture
def second(first, make_window, case_path):
    window = make_window(case_path)
    assert window.controller.casework.read_only
    return window


def activate(window):
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def mark(casework, words):
    article = casework.articles.rows()[0].article
    start = ARTICLE.index(words)
    claim = Incident(id="", ref="", title="Shelling")
    return casework.marking.mark(article.id, start, start + len(words), claim)


def test_what_the_first_window_marks_is_painted_in_the_second(first, second, qtbot):
    told = []
    second.controller.changed.connect(told.append)
    mark(first, "shells fell")
    activate(second)
    qtbot.waitUntil(lambda: second.read_place.side.articles.chosen_row().incidents == 1)
    units = second.read_place.reader.text.offsets.to_units(ARTICLE.index("shells fell"))
    assert [span.start for span in second.read_place.reader.spans_at(units)] == [ARTICLE.index("shells fell")]
    activate(second)
    assert len(told) == 1
    mark(first, "four people")
    second.cases.watch.look()
    qtbot.waitUntil(lambda: second.read_place.side.articles.chosen_row().incidents == 2)
    first.undo()
    second.cases.watch.look()
    qtbot.waitUntil(lambda: second.read_place.side.articles.chosen_row().incidents == 1)


def test_a_window_that_edits_hears_of_each_edit_once(window, select, qtbot):
    told = []
    window.controller.changed.connect(told.append)
    qtbot.keyClicks(select("shells fell"), "i")
    activate(window)
    assert len(told) == 1
