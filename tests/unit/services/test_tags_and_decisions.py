"""Tags are one by name wherever they are given; decisions need a reason and follow their figures."""

from dataclasses import replace

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.figure import Figure
from app.model.vocabulary import Counts, DecisionRule, Measure
from app.services.import_marks import import_marks


@pytest.fixture
def two_figures(casework, mark, words):
    incident = mark("shells hit the mill").claim
    made = []
    for exact, number in (("at least two civilians were , killed", 2), ("the mayor denied it", 4)):
        place = words(exact)
        figure = Figure(
            id="",
            ref="",
            value_as_written=exact,
            low=number,
            best=number,
            counts=Counts.KILLED,
            measure=Measure.INCIDENT,
            incident=incident.id,
        )
        made.append(casework.marking.mark(place.article, place.start, place.end, figure).claim)
    return made


def test_names_of_tags_are_one_but_for_case_and_spaces(casework, mark):
    marked = mark("shells hit the mill")
    casework.tags.set_on_passage(marked.passage.id, ["Air  strike", "check"])
    casework.tags.set_on_claim(marked.claim.ref, [" air strike"])
    assert [(row.tag.name, row.uses) for row in casework.tags.rows()] == [("Air  strike", 2), ("check", 1)]


def test_a_removed_tag_leaves_everything_that_carried_it_and_comes_back(casework, mark):
    marked = mark("shells hit the mill")
    casework.tags.set_on_claim(marked.claim.id, ["check"])
    (row,) = casework.tags.rows()
    casework.tags.remove(row.tag.id)
    assert casework.claims.one(marked.claim.id).tags == ()
    casework.undo()
    assert casework.claims.one(marked.claim.id).tags == (row.tag.id,)


def test_two_tags_never_get_one_name(casework):
    one, two = casework.tags.add("one"), casework.tags.add("two")
    with pytest.raises(CaseError):
        casework.tags.change(replace(two, name="ONE"))
    casework.tags.change(replace(one, name="first"))
    assert [row.tag.name for row in casework.tags.rows()] == ["first", "two"]


def test_a_decision_without_a_reason_is_refused(casework, two_figures):
    with pytest.raises(CaseError) as caught:
        casework.claims.decide([figure.id for figure in two_figures], DecisionRule.RANGE, "  ")
    assert caught.value.code is ErrorCode.REASON_MISSING


def test_a_decision_stands_in_the_group_of_its_figures(casework, two_figures):
    casework.claims.decide(
        [figure.ref for figure in two_figures], DecisionRule.RANGE, "both heard", low=2, high=4
    )
    group = casework.claims.dossier(two_figures[0].id).group
    assert group.differ
    assert not group.is_open
    assert (group.decision.low, group.decision.high, group.decision.who) == (2, 4, "A. Tester")


def test_a_decision_goes_with_its_figures_and_comes_back(casework, two_figures):
    casework.claims.decide([figure.ref for figure in two_figures], DecisionRule.LOWEST, "careful")
    casework.claims.remove(two_figures[0].id)
    assert casework.views.content().decisions == ()
    casework.undo()
    assert len(casework.views.content().decisions) == 1


def test_a_new_kind_of_incident_is_the_cases_own_however_it_came_in(casework, mark, tmp_path):
    mark("shells hit the mill", kind="flooding")
    assert casework.claims.kinds()[-1] == "flooding"
    marks = tmp_path / "marks.jsonl"
    marks.write_text('{"article": "A-1", "exact": "two", "incident": {"title": "t", "kind": "drought"}}')
    import_marks(casework, marks)
    assert casework.claims.kinds()[-2:] == ("flooding", "drought")
    casework.undo()
    assert casework.claims.kinds()[-1] == "flooding"
