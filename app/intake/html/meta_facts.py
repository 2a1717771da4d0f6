"""Proposes facts from a page's `meta` elements: Open Graph, Dublin Core, citation tags and those of newspapers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.intake.html.author_names import joined_names
from app.intake.html.page_date import page_date
from app.intake.html.saved_page_facts import address_facts
from app.model.proposal import Proposal
from app.model.vocabulary import ArticleKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELDS = {
    "title": "citation_title og:title dc.title dcterms.title headline hdl twitter:title parsely-title "
    "sailthru.title",
    "authors": "citation_author article:author author dc.creator dcterms.creator dc.contributor parsely-author "
    "sailthru.author byl byline article.author og:article:author og:author",
    "issued": "article:published_time citation_publication_date citation_date citation_online_date dc.date.issued "
    "dcterms.issued dc.date dcterms.date dcterms.created dc.date.created datepublished pubdate publishdate "
    "publish-date publish_date publication_date parsely-pub-date sailthru.date og:published_time "
    "og:article:published_time article.published cxenseparse:recs:publishtime article:published "
    "ptime originalpublicationdate date",
    "container_title": "citation_journal_title og:site_name dc.publisher dcterms.publisher publisher "
    "citation_publisher article:publisher application-name",
    "url": "og:url twitter:url dc.identifier",
    "language": "og:locale dc.language dcterms.language content-language language",
}
_PROVENANCES = (
    ("og:", "open_graph"),
    ("article:", "open_graph"),
    ("dc.", "dublin_core"),
    ("dcterms.", "dublin_core"),
)
_MOST = 5_000
_LONGEST = 1_000


def meta_facts(root: "_Element", base: str = "") -> Iterator[Proposal]:
    """Yield what `meta` elements state, best first for each field."""
    contents = _contents(root)
    for field, names in _FIELDS.items():
        for name in names.split():
            if written := contents.get(name):
                yield from _proposals(field, name, written, base)
    if "citation_journal_title" in contents:
        yield Proposal(field="kind", value=str(ArticleKind.ARTICLE_JOURNAL), provenance="meta")


def _proposals(field: str, name: str, written: list[str], base: str) -> Iterator[Proposal]:
    provenance = next((code for start, code in _PROVENANCES if name.startswith(start)), "meta")
    if field == "url":
        yield from address_facts(written[0], provenance, base)
        return
    words = "; ".join(written) if field == "authors" else written[0]
    value = words
    if field == "authors":
        value = joined_names(written)
    elif field == "issued":
        value = page_date(words) or ""
    if field == "container_title":
        value = "" if "://" in value else value.removeprefix("@")
    if value:
        yield Proposal(field=field, value=value, as_written=words, provenance=provenance)


def _contents(root: "_Element") -> dict[str, list[str]]:
    contents: dict[str, list[str]] = {}
    for number, element in enumerate(root.iter("meta")):
        if number == _MOST:
            break
        words = " ".join(element.get("content", "")[:_LONGEST].split())
        attributes = ("property", "name", "itemprop", "http-equiv")
        names = {name for key in attributes for name in element.get(key, "").lower().split()}
        for name in sorted(names):
            if words:
                contents.setdefault(name, []).append(words)
    return contents
