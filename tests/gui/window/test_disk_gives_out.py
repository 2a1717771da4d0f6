"""The disk is full or the file goes away under a window: what was typed stays, and is not said to be saved."""

import pytest

from app.model.errors import ErrorCode
from app.services.casework import Casework
from tests.durability.small_disk import small_disk
from tests.gui.window.conftest import IDENTITY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLE = "Shelling of the market" + " of Upper Marn" * 900


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
def case_path(disk, article):
    path = disk.folder / "marn.fcase"
    with Casework.create(path, "Upper Marn", IDENTITY) as casework:
        casework.articles.add(article)
    return path


@pytest.fixture
def form(window, select, qtbot):
    qtbot.keyClicks(select("shells fell"), "i")
    return window.inspector.form


def type_title(form, words):
    form.title.text.setFocus()
    form.title.text.setPlainText(words)


def test_a_title_typed_on_a_full_disk_stays_and_is_saved_once_there_is_room(
    window, form, disk, messages, case_path
):
    head = window.controller.casework.head
    disk.leave(0)
    type_title(form, TITLE)
    window.inspector.commit_pending()
    assert [code for code, _ in messages.problems] == [ErrorCode.CASE_DISK_FULL]
    assert form.title.text.words() == TITLE
    assert "Could not save" in window.status.saved.text()
    assert window.controller.casework.head == head
    disk.empty()
    window.inspector.commit_pending()
    assert form.title.problem_words == ""
    window.controller.close_case()
    with Casework.open(case_path, IDENTITY) as casework:
        assert [each.title for each in casework.claims.incidents()] == [TITLE]
        assert casework.verify() == ()


@pytest.mark.parametrize(
    ("lose", "code"),
    [
        (lambda path: path.unlink(), ErrorCode.CASE_MOVED),
        (lambda path: path.write_bytes(b"another file,\n\n\n" * 256 * 40), ErrorCode.CASE_OVERWRITTEN),
    ],
    ids=["deleted", "written over"],
)
def test_a_title_typed_after_the_file_went_away_stays_and_is_not_said_to_be_saved(
    window, form, messages, case_path, lose, code
):
    lose(case_path)
    type_title(form, "Shelling of the market")
    window.inspector.commit_pending()
    assert code in [problem for problem, _ in messages.problems]
    assert form.title.text.words() == "Shelling of the market"
    assert "Saved" not in window.status.saved.text()
