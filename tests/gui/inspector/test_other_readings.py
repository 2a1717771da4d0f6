"""What else the words of a claim may be read as, in its form."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.model.incident import Incident
from app.model.moment import Moment
from app.model.place import Place
from app.ui.inspector.readings_button import ReadingsButton

TEXT = "Title\n\n20 June 2020\n\nShells hit Tripoli on 5/6/2020. A man was hurt in May or on 3 June 2020, SOHR said.\n"


@pytest.fixture
def ambiguous(bench):
    """The form of an incident whose day and place may each be two."""
    article = bench.casework.articles.add_bytes(TEXT.encode(), "tripoli.txt").article
    start = TEXT.index("Shells")
    end = TEXT.index(". A man")
    draft = bench.casework.marking.draft_incident(article.id, start, end)
    made = bench.casework.marking.mark_draft(article.id, start, end, draft)
    bench.inspector.show_claim(made.claim.id)
    bench.claim = made.claim.id
    return bench


def button(field):
    return field.findChild(ReadingsButton)


def offered(field):
    return [action for action in button(field).menu_of_readings().actions() if action.isEnabled()]


def test_the_other_reading_of_a_day_is_offered_with_its_reason_and_chosen_in_one_edit(ambiguous):
    when = ambiguous.form.when
    before = ambiguous.one(ambiguous.claim).when.edtf
    (other,) = offered(when)
    assert "6 May 2020" in other.text()
    assert "(" in other.text()
    edits = ambiguous.edits()
    other.trigger()
    claim = ambiguous.one(ambiguous.claim)
    assert (before, claim.when.edtf) == ("2020-06-05", "2020-05-06")
    assert claim.when.as_written == "5/6/2020"
    assert "when" not in claim.guessed
    assert ambiguous.edits() == edits + 1
    assert when.line.text() == "2020-05-06"
    ambiguous.controller.undo()
    assert ambiguous.one(ambiguous.claim).when.edtf == before
    assert when.is_guess


def test_other_places_of_a_name_are_offered_and_bring_what_is_known_of_them(ambiguous):
    where = next(
        each.parent() for each in ambiguous.form.findChildren(ReadingsButton) if each._name == "place"
    )
    now = ambiguous.one(ambiguous.claim).place
    countries = [
        action for action in offered(where) if "Lebanon" in action.text() or "Libya" in action.text()
    ]
    assert countries
    countries[0].trigger()
    place = ambiguous.one(ambiguous.claim).place
    assert place.country in {"Lebanon", "Libya"} - {now.country}
    assert place.latitude
    assert place.as_written == "Tripoli"
    assert "place" not in ambiguous.one(ambiguous.claim).guessed


def test_what_is_typed_and_not_saved_gives_way_to_what_is_chosen(ambiguous, retype):
    when = ambiguous.form.when
    retype(when.line, "not a date")
    offered(when)[0].trigger()
    assert when.line.text() == "2020-05-06"
    assert not when.problem_words


def test_alt_down_opens_the_readings(ambiguous, qtbot):
    opened = []
    shown = button(ambiguous.form.when)
    shown.menu_of_readings = lambda: opened.append(1) or ReadingsButton.menu_of_readings(shown)
    ambiguous.form.when.line.setFocus()
    qtbot.keyClick(ambiguous.form.when.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert opened == [1]


def test_words_that_tell_nothing_else_say_so(bench):
    made = bench.mark("By Michele Pitta", Incident(id="", ref="", title="Byline"))
    bench.inspector.show_claim(made.claim.id)
    (only,) = button(bench.form.when).menu_of_readings().actions()
    assert not only.isEnabled()
    assert only.text() == "The words tell nothing else"


def test_a_time_that_was_taken_out_is_offered_again(ambiguous):
    claim = ambiguous.one(ambiguous.claim)
    ambiguous.casework.claims.change(replace(claim, when=Moment(), place=Place()))
    found = ambiguous.casework.other_readings.of(ambiguous.claim, "when")
    assert [reading.moment.edtf for reading in found] == ["2020-06-05", "2020-05-06"]
    assert ambiguous.casework.other_readings.of(ambiguous.claim, "place")


def place_field(bench):
    return next(each.parent() for each in bench.form.findChildren(ReadingsButton) if each._name == "place")


def test_which_of_the_places_of_a_name_is_meant_stands_under_it(ambiguous, retype):
    where = place_field(ambiguous)
    assert ambiguous.one(ambiguous.claim).place.country in where.hint.text()
    retype(where.line, "Tripolis")
    assert not where.hint.isVisible()


def test_another_name_takes_nothing_along_of_what_was_guessed_for_the_old_one(ambiguous, retype, qtbot):
    where = place_field(ambiguous)
    retype(where.line, "Brenn")
    qtbot.keyClick(where.line, Qt.Key.Key_Return)
    place = ambiguous.one(ambiguous.claim).place
    assert place == Place(name="Brenn", as_written="Tripoli")


def test_a_place_that_a_person_coded_keeps_its_coordinates_under_another_name(ambiguous, retype, qtbot):
    ambiguous.casework.claims.accept_guesses(ambiguous.claim)
    ambiguous.inspector.show_claim(ambiguous.claim)
    before = ambiguous.one(ambiguous.claim).place
    where = place_field(ambiguous)
    retype(where.line, "Tripoli harbour")
    qtbot.keyClick(where.line, Qt.Key.Key_Return)
    assert ambiguous.one(ambiguous.claim).place == replace(before, name="Tripoli harbour")
