import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from app.model.errors import ErrorCode
from app.services.casework import Casework
from app.services.demo import build_sample, sample_folder
from app.ui.dialogs.new_case_dialog import free_path
from tests.gui.agreeing import agree, review_of, settle
from tests.gui.window.conftest import ARTICLE, IDENTITY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def drop(window, *paths):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, action, button = QPointF(600, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place.toPoint(), action, files, button, none)
    QApplication.sendEvent(window, entered)
    if entered.isAccepted():
        QApplication.sendEvent(window, QDropEvent(place, action, files, button, none))
    return entered.isAccepted()


def titles(window):
    return [row.article.title for row in window.controller.casework.articles.rows()]


def test_without_a_case_the_window_offers_three_ways_to_begin(make_window):
    window = make_window()
    assert window.first_page.isVisible()
    assert not window.places.isVisible()
    assert [button.text() for button in window.first_page.buttons] == [
        "New case…",
        "Open case…",
        "Open sample case",
    ]
    assert not window.actions_of_window.export_pdf.isEnabled()


def test_a_new_case_is_named_made_and_shown(make_window, qtbot, tmp_path, messages):
    window = make_window()
    messages.target = tmp_path / "here.fcase"
    window.actions_of_window.new_case.trigger()
    dialog = window.findChild(QDialog, "newCaseDialog")
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(dialog.title, "Idlib, June 2020")
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyPress(dialog.title, Qt.Key.Key_Return)
    assert window.controller.casework.path == tmp_path / "here.fcase"
    assert window.windowTitle() == "Idlib, June 2020 — Fieldcase"
    assert window.read_place.empty.isVisible()


def test_a_new_case_asks_for_a_name_where_there_is_none(make_window, qtbot):
    window = make_window()
    preferences = window.controller._preferences
    for name, asked in (("", True), ("Vera Lund", False)):
        preferences.actor = name
        window.actions_of_window.new_case.trigger()
        (dialog,) = [one for one in window.findChildren(QDialog, "newCaseDialog") if one.isVisible()]
        assert dialog.name.isVisible() is asked
        dialog.reject()
    preferences.actor = ""
    window.actions_of_window.new_case.trigger()
    (dialog,) = [one for one in window.findChildren(QDialog, "newCaseDialog") if one.isVisible()]
    qtbot.keyClicks(dialog.title, "Signed")
    qtbot.keyClicks(dialog.name, " Ada Holm ")
    with qtbot.waitSignal(dialog.accepted):
        dialog.make.click()
    assert preferences.actor == "Ada Holm"
    assert window.controller.casework.identity.actor == "Ada Holm"


def test_a_new_case_does_not_go_into_the_hidden_folder_of_the_sample(make_window):
    window = make_window()
    sample = build_sample(sample_folder(), IDENTITY).case
    window.controller.open_case(sample)
    window.actions_of_window.new_case.trigger()
    dialog = window.findChild(QDialog, "newCaseDialog")
    dialog.title.setText("My own")
    assert dialog.path.parent == Path.home()
    dialog.reject()


def test_the_invitation_to_add_an_article_is_shown_whole(make_window, tmp_path):
    window = make_window()
    window.resize(1440, 900)
    window.controller.new_case(tmp_path / "new.fcase", "New")
    QApplication.processEvents()
    said = max(window.read_place.empty.findChildren(QLabel), key=lambda label: len(label.text()))
    assert said.height() >= said.heightForWidth(said.width())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Idlib: 2/3 June?", "Idlib 2 3 June.fcase"),
        ("..", "case.fcase"),
        ("ريف إدلب", "ريف إدلب.fcase"),
        ("x" * 300, "x" * 80 + ".fcase"),
    ],
)
def test_a_title_becomes_a_file_name_that_every_system_takes(tmp_path, title, name):
    assert free_path(tmp_path, title).name == name


def test_a_file_name_that_is_taken_gets_a_number(tmp_path):
    (tmp_path / "a.fcase").touch()
    assert free_path(tmp_path, "a").name == "a 2.fcase"


def test_a_case_that_is_none_is_told_and_the_open_one_stays(window, tmp_path, messages, case_path):
    other = tmp_path / "other.fcase"
    other.write_bytes(b"not a case at all" * 100)
    messages.files = (other,)
    window.actions_of_window.open_case.trigger()
    assert messages.problems[0][0] == ErrorCode.CASE_NOT_A_CASE
    assert window.controller.casework.path == case_path


def test_files_that_cannot_be_read_are_told_and_the_rest_is_added(window, qtbot, tmp_path, messages):
    good, empty, binary = tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "binary.txt"
    good.write_text("A second article\n\nSix were hurt.", encoding="utf-8")
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 40)
    messages.files = (empty, tmp_path / "missing.txt", binary, good)
    window.actions_of_window.add_article.trigger()
    dialog = review_of(window, qtbot)
    assert [item.problem and item.problem.code for item in dialog.items] == [
        ErrorCode.FILE_EMPTY,
        ErrorCode.FILE_MISSING,
        ErrorCode.FILE_BINARY,
        None,
    ]
    dialog.accept()
    settle(window, qtbot)
    assert titles(window) == ["marn", "A second article"]
    assert messages.problems == []  # the list has told them
    assert window.read_place.side.articles.chosen_row().article.title == "A second article"


