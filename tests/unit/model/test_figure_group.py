"""Claims about figures that count the same thing."""

from decimal import Decimal
from itertools import combinations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.alike_figures import counts_the_same
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.figure_group import group_figures
from app.model.moment import Moment
from app.model.place import Place
from app.model.vocabulary import Counts, DecisionRule, Measure, Population, Status, Unit


def figure(number, best=2, **given_fields):
    values = {
        "measure": Measure.PERIOD,
        "counts": Counts.KILLED,
        "period": Moment(edtf="2020-05"),
    } | given_fields
    return Figure(
        id=f"f{number}",
        ref=f"F-{number}",
        value_as_written=str(best),
        low=best,
        best=best,
        high=best,
        **values,
    )


def grouped(*figures, decisions=()):
    return [[member.ref for member in group.figures] for group in group_figures(figures, decisions)]


def test_two_counts_of_one_thing_stand_together_in_order_of_reference():
    assert grouped(figure(1), figure(2, 5), figure(3, 7)) == [["F-1", "F-2", "F-3"]]


@pytest.mark.parametrize(
    "other",
    [
        {"counts": Counts.INJURED},
        {"unit": Unit.HOUSEHOLDS},
        *({"measure": measure} for measure in Measure if measure is not Measure.PERIOD),
        {"population": Population.COMBATANT},
        {"place": Place(name="Idlib")},
        {"period": Moment(edtf="2020-06")},
        {"period": Moment()},
        {"incident": "i1"},
        {"status": Status.EXCLUDED},
    ],
)
def test_figures_of_another_kind_measure_place_or_time_never_stand_together(other):
    assert grouped(figure(1, population=Population.CIVILIAN), figure(2, **other)) == []


@pytest.mark.parametrize("measure", list(Measure))
def test_figures_of_one_incident_stand_together_whatever_their_period(measure):
    one, other = (figure(n, measure=measure, incident="i1", period=Moment(edtf=f"202{n}")) for n in (1, 2))
    assert grouped(one, other) == [["F-1", "F-2"]]


@pytest.mark.parametrize("measure", [Measure.UNKNOWN, Measure.INCIDENT])
def test_figures_whose_incident_or_measure_nobody_named_are_not_compared(measure):
    assert grouped(figure(1, measure=measure), figure(2, measure=measure)) == []


def test_figures_of_which_nobody_said_what_they_count_are_not_compared():
    assert grouped(figure(1, counts=Counts.OTHER), figure(2, counts=Counts.OTHER)) == []


def test_populations_that_exclude_one_another_stand_apart_and_an_unknown_one_joins():
    civilian, combatant = Population.CIVILIAN, Population.COMBATANT
    figures = [
        figure(1, population=civilian),
        figure(2, population=combatant),
        figure(3, population=civilian),
    ]
    assert grouped(*figures, figure(4, population=combatant)) == [["F-1", "F-3"], ["F-2", "F-4"]]
    assert grouped(figure(1), figure(2, population=civilian), figure(3, population=combatant)) == [
        ["F-1", "F-2"]
    ]


def test_a_place_is_compared_by_its_name_without_regard_to_case():
    places = (Place(name="Idlib"), Place(as_written=" IDLIB "), Place(name="Ariha"))
    assert grouped(*(figure(n, place=place) for n, place in enumerate(places))) == [["F-0", "F-1"]]


def test_periods_that_overlap_in_pairs_only_through_a_third_stand_apart():
    spans = ("2020-01-01/2020-01-10", "2020-01-08/2020-01-20", "2020-01-15/2020-01-30")
    assert grouped(*(figure(n, period=Moment(edtf=span)) for n, span in enumerate(spans))) == [["F-0", "F-1"]]


def test_open_periods_overlap_all_that_follows():
    spans = ("2015/..", "2020-05", "../2016")
    assert grouped(*(figure(n, period=Moment(edtf=span)) for n, span in enumerate(spans))) == [["F-0", "F-2"]]


def test_equal_values_do_not_differ_and_others_do():
    same, other = (
        group_figures([figure(1), figure(2, Decimal("2.0"))], ()),
        group_figures([figure(1), figure(2, 3)], ()),
    )
    assert [group.differ for group in (*same, *other)] == [False, True]


