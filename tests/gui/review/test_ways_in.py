"""Files, folders, drops and pastes: every way by which an article comes in."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from tests.gui.agreeing import agree, review_of, settle
from tests.gui.review.conftest import PAGE, articles
from tests.gui.window.test_case import drop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


def copy(**kinds):
    carried = QMimeData()
    for kind, value in kinds.items():
        getattr(carried, f"set{kind.title()}")(value)
    QGuiApplication.clipboard().setMimeData(carried)


@pytest.fixture
def folder(write, tmp_path):
    write("press/b.txt", "Second words")
    write("press/a.html", PAGE)
    write("press/a_files/style.css", "p { color: red }")
    write("press/a_files/note.txt", "An advertisement")
    write("press/.hidden.txt", "Hidden")
    write("press/.git/c.txt", "Hidden")
    write("press/deep/c.md", "# Third words\n\nText.")
    write("press/table.xyz", "no article")
    return tmp_path / "press"


def names(dialog):
    return [item.name for item in dialog.items]


def test_a_folder_stands_for_the_articles_in_it(window, qtbot, folder, messages):
    messages.folder = folder
    window.actions_of_window.add_folder.trigger()
    dialog = review_of(window, qtbot)
    assert names(dialog) == ["a.html", "b.txt", "c.md"]
    assert [title for title, _ in messages.told] == ["Left out of the folder: 1 file"]
    assert "table.xyz" in messages.told[0][1]
    dialog.accept()
    settle(window, qtbot)
    assert len(articles(window)) == 3


def test_a_dropped_folder_and_a_dropped_file_come_in_together(window, qtbot, folder, write):
    assert drop(window, folder, write("d.txt", "Fourth words"))
    assert names(review_of(window, qtbot)) == ["a.html", "b.txt", "c.md", "d.txt"]


def test_a_folder_without_articles_says_so(window, qtbot, tmp_path, messages):
    (tmp_path / "empty").mkdir()
    window.cases.add_files([tmp_path / "empty"])
    settle(window, qtbot)
    assert [title for title, _ in messages.told] == ["No article was found"]


def test_a_folder_like_a_companion_without_its_page_is_read(window, qtbot, write, tmp_path):
    write("press/case_files/a.txt", "First words")
    window.cases.add_files([tmp_path / "press"])
    assert names(review_of(window, qtbot)) == ["a.txt"]


def test_pasted_words_become_an_article_with_bytes_of_its_own(window, qtbot):
    copy(text="Pasted headline\n\nOn 2 June غارات 🚑 four people were killed.")
    window.read_place.focus_text()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CONTROL)
    agree(window, qtbot)
    (added,) = articles(window)
    assert added.title == "Pasted headline"
    assert added.filename.startswith("pasted-")
    assert added.filename.endswith(".txt")
    original = window.controller.casework.articles.original(added.id)
    assert original.decode("utf-8") == QGuiApplication.clipboard().text()


def test_a_pasted_piece_of_a_page_keeps_its_structure(window, qtbot):
    copy(html="<h1>Pasted headline</h1><p>Four people were killed.</p>", text="Pasted headline Four people")
    window.actions_of_window.paste_article.trigger()
    agree(window, qtbot)
    (added,) = articles(window)
    assert added.filename.endswith(".html")
    assert window.controller.casework.articles.text(added.id).splitlines()[0] == "Pasted headline"
    assert b"<h1>" in window.controller.casework.articles.original(added.id)


def test_pasted_files_are_added_as_files(window, qtbot, write):
    copy(urls=[QUrl.fromLocalFile(str(write("a.txt", "First words")))])
    window.actions_of_window.paste_article.trigger()
    agree(window, qtbot)
    assert [one.filename for one in articles(window)] == ["a.txt"]


def test_an_empty_clipboard_is_told(window, messages):
    copy(text="  \n ")
    window.actions_of_window.paste_article.trigger()
    assert [title for title, _ in messages.told] == ["There is nothing to paste"]


def test_what_is_pasted_into_a_field_stays_in_the_field(window, qtbot):
    copy(text="words for the field")
    line = window.top_bar.findChild(QLineEdit)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_V, CONTROL)
    assert line.text() == "words for the field"
    assert window.jobs.job is None


def test_the_chooser_offers_every_format_and_comes_back_to_the_folder(window, write, messages, monkeypatch):
    asked = []
    path = write("elsewhere/a.txt", "First words")

    def choose(title, filters, folder=None, *, several=True):
        asked.append((filters, folder))
        return (path,) if len(asked) == 1 else ()

    monkeypatch.setattr(messages, "choose_open_files", choose)
    for _ in range(2):
        window.actions_of_window.add_article.trigger()
        if window.jobs.job is not None:
            window.jobs.job.cancel()
    assert all(suffix in asked[0][0].split(";;")[0] for suffix in ("*.txt", "*.html", "*.pdf", "*.docx"))
    assert asked[1][1] == path.parent


def test_reading_can_be_stopped_and_adds_nothing(window, qtbot, write):
    before = window.controller.casework.head
    window.cases.add_files([write(f"{number}.txt", f"Words {number}") for number in range(400)])
    window.jobs.job.cancel()
    settle(window, qtbot)
    assert window.controller.casework.head == before
    assert not window.findChildren(QDialog, "reviewDialog")
