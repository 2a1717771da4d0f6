"""Turns what the services find into rows for the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.model.claim import Claim, kind_of, label_of
from app.ui.search.search_model import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.casework import Casework

_LONGEST = 240


class Found(Protocol):
    """What `Views.search` gives; the window does not import the store's own name of it."""

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def article_id(self) -> str | None: ...
    @property
    def start(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...
    @property
    def snippet(self) -> str: ...
    @property
    def where(self) -> str: ...
    @property
    def matches(self) -> tuple[tuple[int, int], ...]: ...
    @property
    def entity(self) -> str: ...


def hits_of(casework: Casework, found: Sequence[Found]) -> list[Hit]:
    """Return the hits of a search with the title of the article each stands in."""
    titles = {row.article.id: row.article.title for row in casework.articles.rows()}
    return [
        Hit(
            kind=hit.kind,
            id=hit.id,
            article_id=hit.article_id,
            start=hit.start,
            end=hit.end,
            snippet=hit.snippet,
            where=_where(hit, titles),
            matches=tuple(hit.matches),
            entity=hit.entity or hit.kind,
        )
        for hit in found
    ]


def tagged(casework: Casework, tag_id: str) -> list[Hit]:
    """Return the passages and claims that carry a tag."""
    content = casework.views.content()
    hits = []
    for passage in content.passages.values():
        if tag_id in passage.tags:
            title = content.articles[passage.article].title
            where = f"\u2066{passage.locator}\u2069  \u2068{title}\u2069"
            words = passage.exact[:_LONGEST]
            hits.append(Hit("passage", passage.id, passage.article, passage.start, passage.end, words, where))
    claims: list[Claim] = [*content.incidents.values(), *content.figures.values()]
    for claim in claims:
        if tag_id in claim.tags:
            hits.append(Hit(str(kind_of(claim)), claim.id, None, None, None, label_of(claim), claim.ref))
    return hits


def _where(hit: Found, titles: dict[str, str]) -> str:
    """Return the reference and, for what stands in an article, its title."""
    reference = f"\u2066{hit.where}\u2069" if hit.where else ""
    title = titles.get(hit.article_id or "", "")
    return f"{reference}  \u2068{title}\u2069".strip() if title else reference
