"""Turns what the services find into rows for the panel."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.model.claim import Claim, kind_of, label_of
from app.ui.search.search_model import Hit

if TYPE_CHECKING:
    from app.services.casework import Casework

_LONGEST = 240


def hits_of(casework: "Casework", found: Sequence[Any]) -> list[Hit]:
    """Return the hits of a search with the title of the article each stands in."""
    titles = {row.article.id: row.article.title for row in casework.articles.rows()}
    return [
        Hit(
            hit.kind, hit.id, hit.article_id, hit.start, hit.end, hit.snippet,
            where=titles.get(hit.article_id or "", ""), matches=tuple(hit.matches),
        )
        for hit in found
    ]  # fmt: skip


def tagged(casework: "Casework", tag_id: str) -> list[Hit]:
    """Return the passages and claims that carry a tag."""
    content = casework.views.content()
    hits = []
    for passage in content.passages.values():
        if tag_id in passage.tags:
            where = content.articles[passage.article].title
            words = passage.exact[:_LONGEST]
            hits.append(Hit("passage", passage.id, passage.article, passage.start, passage.end, words, where))
    claims: list[Claim] = [*content.incidents.values(), *content.figures.values()]
    for claim in claims:
        if tag_id in claim.tags:
            hits.append(Hit(str(kind_of(claim)), claim.id, None, None, None, label_of(claim), claim.ref))
    return hits
