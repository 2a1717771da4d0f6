"""Finds what a page says of its article in JSON-LD, written as schema.org has it."""

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

Node = dict[str, object]

_LARGEST = 2_000_000
_MOST_NODES = 2_000
_WRAPPERS = ("//", "<!--", "<![CDATA[", "//", "-->", "]]>", "//", ";")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_HOLDS_OTHERS = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
_ARTICLES = re.compile(r"(?:.*Article|.*Posting|Report|AnalysisNewsArticle|Review|ClaimReview|CreativeWork)")
_PAGES = frozenset({"WebPage", "ItemPage", "AboutPage", "ProfilePage", "VideoObject", "Book", "Webpage"})


def linked_articles(root: "_Element") -> list[Node]:
    """Return the page's descriptions of its article, the most telling first; broken JSON is passed over."""
    nodes = list(_nodes(root))
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    articles = [node for node in nodes if any(_ARTICLES.fullmatch(name) for name in types_of(node))]
    pages = [node for node in nodes if _PAGES.intersection(types_of(node))]
    return [resolved(node, by_id) for node in (*articles, *pages)]


def resolved(node: Node, by_id: dict[str, Node]) -> Node:
    """Return a node with references to other nodes replaced by those nodes, one step deep."""

    def meant(value: object) -> object:
        if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
            return by_id.get(str(value.get("@id")), value)
        return [meant(one) for one in value] if isinstance(value, list) and value else value

    return {
        key: [meant(one) for one in value] if isinstance(value, list) else meant(value)
        for key, value in node.items()
    }


def types_of(node: Node) -> list[str]:
    """Return the schema.org types of a node."""
    named = node.get("@type")
    return [one for one in (named if isinstance(named, list) else [named]) if isinstance(one, str)]


def words_of(value: object) -> str:
    """Return a value's words on one line; of a thing its name, of several the first."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or ""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _nodes(root: "_Element") -> Iterator[Node]:
    """Yield the nodes that stand for themselves; what a node merely mentions (a list of links) is left out."""
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        waiting = [_loaded(script.text or "")]
        while waiting and count < _MOST_NODES:
            value = waiting.pop()
            count += 1
            if isinstance(value, list):
                waiting += reversed(value[:_MOST_NODES])
            elif isinstance(value, dict):
                yield value
                waiting += [
                    value[key] for key in reversed(_HOLDS_OTHERS) if isinstance(value.get(key), dict | list)
                ]


def _loaded(text: str) -> object:
    if len(text) > _LARGEST:
        return None
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", _unwrapped(text))):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _unwrapped(text: str) -> str:
    """Return what a script holds without the marks that once hid scripts from old browsers."""
    for mark in _WRAPPERS:
        text = text.strip().removeprefix(mark).removesuffix(mark)
    return text
