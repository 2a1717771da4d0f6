"""Parses a page that strangers wrote: nothing is opened, and neither depth nor size can hurt what comes after."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.intake.decoded import Decoded
from app.intake.html.declared_encoding import decode_page
from app.intake.html.tamed_markup import has_flood, tamed, without_pictures
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

_RESOURCE_LIMIT = 114
"""libxml2's XML_ERR_RESOURCE_LIMIT: more than 256 elements deep, or 10 MB in one piece; what follows is lost."""
_IS_XHTML = re.compile(r"<html\s[^<>]*\bxmlns\s*=", re.IGNORECASE)
_HEAD = 4096
_SELF_CLOSED = re.compile(
    r"<(title|script|style|textarea|iframe|noscript|a|p|div|span|td|th|i|b|em|strong|h[1-6]|li)"
    r"(\s[^<>]*)?/>",
    re.IGNORECASE,
)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_TAMED_ABOVE = 2_000_000
"""Code points above which one piece may be more than the parser takes; it says nothing when it drops the rest."""
_CHUNK = 1 << 16
_EMPTY = b"<html><body></body></html>"


@dataclass(frozen=True, slots=True)
class HtmlTree:
    """A page's root element, at most 256 deep, and what its bytes were decoded to."""

    root: "HtmlElement"
    decoded: Decoded


def parse_html(data: bytes, encoding: str | None = None) -> HtmlTree:
    """Return the tree of a page; `encoding` is a Python codec that a person or the file around it names.

    Elements that stand deeper than the parser goes are dropped, their words kept.

    Raises CaseError: FILE_BINARY, FILE_TOO_COMPLEX, VALUE_INVALID (the encoding).
    """
    decoded = decode_page(data, encoding)
    return HtmlTree(parse_markup(decoded.text), decoded)


def parse_markup(text: str) -> "HtmlElement":
    """Return the tree of a page that is decoded already; raises CaseError(FILE_TOO_COMPLEX)."""
    markup = without_pictures(text.lstrip("\ufeff").replace("\0", "\ufffd"))
    head = markup[:_HEAD]
    if head.lstrip().startswith("<?xml") or _IS_XHTML.search(head):
        markup = _as_html(markup)
    root = None if has_flood(markup) or len(markup) > _TAMED_ABOVE else _parsed(markup)
    if root is None:
        root = _parsed_in_pieces(tamed(markup))
    if root is None:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX)
    return root


def _parsed(markup: str) -> "HtmlElement | None":
    """Return None where the parser gave up."""
    from lxml import etree

    parser = _parser()
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace") or _EMPTY, parser)
    except etree.LxmlError:
        root = None
    if any(error.type == _RESOURCE_LIMIT for error in parser.error_log):
        return None
    return etree.fromstring(_EMPTY, _parser()) if root is None else root


def _parsed_in_pieces(markup: str) -> "HtmlElement | None":
    """Return the tree of tamed markup, however long; the parser does not say here that it gave up."""
    from lxml import etree

    parser = _parser()
    content = markup.encode("utf-8", "replace") or _EMPTY
    try:
        for start in range(0, len(content), _CHUNK):
            parser.feed(content[start : start + _CHUNK])
        root = parser.close()
    except etree.LxmlError:
        return None
    return None if any(error.type == _RESOURCE_LIMIT for error in parser.error_log) else root


def _parser() -> "HTMLParser":
    from lxml.html import HTMLParser

    return HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True
    )


def _as_html(markup: str) -> str:
    """Write out what HTML reads otherwise than XML does: closed empty elements and CDATA sections."""
    opened = _SELF_CLOSED.sub(r"<\1\2></\1>", markup)
    pieces: list[str] = []
    place = 0
    while (start := opened.find(_CDATA, place)) >= 0:
        end = opened.find(_CDATA_END, start)
        if end < 0:
            break
        words = opened[start + len(_CDATA) : end].replace("&", "&amp;").replace("<", "&lt;")
        pieces += (opened[place:start], words)
        place = end + len(_CDATA_END)
    return "".join((*pieces, opened[place:]))
