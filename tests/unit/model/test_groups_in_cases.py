"""Claims about groups of a whole case: whose numbers are compared, who speaks, what a decision does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.build_timeline import build_timeline
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.figure_group import group_figures, group_of
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.place import Place
from app.model.statement import repeated_voices, statements_of
from app.model.timeline import TimelineOptions
from app.model.vocabulary import (
    Confidentiality,
    Counts,
    DecisionRule,
    Edition,
    Measure,
    Population,
    Quantifier,
    Stance,
    Status,
)
from tests.unit.report.case_builder import CaseBuilder, speaker, when

DAY = Moment(edtf="2020-06-06")
ARIHA = Place(name="Ariha")


def strike(number, *, place=ARIHA, day=DAY, **more):
    return Incident(id=f"i{number}", ref=f"I-{number}", title="A strike", when=day, place=place, **more)


def killed(number, best=2, **more):
    facts = {"low": best, "best": best, "high": best, "counts": Counts.KILLED, "measure": Measure.INCIDENT}
    return Figure(id=f"f{number}", ref=f"F-{number}", value_as_written=str(best), **(facts | more))


def grouped(figures, decisions=(), incidents=()):
    return [[one.ref for one in group.figures] for group in group_figures(figures, decisions, incidents)]


def decided(rule, *figures, **more):
    return Decision(id=more.pop("id", "d"), figures=figures, rule=rule, reason="r", **more)


def test_numbers_of_one_strike_that_name_no_incident_are_compared_by_place_and_day():
    one, other = (killed(n, n, place=ARIHA, period=DAY) for n in (1, 2))
    assert grouped([one, other]) == [["F-1", "F-2"]]
    assert grouped([one, replace(other, place=Place(name="Idlib"))]) == []
    assert grouped([one, replace(other, period=Moment(edtf="2020-06-07"))]) == []


def test_a_number_without_an_incident_joins_the_only_one_at_its_place_and_day():
    loose, bound = killed(1, place=Place(as_written="  ARIHA"), period=DAY), killed(2, 4, incident="i1")
    assert grouped([loose, bound], incidents=[strike(1)]) == [["F-1", "F-2"]]
    assert grouped([loose, bound], incidents=[strike(1), strike(2)]) == []
    assert grouped([loose, bound], incidents=[strike(1), strike(2, day=Moment(edtf="2021"))]) == [
        ["F-1", "F-2"]
    ]
    assert grouped([loose, bound], incidents=[strike(1, status=Status.EXCLUDED)]) == []


def test_numbers_of_two_incidents_are_never_compared():
    figures = [killed(n, n, incident=f"i{n}", place=ARIHA, period=DAY) for n in (1, 2)]
    assert grouped(figures, incidents=[strike(1), strike(2)]) == []


def test_what_nobody_measured_is_compared_only_over_exactly_one_time():
    one = killed(1, measure=Measure.UNKNOWN, place=ARIHA, period=Moment(edtf="2020-06"))
    assert grouped([one, replace(one, id="f2", ref="F-2")]) == [["F-1", "F-2"]]
    assert grouped([one, replace(one, id="f2", ref="F-2", period=DAY)]) == []


def test_words_without_a_number_differ_unless_they_are_the_same_words():
    def vague(number, words):
        return replace(
            killed(number, None, incident="i1"), value_as_written=words, quantifier=Quantifier.VAGUE
        )

    same, other = vague(2, "DOZENS"), vague(2, "hundreds")
    assert not group_figures([vague(1, "dozens"), same], ())[0].differ
    assert group_figures([vague(1, "dozens"), other], ())[0].differ


def test_a_decision_brings_together_what_the_program_did_not_compare():
    one, other = killed(1, incident="i1"), killed(2, 4, incident="i2")
    assert grouped([one, other], [decided(DecisionRule.RANGE, "f1", "f2")]) == [["F-1", "F-2"]]
    hurt = replace(other, counts=Counts.INJURED)
    assert grouped([one, hurt], [decided(DecisionRule.RANGE, "f1", "f2")]) == []


def test_figures_that_are_not_of_one_event_dispute_nothing():
    figures = [killed(1, incident="i1"), killed(2, 4, incident="i1")]
    (parted,) = group_figures(figures, [decided(DecisionRule.NOT_THE_SAME_EVENT, "f1", "f2")])
    assert (parted.differ, parted.disputes, parted.is_open) == (True, False, False)
    more = [*figures, killed(3, 7, incident="i1")]
    (later,) = group_figures(more, [decided(DecisionRule.NOT_THE_SAME_EVENT, "f1", "f2")])
    assert (later.disputes, [one.ref for one in later.undecided]) == (True, ["F-3"])


def test_figures_that_stand_alone_are_shown_where_they_were_decided_to_be_of_several_events():
    one, other = killed(1, incident="i1"), killed(2, 2, incident="i2", counts=Counts.INJURED)
    parted = decided(DecisionRule.NOT_THE_SAME_EVENT, "f1", "f2")
    (group,) = group_figures([one, other], [parted])
    assert (group.decision, group.disputes) == (parted, False)
    assert group_of(other, [one, other], [parted]) == group


PLACES = st.sampled_from([Place(), ARIHA, Place(name="Idlib")])
TIMES = st.sampled_from([Moment(), DAY, Moment(edtf="2020-06"), Moment(edtf="2020-06-05/2020-06-07")])
FIGURES = st.lists(
    st.builds(
        lambda best, measure, population, place, period, incident: {
            "best": best,
            "measure": measure,
            "population": population,
            "place": place,
            "period": period,
            "incident": incident,
        },
        st.integers(1, 3),
        st.sampled_from([Measure.INCIDENT, Measure.PERIOD, Measure.UNKNOWN]),
        st.sampled_from([Population.CIVILIAN, Population.COMBATANT, Population.UNKNOWN]),
        PLACES,
        TIMES,
        st.sampled_from([None, None, "i1", "i2"]),
    ),
    max_size=9,
).map(lambda rows: [killed(n, **row) for n, row in enumerate(rows)])
DECISIONS = st.lists(
    st.builds(
        lambda rule, names: decided(rule, *(f"f{name}" for name in names)),
        st.sampled_from(list(DecisionRule)),
        st.lists(st.integers(0, 8), min_size=2, max_size=3, unique=True),
    ),
    max_size=3,
)


@given(
    FIGURES, DECISIONS, st.lists(st.builds(strike, st.integers(1, 2), place=PLACES, day=TIMES), max_size=2)
)
def test_a_figure_is_shown_in_the_group_that_the_timeline_shows(figures, decisions, incidents):
    groups = group_figures(figures, decisions, incidents)
    members = [one.id for group in groups for one in group.figures]
    assert len(members) == len(set(members))
    for figure in figures:
        found = group_of(figure, figures, decisions, incidents)
        assert found == next((group for group in groups if figure in group.figures), None)


def case_of_ariha():
    case = CaseBuilder()
    one, two, three = (case.article(f"Article {n}") for n in range(3))
    incident = case.incident("Market hit", when("2020-06-06"), (one, "the market was hit", 1))
    long_name = {"attribution": (speaker("Syrian Observatory for Human Rights (SOHR)"),)}
    case.ariha = incident.id
    facts = {"counts": Counts.KILLED, "population": Population.CIVILIAN, "measure": Measure.INCIDENT}
    facts["incident"] = incident.id
    least = {**facts, "quantifier": Quantifier.AT_LEAST, "low": 2, "best": 2}
    case.figure("at least two", (one, "at least two killed", 5, long_name), **least)
    case.figure("two or more", (two, "two or more killed", 2, {"attribution": (speaker("SOHR"),)}), **least)
    local = {"attribution": (speaker("local monitor"),)}
    case.figure("4", (three, "4 killed", 2, local), low=4, best=4, high=4, **facts)
    return case


def entries_of(timeline):
    return {entry.figure.id: entry for entry in timeline.figures}


def test_two_articles_that_quote_one_speaker_are_one_voice_of_the_group():
    timeline = case_of_ariha().timeline()
    (group,) = timeline.groups
    assert len(group.voices) == 2
    ((citation, refs),) = repeated_voices(group, entries_of(timeline))
    assert (citation.source, refs) == (1, ("F-1", "F-2"))
    first, second = statements_of(group, entries_of(timeline))
    assert [one.ref for one in first.figures] == ["F-1", "F-2"]
    assert [[cited.source for cited in voice] for voice in first.voices] == [[1, 2]]
    assert [[cited.source for cited in voice] for voice in second.voices] == [[3]]


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.CORRECTS])
def test_who_denies_or_corrects_a_number_is_none_of_those_who_give_it(stance):
    case = case_of_ariha()
    against = {"attribution": (speaker("The army"),), "stance": stance}
    case.support(case.figures["f3"], (case.articles["a2"], "nobody died", 3, against), kind="figure")
    timeline = case.timeline()
    (group,) = timeline.groups
    assert len(group.voices) == 2
    statement = statements_of(group, entries_of(timeline))[1]
    assert [len(voice) for voice in statement.voices] == [1]
    assert len(statement.denied if stance is Stance.DENIES else statement.corrected) == 1


def test_a_denied_figure_makes_its_incident_disputed():
    case = case_of_ariha()
    for number in ("f2", "f3"):
        case.figures[number] = replace(case.figures[number], status=Status.EXCLUDED)
    assert not case.timeline().entries[0].disputed
    denial = {"stance": Stance.DENIES}
    case.support(case.figures["f1"], (case.articles["a2"], "nobody died", 3, denial), kind="figure")
    assert case.timeline().entries[0].disputed


def test_an_edition_tells_no_number_of_a_figure_that_it_hides():
    case = case_of_ariha()
    case.figures = {key: replace(one, status=Status.ACCEPTED) for key, one in case.figures.items()}
    case.incidents = {key: replace(one, status=Status.ACCEPTED) for key, one in case.incidents.items()}
    ten = replace(
        case.figures["f2"],
        low=10,
        best=10,
        value_as_written="ten",
        confidentiality=Confidentiality.CONFIDENTIAL,
    )
    case.figures["f2"] = ten
    case.decisions = [decided(DecisionRule.RANGE, "f1", "f2", "f3", low=2, high=10)]
    inside = build_timeline(case.content()).groups[0]
    outside = build_timeline(case.content(), TimelineOptions(edition=Edition.PARTNER)).groups[0]
    assert (inside.decision.high, inside.beside) == (10, 0)
    assert (outside.decision.low, outside.decision.high, outside.beside) == (None, None, 1)


def test_a_group_over_two_incidents_belongs_to_both():
    figures = [killed(1, incident=None), killed(2, 4, incident="i2"), killed(3, 5, incident="i1")]
    (group,) = group_figures(figures, [decided(DecisionRule.RANGE, "f1", "f2", "f3")])
    assert (group.incidents, group.incident) == (("i2", "i1"), "i2")
