"""Articles come in once, keep their bytes, and take proposed facts only when somebody says so."""

from dataclasses import replace

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.moment import Moment
from app.services.given_facts import GivenFacts

DATED = b"Bridge falls\nBy Ada Example\n6 June 2020\n\nThe bridge fell.\n"


def test_the_same_bytes_are_added_once(casework):
    first = casework.articles.add_bytes(DATED, "bridge.txt")
    again = casework.articles.add_bytes(DATED, "other-name.txt")
    assert again.reused
    assert again.article == first.article
    assert again.changed is None
    assert len(casework.articles.rows()) == 2


def test_the_same_text_in_other_bytes_is_added_and_said(casework):
    casework.articles.add_bytes(DATED, "bridge.txt")
    twin = casework.articles.add_bytes(DATED.replace(b"\n", b"\r\n"), "bridge-dos.txt")
    assert (twin.same_text_as, twin.reused, twin.article.ref) == ("A-2", False, "A-3")


def test_proposals_become_facts_only_when_accepted(casework):
    article = casework.articles.add_bytes(DATED, "bridge.txt").article
    assert (article.title, article.authors, article.issued) == ("bridge", (), None)
    casework.articles.accept(article.id, ["title", "issued"])
    article = casework.articles.one(article.id)
    assert article.title == "Bridge falls"
    assert article.issued == Moment(edtf="2020-06-06", as_written="6 June 2020")
    assert article.authors == ()
    casework.articles.accept(article.id)
    assert casework.articles.one(article.id).authors == ("Ada Example",)


def test_given_facts_win_over_proposals(casework):
    given = GivenFacts(title="My title", issued="2020-06")
    article = casework.articles.add_bytes(DATED, "bridge.txt", given, accept_proposed=True).article
    assert (article.title, article.issued.edtf, article.authors) == ("My title", "2020-06", ("Ada Example",))


def test_dismissed_proposals_do_not_come_back(casework):
    article = casework.articles.add_bytes(DATED, "bridge.txt").article
    casework.articles.dismiss(article.id, ["authors"])
    assert "authors" not in {proposal.field for proposal in casework.articles.one(article.id).proposed}


def test_an_invalid_date_is_refused_before_anything_is_written(casework):
    before = casework.head
    with pytest.raises(CaseError) as caught:
        casework.articles.add_bytes(DATED, "bridge.txt", GivenFacts(issued="6 June"))
    assert caught.value.code is ErrorCode.MOMENT_INVALID
    assert casework.head == before


def test_removing_an_article_tells_what_goes_and_undo_brings_all_back(casework, mark):
    mark("shells hit the mill")
    foreseen = casework.articles.removal("A-1")
    assert (foreseen.passages, [claim.ref for claim in foreseen.claims]) == (1, ["I-1"])
    casework.articles.remove("A-1")
    assert casework.articles.rows() == ()
    casework.undo()
    assert casework.articles.is_unchanged(casework.articles.one("A-1").id)
    assert [claim.ref for claim in casework.claims.incidents()] == ["I-1"]


def test_changed_facts_survive_a_reopening(casework):
    article = casework.articles.one("a-1")
    casework.articles.change(replace(article, title="عنوان \U0001f4f0", note="n"))
    path, identity = casework.path, casework.identity
    casework.close()
    with type(casework).open(path, identity) as reopened:
        assert reopened.articles.one("A-1").title == "عنوان \U0001f4f0"
        reopened.undo()
        assert reopened.articles.one("A-1").title == article.title


def test_an_unknown_reference_is_named(casework):
    with pytest.raises(CaseError) as caught:
        casework.articles.one("A-9")
    assert (caught.value.code, caught.value.facts["reference"]) == (ErrorCode.REFERENCE_UNKNOWN, "A-9")