def test_the_same_bytes_are_not_added_twice_and_that_is_said(window, qtbot, article, messages):
    messages.files = (article,)
    window.actions_of_window.add_article.trigger()
    settle(window, qtbot)
    assert titles(window) == ["marn"]
    assert messages.told


def test_dropped_files_become_articles_and_a_dropped_case_is_opened(window, qtbot, tmp_path, case_path):
    other = tmp_path / "dropped.md"
    other.write_text("# Dropped\n\nText.", encoding="utf-8")
    assert drop(window, other)
    agree(window, qtbot)
    assert titles(window) == ["marn", "Dropped"]
    second = tmp_path / "second.fcase"
    Casework.create(second, "Second", IDENTITY).close()
    assert drop(window, second)
    assert window.controller.casework.path == second


def test_nothing_proposed_becomes_a_fact_without_a_click(window, qtbot):
    place = window.read_place
    before = window.controller.casework.articles.rows()[0].article
    assert before.title == "marn"
    assert before.issued is None
    assert place.banner.isVisible()
    assert place.banner.said.text() == "4 proposed facts, not confirmed yet: title, author, date, language"
    place.banner.review.click()
    assert window.inspector.isAncestorOf(QApplication.focusWidget())
    shown = " ".join(label.text() for label in window.inspector.form.findChildren(QLabel))
    assert "Shells fall on Upper Marn" in shown
    assert "12 June 2021" in shown
    assert "from the byline" in shown
    qtbot.mouseClick(place.banner.accept_all, Qt.MouseButton.LeftButton)
    after = window.controller.casework.articles.rows()[0].article
    assert after.title == "Shells fall on Upper Marn"
    assert after.authors == ("Vera Lund",)
    assert after.issued.edtf == "2021-06-12"
    assert not place.banner.isVisible()
    assert place.reader.head.title.isHidden()
    window.actions_of_window.undo.trigger()
    assert place.banner.isVisible()
    assert place.reader.head.title.text() == "marn"
    assert place.reader.head.title.isVisible()


def test_a_title_that_the_words_begin_with_stands_once_and_whole(window, qtbot):
    place, casework = window.read_place, window.controller.casework
    article_id = place.article_id
    words = place.reader.text.toPlainText()

    def size():
        return place.reader.text.document().begin().begin().fragment().charFormat().font().pixelSize()

    small = size()
    window.controller.run(
        lambda cw: cw.articles.change(
            replace(cw.articles.one(article_id), title="Shells  fall on\tUpper Marn")
        )
    )
    assert place.reader.head.title.isHidden()
    assert size() > small
    assert place.reader.text.toPlainText() == words
    place.reader.text.put_cursor(0, len("Shells fall on Upper Marn"))
    assert place.reader.selection() == (0, len("Shells fall on Upper Marn"))
    window.controller.run(
        lambda cw: cw.articles.change(replace(casework.articles.one(article_id), title="Another title"))
    )
    assert place.reader.head.title.isVisible()
    assert size() == small


def test_tab_goes_through_what_the_banner_offers(window, qtbot):
    banner = window.read_place.banner
    banner.review.setFocus()
    for button in (banner.accept_all, banner.dismiss):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button


def test_dismissed_proposals_do_not_come_back(window, qtbot, case_path):
    qtbot.mouseClick(window.read_place.banner.dismiss, Qt.MouseButton.LeftButton)
    window.controller.close_case()
    window.controller.open_case(case_path)
    assert not window.read_place.banner.isVisible()
    assert window.controller.casework.articles.rows()[0].article.title == "marn"


