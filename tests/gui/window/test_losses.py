"""What is typed, chosen or shown stays right when a case, a claim, an article or the disk goes away."""

import os
import threading

import pytest
import shiboken6
from PySide6.QtCore import QThreadPool

from app.model.errors import CaseError, ErrorCode
from app.services.casework import Casework
from app.ui.application import _report
from app.ui.background_job import BackgroundJob
from app.ui.crash_dialog import CrashDialog
from app.ui.inspector.incident_form import IncidentForm
from tests.gui.agreeing import agree
from tests.gui.window.conftest import ARTICLE, IDENTITY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def marked(window, select, qtbot):
    """A window whose inspector shows an incident that was just marked; returns its id."""
    qtbot.keyClicks(select("shells fell"), "i")
    assert isinstance(window.inspector.form, IncidentForm)
    return window.inspector.form.subject_id


def test_opening_another_case_saves_what_is_typed(window, marked, tmp_path, case_path):
    Casework.create(tmp_path / "other.fcase", "Other", IDENTITY).close()
    title = window.inspector.form.title.text
    title.setFocus()
    title.setPlainText("Shelling of the market")
    # As a drop does it, which leaves the focus where it is.
    window.cases.add_files([tmp_path / "other.fcase"])
    assert window.controller.casework.facts.title == "Other"
    with Casework.open(case_path, IDENTITY) as casework:
        assert casework.claims.one(marked).title == "Shelling of the market"


def test_what_was_typed_about_a_removed_claim_keeps_nobody_from_closing(window, marked, messages, qtbot):
    when = window.inspector.form.when.editor
    when.setFocus()
    qtbot.keyClicks(when, "no date at all")
    window.inspector.commit_pending()
    assert window.inspector.has_unsaved()
    window.controller.run(lambda casework: casework.claims.remove(marked))
    assert not window.inspector.has_unsaved()
    window.actions_of_window.close_case.trigger()
    assert messages.asked == []
    assert window.controller.casework is None


def test_an_article_that_cannot_be_shown_is_not_the_one_that_is_marked(window, qtbot, tmp_path):
    second = tmp_path / "second.txt"
    second.write_text(ARTICLE.replace("Marn", "Lond"), encoding="utf-8")
    window.cases.add_files([second])
    agree(window, qtbot)
    read, shown = window.read_place, window.read_place.article_id
    first = next(
        row.article.id for row in window.controller.casework.articles.rows() if row.article.id != shown
    )
    window.controller.casework.articles.remove(first)
    with pytest.raises(CaseError):
        read.open_article(first)
    assert read.article_id == shown
    assert read.side.articles.chosen == shown
    assert "Lond" in read.reader.text.toPlainText()


def test_a_case_that_is_damaged_while_open_is_told_and_is_no_mistake_of_the_program(
    window, messages, qtbot, case_path
):
    os.truncate(case_path, 4096)
    with qtbot.captureExceptions() as raised:
        window.actions_of_window.history.trigger()
    assert len(raised) == 1
    _report(window, *raised[0])
    qtbot.waitUntil(lambda: bool(messages.problems))
    assert [code for code, _ in messages.problems] == [ErrorCode.CASE_DAMAGED]
    assert window.findChild(CrashDialog) is None


def test_a_job_that_outlives_its_window_ends_in_silence(qtbot, capfd):
    go = threading.Event()
    job = BackgroundJob("long", lambda _progress, _cancelled: go.wait(10))
    job.start()
    shiboken6.delete(job)
    go.set()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    assert capfd.readouterr().err == ""


def test_the_open_case_by_another_name_stays_open_for_editing(window, case_path, tmp_path):
    link = tmp_path / "link.fcase"
    link.symlink_to(case_path)
    assert window.controller.open_case(link)
    assert window.controller.casework.path == case_path
    assert window.controller.can_edit
