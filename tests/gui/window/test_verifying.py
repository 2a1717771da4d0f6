"""The window's Verify names what was changed behind the program's back, and leads to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.model.incident import Incident
from app.services.casework import Casework
from app.services.sealing import Sealing
from app.store.connection import Connection
from app.store.triggers import ensure_triggers
from tests.gui.window.conftest import ARTICLE, IDENTITY

WHAT, WHERE, RESTS_ON = range(3)


@pytest.fixture
def case_path(case_path):
    with Casework.open(case_path, IDENTITY) as casework:
        article = casework.articles.rows()[0].article
        start = ARTICLE.index("shells fell")
        casework.marking.mark(article.id, start, start + 11, Incident(id="", ref="", title="Shelling"))
    return case_path


@pytest.fixture
def tamper(case_path):
    """Return a function that changes the file as another program could, its guards put back after it."""

    def change(*statements):
        connection = Connection(case_path, read_only=False)
        connection.execute("PRAGMA foreign_keys = OFF")
        for (name,) in connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(*((statement,) if isinstance(statement, str) else statement))
        ensure_triggers(connection)
        connection.close()

    return change


@pytest.fixture
def verify(qtbot):
    """Return a function that checks the window's case and returns the dialog."""

    def check(window):
        window.actions_of_window.verify.trigger()
        qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
        return next(each for each in window.findChildren(QDialog, "verifyDialog") if each.isVisible())

    return check


def rows(dialog):
    model = dialog.table.model()
    plain = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
    return [
        tuple(model.index(row, column).data().translate(plain) for column in range(3))
        for row in range(model.rowCount())
    ]


def test_a_case_in_order_says_how_much_was_checked(make_window, case_path, verify):
    dialog = verify(make_window(case_path))
    assert "All is in order" in dialog.verdict.text()
    assert "3 edits" in dialog.said.text()
    assert "1 original," in dialog.said.text()
    assert "1 passage, 1 claim" in dialog.said.text()
    assert not dialog.table.isVisible()


def test_a_changed_original_is_named_by_its_article_and_what_rests_on_it(
    make_window, case_path, tamper, verify
):
    tamper("UPDATE original SET bytes = CAST(replace(CAST(bytes AS TEXT), 'four', 'nine') AS BLOB)")
    window = make_window(case_path)
    dialog = verify(window)
    assert "1 difference found" in dialog.verdict.text()
    assert "Do not edit" in dialog.said.text()
    ((what, where, rests_on),) = rows(dialog)
    assert "bytes are not those that were added" in what
    assert where.startswith("original of A-1 marn")
    assert rests_on == "A-1, I-1"
    assert "not intact" in window.status.history.text()


def test_a_changed_edit_is_named_by_number_day_and_words(make_window, case_path, tamper, verify):
    tamper("UPDATE event SET body = replace(body, 'Shelling', 'Shooting') WHERE seq = 3")
    found = rows(verify(make_window(case_path)))
    places = [where for _, where, _ in found]
    assert any(where.startswith("edit 3 of 20") and "incident" in where for where in places)
    assert "I-1 Shelling" in places


def test_a_row_that_is_gone_keeps_the_name_that_the_history_gave_it(make_window, case_path, tamper, verify):
    tamper("DELETE FROM evidence", "DELETE FROM incident")
    found = rows(verify(make_window(case_path)))
    assert ("A row that the history holds is missing.", "I-1 Shelling", "") in found


def test_a_claim_that_is_gone_rests_on_its_passage_by_its_reference(make_window, case_path, tamper, verify):
    tamper("DELETE FROM incident", "UPDATE passage SET note = 'forged'")
    found = rows(verify(make_window(case_path)))
    assert ("passage “shells fell” in A-1", "I-1") in [(where, rests_on) for _, where, rests_on in found]


def test_a_head_that_was_mistyped_leaves_no_row_once_the_right_one_is_given(make_window, case_path, verify):
    window = make_window(case_path)
    dialog = verify(window)
    dialog.head.setText("0" * 16)
    dialog.compare.click()
    assert len(rows(dialog)) == 1
    assert "fits together in itself" in dialog.said.text()
    dialog.head.setText(window.controller.casework.head.hash)
    dialog.compare.click()
    assert rows(dialog) == []
    assert "All is in order" in dialog.verdict.text()


