"""What an edit does to a case, and what it refuses to do."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.decision import Decision
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.moment import Moment
from app.model.place import Place
from app.model.speaker import Speaker
from app.model.tag import Tag
from app.model.vocabulary import DecisionRule, SpeakerKind, Stance

HARD_TEXTS = [
    "",
    "😀 astral 𐍈",
    "قُتل مدنيون",
    "NUL\0inside",
    "line\r\nends\u2028",
    "\u200frtl\u200e marks",
    "' ; DROP TABLE event --",
]


def refused(code, do, *args, **named):
    with pytest.raises(CaseError) as caught:
        do(*args, **named)
    assert caught.value.code is code
    return caught.value


def test_a_new_case_knows_its_facts_and_has_one_event(case):
    assert case.facts().title == "The war"
    assert [(entry.number, entry.kind) for entry in case.history()] == [(1, EditKind.CREATE_CASE)]
    assert case.head().count == 1
    assert case.head().hash == case.history()[0].hash


def test_what_is_applied_is_read_back_the_same(case, desk, article):
    passage, incident, link = desk.mark(article)
    content = case.content()
    assert content.articles == {article.id: article}
    assert content.passages == {passage.id: passage}
    assert content.incidents == {incident.id: incident}
    assert content.evidence == (link,)
    assert content.head == case.head()
    assert case.original(article.sha256) == case.text(article.text_sha256).encode()


@pytest.mark.parametrize("words", HARD_TEXTS)
def test_every_text_field_keeps_every_character(case, desk, article, words):
    figure = desk.figure(
        value_as_written=words,
        note=words,
        suspect_reason=words,
        base_as_written=words,
        place=Place(as_written=words, name=words),
        period=Moment(as_written=words, note=words),
    )
    passage = replace(desk.passage(article), note=words)
    link = desk.link(
        figure,
        passage,
        stance=Stance.DENIES,
        attribution=(Speaker(name=words, kind=SpeakerKind.UN, hedge=words),),
    )
    tag = Tag(id=new_id(), name=words, color=words, note=words)
    desk.apply(EditKind.MARK_FIGURE, *map(Change.insert, (passage, figure, link, tag)), subject=words)
    assert case.figure(figure.id) == figure
    assert case.passage(passage.id) == passage
    assert case.evidence_of_claim(figure.id) == (link,)
    assert case.tags() == (tag,)
    assert case.history(1)[0].subject == words.replace("\0", "\ufffd")
    assert case.verify() == ()


@pytest.mark.parametrize(
    "number",
    [None, 0, -5, 2**63 - 1, 2**63, 10**30, Decimal("12.5"), Decimal("0.10"), Decimal("5"), Decimal("1E+3")],
)
def test_numbers_are_never_rounded(case, desk, article, number):
    _, figure, _ = desk.mark(
        article, claim=desk.figure(low=number, best=number, share=number, corrected=number)
    )
    stored = case.figure(figure.id)
    assert repr(stored.low) == repr(stored.corrected) == repr(number)
    assert case.verify() == ()


def test_a_float_never_gets_into_a_case(case, desk, article):
    before = case.head()
    figure = desk.figure(low=1.5)
    passage = desk.passage(article)
    changes = map(Change.insert, (passage, figure, desk.link(figure, passage)))
    refused(ErrorCode.VALUE_INVALID, desk.apply, EditKind.MARK_FIGURE, *changes)
    nested = Change("incident", new_id(), None, {})
    refused(ErrorCode.VALUE_INVALID, desk.apply, EditKind.MARK_INCIDENT, nested)
    place = {"place": {"latitude": 1.5}}
    passage, incident, _ = desk.mark(article)
    old = {"place": Change.insert(incident).after["place"]}
    refused(
        ErrorCode.VALUE_INVALID,
        desk.apply,
        EditKind.CHANGE_INCIDENT,
        Change("incident", incident.id, old, place),
    )
    assert case.head().count == before.count + 1


def test_a_lone_surrogate_is_refused_by_the_name_of_its_field(case, desk, article):
    error = refused(ErrorCode.VALUE_INVALID, desk.mark, article, title="half \ud83d an emoji")
    assert error.facts["field"] == "incident.title"
    refused(ErrorCode.VALUE_INVALID, case.apply, Edit(EditKind.ADD_ARTICLE, (), ""), texts={"x": "\ud800"})
    assert case.head().count == 2


def test_a_lone_surrogate_in_a_subject_is_replaced(case, desk, article):
    """A file name that is no UTF-8 comes with them, and is only a label."""
    tag = Tag(id=new_id(), name="x")
    assert desk.apply(EditKind.ADD_TAG, Change.insert(tag), subject="caf\udce9.txt").subject == "caf?.txt"


def test_a_claim_without_a_passage_is_refused(case, desk, article):
    refused(
        ErrorCode.CLAIM_WITHOUT_PASSAGE, desk.apply, EditKind.MARK_INCIDENT, Change.insert(desk.incident())
    )
    _, incident, link = desk.mark(article)
    error = refused(
        ErrorCode.CLAIM_WITHOUT_PASSAGE, desk.apply, EditKind.REMOVE_EVIDENCE, Change.delete(link)
    )
    assert error.facts["claim"] == f"{incident.ref} {incident.title}"
    assert case.evidence_of_claim(incident.id) == (link,)


def test_evidence_moved_to_another_claim_does_not_leave_the_first_one_bare(desk, article):
    _, _, link = desk.mark(article)
    _, second, _ = desk.mark(article, "two civilians")
    moved = Change.update(link, replace(link, claim=second.id))
    refused(ErrorCode.CLAIM_WITHOUT_PASSAGE, desk.apply, EditKind.CHANGE_EVIDENCE, moved)


def test_what_something_rests_on_cannot_be_removed(case, desk, article):
    passage, incident, link = desk.mark(article)
    figure = desk.figure(incident=incident.id)
    desk.mark(article, "two civilians", figure)
    refused(ErrorCode.DANGLING, desk.apply, EditKind.REMOVE_PASSAGE, Change.delete(passage))
    refused(ErrorCode.DANGLING, desk.apply, EditKind.REMOVE_ARTICLE, Change.delete(article))
    refused(
        ErrorCode.DANGLING, desk.apply, EditKind.REMOVE_INCIDENT, Change.delete(link), Change.delete(incident)
    )
    assert case.content().incidents == {incident.id: incident}


def test_tags_and_decisions_never_name_what_is_not_there(case, desk, article):
    tag = Tag(id=new_id(), name="civilian deaths")
    refused(ErrorCode.DANGLING, desk.mark, article, tags=(tag.id,))
    desk.apply(EditKind.ADD_TAG, Change.insert(tag))
    desk.mark(article, tags=(tag.id,))
    refused(ErrorCode.DANGLING, desk.apply, EditKind.REMOVE_TAG, Change.delete(tag))
    one, two = desk.figure(), desk.figure(id=new_id(), ref="F-2")
    _, _, link = desk.mark(article, "two civilians", one)
    decision = Decision(
        id=new_id(), figures=(one.id, two.id), rule=DecisionRule.LOWEST, reason="as the monitor says"
    )
    refused(ErrorCode.DANGLING, desk.apply, EditKind.DECIDE, Change.insert(decision))
    desk.mark(article, "killed", two)
    desk.apply(EditKind.DECIDE, Change.insert(decision))
    error = refused(
        ErrorCode.DANGLING, desk.apply, EditKind.REMOVE_FIGURE, Change.delete(link), Change.delete(one)
    )
    assert error.facts["subject"] == "F-1"
    assert case.counts.of_tags() == {tag.id: 1}


def test_an_edit_of_a_row_that_has_changed_meanwhile_is_refused(case, desk, article):
    _, incident, _ = desk.mark(article)
    change = Change.update(incident, replace(incident, title="Shelling of Saraqib"))
    desk.apply(EditKind.CHANGE_INCIDENT, change)
    error = refused(ErrorCode.CONFLICT, desk.apply, EditKind.CHANGE_INCIDENT, change)
    assert error.facts["entity"] == "incident"
    refused(ErrorCode.CONFLICT, desk.apply, EditKind.REMOVE_INCIDENT, Change.delete(incident))
    refused(ErrorCode.CONFLICT, desk.apply, EditKind.MARK_INCIDENT, Change.insert(incident))
    refused(ErrorCode.CONFLICT, desk.mark, article, "killed", replace(incident, id=new_id()))
    assert case.incident(incident.id).title == "Shelling of Saraqib"


def test_a_passage_whose_words_do_not_stand_there_is_refused(desk, article):
    passage = desk.passage(article)
    wrong = replace(passage, exact="Saraqip")
    refused(ErrorCode.WORDS_DISAGREE, desk.apply, EditKind.MARK_PASSAGE, Change.insert(wrong))
    beyond = replace(passage, end=10_000)
    refused(ErrorCode.RANGE_INVALID, desk.apply, EditKind.MARK_PASSAGE, Change.insert(beyond))
    refused(
        ErrorCode.RANGE_INVALID, desk.apply, EditKind.MARK_PASSAGE, Change.insert(replace(passage, start=-3))
    )


def test_bytes_under_a_wrong_hash_and_too_many_bytes_are_refused(case, desk, monkeypatch):
    tag = Edit(EditKind.ADD_TAG, (Change.insert(Tag(id=new_id(), name="x")),))
    refused(ErrorCode.VALUE_INVALID, case.apply, tag, originals={"00": b"x"})
    refused(ErrorCode.VALUE_INVALID, case.apply, tag, texts={"00": "x"})
    monkeypatch.setattr("app.store.blob_store.LARGEST_ORIGINAL", 10)
    refused(ErrorCode.FILE_TOO_LARGE, desk.add_article)
    monkeypatch.setattr("app.store.edit_writer.LARGEST_CASE", 1000)
    refused(ErrorCode.CASE_FULL, case.apply, tag)
    assert case.head().count == 1


@pytest.mark.parametrize(
    "change",
    [
        Change("incident", "i", None, None),
        Change("incident", "i", None, {"id": "i"}),
        Change("incident", "i", {"title": "a"}, {"note": "b"}),
        Change("event", "i", None, {"id": "i"}),
        Change("sqlite_schema", "i", None, {"id": "i"}),
        Change("tag", "", None, {"id": "", "name": "", "color": "", "note": ""}),
        Change("tag", "t", None, {"id": "u", "name": "", "color": "", "note": ""}),
        Change("tag", "t", None, {"id": "t", "name": 5, "color": "", "note": ""}),
        Change("tag", "t", None, {"id": "t", "name": None, "color": "", "note": ""}),
        Change("tag", "t", None, {"id": "t", "name": "", "color": "", "note": "", "extra": 1}),
    ],
)
def test_what_is_no_change_is_refused(case, change):
    refused(ErrorCode.VALUE_INVALID, case.apply, Edit(EditKind.CHANGE_INCIDENT, (change,)))
    assert case.head().count == 1
    assert case.verify() == ()


def test_a_row_may_be_changed_more_than_once_in_one_edit(case):
    tag = Tag(id=new_id(), name="a")
    better, best = replace(tag, name="b"), replace(tag, name="c")
    case.apply(
        Edit(EditKind.ADD_TAG, (Change.insert(tag), Change.update(tag, better), Change.update(better, best)))
    )
    assert case.tags() == (best,)
    back_and_forth = Change.update(best, tag), Change.update(tag, best)
    case.apply(Edit(EditKind.CHANGE_TAG, back_and_forth))
    case.apply(Edit(EditKind.CHANGE_TAG, (Change.delete(best), Change.insert(tag), Change.delete(tag))))
    assert case.tags() == ()
    assert case.verify() == ()
    case.undo()
    assert case.tags() == (best,)
    case.undo()
    case.undo()
    assert case.tags() == ()
    assert case.verify() == ()


def test_a_reference_is_free_again_for_the_claim_that_takes_it_over(case, desk, article):
    _, first, link = desk.mark(article)
    other = replace(first, id=new_id())
    passage = desk.passage(article, "killed")
    desk.apply(
        EditKind.IMPORT_MARKS,
        *map(Change.insert, (passage, other, desk.link(other, passage))),
        Change.delete(link),
        Change.delete(first),
    )
    assert case.claim("I-1") == other


def test_numbers_are_never_given_twice(case, desk, article):
    passage, incident, link = desk.mark(article)
    assert case.next_number("I") == 2
    desk.apply(EditKind.REMOVE_INCIDENT, *map(Change.delete, (link, incident, passage)))
    assert case.next_number("I") == 2
    for _ in range(3):
        case.undo()
    assert (case.next_number("I"), case.next_number("A"), case.next_number("F")) == (2, 2, 1)


def test_claims_are_found_by_any_case_of_their_reference_and_by_older_ones(case, desk, article):
    _, incident, _ = desk.mark(article, aliases=("I-70",))
    assert case.claim("i-1") == case.claim(incident.id) == case.claim(" I-70 ") == incident
    assert case.claim("I-7") is None
    assert case.claim("") is None
    assert case.next_number("I") == 71


def test_marks_say_what_rests_on_each_passage(case, desk, article):
    both, incident, _ = desk.mark(article, "Saraqib")
    figure = desk.figure(incident=incident.id)
    desk.apply(EditKind.MARK_FIGURE, Change.insert(figure), Change.insert(desk.link(figure, both)))
    desk.mark(article, "two civilians", desk.figure())
    alone = desk.passage(article, "Shells")
    desk.apply(EditKind.MARK_PASSAGE, Change.insert(alone))
    assert [row[3] for row in case.marks(article.id)] == ["", "IF", "F"]
    assert case.marks(article.id)[0] == (alone.id, 0, 6, "")
    assert case.counts.of_articles() == {article.id: (1, 2, 3)}
    assert case.figures_of_incident(incident.id) == (figure,)
    assert [passage.start for passage in case.passages(article.id)] == [0, 15, 33]
    assert case.passage_at(article.id, article.text_sha256, 0, 6) == alone
    assert case.passage_at(article.id, article.text_sha256, 0, 7) is None


def test_the_same_text_under_two_articles_is_kept_once(case, desk, article, desk_of):
    twin = desk.add_article(title="Twin")
    assert case.articles_with_text(article.text_sha256) == (article, twin)
    assert case.articles_with_sha256(article.sha256) == (article, twin)
    assert case.articles() == (article, twin)
    assert case.verify() == ()


def test_only_create_makes_the_first_event_and_no_edit_is_empty(case):
    refused(ErrorCode.VALUE_INVALID, case.apply, Edit(EditKind.CHANGE_CASE, ()))
    again = Edit(EditKind.CREATE_CASE, (Change.insert(replace(case.facts(), id=new_id())),))
    refused(ErrorCode.VALUE_INVALID, case.apply, again)


def test_after_a_refused_edit_the_next_one_works(case, desk, article):
    refused(
        ErrorCode.CLAIM_WITHOUT_PASSAGE, desk.apply, EditKind.MARK_INCIDENT, Change.insert(desk.incident())
    )
    desk.mark(article)
    assert case.verify() == ()


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
)
def test_any_text_and_number_comes_back(words, whole, decimal):
    from app.model.figure import Figure
    from app.store.entity_table import table_of

    table = table_of("figure")
    figure = Figure(
        id="f", ref="F-1", value_as_written=words, low=whole, best=decimal, place=Place(name=words)
    )
    record = Change.insert(figure).after
    row = table.packed(record, table.fields)
    assert table.record(row) == record
    assert table.entity_of(row) == figure
