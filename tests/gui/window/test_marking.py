import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.model.incident import Incident
from tests.gui.window.conftest import ARTICLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WORDS = "shells fell on the market of Upper Marn"


def claims(window):
    casework = window.controller.casework
    return (*casework.claims.incidents(), *casework.claims.figures())


def dialog(window, name):
    return window.findChild(QDialog, name)


def exact(window, claim):
    (row,) = window.controller.casework.claims.dossier(claim.id).evidence
    return row.passage.exact


def test_i_marks_the_selected_words_saves_them_and_goes_to_the_first_field(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    (incident,) = claims(window)
    assert isinstance(incident, Incident)
    assert exact(window, incident) == WORDS
    assert window.inspector.form.subject_id == incident.id
    assert window.inspector.isAncestorOf(QApplication.focusWidget())
    assert window.read_place.reader.selection() is None
    assert window.read_place.reader.chosen is not None
    assert window.status.saved.text() == "✓ All changes saved"


def test_f_marks_words_after_an_astral_character_exactly(window, select, qtbot):
    qtbot.keyClick(select("nine more were wounded"), Qt.Key.Key_F)
    (figure,) = claims(window)
    assert figure.ref == "F-1"
    assert exact(window, figure) == "nine more were wounded"


def test_escape_in_the_inspector_goes_back_to_the_text(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.read_place.reader.text


def test_a_letter_typed_into_a_field_marks_nothing(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    qtbot.keyClicks(QApplication.focusWidget(), "if")
    assert len(claims(window)) == 1


def test_the_bar_under_the_words_marks_by_mouse(window, select, qtbot):
    select(WORDS)
    bar = window.read_place.reader.bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.mouseClick(bar.buttons["I"], Qt.MouseButton.LeftButton)
    assert len(claims(window)) == 1


def test_the_menu_marks_too(window, select):
    assert not window.actions_of_window.incident.isEnabled()
    select(WORDS)
    assert window.actions_of_window.incident.isEnabled()
    window.actions_of_window.incident.trigger()
    assert len(claims(window)) == 1


def test_one_passage_can_carry_two_claims_and_one_claim_two_passages(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    qtbot.keyClick(select(WORDS), Qt.Key.Key_F)
    qtbot.keyClick(select("five dead"), Qt.Key.Key_E)
    chooser = dialog(window, "claimChooser")
    qtbot.keyClicks(chooser.filter, "I-1")
    with qtbot.waitSignal(chooser.accepted):
        qtbot.keyPress(chooser.filter, Qt.Key.Key_Return)
    casework = window.controller.casework
    assert len(casework.views.marks(window.read_place.article_id)) == 2
    (incident,) = casework.claims.incidents()
    assert [row.passage.exact for row in casework.claims.dossier(incident.id).evidence] == [
        WORDS,
        "five dead",
    ]


def test_evidence_without_any_claim_says_what_to_do_first(window, select, qtbot, messages):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_E)
    assert dialog(window, "claimChooser") is None
    assert "press I or F" in messages.told[0][1]


def test_t_tags_words_and_completes_tags_that_are_there(window, select, qtbot):
    window.controller.casework.tags.add("shelling")
    qtbot.keyClick(select(WORDS), Qt.Key.Key_T)
    entry = dialog(window, "tagEntry")
    qtbot.keyClicks(entry.names, "market, shel")
    popup = entry._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert entry.names.text() == "market, shelling, "
    with qtbot.waitSignal(entry.accepted):
        qtbot.keyPress(entry.names, Qt.Key.Key_Return)
    casework = window.controller.casework
    (passage,) = casework.views.passages(window.read_place.article_id)
    names = {row.tag.id: row.tag.name for row in casework.tags.rows()}
    assert [names[tag] for tag in passage.tags] == ["market", "shelling"]
    assert casework.claims.incidents() == ()


def test_a_tag_is_typed_and_kept_with_one_enter_even_while_others_are_offered(window, select, qtbot):
    window.controller.casework.tags.add("shelling")
    qtbot.keyClick(select(WORDS), Qt.Key.Key_T)
    entry = dialog(window, "tagEntry")
    qtbot.keyClicks(entry.names, "shell")
    with qtbot.waitSignal(entry.tags_named) as named:
        qtbot.keyPress(entry.names, Qt.Key.Key_Return)
    assert named.args == [("shell",)]


def test_tags_with_arabic_commas_are_several(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_T)
    entry = dialog(window, "tagEntry")
    entry.names.setText("قصف، سوق")
    with qtbot.waitSignal(entry.tags_named) as named:
        qtbot.keyPress(entry.names, Qt.Key.Key_Return)
    assert named.args == [("قصف", "سوق")]


def test_n_writes_a_note_and_shows_it_again(window, select, qtbot):
    for expected, typed in (("", "check the day"), ("check the day", "; seen 👀")):
        qtbot.keyClick(select(WORDS), Qt.Key.Key_N)
        entry = dialog(window, "noteEntry")
        assert entry.note.toPlainText() == expected
        entry.note.insertPlainText(typed)
        with qtbot.waitSignal(entry.accepted):
            qtbot.keyPress(entry.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: dialog(window, "noteEntry") is None)
    (passage,) = window.controller.casework.views.passages(window.read_place.article_id)
    assert passage.note == "check the day; seen 👀"


def test_delete_names_the_claims_that_go_and_one_undo_brings_all_back(window, select, qtbot, messages):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    before = claims(window)
    qtbot.keyClick(window.read_place.reader.text, Qt.Key.Key_Delete)
    assert claims(window) == ()
    assert "I-1" in messages.asked[0][1]
    assert window.read_place.reader.text.index.get(before[0].id) is None
    window.actions_of_window.undo.trigger()
    assert claims(window) == before


def test_a_delete_that_is_thought_better_of_changes_nothing(window, select, qtbot, messages):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    count = window.controller.casework.head.count
    messages.yes = False
    qtbot.keyClick(window.read_place.reader.text, Qt.Key.Key_Delete)
    assert window.controller.casework.head.count == count


def test_undo_is_named_in_the_menu_and_shows_what_came_back(window, select, qtbot):
    undo, redo = window.actions_of_window.undo, window.actions_of_window.redo
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    assert undo.text().startswith("&Undo: ")
    undo.trigger()
    assert claims(window) == ()
    assert window.status.note.text().startswith("Undone: ")
    assert len(list(window.read_place.reader.text.index)) == 0
    redo.trigger()
    (claim,) = claims(window)
    assert window.inspector.form.subject_id == claim.id
    assert len(list(window.read_place.reader.text.index)) == 1


def test_a_passage_that_keeps_a_tag_loses_its_colour_when_its_claim_goes(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    (claim,) = claims(window)
    passage = window.read_place.reader.chosen
    window.controller.run(lambda casework: casework.tags.set_on_passage(passage, ["kept"]))
    window.controller.run(lambda casework: casework.claims.remove(claim.id))
    assert window.read_place.reader.text.index.get(passage).span.kinds == frozenset()


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_K])
def test_j_and_k_walk_and_show_the_claim(window, select, qtbot, key):
    for words in ("shells fell", "five dead"):
        qtbot.keyClick(select(words), Qt.Key.Key_I)
    first, second = claims(window)
    text = window.read_place.reader.text
    text.setFocus()
    text.put_cursor(0 if key == Qt.Key.Key_J else len(ARTICLE))
    window.read_place.choose_passage(None)
    qtbot.keyClick(text, key)
    assert window.inspector.form.subject_id == (first if key == Qt.Key.Key_J else second).id


def test_spaces_and_line_ends_alone_are_no_words_to_mark(window, qtbot):
    text = window.read_place.reader.text
    text.setFocus()
    for blank in ("\n", " "):
        start = text.offsets.to_units(ARTICLE.index(blank))
        text.put_cursor(start, start + 1)
        assert not window.actions_of_window.incident.isEnabled()
        qtbot.keyClick(text, Qt.Key.Key_I)
    assert claims(window) == ()


def test_words_are_evidence_for_a_claim_only_once(window, select, qtbot):
    qtbot.keyClick(select(WORDS), Qt.Key.Key_I)
    (incident,) = claims(window)
    before = window.controller.casework.head.count
    qtbot.keyClick(select(WORDS), Qt.Key.Key_E)
    chooser = dialog(window, "claimChooser")
    with qtbot.waitSignal(chooser.accepted):
        qtbot.keyPress(chooser.filter, Qt.Key.Key_Return)
    assert exact(window, incident) == WORDS
    assert window.controller.casework.head.count == before
    assert window.inspector.form.subject_id == incident.id