def test_equal_shares_of_different_bases_differ():
    def share(number, base):
        return Figure(
            id=f"f{number}",
            ref=f"F-{number}",
            value_as_written="half",
            share=Decimal("0.5"),
            base=base,
            counts=Counts.DISPLACED,
            measure=Measure.SHARE,
            period=Moment(edtf="2020"),
        )

    assert not group_figures([share(1, 10), share(2, 10)], ())[0].differ
    assert group_figures([share(1, 10), share(2, 20)], ())[0].differ


def test_a_group_that_differs_is_open_until_somebody_settles_it():
    figures = [figure(1), figure(2, 3)]

    def state(*rules):
        decisions = [
            Decision(id=f"d{n}", figures=("f1", "f2"), rule=rule, reason="r") for n, rule in enumerate(rules)
        ]
        return group_figures(figures, decisions)[0]

    assert state().is_open
    assert state(DecisionRule.PENDING).is_open
    assert not state(DecisionRule.LOWEST).is_open
    assert state(DecisionRule.LOWEST, DecisionRule.PENDING).is_open
    assert state(DecisionRule.PENDING, DecisionRule.RANGE).decision.id == "d1"


def test_a_decision_on_one_of_the_figures_only_settles_nothing():
    decision = Decision(id="d", figures=("f1", "f9", "f1"), rule=DecisionRule.LOWEST, reason="r")
    assert group_figures([figure(1), figure(2, 3)], [decision])[0].decision is None


FIGURES = st.lists(
    st.builds(
        lambda *given_fields: given_fields,
        st.integers(1, 3),
        st.sampled_from([Counts.KILLED, Counts.INJURED]),
        st.sampled_from([Population.CIVILIAN, Population.COMBATANT, Population.UNKNOWN]),
        st.sampled_from([Measure.PERIOD, Measure.INCIDENT]),
        st.sampled_from(
            [None, "2020-05", "2020-05-03", "2020-05-01/2020-06-02", "2020-06", "2019/..", "../2020-05"]
        ),
        st.sampled_from([None, None, "i1"]),
    ),
    max_size=12,
).map(
    lambda rows: [
        figure(n, best, counts=c, population=p, measure=m, period=Moment(edtf=when), incident=incident)
        for n, (best, c, p, m, when, incident) in enumerate(rows)
    ]
)


@given(FIGURES)
def test_all_figures_of_a_group_count_the_same_and_none_stands_in_two(figures):
    groups = group_figures(figures, ())
    for group in groups:
        assert all(counts_the_same(one, other) for one, other in combinations(group.figures, 2))
    members = [member.id for group in groups for member in group.figures]
    assert len(members) == len(set(members))


@given(FIGURES)
def test_figures_that_stayed_alone_count_the_same_as_no_other_that_stayed_alone(figures):
    together = {member.id for group in group_figures(figures, ()) for member in group.figures}
    alone = [one for one in figures if one.id not in together]
    assert not any(counts_the_same(one, other) for one, other in combinations(alone, 2))


@pytest.mark.parametrize(
    "shape",
    [
        {"incident": "i1", "measure": Measure.INCIDENT},
        {"period": Moment(edtf="2020-05")},
        {"period": Moment(edtf="2015/..")},
    ],
)
def test_ten_thousand_figures_are_grouped_within_a_second(shape):
    figures = [figure(n, n % 7, **shape) for n in range(10_000)]
    decisions = [
        Decision(id=f"d{n}", figures=(f"f{n}", f"f{n + 1}"), rule=DecisionRule.LOWEST, reason="r")
        for n in range(0, 10_000, 2)
    ]
    start = perf_counter()
    groups = group_figures(figures, decisions)
    assert perf_counter() - start < 1
    assert [len(group.figures) for group in groups] == [10_000]


def test_five_thousand_pairs_with_their_decisions_are_grouped_within_a_second():
    figures = [figure(n, n % 7, incident=f"i{n // 2}") for n in range(10_000)]
    decisions = [
        Decision(id=f"d{n}", figures=(f"f{n}", f"f{n + 1}"), rule=DecisionRule.LOWEST, reason="r")
        for n in range(0, 10_000, 2)
    ]
    start = perf_counter()
    groups = group_figures(figures, decisions)
    assert perf_counter() - start < 1
    assert [group.decision.id for group in groups] == [decision.id for decision in decisions]
