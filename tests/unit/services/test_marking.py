"""Marking ties claims to exact words, one edit each, and never leaves a claim without words."""

from dataclasses import replace

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.figure import Figure
from app.model.speaker import Speaker
from app.model.vocabulary import SpeakerKind, Stance


def test_words_after_an_emoji_are_cut_exactly(casework, mark):
    marked = mark("on 3 May 2021 shells hit the mill")
    assert marked.passage.exact == "on 3 May 2021 shells hit the mill"
    assert marked.passage.stands_in(casework.articles.text("A-1"))
    assert str(marked.passage.locator) == "¶3"


def test_a_no_break_space_and_arabic_marks_stay_in_the_words(mark):
    assert mark("On 4\u00a0May").passage.exact == "On 4\u00a0May"
    assert mark("مدينة القمر قُصفت").passage.exact == "مدينة القمر قُصفت"


def test_a_marked_claim_gets_the_next_reference_and_one_undo_takes_all_of_it(casework, mark):
    first, second = mark("shells hit the mill"), mark("the mayor denied it", "Denial")
    assert (first.claim.ref, second.claim.ref) == ("I-1", "I-2")
    casework.undo()
    content = casework.views.content()
    assert [incident.ref for incident in content.incidents.values()] == ["I-1"]
    assert len(content.passages) == len(content.evidence) == 1


def test_a_reference_that_was_undone_is_never_given_again(casework, mark):
    mark("shells hit the mill")
    casework.undo()
    assert mark("the mayor denied it").claim.ref == "I-2"


def test_the_same_place_is_one_passage_for_several_claims(casework, mark, words):
    first = mark("at least two civilians were , killed")
    place = words("at least two civilians were , killed")
    figure = Figure(id="", ref="", value_as_written="at least two")
    second = casework.marking.mark(place.article, place.start, place.end, figure)
    assert second.passage == first.passage
    assert [claim.ref for claim in casework.views.claims_at(first.passage.id)] == ["I-1", "F-1"]
    assert [row.kinds for row in casework.views.marks(place.article)] == ["IF"]
    assert [row.kinds for row in casework.views.mark_rows([first.passage.id])] == ["IF"]


def test_one_claim_rests_on_several_passages_until_the_last_may_not_go(casework, mark, words):
    marked = mark("shells hit the mill")
    place = words("the mayor denied it")
    more = casework.marking.add_evidence(
        marked.claim.ref, place.article, place.start, place.end, stance=Stance.DENIES
    )
    dossier = casework.claims.dossier(marked.claim.id)
    assert [row.evidence.stance for row in dossier.evidence] == [Stance.ASSERTS, Stance.DENIES]
    assert dossier.disputed
    casework.marking.remove_evidence(more.evidence)
    with pytest.raises(CaseError) as caught:
        casework.marking.remove_evidence(marked.evidence)
    assert caught.value.code is ErrorCode.CLAIM_WITHOUT_PASSAGE
    assert len(casework.claims.dossier(marked.claim.id).evidence) == 1


def test_removing_a_passage_takes_only_claims_that_rest_on_nothing_else(casework, mark, words):
    kept = mark("shells hit the mill")
    gone = mark("the mayor denied it", "Denial")
    place = words("the mayor denied it")
    casework.marking.add_evidence(kept.claim.id, place.article, place.start, place.end)
    foreseen = casework.marking.removal(gone.passage.id)
    assert [claim.ref for claim in foreseen.claims] == [gone.claim.ref]
    casework.marking.remove_passage(gone.passage.id)
    assert [incident.ref for incident in casework.claims.incidents()] == [kept.claim.ref]
    casework.undo()
    assert len(casework.claims.incidents()) == 2
    assert len(casework.claims.dossier(kept.claim.id).evidence) == 2


def test_removing_a_claim_keeps_passages_that_carry_a_tag_or_a_note(casework, mark):
    plain, tagged = mark("shells hit the mill"), mark("the mayor denied it", "Denial")
    casework.tags.set_on_passage(tagged.passage.id, ["check"])
    casework.claims.remove(plain.claim.id)
    casework.claims.remove(tagged.claim.id)
    assert list(casework.views.content().passages) == [tagged.passage.id]


def test_figures_outlive_their_incident(casework, mark, words):
    incident = mark("shells hit the mill").claim
    place = words("at least two civilians were , killed")
    figure = Figure(id="", ref="", value_as_written="at least two", incident=incident.id)
    casework.marking.mark(place.article, place.start, place.end, figure)
    casework.claims.remove(incident.id)
    (left,) = casework.claims.figures()
    assert left.incident is None
    casework.undo()
    assert casework.claims.figures()[0].incident == incident.id


def test_words_outside_the_text_are_refused_and_nothing_is_written(casework, words):
    place = words("shells")
    before = casework.head
    with pytest.raises(CaseError) as caught:
        casework.marking.mark_passage(place.article, 0, 10_000)
    assert caught.value.code is ErrorCode.RANGE_INVALID
    assert casework.head == before


def test_marking_words_again_adds_tags_and_replaces_the_note(casework, words):
    place = words("shells")
    first = casework.marking.mark_passage(place.article, place.start, place.end, tags=["One"], note="a")
    second = casework.marking.mark_passage(place.article, place.start, place.end, tags=["two", "ONE"])
    assert second.passage.id == first.passage.id
    assert (len(second.passage.tags), second.passage.note) == (2, "a")
    third = casework.marking.mark_passage(place.article, place.start, place.end, note="b")
    assert third.passage.note == "b"


def test_changing_evidence_keeps_the_chain_in_its_order(casework, mark):
    link = mark("shells hit the mill").evidence
    chain = (
        Speaker(name="Agency", kind=SpeakerKind.MEDIA),
        Speaker(name="Valley Monitor", kind=SpeakerKind.MONITOR, words="According to"),
    )
    casework.marking.change_evidence(replace(link, attribution=chain))
    (row,) = casework.claims.dossier(link.claim).evidence
    assert row.evidence.attribution == chain


def test_a_change_that_changes_nothing_writes_nothing(casework, mark):
    claim = mark("shells hit the mill").claim
    before = casework.head
    assert casework.claims.change(claim) is None
    assert casework.head == before