def test_a_row_leads_to_the_passage_and_the_dialog_makes_way(make_window, case_path, tamper, verify, qtbot):
    tamper("UPDATE passage SET note = 'forged'")
    window = make_window(case_path)
    dialog = verify(window)
    index = next(
        dialog.table.model().index(row, 0)
        for row, (_, where, _) in enumerate(rows(dialog))
        if where.startswith("passage “shells fell” in A-1")
    )
    dialog.table.setCurrentIndex(index)
    assert dialog.show_thing.isEnabled()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.read_place.reader.chosen is not None)
    assert window.inspector.claim_id
    assert not [each for each in window.findChildren(QDialog, "verifyDialog") if each.isVisible()]


def test_all_of_it_is_copied_as_plain_text_in_the_order_shown(make_window, case_path, tamper, verify):
    tamper("UPDATE passage SET note = 'forged'", "UPDATE incident SET title = 'Forged'")
    dialog = verify(make_window(case_path))
    dialog.table.sortByColumn(WHERE, Qt.SortOrder.DescendingOrder)
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert copied.startswith("✗ ")
    assert "\u2068" not in copied
    places = [where for _, where, _ in rows(dialog)]
    assert len(places) >= 2
    assert [copied.index(f"{where}:") for where in places] == sorted(
        copied.index(f"{where}:") for where in places
    )


def test_a_head_kept_elsewhere_is_found_also_with_spaces_and_capitals(make_window, case_path, verify, qtbot):
    window = make_window(case_path)
    head = window.controller.casework.head
    dialog = verify(window)
    spaced = " ".join(head.hash[at : at + 4] for at in range(0, 16, 4)).upper()
    dialog.head.setText(spaced[:-1])
    assert not dialog.compare.isEnabled()
    dialog.head.setText(spaced)
    qtbot.keyClick(dialog.head, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "holds it" in dialog.answer.text()
    assert rows(dialog) == []


def test_a_cut_tail_is_found_against_the_head_of_a_seal(
    make_window, case_path, tamper, verify, qtbot, messages, tmp_path
):
    with Casework.open(case_path, IDENTITY) as casework:
        head = casework.head
        bag = Sealing(casework, in_the_clear=True).seal(tmp_path / "bag", None, noted=False).folder
    tamper(
        "DELETE FROM evidence",
        "DELETE FROM incident",
        "DELETE FROM passage",
        "DELETE FROM event WHERE seq = 3",
        "DELETE FROM counter WHERE prefix = 'I'",
    )
    window = make_window(case_path)
    dialog = verify(window)
    before = len(rows(dialog))
    dialog.head.setText(head.hash)
    dialog.compare.click()
    assert len(rows(dialog)) == before + 1
    assert "cut off" in dialog.answer.text()
    messages.folder = bag
    dialog.bag.click()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
    assert "do not agree" in dialog.answer.text()
    assert any("edit 3" in where for _, where, _ in rows(dialog))
    assert not dialog.stop.isVisible()


def test_a_changed_file_of_a_bag_is_named_and_a_whole_bag_agrees(
    make_window, case_path, verify, qtbot, messages, tmp_path
):
    with Casework.open(case_path, IDENTITY) as casework:
        bag = Sealing(casework, in_the_clear=True).seal(tmp_path / "bag", None, noted=False).folder
    window = make_window(case_path)
    dialog = verify(window)
    messages.folder = bag
    dialog.bag.click()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
    assert "as it was sealed" in dialog.answer.text()
    assert "not signed" in dialog.answer.text()
    for label in (dialog.said, dialog.answer):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    original = next((bag / "data" / "originals").iterdir())
    original.write_bytes(original.read_bytes() + b"x")
    dialog.bag.click()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
    assert any(original.name in where for _, where, _ in rows(dialog))
    assert "difference" in dialog.verdict.text()


def test_a_folder_that_is_no_bag_says_so_and_the_dialog_stays(
    make_window, case_path, verify, qtbot, messages, tmp_path
):
    window = make_window(case_path)
    dialog = verify(window)
    messages.folder = tmp_path
    dialog.bag.click()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
    assert messages.problems
    assert dialog.bag.isEnabled()
    assert rows(dialog) == []


def test_closing_the_dialog_stops_the_check_of_a_bag(
    make_window, case_path, verify, qtbot, messages, tmp_path
):
    with Casework.open(case_path, IDENTITY) as casework:
        bag = Sealing(casework, in_the_clear=True).seal(tmp_path / "bag", None, noted=False).folder
    window = make_window(case_path)
    dialog = verify(window)
    messages.folder = bag
    dialog.bag.click()
    assert dialog.stop.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=20000)
    assert messages.problems == []
