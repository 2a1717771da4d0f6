"""Proposes facts from a page's JSON-LD."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.intake.html.author_names import joined_names
from app.intake.html.linked_data import Node, linked_articles, types_of, words_of
from app.intake.html.page_address import page_address
from app.intake.html.page_date import page_date
from app.model.proposal import Proposal
from app.model.vocabulary import ArticleKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {
    "BlogPosting": ArticleKind.POST_WEBLOG,
    "SocialMediaPosting": ArticleKind.POST,
    "DiscussionForumPosting": ArticleKind.POST,
    "ScholarlyArticle": ArticleKind.ARTICLE_JOURNAL,
    "Report": ArticleKind.REPORT,
}
_HERE = "json_ld"


def linked_facts(root: "_Element") -> Iterator[Proposal]:
    """Yield the facts of the first description of the article, then those that only a later one has."""
    for node in linked_articles(root)[:4]:
        facts = (
            ("title", words_of(node.get("headline")) or words_of(node.get("name"))),
            ("authors", joined_names(_names(node.get("author") or node.get("creator")))),
            ("issued", words_of(node.get("datePublished"))),
            ("container_title", words_of(node.get("publisher"))),
            ("url", _address(node)),
            ("language", words_of(node.get("inLanguage"))),
            ("kind", _kind(node)),
        )
        for field, words in facts:
            value = (page_date(words) or "") if field == "issued" else words
            if value:
                yield Proposal(field=field, value=value, as_written=words, provenance=_HERE)


def _names(value: object) -> list[str]:
    return [words_of(one) for one in value] if isinstance(value, list) else [words_of(value)]


def _address(node: Node) -> str:
    page = node.get("mainEntityOfPage")
    for value in (node.get("url"), page.get("@id") if isinstance(page, dict) else page):
        if isinstance(value, str) and (address := page_address(value)):
            return address
    return ""


def _kind(node: Node) -> str:
    for name in types_of(node):
        if name in _KINDS:
            return str(_KINDS[name])
        if name.endswith("NewsArticle"):
            return str(ArticleKind.ARTICLE_NEWSPAPER)
    return ""
