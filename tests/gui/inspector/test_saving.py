"""When a field is saved, and that nothing typed is lost."""

from PySide6.QtCore import Qt

from app.model.errors import ErrorCode
from app.model.identity import Identity
from app.services.casework import Casework
from app.ui.inspector.inspector import Inspector
from app.ui.theme import Theme


def test_a_field_left_is_one_edit_and_one_undo(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    before = bench.edits()
    retype(where(bench), "Sahl al-Ghab")
    assert bench.edits() == before, "nothing is saved at every key"
    qtbot.keyClick(where(bench), Qt.Key.Key_Tab)
    assert bench.edits() == before + 1
    assert bench.one(bench.incident).place.name == "Sahl al-Ghab"
    bench.controller.undo()
    assert bench.one(bench.incident).place.name == "Jabal al-Akrad"
    assert where(bench).text() == "Jabal al-Akrad"


def test_enter_saves_and_the_focus_stays(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    retype(where(bench), "Latakia")
    qtbot.keyClick(where(bench), Qt.Key.Key_Return)
    assert bench.one(bench.incident).place.name == "Latakia"
    assert where(bench).hasFocus()


def test_walking_through_a_form_edits_nothing(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    before = bench.edits()
    bench.inspector.focus_first()
    for _ in range(60):
        focused = bench.inspector.focusWidget() or bench.inspector
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    bench.inspector.commit_pending()
    assert bench.edits() == before


def test_a_value_typed_and_typed_back_is_no_edit(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    before = bench.edits()
    retype(where(bench), "Jabal al-Akrad ")
    qtbot.keyClick(where(bench), Qt.Key.Key_Return)
    assert bench.edits() == before
    assert where(bench).text() == "Jabal al-Akrad"


def test_choosing_another_claim_saves_what_is_typed(bench, retype):
    bench.inspector.show_claim(bench.incident)
    retype(where(bench), "Hama")
    bench.inspector.show_claim(bench.other)
    assert bench.one(bench.incident).place.name == "Hama"
    assert bench.one(bench.other).place.name == ""
    assert where(bench).text() == ""


def test_closing_the_window_saves_what_is_typed(bench, retype):
    bench.inspector.show_claim(bench.incident)
    retype(where(bench), "Hama")
    bench.form.tags.box.line.setText("Needs checking")
    bench.inspector.commit_pending()
    assert bench.one(bench.incident).place.name == "Hama"
    names = [tag.name for tag in bench.casework.claims.dossier(bench.incident).tags]
    assert names == ["Airstrike", "Needs checking"]
    assert not bench.inspector.has_unsaved()


def test_a_date_that_is_none_stays_in_its_field_and_out_of_the_case(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    before = bench.edits()
    retype(when(bench), "2 June 2020")
    qtbot.keyClick(when(bench), Qt.Key.Key_Tab)
    assert bench.edits() == before
    assert when(bench).text() == "2 June 2020"
    assert "2 June 2020" in bench.form.when.problem_words
    assert bench.form.when.problem.isVisible()
    assert "not saved" in when(bench).accessibleDescription()
    assert bench.inspector.has_unsaved()
    retype(when(bench), "2020-06-03")
    qtbot.keyClick(when(bench), Qt.Key.Key_Tab)
    assert bench.one(bench.incident).when.edtf == "2020-06-03"
    assert bench.form.when.problem_words == ""


def test_a_wrong_date_is_there_again_when_its_claim_is_chosen_again(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    retype(when(bench), "yesterday")
    bench.inspector.show_claim(bench.other)
    assert when(bench).text() == ""
    bench.inspector.show_claim(bench.figure)
    assert bench.inspector.has_unsaved()
    bench.inspector.show_claim(bench.incident)
    assert when(bench).text() == "yesterday"
    assert bench.form.when.problem_words
    assert bench.one(bench.incident).when.edtf == "2020-06-02?"


def test_an_edit_from_elsewhere_leaves_what_is_being_typed(bench, retype):
    bench.inspector.show_claim(bench.incident)
    retype(where(bench), "Ham")
    bench.controller.run(lambda casework: casework.claims.change(titled(bench, "Renamed elsewhere")))
    assert where(bench).text() == "Ham"
    assert bench.form.title.text.words() == "Renamed elsewhere"
    assert bench.form.grid.fields[1].problem_words == ""


def test_a_field_changed_elsewhere_while_it_is_typed_in_says_so(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    retype(where(bench), "Hama")
    qtbot.keyClick(where(bench), Qt.Key.Key_Return)
    retype(where(bench), "Homs")
    bench.controller.undo()
    assert bench.one(bench.incident).place.name == "Jabal al-Akrad"
    assert where(bench).text() == "Homs"
    assert "changed elsewhere" in bench.form.grid.fields[1].problem_words
    qtbot.keyClick(where(bench), Qt.Key.Key_Return)
    assert bench.one(bench.incident).place.name == "Homs"


def test_a_disk_that_takes_nothing_leaves_the_words_in_the_field(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    bench.casework.close()
    retype(where(bench), "Hama")
    qtbot.keyClick(where(bench), Qt.Key.Key_Return)
    assert where(bench).text() == "Hama"
    assert bench.form.grid.fields[1].problem_words
    assert [error.code for error in bench.messages.problems] == [ErrorCode.CASE_CLOSED]
    assert bench.inspector.has_unsaved()


def test_a_note_is_saved_after_a_pause_in_typing(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    note = bench.form.note.text
    note._timer.setInterval(20)
    note.setFocus()
    qtbot.keyClicks(note, "could be **2** or 21")
    qtbot.waitUntil(lambda: bench.one(bench.incident).note == "could be **2** or 21")
    assert note.hasFocus()
    before = bench.edits()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert bench.edits() == before, "leaving it afterwards is no second edit"


def test_a_note_keeps_no_break_spaces_and_astral_characters(bench):
    bench.inspector.show_claim(bench.incident)
    words = "5\u00a0km 🚑 غارات\n\n- second\u202fline"
    note = bench.form.note.text
    note.setFocus()
    note.insertPlainText(words)
    bench.inspector.commit_pending()
    assert bench.one(bench.incident).note == words


def test_a_title_cannot_be_emptied(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    title = bench.form.title.text
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert bench.one(bench.incident).title == "Air strikes on Jabal al-Akrad"
    assert bench.form.title.problem_words


def test_undo_in_a_field_without_unsaved_words_is_the_case_s_own(bench, qtbot, retype):
    from PySide6.QtGui import QKeySequence, QShortcut

    shortcut = QShortcut(QKeySequence.StandardKey.Undo, bench.inspector)
    shortcut.activated.connect(bench.controller.undo)
    bench.inspector.show_claim(bench.incident)
    retype(where(bench), "Hama")
    qtbot.keyClick(where(bench), Qt.Key.Key_Return)
    qtbot.keyClick(where(bench), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.one(bench.incident).place.name == "Jabal al-Akrad"


def test_a_case_that_another_window_holds_can_be_read_and_not_changed(bench, qtbot):
    path, who = bench.casework.path, Identity("Ana", "o" * 8, "1")
    with Casework.open(path, who, hold=True), Casework.open(path, who, hold=True) as reading:
        assert reading.read_only
        bench.controller.casework = reading
        bench.inspector.show_case(reading)
        bench.inspector.show_claim(bench.incident)
        before = len(reading.history())
        assert where(bench).isEnabled()
        assert where(bench).isReadOnly()
        assert not bench.form.head.accept.isVisible()
        for key in (Qt.Key.Key_X, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
            for editor in (
                where(bench),
                bench.form.note.text,
                bench.form.tags.box.line,
                bench.form.what.line,
            ):
                editor.setFocus()
                qtbot.keyClick(editor, key)
        bench.inspector.commit_pending()
        assert len(reading.history()) == before
        assert bench.messages.problems == []
        assert bench.form.tags.value() == ("Airstrike",)
        bench.inspector.show_case(None)


def where(bench):
    return bench.form.grid.fields[1].line


def when(bench):
    return bench.form.when.line


def titled(bench, title):
    from dataclasses import replace

    return replace(bench.one(bench.incident), title=title)


def test_forms_that_were_only_made_ready_hold_nothing_unsaved(qtbot):
    inspector = Inspector(Theme())
    qtbot.addWidget(inspector)
    inspector.prepare()
    assert not inspector.has_unsaved()
