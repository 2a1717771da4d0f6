"""What was read is shown before anything is added; what a person agrees to becomes the article's facts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.model.errors import ErrorCode
from app.ui.review.review_item import ItemState
from tests.gui.agreeing import agree, review_of, settle
from tests.gui.review.conftest import PAGE, articles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def values(dialog):
    return {name: row.box.line.text() for name, row in dialog.pane.form.rows.items() if name != "kind"}


def test_enter_takes_what_the_page_says_of_itself(window, qtbot, write):
    window.cases.add_files([write("page.html", PAGE)])
    agree(window, qtbot)
    (added,) = articles(window)
    assert added.title == "Drones hit the market"
    assert added.container_title == "Orla Weekly"
    assert added.authors == ("Vera Lund",)
    assert added.issued.edtf == "2021-06-12"
    assert added.url == "https://orla.example/2021/06/12/drones"
    assert added.language == "en"


def test_a_cancelled_review_adds_nothing(window, qtbot, write, press):
    before = window.controller.casework.head
    window.cases.add_files([write("page.html", PAGE), write("b.txt", "Words of another article")])
    dialog = review_of(window, qtbot)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    settle(window, qtbot)
    assert window.controller.casework.head == before


def test_each_value_says_where_it_came_from(window, qtbot, write):
    window.cases.add_files([write("page.html", PAGE)])
    rows = review_of(window, qtbot).pane.form.rows
    assert all(row.origin.text().startswith(("from ", "English")) for name, row in rows.items() if name in (
        "title", "authors", "issued", "container_title", "url", "language"
    ))  # fmt: skip
    assert rows["issued"].said.text() == "12 June 2021"


def test_a_guessed_date_is_offered_and_not_used_unasked(window, qtbot, write):
    undated = PAGE.replace('<meta property="article:published_time" content="2021-06-12">', "")
    window.cases.add_files([write("page.html", undated.replace("on 12 June", ""))])
    dialog = review_of(window, qtbot)
    row = dialog.pane.form.rows["issued"]
    assert row.box.line.text() == "2021-06-12"
    assert not row.check.isChecked()
    assert row.origin.text().startswith("a guess")
    dialog.accept()
    settle(window, qtbot)
    (added,) = articles(window)
    assert added.issued is None
    assert [one.value for one in added.proposed if one.field == "issued"] == ["2021-06-12"]


def test_what_is_not_used_stays_a_proposal_of_the_article(window, qtbot, write):
    window.cases.add_files([write("page.html", PAGE)])
    dialog = review_of(window, qtbot)
    dialog.pane.form.rows["container_title"].check.click()
    dialog.accept()
    settle(window, qtbot)
    (added,) = articles(window)
    assert added.container_title == ""
    assert "Orla Weekly" in [one.value for one in added.proposed if one.field == "container_title"]
    assert not [one for one in added.proposed if one.field == "title"]


def test_a_person_reviews_and_changes_everything_by_keyboard(window, qtbot, write, press):
    window.cases.add_files([write("a.txt", "First words\n\nOne."), write("b.txt", "Second words\n\nTwo.")])
    dialog = review_of(window, qtbot)
    press(dialog, Qt.Key.Key_Down)
    assert dialog.shown.name == "b.txt"
    QTest.keyClick(dialog, Qt.Key.Key_T, ALT)
    assert QApplication.focusWidget() is dialog.pane.form.rows["title"].box.line
    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "Typed title")
    QTest.keyClick(dialog, Qt.Key.Key_D, ALT)
    QTest.keyClicks(QApplication.focusWidget(), "2020-06-02?")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    settle(window, qtbot)
    assert [one.title for one in articles(window)] == ["First words", "Typed title"]
    assert articles(window)[1].issued.edtf == "2020-06-02?"


def test_space_leaves_a_file_out(window, qtbot, write, press):
    window.cases.add_files([write("a.txt", "First words"), write("b.txt", "Second words")])
    dialog = review_of(window, qtbot)
    press(dialog, Qt.Key.Key_Space)
    assert dialog.add.text() == "&Add 1 article"
    press(dialog, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [one.title for one in articles(window)] == ["Second words"]


def test_another_candidate_can_be_chosen(window, qtbot, write):
    window.cases.add_files([write("name of file.txt", "First words\n\nOne.")])
    row = review_of(window, qtbot).pane.form.rows["title"]
    menu = row.box.menu()
    (of_file,) = [action for action in menu.actions() if "name of the file" in action.text()]
    of_file.trigger()
    assert row.box.line.text() == "name of file"
    assert row.origin.text() == "from the name of the file"


def test_a_date_that_is_none_is_not_taken(window, qtbot, write):
    window.cases.add_files([write("a.txt", "First words")])
    dialog = review_of(window, qtbot)
    line = dialog.pane.form.rows["issued"].box.line
    line.setFocus()
    QTest.keyClicks(line, "last summer")
    dialog.accept()
    assert dialog.isVisible()
    assert QApplication.focusWidget() is line
    assert "not a date yet" in dialog.pane.form.rows["issued"].said.text()
    assert articles(window) == []


def test_nothing_of_the_files_themselves_is_used_where_a_person_says_so(window, qtbot, write):
    window.cases.add_files([write("page.html", PAGE), write("b.txt", "Second words")])
    dialog = review_of(window, qtbot)
    dialog.list.use.click()
    dialog.accept()
    settle(window, qtbot)
    assert [one.title for one in articles(window)] == ["page", "b"]
    assert all(one.authors == () and one.url == "" for one in articles(window))
    assert all(one.proposed for one in articles(window))


def test_one_bad_file_of_three_leaves_the_others(window, qtbot, write, messages):
    bad = write("bad.pdf", b"%PDF-1.7\nnothing of a PDF")
    window.cases.add_files([write("a.txt", "First words"), bad, write("c.txt", "Third words")])
    dialog = review_of(window, qtbot)
    assert [item.state for item in dialog.items] == [ItemState.READY, ItemState.FAILED, ItemState.READY]
    dialog.list.choose(dialog.items[1])
    assert "bad.pdf" in dialog.pane.state.text()
    assert dialog.add.text() == "&Add 2 articles"
    dialog.accept()
    settle(window, qtbot)
    assert [one.title for one in articles(window)] == ["First words", "Third words"]
    assert messages.problems == []  # the list has told it


def test_the_text_is_shown_from_the_beginning_of_the_article_proper(window, qtbot, write):
    window.cases.add_files([write("page.html", PAGE)])
    text = review_of(window, qtbot).pane.text.toPlainText()
    assert text.startswith("…\nDrones hit the market")
    assert "four people" in text


def test_copies_are_told_before_they_are_added(window, qtbot, write, article):
    words = article.read_bytes()
    files = [
        article,
        write("crlf.txt", words.replace(b"\n", b"\r\n")),
        write("a.txt", "A"),
        write("b.txt", "A"),
    ]
    window.cases.add_files(files)
    dialog = review_of(window, qtbot)
    assert [item.state for item in dialog.items] == [
        ItemState.ALREADY_THERE, ItemState.SAME_WORDS, ItemState.READY, ItemState.TWICE,
    ]  # fmt: skip
    index = dialog.list.model.index(0)
    assert "A-1" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    dialog.accept()
    settle(window, qtbot)
    assert len(articles(window)) == 2


def test_a_title_from_the_right_stands_on_its_own_side(window, qtbot, write):
    window.cases.add_files(
        [write("a.txt", "غارات على سوق مارن العليا\n\nقال مرصد وادي أردينا إن أربعة قتلوا.")]
    )
    pane = review_of(window, qtbot).pane
    assert pane.form.rows["title"].box.line.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert pane.text.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    assert pane.form.rows["url"].box.line.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_markup_in_a_file_stays_words(window, qtbot, write):
    window.cases.add_files([write("a.txt", "<b>Bold</b> & <img src='file:///etc/passwd'>\n\nWords.")])
    dialog = review_of(window, qtbot)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text()
        for label in dialog.findChildren(QLabel)
    )
    assert "<b>Bold</b>" in dialog.pane.text.toPlainText()


def test_the_review_fits_a_small_screen_and_names_its_fields(window, qtbot, write):
    window.cases.add_files([write(f"{name}.txt", f"Words {name} " * 400) for name in "abc"])
    dialog = review_of(window, qtbot)
    least = dialog.minimumSizeHint()
    assert (least.width(), least.height()) < (1024, 660)
    named = [row.box.line for name, row in dialog.pane.form.rows.items() if name != "kind"]
    assert all(line.accessibleName() for line in [*named, dialog.list.view, dialog.pane.text])


def test_other_letters_are_read_where_a_person_chooses_an_encoding(window, qtbot, write):
    window.cases.add_files([write("a.txt", "Café 1250 zł".encode("cp1250"))])
    dialog = review_of(window, qtbot)
    box = dialog.pane.options.encoding
    assert box.isVisible()
    box.setCurrentText("cp1250")
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: dialog.pane.text.toPlainText() == "Café 1250 zł", timeout=20_000)
    dialog.accept()
    settle(window, qtbot)
    (added,) = articles(window)
    assert window.controller.casework.articles.text(added.id) == "Café 1250 zł"
    assert window.controller.casework.articles.reading(added.id).encoding == "cp1250"


def test_what_a_person_typed_outlasts_another_reading(window, qtbot, write):
    window.cases.add_files([write("a.txt", "Café 1250 zł".encode("cp1250"))])
    dialog = review_of(window, qtbot)
    line = dialog.pane.form.rows["authors"].box.line
    line.setFocus()
    QTest.keyClicks(line, "Vera Lund; Ada Holm")
    box = dialog.pane.options.encoding
    box.setCurrentText("cp1250")
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog.rereading.is_busy, timeout=20_000)
    dialog.accept()
    settle(window, qtbot)
    assert articles(window)[0].authors == ("Vera Lund", "Ada Holm")


def test_hundreds_of_files_are_reviewed_while_the_window_answers(window, qtbot, write):
    files = [write(f"many/{number:03}.txt", f"Report {number}\n\nSix were hurt.") for number in range(300)]
    window.cases.add_files(files)
    assert window.jobs.job is not None, "they are read beside the window"
    dialog = review_of(window, qtbot)
    assert dialog.list.model.rowCount() == 300
    assert sum(item.taken is not None for item in dialog.items) < 5, (
        "forms are filled when they are looked at"
    )
    dialog.reject()


def test_a_file_that_was_changed_meanwhile_is_refused(window, qtbot, write, messages, monkeypatch):
    monkeypatch.setattr("app.ui.review.item_reading._KEPT", 0)
    path = write("a.txt", "First words")
    window.cases.add_files([path, write("b.txt", "Second words")])
    dialog = review_of(window, qtbot)
    path.write_text("Other words", encoding="utf-8")
    dialog.accept()
    settle(window, qtbot)
    assert [one.title for one in articles(window)] == ["Second words"]
    assert [code for code, _ in messages.problems] == [ErrorCode.FILE_UNREADABLE]
