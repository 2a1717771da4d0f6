"""Claims about how a group of figures is told."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.model.decision import Decision
from app.model.place import Place
from app.model.vocabulary import Counts, DecisionRule, Measure, Population, Quantifier, Stance, Unit
from app.wording.differences import (
    decision_parts,
    difference_parts,
    reference_words,
    shown_words,
    voices_parts,
)
from app.wording.parts import Given, filled, isolated_words, plain_words
from app.wording.phrases import languages
from tests.unit.report.case_builder import CaseBuilder, speaker, when

SOHR, LOCAL = ({"attribution": (speaker(name),)} for name in ("SOHR", "local monitor"))
KILLED = {"counts": Counts.KILLED, "population": Population.CIVILIAN, "measure": Measure.INCIDENT}


def case_of(*figures, decision=None):
    """Return a case of one incident with figures, each (as written, evidence, fields)."""
    case = CaseBuilder()
    articles = [case.article(f"Article {n}") for n in range(3)]
    incident = case.incident("Market hit", when("2020-06-06"), (articles[0], "the market", 1))
    for number, (written, evidence, fields) in enumerate(figures):
        at = articles[min(2 * number, 2)]
        case.figure(
            written, (at, written, 5 - 3 * number, evidence), incident=incident.id, **{**KILLED, **fields}
        )
    if decision is not None:
        case.decisions = [decision]
    return case


def ariha(rule=None, **bounds):
    decision = None
    if rule is not None:
        decision = Decision(
            id="d", figures=("f1", "f2"), rule=rule, reason="Both were near.", who="Vera", at="2026-11-23T06:00:00Z",
            **bounds,
        )  # fmt: skip
    least = {"quantifier": Quantifier.AT_LEAST, "low": 2, "best": 2}
    return case_of(
        ("at least two", SOHR, least), ("4", LOCAL, {"low": 4, "best": 4, "high": 4}), decision=decision
    )


def told(case, language="en"):
    timeline = case.timeline()
    (group,) = timeline.groups
    entries = {entry.figure.id: entry for entry in timeline.figures}
    return plain_words(difference_parts(group, entries, language))


def group_of(case):
    (group,) = case.timeline().groups
    return group


def test_a_range_is_told_with_every_number_and_who_gives_it():
    assert told(ariha(DecisionRule.RANGE, low=2, high=4)) == (
        "2 – 4 (sources differ: 2 or more, SOHR [1] ¶5; 4, local monitor [3] ¶2)"
    )


VALUES = "2 or more, SOHR [1] ¶5; 4, local monitor [3] ¶2"


@pytest.mark.parametrize(
    ("rule", "bounds", "words"),
    [
        (None, {}, f"not decided (sources differ: {VALUES})"),
        (DecisionRule.PENDING, {}, f"not decided (sources differ: {VALUES})"),
        (DecisionRule.LOWEST, {"low": 2, "best": 2}, f"2 or more (sources differ: {VALUES})"),
        (DecisionRule.MAJORITY, {}, f"no number decided (sources differ: {VALUES})"),
        (DecisionRule.SOURCE_HIERARCHY, {"low": 4, "best": 4, "high": 4}, f"4 (sources differ: {VALUES})"),
        (DecisionRule.NOT_THE_SAME_EVENT, {}, f"not the same event (each stands: {VALUES})"),
    ],
)
def test_whatever_was_decided_the_losing_numbers_stay(rule, bounds, words):
    assert told(ariha(rule, **bounds)) == words


def test_denials_and_corrections_stand_beside_the_number_they_are_about():
    case = ariha()
    for stance, name in ((Stance.DENIES, "the army"), (Stance.CORRECTS, "SOHR")):
        against = {"attribution": (speaker(name),), "stance": stance}
        case.support(case.figures["f2"], (case.articles["a2"], "no", 3, against), kind="figure")
    assert told(case).endswith("local monitor [3] ¶2, denied by the army [2] ¶3, corrected by SOHR [2] ¶3)")


def test_a_doubtful_number_and_one_of_nobody_named_are_said_to_be_that():
    case = case_of(
        ("5,555", SOHR, {"low": 5555, "best": 5555, "high": 5555, "suspect": True}),
        ("4", LOCAL, {"low": 4, "best": 4, "high": 4, "population": Population.UNKNOWN}),
    )
    assert "5,555 (doubtful), SOHR" in told(case)
    assert "4 (of whom is not said), local monitor" in told(case)


def test_numbers_of_several_times_say_their_own():
    period = {"measure": Measure.CUMULATIVE, "low": 9, "best": 9, "high": 9}
    case = case_of(
        ("9", SOHR, {**period, "period": when("2011/2020")}),
        ("8", LOCAL, {**period, "low": 8, "best": 8, "high": 8, "period": when("2015/..")}),
    )
    assert "9 (2011 – 2020), SOHR" in told(case)
    assert "8 (since 2015), local monitor" in told(case)


def test_shares_and_percents_are_told_as_such_when_they_are_decided_on():
    decision = Decision(
        id="d",
        figures=("f1", "f2"),
        rule=DecisionRule.RANGE,
        reason="r",
        low=Decimal("0.4"),
        high=Decimal("0.5"),
    )
    share = {"quantifier": Quantifier.SHARE, "measure": Measure.SHARE, "base": 60}
    shares = case_of(
        ("half", SOHR, {**share, "share": Decimal("0.5")}),
        ("40 %", LOCAL, {**share, "share": Decimal("0.4")}),
        decision=decision,
    )
    assert told(shares).startswith("40 % – 50 % (sources differ: half of 60, SOHR")
    percent = {"unit": Unit.PERCENT, "measure": Measure.SHARE}
    percents = case_of(
        ("40 %", SOHR, {**percent, "low": 40, "best": 40, "high": 40}),
        ("50 %", LOCAL, {**percent, "low": 50, "best": 50, "high": 50}),
        decision=replace(decision, low=40, high=50),
    )
    assert shown_words(group_of(percents)) == "40 % – 50 %"


def test_a_decision_is_told_with_its_reason_and_whom_it_does_not_name():
    case = ariha(DecisionRule.RANGE, low=2, high=4)
    article = case.articles["a2"]
    case.figure("9", (article, "9", 1, LOCAL), incident="i1", low=9, best=9, high=9, **KILLED)
    words = plain_words(decision_parts(group_of(case)))
    assert words == (
        "Decided 23 November 2026: the whole range, 2 – 4. Both were near. (Vera) It does not name F-3."
    )
    timeline = case.timeline()
    entries = {entry.figure.id: entry for entry in timeline.figures}
    said = plain_words(voices_parts(timeline.groups[0], entries))
    assert said == "3 figures, 2 independent sources. F-2, F-3 repeat one speaker, local monitor."


def test_numbers_of_several_things_say_what_they_count_where_they_were_told_apart():
    parted = Decision(id="d", figures=("f1", "f2"), rule=DecisionRule.NOT_THE_SAME_EVENT, reason="r")
    four = {"low": 4, "best": 4, "high": 4}
    case = case_of(("4", SOHR, four), ("4", LOCAL, {**four, "counts": Counts.INJURED}), decision=parted)
    assert told(case) == (
        "not the same event (each stands: 4 civilians killed, SOHR [1] ¶5; 4 civilians injured, local monitor [3] ¶2)"
    )
    assert [group.differ for group in case.timeline().differing] == [False]


def test_one_paragraph_is_cited_once_for_one_speaker():
    case = ariha()
    case.support(case.figures["f1"], (case.articles["a1"], "again two", 5, SOHR), kind="figure")
    assert "2 or more, SOHR [1] ¶5; 4" in told(case)


def test_long_runs_of_references_are_named_by_their_ends():
    assert reference_words(["F-1", "F-2", "F-3"]) == "F-1, F-2, F-3"
    assert reference_words(["F-1", "F-5", "F-6", "F-7", "F-8", "F-10"]) == "F-1, F-5 – F-8, F-10"


def test_names_with_braces_are_only_words():
    assert plain_words(filled("{a}, {b}", a="{b}", b="{0}")) == "{b}, {0}"
    case = case_of(
        ("1", {"attribution": (speaker("{figure}"),)}, {"low": 1, "best": 1, "high": 1}),
        ("2", {"attribution": (speaker("%s {"),)}, {"low": 2, "best": 2, "high": 2}),
    )
    assert told(case) == "not decided (sources differ: 1, {figure} [1] ¶5; 2, %s { [3] ¶2)"


def test_what_is_given_keeps_its_direction_in_the_window():
    assert isolated_words(["by ", Given("سوريا")]) == "by \u2068سوريا\u2069"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("rule", [None, *DecisionRule])
def test_every_language_tells_all_numbers_and_speakers(language, rule):
    case = ariha(rule, low=2, high=4) if rule is DecisionRule.RANGE else ariha(rule)
    words = told(case, language)
    for part in ("SOHR", "[1] ¶5", "local monitor", "[3] ¶2"):
        assert part in words
    if rule is not None:
        assert "Both were near." in plain_words(decision_parts(group_of(case), language))


def test_figures_that_name_no_incident_are_said_to_be_that():
    case = ariha()
    facts = {
        **KILLED,
        "low": 9,
        "best": 9,
        "high": 9,
        "period": when("2020-06-06"),
        "place": Place(name="Ariha"),
    }
    case.figure("9", (case.articles["a3"], "9", 7, LOCAL), **facts)
    (incident,) = case.incidents.values()
    case.incidents = {incident.id: replace(incident, place=Place(as_written="ariha"))}
    timeline = case.timeline()
    entries = {entry.figure.id: entry for entry in timeline.figures}
    assert "Named without an incident: F-3." in plain_words(voices_parts(timeline.groups[0], entries))
