"""Puts facts into an article: those a person gives, and proposals a person accepts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.model.article import Article
from app.model.moment import Moment
from app.model.proposal import Proposal
from app.model.vocabulary import ArticleKind
from app.services.given_facts import GivenFacts

_AUTHOR_SEPARATOR = ";"


def with_given(article: Article, given: GivenFacts) -> Article:
    """Return the article with what was given; proposals for those fields are settled and dropped."""
    facts = {
        "title": given.title,
        "authors": given.authors,
        "issued": None
        if given.issued is None
        else Moment(edtf=given.issued, as_written=given.issued_as_written),
        "container_title": given.container_title,
        "url": given.url,
        "language": given.language,
        "archive_url": given.archive_url,
        "accessed": given.accessed,
        "kind": given.kind,
    }
    said = {field: value for field, value in facts.items() if value is not None}
    return _settled(article, said)


def accepted(article: Article, fields: Iterable[str] | None) -> Article:
    """Return the article with the best proposal of each of `fields` as its facts.

    None takes all that the file itself says, and nothing that was guessed.
    """
    wanted = {proposal.field for proposal in article.proposed} if fields is None else set(fields)
    best: dict[str, Proposal] = {}
    for proposal in article.proposed:
        if proposal.field in wanted and not (fields is None and proposal.guessed):
            best.setdefault(proposal.field, proposal)
    return _settled(article, {field: _value(proposal) for field, proposal in best.items()})


def _settled(article: Article, facts: dict[str, Any]) -> Article:
    kept = tuple(proposal for proposal in article.proposed if proposal.field not in facts)
    return replace(article, proposed=kept, **facts)


def _value(proposal: Proposal) -> object:
    if proposal.field == "authors":
        names = (name.strip() for name in proposal.value.split(_AUTHOR_SEPARATOR))
        return tuple(name for name in names if name)
    if proposal.field == "issued":
        return Moment(edtf=proposal.value, as_written=proposal.as_written)
    return ArticleKind(proposal.value) if proposal.field == "kind" else proposal.value
