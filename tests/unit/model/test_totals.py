"""Claims about totals: what is added up, what never is, and that both are said."""

from dataclasses import replace
from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.build_totals import build_totals
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.figure_group import group_figures
from app.model.total import NotCounted
from app.model.vocabulary import (
    Counts,
    DecisionRule,
    Measure,
    Population,
    Quantifier,
    Status,
    Unit,
    Verification,
)


def killed(number, low, high=0, **more):
    facts = {"counts": Counts.KILLED, "measure": Measure.INCIDENT, "population": Population.CIVILIAN}
    high = low if high == 0 else high
    facts |= {"low": low, "best": low if low == high else None, "high": high, "incident": f"i{number}"}
    return Figure(id=f"f{number}", ref=f"F-{number}", value_as_written="x", **(facts | more))


def totals_of(*figures, decisions=()):
    return build_totals(figures, group_figures(figures, decisions))


def spans(*figures, decisions=()):
    return [(total.low, total.high) for total in totals_of(*figures, decisions=decisions)]


def left_out(total):
    return dict(total.not_counted)


def test_each_incident_is_added_once_with_what_was_decided():
    figures = [killed(1, 2, None), killed(2, 4, incident="i1"), killed(3, 3)]
    assert spans(*figures) == [(5, None)]
    rule = Decision(id="d", figures=("f1", "f2"), rule=DecisionRule.RANGE, reason="r", low=2, high=4)
    (total,) = totals_of(*figures, decisions=[rule])
    assert (total.low, total.high) == (5, 7)
    assert [(member.figures, member.is_decided) for member in total.members] == [
        (("f1", "f2"), True),
        (("f3",), False),
    ]


def test_figures_that_differ_and_are_not_decided_add_their_whole_range():
    (total,) = totals_of(killed(1, 2), killed(2, 9, incident="i1"), killed(3, 1))
    assert (total.low, total.high, total.members[0].is_open) == (3, 10, True)
    pending = Decision(id="d", figures=("f1", "f2"), rule=DecisionRule.PENDING, reason="r")
    assert (
        totals_of(killed(1, 2), killed(2, 9, incident="i1"), killed(3, 1), decisions=[pending])[0]
        .members[0]
        .is_open
    )


def test_one_incident_alone_makes_no_total():
    assert totals_of(killed(1, 2), killed(2, 4, incident="i1"), killed(3, 7, measure=Measure.PERIOD)) == ()


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        *(
            ({"measure": measure}, NotCounted.OTHER_MEASURE)
            for measure in Measure
            if measure is not Measure.INCIDENT
        ),
        ({"unit": Unit.HOUSEHOLDS}, NotCounted.OTHER_UNIT),
        ({"population": Population.COMBATANT}, NotCounted.OTHER_POPULATION),
        ({"population": Population.UNKNOWN}, NotCounted.OTHER_POPULATION),
        ({"incident": None}, NotCounted.NO_INCIDENT),
        ({"low": None, "best": None, "high": None}, NotCounted.NO_NUMBER),
        ({"suspect": True}, NotCounted.DOUBTFUL),
        ({"verification": Verification.REFUTED}, NotCounted.REFUTED),
        ({"verification": Verification.UNVERIFIED}, NotCounted.UNVERIFIED),
    ],
)
def test_what_is_of_another_sort_is_named_and_never_added(other, reason):
    (total,) = totals_of(killed(1, 2), killed(2, 3), replace(killed(9, 1000), **other))
    assert (total.low, total.high) == (5, 5)
    assert left_out(total) == {reason: ("f9",)}


def test_figures_that_are_not_of_one_event_are_named_and_not_added():
    parted = Decision(id="d", figures=("f8", "f9"), rule=DecisionRule.NOT_THE_SAME_EVENT, reason="r")
    others = killed(8, 6, incident="i3"), killed(9, 7, incident="i3")
    (total,) = totals_of(killed(1, 2), killed(2, 3), *others, decisions=[parted])
    assert (total.low, total.high) == (5, 5)
    assert left_out(total) == {NotCounted.NOT_THE_SAME_EVENT: ("f8", "f9")}


def test_figures_of_several_incidents_that_were_told_apart_are_each_added():
    parted = Decision(id="d", figures=("f1", "f2"), rule=DecisionRule.NOT_THE_SAME_EVENT, reason="r")
    assert spans(killed(1, 2), killed(2, 3), decisions=[parted]) == [(5, 5)]


def test_a_corrected_number_counts_as_what_it_was_taken_to_mean():
    doubtful = killed(2, 5_555, suspect=True, corrected=5)
    assert spans(killed(1, 2), doubtful) == [(7, 7)]


def test_about_a_number_makes_the_total_about_one():
    about = killed(2, None, None, best=300, quantifier=Quantifier.ABOUT)
    (total,) = totals_of(killed(1, 250), about)
    assert (total.low, total.high, total.is_about) == (550, 550, True)
    assert not totals_of(killed(1, 1), killed(2, 2))[0].is_about


def test_up_to_a_number_adds_nothing_at_the_lower_end():
    assert spans(killed(1, None, 9), killed(2, 3)) == [(3, 12)]


def test_percentages_and_shares_are_never_added():
    shares = [killed(n, None, None, share=Decimal("0.5"), base=10) for n in (1, 2)]
    percents = [killed(n, 40, unit=Unit.PERCENT) for n in (3, 4)]
    assert totals_of(*shares, *percents) == ()


ANY = st.lists(
    st.builds(
        lambda low, incident, measure, population, unit, status: {
            "low": low,
            "incident": incident,
            "measure": measure,
            "population": population,
            "unit": unit,
            "status": status,
        },
        st.integers(0, 50),
        st.sampled_from(["i1", "i2", "i3", None]),
        st.sampled_from([Measure.INCIDENT, Measure.INCIDENT, Measure.CUMULATIVE]),
        st.sampled_from(list(Population)),
        st.sampled_from([Unit.PERSONS, Unit.HOUSEHOLDS]),
        st.sampled_from([Status.ACCEPTED, Status.DRAFT]),
    ),
    max_size=14,
).map(lambda rows: [killed(n, row.pop("low"), **row) for n, row in enumerate(rows)])


@given(ANY)
def test_a_total_names_every_figure_of_its_kind_once_as_member_or_as_left_out(figures):
    for total in totals_of(*figures):
        inside = [figure for member in total.members for figure in member.figures]
        outside = [figure for _, ids in total.not_counted for figure in ids]
        assert sorted([*inside, *outside]) == sorted(figure.id for figure in figures)
        known = {figure.id: figure for figure in figures}
        assert {known[one].measure for one in inside} == {Measure.INCIDENT}
        assert {known[one].unit for one in inside} == {total.unit}
        assert {known[one].population for one in inside} <= {total.population, Population.UNKNOWN}
        incidents = [member.incident for member in total.members]
        assert len(incidents) == len(set(incidents)) >= 2


def test_ten_thousand_figures_are_added_within_a_second():
    figures = [replace(killed(n, n % 9), incident=f"i{n // 2}") for n in range(10_000)]
    groups = group_figures(figures, ())
    start = perf_counter()
    (total,) = build_totals(figures, groups)
    assert perf_counter() - start < 1
    assert len(total.members) == 5_000
