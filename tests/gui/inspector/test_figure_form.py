"""What the form of a figure shows and changes."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from app.model.vocabulary import Counts, DecisionRule, Measure, Quantifier


def choose(field, value):
    """Choose from a list as its popup does."""
    field.box.opening.emit()
    index = field._values.index(value)
    field.box.setCurrentIndex(index)
    field.box.activated.emit(index)


def field(bench, name):
    return next(one for one in (*bench.form.grid.fields, *bench.form.more.grid.fields) if one.name == name)


def test_the_words_stand_first_and_their_reading_beneath(bench):
    bench.inspector.show_claim(bench.figure)
    assert bench.form.value.text.words() == "at least two"
    assert "2 or more civilians killed" in bench.form.head.words.text()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1,500", 1500),
        ("1 500", 1500),
        ("5,555,000", 5555000),
        ("2.5", Decimal("2.5")),
        ("١٢", 12),
        ("", None),
    ],
)
def test_numbers_are_read_as_people_write_them(bench, qtbot, retype, typed, number):
    bench.inspector.show_claim(bench.figure)
    line = field(bench, "Best").line
    retype(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert bench.one(bench.figure).best == number


@pytest.mark.parametrize("typed", ["1,5", "two", "1.000.000", "∞", "NaN", "1e400"])
def test_what_could_be_two_numbers_is_asked_back(bench, qtbot, retype, typed):
    bench.inspector.show_claim(bench.figure)
    line = field(bench, "Best").line
    retype(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert bench.one(bench.figure).best == 2
    assert line.text() == typed
    assert field(bench, "Best").problem_words


def test_share_and_base_stand_there_for_a_share_only(bench):
    bench.inspector.show_claim(bench.figure)
    assert field(bench, "Low").isVisible()
    assert not field(bench, "Share").isVisible()
    bench.controller.run(lambda casework: casework.claims.change(emptied(bench)))
    choose(bench.form.quantifier, Quantifier.SHARE)
    assert field(bench, "Share").isVisible()
    assert not field(bench, "Low").isVisible()


def test_what_it_counts_and_over_what_are_chosen(bench):
    bench.inspector.show_claim(bench.figure)
    choose(field(bench, "Counts"), Counts.INJURED)
    choose(field(bench, "Counted over"), Measure.CUMULATIVE)
    figure = bench.one(bench.figure)
    assert (figure.counts, figure.measure) == (Counts.INJURED, Measure.CUMULATIVE)


def test_choosing_the_same_again_accepts_a_guess(bench):
    bench.inspector.show_claim(bench.figure)
    assert bench.form.quantifier.is_guess
    choose(bench.form.quantifier, Quantifier.AT_LEAST)
    assert bench.one(bench.figure).guessed == ("low", "best")


def test_a_figure_is_tied_to_an_incident_and_untied(bench):
    bench.inspector.show_claim(bench.figure)
    incident = field(bench, "Incident")
    assert "Air strikes" in incident.box.currentText()
    choose(incident, bench.other)
    assert bench.one(bench.figure).incident == bench.other
    choose(incident, None)
    assert bench.one(bench.figure).incident is None


def test_sources_that_differ_are_shown_beside_it(bench, qtbot):
    bench.inspector.show_claim(bench.figure)
    group = bench.form.group
    assert group.isVisible()
    assert group.title.text() == "Sources differ"
    assert list(group.cards.cards) == [bench.second_figure]
    with qtbot.waitSignal(bench.inspector.decision_requested) as asked:
        qtbot.mouseClick(group.decide, Qt.MouseButton.LeftButton)
    assert set(asked.args[0]) == {bench.figure, bench.second_figure}
    with qtbot.waitSignal(bench.inspector.claim_chosen):
        qtbot.mouseClick(group.cards.cards[bench.second_figure], Qt.MouseButton.LeftButton)


def test_a_decision_stands_with_its_reason(bench):
    bench.inspector.show_claim(bench.figure)
    ids = (bench.figure, bench.second_figure)
    bench.controller.run(
        lambda casework: casework.claims.decide(ids, DecisionRule.RANGE, "Both are near", low=2, high=4)
    )
    assert "range" in bench.form.group.decision.text()
    assert "Both are near" in bench.form.group.reason.text()
    assert "Ana" in bench.form.group.reason.text()


def test_a_doubtful_number_keeps_what_was_written_beside_what_is_meant(bench, qtbot, retype):
    bench.inspector.show_claim(bench.figure)
    bench.form.more.button.click()
    field(bench, "Doubtful").box.click()
    retype(field(bench, "Meant is").line, "20")
    qtbot.keyClick(field(bench, "Meant is").line, Qt.Key.Key_Return)
    figure = bench.one(bench.figure)
    assert (figure.suspect, figure.corrected, figure.value_as_written) == (True, 20, "at least two")


def emptied(bench):
    from dataclasses import replace

    return replace(bench.one(bench.figure), low=None, best=None, high=None)
