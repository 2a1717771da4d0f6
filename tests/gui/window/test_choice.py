"""One claim is chosen in every place, and every claim on the same words can be reached."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from app.model.incident import Incident

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WORDS = "shells fell on the market of Upper Marn"


@pytest.fixture
def marked(window, select, qtbot):
    """Return the passage, the incident and the figure on the same words."""
    for key in (Qt.Key.Key_I, Qt.Key.Key_F):
        qtbot.keyClick(select(WORDS), key)
    casework = window.controller.casework
    (incident,), (figure,) = casework.claims.incidents(), casework.claims.figures()
    (row,) = casework.claims.dossier(incident.id).evidence
    return row.passage, incident, figure


def shown(window):
    return window.inspector.claim_id


def test_the_claim_in_the_inspector_is_chosen_in_timeline_and_figures(window, marked):
    _, incident, figure = marked
    window.inspector.show_claim(figure.id)
    window.navigation.go("figures")
    table = window.places.made_place("figures").table
    assert table.chosen_row.line.figure.id == figure.id
    window.inspector.show_claim(incident.id)
    assert table.chosen_row is None
    window.navigation.go("timeline")
    assert window.places.made_place("timeline").list.chosen == incident.id


def test_what_is_chosen_in_the_timeline_is_framed_in_read(window, marked, select, qtbot):
    passage, incident, _ = marked
    qtbot.keyClick(select("five dead"), Qt.Key.Key_F)
    window.navigation.go("timeline")
    window.places.made_place("timeline").claim_chosen.emit(incident.id)
    assert shown(window) == incident.id
    window.navigation.go("read")
    assert window.read_place.reader.chosen == passage.id
    assert shown(window) == incident.id


def test_going_elsewhere_and_back_keeps_the_claim(window, marked):
    _, _, figure = marked
    window.inspector.show_claim(figure.id)
    for place in ("timeline", "figures", "sources", "read"):
        window.navigation.go(place)
        assert shown(window) == figure.id


def test_enter_again_reaches_the_next_claim_on_the_same_words(window, marked, qtbot):
    _, incident, figure = marked
    text = window.read_place.reader.text
    text.setFocus()
    assert shown(window) == figure.id
    reached = []
    for _ in range(4):
        qtbot.keyClick(text, Qt.Key.Key_Return)
        reached.append(shown(window))
    assert set(reached) == {incident.id, figure.id}
    assert all(one != other for one, other in pairwise(reached))


def test_a_step_to_other_words_of_the_same_claim_keeps_it(window, marked, select, qtbot):
    passage, incident, figure = marked
    casework = window.controller.casework
    start = casework.articles.text(passage.article).index("five dead")
    for claim in (incident, figure):
        window.controller.run(
            lambda cw, claim=claim: cw.marking.add_evidence(claim.id, passage.article, start, start + 9)
        )
    window.read_place.choose_passage(passage.id)
    window.inspector.show_claim(figure.id)
    window.navigation.step(+1)
    assert window.read_place.reader.chosen != passage.id
    assert shown(window) == figure.id


def test_the_inspector_leads_to_the_other_claims_on_these_words(window, marked, qtbot):
    _, incident, figure = marked
    (button,) = window.inspector.form.head.also.buttons
    assert "I-1" in button.text()
    button.click()
    assert shown(window) == incident.id
    (button,) = window.inspector.form.head.also.buttons
    assert "F-1" in button.text()
    window.controller.run(lambda cw: cw.claims.remove(figure.id))
    assert isinstance(window.controller.casework.claims.one(incident.id), Incident)
    assert window.inspector.form.head.also.isHidden()
