"""Claims about reading an article again in the window: asked for, shown, moved, undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.model.incident import Incident
from app.model.read_choice import ReadChoice
from app.services.casework import Casework
from tests.gui.window.conftest import IDENTITY

TEXT = (
    "Первая строка статьи.\n"
    "At least four people were killed in the village, the mayor said on Friday.\n"
    "В селе Озёрное погибли двое жителей, 12 ранены.\n"
)
WRONG = "Îç¸ðíîå ïîãèáëè äâîå"


@pytest.fixture
def reread(tmp_path, make_window, qtbot):
    """A window on a case whose one article was read in a wrong encoding, with two passages."""
    path = tmp_path / "selo.fcase"
    with Casework.create(path, "A village", IDENTITY) as casework:
        article = casework.articles.add_bytes(TEXT.encode("cp1251"), "selo.txt").article
        casework.readings.read_again(article.id, ReadChoice(encoding="cp1252"))
        for words in ("At least four people were killed", WRONG):
            start = casework.articles.text(article.id).index(words)
            casework.marking.mark(
                article.id, start, start + len(words), Incident(id="", ref="", title=f"On {words[:8]}")
            )
    window = make_window(path)
    window.inspector.show_article(article.id)
    return window


def dialog_of(qtbot, window, name):
    qtbot.waitUntil(lambda: window.findChild(QDialog, name) is not None)
    return window.findChild(QDialog, name)


def read_in(qtbot, window, encoding):
    window.inspector.form.reading.again.click()
    dialog = dialog_of(qtbot, window, "readAgainDialog")
    dialog.encoding.setCurrentIndex(dialog.encoding.findData(encoding))
    dialog.read.click()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20_000)


def test_the_form_says_how_an_article_was_read(reread):
    reading = reread.inspector.form.reading
    assert "plain_text" in reading.by.text()
    assert "cp1252" in reading.by.text()
    assert not reading.look.isVisible()
    assert not reading.newer.isVisible()


def test_reading_again_shows_the_new_text_and_tells_of_passages_left(reread, qtbot):
    read_in(qtbot, reread, "cp1251")
    place, reading = reread.read_place, reread.inspector.form.reading
    assert "Озёрное" in place.reader.text.toPlainText()
    assert not place.is_earlier
    assert reading.behind.text() == "On an earlier reading: 2 passages."
    assert reading.look.isVisible()


def test_a_reading_that_brings_nothing_new_says_so(reread, qtbot, messages):
    head = reread.controller.casework.head
    read_in(qtbot, reread, "cp1252")
    assert reread.controller.casework.head == head
    assert any("Nothing new" in str(told) for told in vars(messages).values())


def test_an_earlier_passage_opens_on_its_own_text_where_nothing_can_be_marked(reread, qtbot):
    read_in(qtbot, reread, "cp1251")
    casework, place = reread.controller.casework, reread.read_place
    (article,) = casework.articles.rows()
    wrong = next(p for p in casework.views.passages(article.article.id) if p.exact == WRONG)
    reread.navigation.open_passage(wrong.id)
    assert place.is_earlier
    assert place.earlier.isVisible()
    assert place.reader.chosen == wrong.id
    assert WRONG in place.reader.text.toPlainText()
    assert place.target() is None
    asked = []
    place.mark_requested.connect(asked.append)
    qtbot.keyClick(place.reader.text, Qt.Key.Key_I)
    assert asked == []
    place.earlier.present.click()
    assert not place.is_earlier
    assert "Озёрное" in place.reader.text.toPlainText()


def test_only_what_is_ticked_is_moved_and_undo_takes_it_back(reread, qtbot):
    read_in(qtbot, reread, "cp1251")
    casework = reread.controller.casework
    article = casework.articles.rows()[0].article
    reread.inspector.form.reading.look.click()
    dialog = dialog_of(qtbot, reread, "movePassagesDialog")
    assert [dialog.list.topLevelItem(row).text(1) for row in range(2)][1] == "not found"
    assert len(dialog.chosen()) == 1
    dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.move_them.isEnabled()
    dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    dialog.move_them.click()
    qtbot.waitUntil(lambda: casework.readings.left_behind_count(article.id) == 1)
    (moved,) = (row for row in casework.views.marks(article.id))
    assert reread.read_place.reader.text.index.get(moved.passage_id) is not None
    assert reread.inspector.form.reading.behind.text() == "On an earlier reading: 1 passage."
    reread.navigation.undo()
    assert casework.readings.left_behind_count(article.id) == 2
    assert reread.read_place.is_earlier
    assert casework.verify() == ()


def test_undoing_a_reading_shows_the_text_before_it(reread, qtbot):
    read_in(qtbot, reread, "cp1251")
    reread.navigation.undo()
    assert WRONG in reread.read_place.reader.text.toPlainText()
    assert not reread.read_place.is_earlier


def test_keeping_passages_where_they_are_changes_nothing(reread, qtbot):
    read_in(qtbot, reread, "cp1251")
    head = reread.controller.casework.head
    reread.inspector.form.reading.look.click()
    dialog = dialog_of(qtbot, reread, "movePassagesDialog")
    dialog.keep.click()
    assert reread.controller.casework.head == head


def test_capture_copies_and_notices_stand_in_the_form(reread, qtbot):
    casework = reread.controller.casework
    article = casework.articles.rows()[0].article
    reread.controller.run(
        lambda case: case.articles.change(
            replace(article, accessed="2026-03-04T12:00:00Z", url="https://a.example")
        )
    )
    reread.controller.run(
        lambda case: case.articles.add_bytes(casework.articles.text(article.id).encode(), "b.txt")
    )
    reread.inspector.show_article(article.id)
    reading = reread.inspector.form.reading
    assert "captured \u20662026-03-04 12:00 UTC\u2069" in reading.by.text()
    assert "A-2" in reading.copies.text()
