"""What the form of an incident shows and changes."""

import pytest
from PySide6.QtCore import Qt

from app.model.vocabulary import ActorRole, Status, Verification
from app.ui.inspector.wrapping_label import WrappingLabel


def test_without_a_choice_it_says_what_to_do_next(bench):
    bench.inspector.show_claim(None)
    assert bench.form is None
    assert bench.inspector.empty.isVisible()
    assert "Select words" in bench.inspector.empty.text()
    bench.inspector.show_case(None)
    assert "Open a case" in bench.inspector.empty.text()


def test_the_time_is_read_aloud_as_it_is_typed(bench, retype):
    bench.inspector.show_claim(bench.incident)
    assert bench.form.when.hint.text().startswith("2 June 2020 · day uncertain")
    assert "2r June" in bench.form.when.hint.text()
    retype(bench.form.when.line, "2015/..")
    assert "since 2015" in bench.form.when.hint.text()
    retype(bench.form.when.line, "2015/")
    assert bench.form.when.hint.text() != "not a date yet"
    retype(bench.form.when.line, "2015-1")
    assert bench.form.when.hint.text() == "not a date yet"


def test_the_words_of_the_article_stay_when_the_date_is_changed(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    retype(bench.form.when.line, "2020-06-21?")
    qtbot.keyClick(bench.form.when.line, Qt.Key.Key_Return)
    moment = bench.one(bench.incident).when
    assert (moment.edtf, moment.as_written) == ("2020-06-21?", "2r June")


def test_a_guess_looks_like_one_until_it_is_touched(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    when = bench.form.when
    assert when.is_guess
    assert when.line.property("guess") is True
    assert "guess" in when.line.accessibleDescription().lower()
    before = bench.edits()
    retype(when.line, "2020-06-02")
    qtbot.keyClick(when.line, Qt.Key.Key_Tab)
    assert bench.edits() == before + 1, "value and guess are one edit"
    assert bench.one(bench.incident).guessed == ("title", "kind")
    assert not when.is_guess
    bench.controller.undo()
    assert when.is_guess


def test_enter_in_a_guess_accepts_it(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    bench.form.when.line.setFocus()
    qtbot.keyClick(bench.form.when.line, Qt.Key.Key_Return)
    assert "when" not in bench.one(bench.incident).guessed
    assert bench.one(bench.incident).when.edtf == "2020-06-02?"


def test_all_guesses_are_accepted_by_one_button_in_one_edit(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    assert bench.form.head.accept.isVisible()
    before = bench.edits()
    qtbot.mouseClick(bench.form.head.accept, Qt.MouseButton.LeftButton)
    assert bench.edits() == before + 1
    assert bench.one(bench.incident).guessed == ()
    assert not bench.form.head.accept.isVisible()


def test_a_kind_is_found_by_any_part_of_its_words(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    what = bench.form.what
    retype(what.line, "ceasefire")
    qtbot.keyClick(what.line, Qt.Key.Key_Return)
    assert bench.one(bench.incident).kind == "ceasefire"
    assert what.line.text() == "Ceasefire"
    completer = what.box.completer()
    completer.setCompletionPrefix("mine")
    assert "andmine" in completer.currentCompletion()


def test_a_new_kind_becomes_the_case_s_own_in_the_same_edit(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    before = bench.edits()
    retype(bench.form.what.line, "Water cut off")
    qtbot.keyClick(bench.form.what.line, Qt.Key.Key_Return)
    assert bench.one(bench.incident).kind == "Water cut off"
    assert "Water cut off" in bench.casework.claims.kinds()
    assert bench.edits() == before + 1


def test_actors_keep_their_roles_apart(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    alleged, affected = bench.form.grid.fields[4], bench.form.grid.fields[5]
    affected.box.line.setFocus()
    qtbot.keyClicks(affected.box.line, "Farmers")
    qtbot.keyClick(affected.box.line, Qt.Key.Key_Return)
    roles = {actor.name: actor.role for actor in bench.one(bench.incident).actors}
    assert roles["Farmers"] is ActorRole.AFFECTED
    assert alleged.value() == ("Russian Air Force",)
    alleged.box.line.setFocus()
    qtbot.keyClick(alleged.box.line, Qt.Key.Key_Backspace)
    assert [actor.name for actor in bench.one(bench.incident).actors] == ["Civilians", "Farmers"]


def test_tags_are_chips_that_enter_adds_and_backspace_removes(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    line = bench.form.tags.box.line
    line.setFocus()
    qtbot.keyClicks(line, "Needs checking")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert tag_names(bench) == ["Airstrike", "Needs checking"]
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert tag_names(bench) == ["Airstrike"]
    qtbot.keyClicks(line, "AIRSTRIKE")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert tag_names(bench) == ["Airstrike"], "the same name in other letters is the same tag"


def test_status_and_verification_are_chosen_each_by_itself(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    for choice, value in (
        (bench.form.status.status, Status.ACCEPTED),
        (bench.form.status.verification, Verification.VERIFIED),
    ):
        choice.box.setFocus()
        choice._fill()
        choice.box.setCurrentIndex(list(type(value)).index(value))
        choice.box.activated.emit(choice.box.currentIndex())
    incident = bench.one(bench.incident)
    assert (incident.status, incident.verification) == (Status.ACCEPTED, Verification.VERIFIED)


def test_the_wheel_never_changes_a_choice(bench, qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    bench.inspector.show_claim(bench.incident)
    box = bench.form.status.status.box
    box.setFocus()
    event = QWheelEvent(
        QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = bench.edits()
    QApplication.sendEvent(box, event)
    assert bench.edits() == before


def test_two_independent_sources_are_said_to_corroborate(bench):
    bench.inspector.show_claim(bench.incident)
    assert "1 source" in bench.form.status.hint.text()
    marked = bench.casework.marking.add_evidence(
        bench.incident, *bench.span("غارات جوية"), attribution=(monitor(),)
    )
    bench.controller.changed.emit(marked.changed)
    assert "corroborated, 2 sources" in bench.form.status.hint.text()


def test_more_says_that_a_guess_lies_folded_away(bench):
    bench.inspector.show_claim(bench.incident)
    assert not bench.form.more.grid.isVisible()
    assert "to check" in bench.form.more.button.text()
    bench.form.more.button.click()
    assert bench.form.more.grid.isVisible()
    bench.inspector.show_claim(bench.other)
    assert bench.form.more.grid.isVisible(), "it stays as a person left it"


@pytest.mark.parametrize(("text", "kept"), [("91", None), ("35.5", "35.5"), ("north", None)])
def test_a_latitude_beyond_the_pole_is_refused_in_words(bench, qtbot, retype, text, kept):
    bench.inspector.show_claim(bench.incident)
    bench.form.more.button.click()
    latitude = next(field for field in bench.form.more.grid.fields if field.name == "Latitude")
    retype(latitude.line, text)
    qtbot.keyClick(latitude.line, Qt.Key.Key_Return)
    assert bench.one(bench.incident).place.latitude == kept
    assert latitude.line.text() == text
    assert bool(latitude.problem_words) is (kept is None)
    assert bench.messages.problems == [], "it is said beside the field"


def test_the_figures_of_an_incident_open_at_a_press_and_at_enter(bench, qtbot):
    bench.inspector.show_claim(bench.incident)
    cards = bench.form.figures.cards
    assert set(cards) == {bench.figure, bench.second_figure}
    assert "2 or more" in cards[bench.figure].words.text()
    with qtbot.waitSignal(bench.inspector.claim_chosen) as chosen:
        qtbot.mouseClick(cards[bench.figure], Qt.MouseButton.LeftButton)
    assert chosen.args == [bench.figure]
    cards[bench.second_figure].setFocus()
    with qtbot.waitSignal(bench.inspector.claim_chosen) as chosen:
        qtbot.keyClick(cards[bench.second_figure], Qt.Key.Key_Return)
    assert chosen.args == [bench.second_figure]


def test_a_claim_removed_elsewhere_leaves_a_word_of_what_happened(bench):
    bench.inspector.show_claim(bench.incident)
    bench.controller.run(lambda casework: casework.claims.remove(bench.incident))
    assert bench.form is None
    assert "Undo brings it back" in bench.inspector.empty.text()


def test_escape_goes_back_to_the_text_and_keeps_what_was_typed(bench, qtbot, retype):
    bench.inspector.show_claim(bench.incident)
    field = bench.form.grid.fields[1].line
    retype(field, "Hama")
    with qtbot.waitSignal(bench.inspector.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert bench.one(bench.incident).place.name == "Hama"


def test_every_field_has_a_name_for_a_screen_reader(bench):
    bench.inspector.show_claim(bench.incident)
    for binding in bench.form.bindings:
        assert binding.field.editor.accessibleName(), binding.field


@pytest.mark.parametrize("width", [280, 330])
def test_long_words_never_push_the_pane_wider(bench, qtbot, width):
    from dataclasses import replace

    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 4
    incident = bench.one(bench.incident)
    bench.casework.claims.change(
        replace(incident, title=long, note=long, kind=long, place=replace(incident.place, name=long))
    )
    bench.casework.tags.set_on_claim(bench.incident, [long, "غ" * 200, "🚑" * 90])
    for claim in (bench.incident, bench.figure):
        bench.inspector.show_claim(claim)
        bench.form.more.button.setChecked(True)
        bench.inspector.resize(width, 900)
        qtbot.waitUntil(lambda: bench.inspector.widget().width() <= bench.inspector.viewport().width())
        assert bench.inspector.widget().minimumSizeHint().width() <= bench.inspector.viewport().width()


def test_nothing_of_an_article_is_read_as_markup(bench):
    from dataclasses import replace

    hostile = "<img src='file:///etc/passwd'><b>x</b>"
    bench.casework.claims.change(replace(bench.one(bench.incident), title=hostile))
    bench.inspector.show_claim(bench.incident)
    assert bench.form.title.text.words() == hostile
    labels = bench.inspector.findChildren(WrappingLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def tag_names(bench):
    return [tag.name for tag in bench.casework.claims.dossier(bench.incident).tags]


def monitor():
    from app.model.speaker import Speaker
    from app.model.vocabulary import SpeakerKind

    return Speaker(name="Local monitor", kind=SpeakerKind.MONITOR)


def test_a_long_kind_shows_its_beginning(bench):
    bench.inspector.show_claim(bench.incident)
    assert bench.form.what.line.text()
    assert bench.form.what.line.cursorPosition() == 0
