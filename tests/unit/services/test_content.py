"""The content kept in memory is, after every edit, what the file holds."""

from dataclasses import replace

from app.model.figure import Figure
from app.model.vocabulary import DecisionRule
from app.services.casework import Casework


def test_kept_content_equals_the_file_after_every_edit(casework, mark, words):
    def same():
        kept, read = casework.views.content(), casework.desk.file.content()
        assert kept == read
        for name in ("articles", "passages", "incidents", "figures", "tags"):
            assert list(getattr(kept, name)) == list(getattr(read, name))

    casework.views.content()
    first = mark("shells hit the mill")
    same()
    place = words("two")
    figure = Figure(id="", ref="", value_as_written="two", incident=first.claim.id)
    one = casework.marking.mark(place.article, place.start, place.end, figure).claim
    two = casework.marking.mark(place.article, place.start, place.end, figure).claim
    casework.claims.decide([one.id, two.id], DecisionRule.LOWEST, "r")
    casework.tags.set_on_claim(one.id, ["b", "a"])
    casework.change_facts(replace(casework.facts, title="Other"))
    same()
    casework.claims.remove(first.claim.id)
    same()
    for _ in range(5):
        casework.undo()
        same()
    for _ in range(5):
        casework.redo()
        same()


def test_what_another_process_wrote_is_seen(casework, mark, identity):
    mark("shells hit the mill")
    casework.views.content()
    with Casework.open(casework.path, identity) as other:
        other.tags.add("theirs")
    assert [tag.name for tag in casework.views.content().tags.values()] == ["theirs"]
    with Casework.open(casework.path, identity) as other:
        other.tags.add("more")
    casework.tags.add("ours")
    assert {tag.name for tag in casework.views.content().tags.values()} == {"theirs", "more", "ours"}


def test_accepting_guesses_is_one_edit(casework, words):
    place = words("on 3 May 2021 shells hit the mill")
    draft = casework.marking.draft_incident(place.article, place.start, place.end)
    assert "when" in draft.claim.guessed
    marked = casework.marking.mark_draft(place.article, place.start, place.end, draft)
    casework.claims.accept_guesses(marked.claim.id)
    assert casework.claims.one(marked.claim.id).guessed == ()
    assert all(not row.evidence.guessed for row in casework.claims.dossier(marked.claim.id).evidence)
    casework.undo()
    assert casework.claims.one(marked.claim.id).guessed == draft.claim.guessed