def test_a_case_that_another_window_holds_is_read_only_and_says_who(make_window, case_path, qtbot):
    first = Casework.open(case_path, IDENTITY, hold=True)
    try:
        window = make_window(case_path)
        assert window.banner.isVisible()
        assert "Vera" in window.banner.said.text()
        for action in ("add_article", "incident", "undo", "remove_article", "import_marks"):
            assert not getattr(window.actions_of_window, action).isEnabled(), action
        text = window.read_place.reader.text
        text.put_cursor(0, 10)
        qtbot.keyClick(text, Qt.Key.Key_I)
        assert window.controller.casework.claims.incidents() == ()
        assert window.actions_of_window.export_pdf.isEnabled()
    finally:
        first.close()
    qtbot.mouseClick(window.banner.again, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()
    assert window.controller.can_edit


def test_a_case_of_a_later_fieldcase_opens_for_reading_and_says_so(make_window, case_path):
    with case_path.open("r+b") as file:
        file.seek(60)  # SQLite keeps user_version here
        file.write((999).to_bytes(4, "big"))
    before = case_path.read_bytes()
    window = make_window(case_path)
    assert window.banner.isVisible()
    assert window.banner.said.text().startswith("Read only: ")
    assert not window.actions_of_window.add_article.isEnabled()
    assert titles(window) == ["marn"]
    window.close()
    assert case_path.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_case_on_a_read_only_disk_says_so(make_window, case_path):
    case_path.chmod(0o444)
    case_path.parent.chmod(0o555)
    try:
        window = make_window(case_path)
        assert window.banner.isVisible()
    finally:
        case_path.parent.chmod(0o755)


def test_edits_survive_a_restart_and_can_be_undone_after_it(make_window, case_path, qtbot):
    window = make_window(case_path)
    text = window.read_place.reader.text
    text.setFocus()
    text.put_cursor(0, 6)
    qtbot.keyClick(text, Qt.Key.Key_I)
    window.close()
    again = make_window(case_path)
    assert len(again.controller.casework.claims.incidents()) == 1
    again.actions_of_window.undo.trigger()
    assert again.controller.casework.claims.incidents() == ()
    again.actions_of_window.redo.trigger()
    assert len(again.controller.casework.claims.incidents()) == 1


def test_closing_keeps_what_stands_in_a_field(make_window, case_path, qtbot):
    window = make_window(case_path)
    text = window.read_place.reader.text
    text.setFocus()
    text.put_cursor(0, 6)
    qtbot.keyClick(text, Qt.Key.Key_I)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "2021-06-02")
    window.close()
    with Casework.open(case_path, IDENTITY) as casework:
        assert casework.claims.incidents()[0].when.edtf == "2021-06-02"


def test_search_finds_texts_and_claims_and_goes_there(window, qtbot):
    window.actions_of_window.find.trigger()
    field = window.top_bar.search
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "monitor counted")
    qtbot.waitUntil(window.search.isVisible)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not window.search.isVisible()
    text = window.read_place.reader.text
    assert QApplication.focusWidget() is text
    at = text.offsets.to_points(text.textCursor().position())
    assert ARTICLE[at:].startswith("monitor counted")


def test_words_that_are_nowhere_are_said_to_be_nowhere(window, qtbot):
    window.top_bar.focus_search()
    qtbot.keyClicks(window.top_bar.search, "zeppelin")
    qtbot.waitUntil(window.search.isVisible)
    assert "nowhere" in window.search._heading.text()
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Escape)
    assert not window.search.isVisible()


def test_the_status_line_claims_an_intact_history_only_after_a_check(window, qtbot, messages):
    assert "intact" not in window.status.history.text()
    window.actions_of_window.verify.trigger()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
    window.findChild(QDialog, "verifyDialog").close()
    assert "intact" in window.status.history.text()
    window.controller.run(
        lambda casework: casework.change_facts(casework.facts.__class__(id=casework.facts.id, title="Other"))
    )
    assert "intact" not in window.status.history.text()


def test_the_history_shows_each_edit(window):
    window.actions_of_window.history.trigger()
    dialog = window.findChild(QDialog, "historyDialog")
    model = dialog.table.model()
    assert model.rowCount() == window.controller.casework.head.count
    assert "marn" in model.index(0, 3).data()


def test_an_export_that_cannot_be_written_leaves_a_sentence_and_no_file(window, qtbot, messages, tmp_path):
    messages.target = tmp_path / "no such folder" / "out.jsonl"
    window.actions_of_window.export_marks.trigger()
    qtbot.waitUntil(lambda: bool(messages.problems), timeout=20000)
    assert messages.problems[0][0] == ErrorCode.OUTPUT_UNWRITABLE
    assert list(tmp_path.rglob("*.part")) == []


def test_preferences_are_not_kept_in_the_case_and_recent_cases_only_when_asked(make_window, case_path):
    window = make_window(case_path)
    assert window._preferences.recent == ()
    window.controller.close_case()
    other = make_window(case_path, remember_recent=True)
    assert other._preferences.recent == (str(case_path),)
    other.controller.close_case()
    assert Path(other._preferences.recent[0]) == case_path


def test_the_status_line_counts_the_article_in_read_and_the_case_elsewhere(window, tmp_path, qtbot):
    other = tmp_path / "other.txt"
    other.write_text("Two people died in Lesk.\n", encoding="utf-8")
    casework = window.controller.casework
    first = casework.articles.rows()[0].article.id
    added = window.controller.run(lambda cw: cw.articles.add(other))
    for article_id in (first, added.article.id):
        draft = casework.marking.draft_figure(article_id, 0, 9)
        window.controller.run(
            lambda cw, article_id=article_id, draft=draft: cw.marking.mark(article_id, 0, 9, draft.claim)
        )
    counts = window.status.counts
    qtbot.waitUntil(lambda: counts.text() == "0 incidents · 1 figure · 1 passage in this article")
    window.navigation.go("timeline")
    assert counts.text() == "0 incidents · 2 figures · 2 passages in this case"
    window.navigation.undo()
    window.navigation.go("figures")
    assert counts.text() == "0 incidents · 1 figure · 1 passage in this case"
    window.navigation.go("read")
    qtbot.waitUntil(lambda: counts.text().endswith("in this article"))
