"""What no change takes away: names that people find things by, references, and what was read from a file."""

from dataclasses import replace

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.figure import Figure
from app.model.vocabulary import DecisionRule, Stance
from app.services.given_facts import GivenFacts


def refused(do, field):
    with pytest.raises(CaseError) as caught:
        do()
    assert (caught.value.code, caught.value.facts["field"]) == (ErrorCode.VALUE_INVALID, field)


@pytest.mark.parametrize("blank", ["", " ", "\n\u00a0"])
def test_nothing_is_left_without_a_name(casework, words, mark, blank):
    incident = mark("shells hit the mill").claim
    place = words("at least two civilians")
    figure = Figure(id="", ref="", value_as_written="two")
    marked = casework.marking.mark(place.article, place.start, place.end, figure).claim
    article = casework.articles.one("A-1")
    edits = casework.head.count
    refused(lambda: mark("the mayor", title=blank), "title")
    refused(lambda: casework.claims.change(replace(incident, title=blank)), "title")
    refused(lambda: casework.claims.change(replace(marked, value_as_written=blank)), "value_as_written")
    refused(lambda: casework.articles.change(replace(article, title=blank)), "title")
    refused(lambda: casework.articles.add_bytes(b"Other words", "b.txt", GivenFacts(title=blank)), "title")
    refused(lambda: casework.change_facts(replace(casework.facts, title=blank)), "title")
    assert casework.head.count == edits


def test_a_claim_keeps_its_reference(casework, mark):
    claim = mark("shells hit the mill").claim
    assert casework.claims.change(replace(claim, ref="I-99", aliases=("I-7",))) is None
    casework.claims.change(replace(claim, ref="I-99", title="Other"))
    assert casework.claims.one(claim.id) == replace(claim, title="Other")


def test_an_article_keeps_what_was_read_from_its_file(casework):
    article = casework.articles.one("A-1")
    strange = replace(
        article, ref="A-9", size=1, filename="x", text_sha256="0" * 64, added_at="", title="New"
    )
    casework.articles.change(strange)
    assert casework.articles.one(article.id) == replace(article, title="New")


def test_evidence_stays_between_its_words_and_its_claim(casework, mark, words):
    first, second = mark("shells hit the mill"), mark("the mayor")
    evidence = first.evidence
    casework.marking.change_evidence(replace(evidence, passage=second.passage.id, stance=Stance.DENIES))
    (row,) = casework.claims.evidence_rows(first.claim.id)
    assert row.evidence == replace(evidence, stance=Stance.DENIES)


def test_a_decision_stays_one_on_its_figures(casework, words):
    places = [words(exact) for exact in ("shells hit", "at least two", "the mayor")]
    figure = Figure(id="", ref="", value_as_written="two")
    made = [casework.marking.mark(one.article, one.start, one.end, figure).claim for one in places]
    casework.claims.decide([one.id for one in made[:2]], DecisionRule.LOWEST, "the careful one")
    (decision,) = casework.views.content().decisions
    strange = replace(decision, figures=(made[0].id, made[2].id))
    assert casework.claims.change_decision(strange) is None
    casework.claims.change_decision(replace(strange, reason="the lower one"))
    (changed,) = casework.views.content().decisions
    assert (changed.figures, changed.reason) == (decision.figures, "the lower one")
