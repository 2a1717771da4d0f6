"""A decision between figures has a rule and a reason, is in the history, and can be changed and taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.model.edit import EditKind
from app.model.identity import Identity
from app.model.vocabulary import DecisionRule, Reliability, Status
from app.services.casework import Casework
from app.ui.dialogs.decision_dialog import DecisionDialog
from app.ui.figures import group_words
from app.ui.figures.table_row import RowKind


@pytest.fixture
def dialog(bench, qtbot):
    """Return a function that opens the dialog of the group."""

    def ask():
        bench.place.decide_on([bench.ids["four"]])
        found = bench.place.findChildren(DecisionDialog)[-1]
        qtbot.waitExposed(found)
        return found

    return ask


def numbers(dialog):
    return tuple(field.text() for field in dialog.bounds.fields.values())


def choose(dialog, rule):
    dialog.rules.buttons[rule].click()


def decide(dialog, reason="Both are kept until the observatory explains it."):
    dialog.reason.setPlainText(reason)
    dialog.decide.click()


def decision(bench):
    return bench.casework.views.content().decisions[-1]


def test_d_decides_on_the_group_of_the_row(bench, qtbot):
    bench.place.choose(bench.ids["five"])
    qtbot.keyClick(bench.place.table, Qt.Key.Key_D)
    (found,) = bench.place.findChildren(DecisionDialog)
    assert found.figures.topLevelItemCount() == 3
    found.reject()


def test_a_rule_fills_in_the_numbers_that_follow_from_it(dialog):
    found = dialog()
    assert numbers(found) == ("4", "", "5")
    choose(found, DecisionRule.LOWEST)
    assert numbers(found)[1] == "4"
    choose(found, DecisionRule.PENDING)
    assert numbers(found) == ("", "", "")
    assert not found.bounds.isEnabled()
    found.reject()


def test_a_tie_is_said_and_not_decided_by_the_program(dialog):
    found = dialog()
    choose(found, DecisionRule.MAJORITY)
    assert numbers(found) == ("", "", "")
    assert "As many" in found.bounds.said.text()
    found.reject()


def test_going_by_one_source_takes_the_numbers_of_its_figure(dialog):
    found = dialog()
    choose(found, DecisionRule.SOURCE_HIERARCHY)
    found.figures.setCurrentItem(found.figures.topLevelItem(1))
    assert numbers(found) == ("5", "5", "5")
    found.reject()


def test_a_decision_is_written_with_its_reason_and_can_be_undone(bench, dialog):
    found = dialog()
    decide(found)
    made = decision(bench)
    assert (made.rule, made.low, made.high, made.who) == (DecisionRule.RANGE, 4, 5, "Vera")
    assert bench.casework.history(1)[0].kind is EditKind.DECIDE
    said = group_words.decision_words(bench.rows[0].group)
    assert "by \u2068Vera\u2069: the whole range, \u20664 – 5\u2069" in said
    assert "Both are kept" in said
    bench.controller.undo()
    assert bench.rows[0].group.decision is None


def test_without_a_reason_it_says_what_is_missing_and_stays_open(bench, dialog):
    found = dialog()
    edits = len(bench.casework.history())
    found.decide.click()
    assert found.isVisible()
    assert "reason is missing" in found.problem.text()
    assert found.focusWidget() is found.reason
    assert len(bench.casework.history()) == edits
    found.reject()


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("many", "5", "not a number"),
        ("6", "5", "must not be above"),
        ("", "", "at least one number"),
        ("-1", "", "below"),
    ],
)
def test_numbers_that_make_no_sense_are_refused_in_words(bench, dialog, low, high, said):
    found = dialog()
    found.bounds.fields["low"].setText(low)
    found.bounds.fields["high"].setText(high)
    decide(found)
    assert said in found.problem.text()
    assert not bench.casework.views.content().decisions
    found.reject()


@pytest.mark.parametrize("typed", ["1,234", "1 234", "1\u00a0234", "١٢٣٤", " 1234 "])
def test_numbers_may_be_typed_as_people_write_them(bench, dialog, typed):
    found = dialog()
    found.bounds.fields["low"].setText("")
    found.bounds.fields["high"].setText(typed)
    decide(found)
    assert decision(bench).high == 1234


def test_escape_asks_only_where_a_reason_was_typed(dialog, qtbot):
    found = dialog()
    found.reason.setPlainText("Because")
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert found.isVisible()
    assert found.question.isVisible()
    found.stay.click()
    assert found.reason.toPlainText() == "Because"
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    with qtbot.waitSignal(found.finished):
        found.leave.click()


def test_escape_closes_at_once_where_nothing_was_typed(dialog, qtbot):
    found = dialog()
    with qtbot.waitSignal(found.finished):
        qtbot.keyClick(found, Qt.Key.Key_Escape)


def test_changing_a_decision_leaves_one_and_both_states_in_the_history(bench, dialog):
    decide(dialog())
    found = dialog()
    assert found.reason.toPlainText().startswith("Both are kept")
    choose(found, DecisionRule.LOWEST)
    decide(found, "The lowest is certain.")
    (only,) = bench.casework.views.content().decisions
    assert (only.rule, only.reason) == (DecisionRule.LOWEST, "The lowest is certain.")
    assert [entry.kind for entry in bench.casework.history(2)] == [EditKind.CHANGE_DECISION, EditKind.DECIDE]
    bench.controller.undo()
    assert bench.casework.views.content().decisions[0].rule is DecisionRule.RANGE
    assert not bench.casework.verify()


def test_delete_takes_a_decision_back(bench, dialog, qtbot):
    decide(dialog())
    bench.choose_kind(RowKind.DECISION)
    qtbot.keyClick(bench.place.table, Qt.Key.Key_Delete)
    assert not bench.casework.views.content().decisions


def test_a_figure_found_after_the_decision_is_named(bench, dialog):
    decide(dialog())
    article = bench.casework.articles.rows()[0].article.id
    extra = bench.one("watch")
    marked = bench.mark("late", article, "market", extra.__class__(**{**fields(extra), "id": "", "ref": ""}))
    bench.controller.changed.emit(marked.changed)
    assert marked.claim.ref in group_words.came_later(bench.rows[0].group)


def fields(figure):
    return {name: getattr(figure, name) for name in figure.__slots__}


def test_a_case_that_takes_no_edits_offers_no_decision(bench):
    with (
        Casework.open(bench.casework.path, Identity("Ana", "p" * 8, "1"), hold=True),
        Casework.open(bench.casework.path, Identity("Vera", "o" * 8, "1"), hold=True) as second,
    ):
        assert second.read_only
        bench.place.show_case(second)
        bench.place.decide_on([bench.ids["four"]])
        assert not bench.place.findChildren(DecisionDialog)
        bench.place.show_case(None)


def test_the_figure_of_the_article_rated_best_is_offered(bench, dialog):
    suq = bench.casework.articles.one("A-2")
    bench.controller.run(
        lambda casework: casework.articles.change(replace(suq, reliability=Reliability.RELIABLE))
    )
    bench.controller.run(
        lambda casework: casework.claims.change(replace(bench.one("watch"), status=Status.EXCLUDED))
    )
    found = dialog()
    choose(found, DecisionRule.SOURCE_HIERARCHY)
    assert numbers(found) == ("5", "5", "5")
    assert "5" in found.figures.currentItem().text(0)
    found.reject()


def test_figures_without_a_number_to_go_by_are_left_aside_and_named(bench, dialog):
    doubtful = replace(bench.one("five"), suspect=True)
    bench.controller.run(lambda casework: casework.claims.change(doubtful))
    found = dialog()
    assert numbers(found) == ("4", "", "4")
    assert doubtful.ref in found.bounds.said.text()
    choose(found, DecisionRule.PENDING)
    assert found.bounds.said.text() == ""
    found.reject()


@pytest.mark.parametrize(
    ("rule", "bounds", "said"),
    [
        (DecisionRule.RANGE, {"low": 4, "high": 5}, "decided: \u20684 – 5\u2069"),
        (DecisionRule.MAJORITY, {}, "decided without a number"),
        (DecisionRule.PENDING, {}, "not decided"),
        (DecisionRule.NOT_THE_SAME_EVENT, {}, "not the same event"),
    ],
)
def test_a_group_says_first_what_is_gone_by(bench, rule, bounds, said):
    ids = [bench.ids[name] for name in ("four", "five", "watch")]
    assert "not decided" in group_words.agreement(bench.rows[0].group)
    bench.controller.run(lambda casework: casework.claims.decide(ids, rule, "r", **bounds))
    assert said in group_words.agreement(bench.rows[0].group)
