"""Evidence in a form: opening, stance, speakers, removal."""

from PySide6.QtCore import Qt

from app.model.speaker import Speaker
from app.model.vocabulary import SpeakerKind, Stance


def card_of(bench, claim=None):
    bench.inspector.show_claim(claim or bench.incident)
    return next(iter(bench.form.evidence.cards.values()))


def link(bench, claim=None):
    return bench.casework.claims.dossier(claim or bench.incident).evidence[0].evidence


def test_a_card_shows_the_words_and_opens_them(bench, qtbot):
    card = card_of(bench)
    assert "on 2r June, Russian airplanes hit" in card.words.text()
    assert "¶4" in card.facts.text()
    assert "SOHR" in card.facts.text()
    with qtbot.waitSignal(bench.inspector.passage_opened) as opened:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert opened.args == [bench.passage]
    card.setFocus()
    with qtbot.waitSignal(bench.inspector.passage_opened):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_the_menu_changes_what_the_words_do_to_the_claim(bench):
    card = card_of(bench)
    card.menu.aboutToShow.emit()
    stances = next(action.menu() for action in card.menu.actions() if action.menu())
    denies = next(action for action in stances.actions() if action.text().lower() == "denies")
    denies.trigger()
    assert link(bench).stance is Stance.DENIES
    assert "denies" in card.facts.text()
    assert "disputed" in bench.form.status.hint.text()


def test_who_says_it_is_summed_up_and_opened_from_there(bench, qtbot):
    card = card_of(bench)
    attributed = bench.form.attributed
    assert "SOHR" in attributed.button.accessibleName()
    assert "via this article" in attributed.button.accessibleName()
    qtbot.mouseClick(attributed.button, Qt.MouseButton.LeftButton)
    assert card.editor.isVisible()
    assert card.editor.rows[0].name.text() == "SOHR"


def test_a_speaker_is_added_named_and_moved_each_as_one_edit(bench, qtbot):
    card = card_of(bench)
    card.open_attribution()
    before = bench.edits()
    qtbot.mouseClick(card.editor.add, Qt.MouseButton.LeftButton)
    assert bench.edits() == before, "a speaker of whom nothing is said is not saved"
    row = card.editor.rows[1]
    qtbot.keyClicks(row.name, "A witness")
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert bench.edits() == before + 1
    assert [speaker.name for speaker in link(bench).attribution] == ["SOHR", "A witness"]
    qtbot.mouseClick(row.up, Qt.MouseButton.LeftButton)
    assert [speaker.name for speaker in link(bench).attribution] == ["A witness", "SOHR"]
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [speaker.name for speaker in link(bench).attribution] == ["SOHR"])
    bench.controller.undo()
    assert [row.name.text() for row in card.editor.rows] == ["A witness", "SOHR"]


def test_nobody_is_named_is_an_answer(bench, qtbot):
    card = card_of(bench, bench.other)
    assert "not said yet" in bench.form.attributed.button.accessibleName()
    card.open_attribution()
    card.editor.nobody.click()
    assert link(bench, bench.other).attribution == (Speaker(kind=SpeakerKind.UNATTRIBUTED),)
    assert "unattributed" in bench.form.attributed.button.accessibleName()
    card.editor.nobody.click()
    assert link(bench, bench.other).attribution == ()


def test_a_speaker_half_typed_is_kept_when_another_claim_is_chosen(bench, qtbot):
    card = card_of(bench)
    card.open_attribution()
    card.editor.rows[0].name.setText("Syrian Observatory")
    bench.inspector.show_claim(bench.other)
    assert link(bench).attribution[0].name == "Syrian Observatory"
    assert link(bench).attribution[0].words == "According to"


def test_the_last_words_of_a_claim_go_only_with_the_claim(bench, qtbot):
    card = card_of(bench)
    before = bench.edits()
    card.remove()
    assert bench.edits() == before
    assert card.warning.isVisible()
    buttons = {button.text(): button for button in card.warning.findChildren(type(card.editor.add))}
    qtbot.mouseClick(buttons["Keep"], Qt.MouseButton.LeftButton)
    assert not card.warning.isVisible()
    card.remove()
    qtbot.mouseClick(buttons["Remove the claim"], Qt.MouseButton.LeftButton)
    assert bench.form is None
    assert bench.edits() == before + 1
    bench.controller.undo()
    assert bench.one(bench.incident).title == "Air strikes on Jabal al-Akrad"


def test_other_words_are_taken_away_without_a_question(bench):
    added = bench.casework.marking.add_evidence(bench.incident, *bench.span("Sahl Al-Ghab"))
    bench.inspector.show_claim(bench.incident)
    bench.form.evidence.cards[added.evidence.id].remove()
    assert list(bench.form.evidence.cards) == [link(bench).id]
