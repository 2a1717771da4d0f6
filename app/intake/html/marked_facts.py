"""Proposes facts from elements of the page that say what they hold: `time`, `rel=author`, microdata, `link`, `lang`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.intake.html.author_names import joined_names
from app.intake.html.page_date import page_date
from app.intake.html.saved_page_facts import address_facts
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_PUBLISHED = re.compile(
    r"publish|pubdate|posted|entry-date|date-?line|post-date|article-?date|timestamp", re.IGNORECASE
)
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_COMMENTS = re.compile(r"\bcomment", re.IGNORECASE)
_AUTHOR_CLASS = re.compile(
    r"(?:(?:post|entry|article|story|c-)?[-_]*(?:author|byline)[-_]*(?:name|link)?s?|byline__name|author__name|vcard|fn)",
    re.IGNORECASE,
)
_LONGEST_NAME = 80
_MOST_WORDS = 12
_MOST_ELEMENTS = 100_000
_MOST_MARKS = 200
_AROUND = 6


def marked_facts(root: "_Element", base: str = "") -> Iterator[Proposal]:
    """Yield what elements of the page say of themselves, best first for each field."""
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            yield from address_facts(link.get("href", ""), "canonical_link", base)
    microdata, times, signed = [], [], []
    for number, element in enumerate(root.iter()):
        if number == _MOST_ELEMENTS:
            break
        if not isinstance(element.tag, str) or element.tag in ("meta", "link", "script", "style"):
            continue
        attributes = element.attrib
        kinds = attributes.get("itemprop", "").split() if attributes else []
        if "datePublished" in kinds:
            microdata.append(element)
        elif element.tag == "time":
            times.append(element)
        if attributes and (name := _signature(element, kinds)):
            signed.append((name, element))
    yield from _dates(microdata[:_MOST_MARKS], "microdata")
    yield from _dates(_published(times[:_MOST_MARKS]), "time_element")
    yield from _authors(signed[:_MOST_MARKS])


def _dates(elements: "list[_Element]", provenance: str) -> Iterator[Proposal]:
    for element in elements:
        for written in (element.get("datetime", ""), element.get("content", ""), _words(element)):
            if value := page_date(written):
                yield Proposal(field="issued", value=value, as_written=written, provenance=provenance)
                break


def _published(times: "list[_Element]") -> "list[_Element]":
    """Return the times that say they are the publication's, or all of them where they name one day only."""
    own = [element for element in times if not _is_beside(element, _COMMENTS)]
    telling = [
        element
        for element in own
        if "pubdate" in element.attrib
        or (_is_beside(element, _PUBLISHED, 3) and not _is_beside(element, _CHANGED, 2))
    ]
    days = {page_date(element.get("datetime", "") or _words(element)) for element in own}
    return telling or (own[:1] if len(days) == 1 else [])


def _is_beside(element: "_Element", pattern: re.Pattern[str], steps: int = _AROUND) -> bool:
    """Return whether the class or id of the element or of one around it says so."""
    around: _Element | None = element
    for _ in range(steps):
        if around is None:
            return False
        if pattern.search(around.get("class", "")) or pattern.search(around.get("id", "")):
            return True
        around = around.getparent()
    return False


def _signature(element: "_Element", kinds: list[str]) -> str:
    """Return how an element says that it names an author, "" for one that does not; the surest comes first."""
    if "author" in kinds:
        return "1"
    if "author" in element.get("rel", "").lower().split():
        return "2"
    return "3" if any(_AUTHOR_CLASS.fullmatch(word) for word in element.get("class", "").split()) else ""


def _authors(signed: "list[tuple[str, _Element]]") -> Iterator[Proposal]:
    for way, provenance in (("1", "microdata"), ("2", "byline"), ("3", "byline")):
        written = []
        for _, element in ((found, one) for found, one in signed if found == way):
            words = _words(element)
            is_short = 0 < len(words) <= _LONGEST_NAME and len(words.split()) <= _MOST_WORDS
            if is_short and not any(char.isdigit() for char in words) and not _is_beside(element, _COMMENTS):
                written.append(words)
        if way == "3":
            written = written[:1]
        if names := joined_names(written):
            yield Proposal(field="authors", value=names, as_written="; ".join(written), provenance=provenance)
            return


def _words(element: "_Element") -> str:
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece[: 2 * _LONGEST_NAME])
        if len(pieces) > _LONGEST_NAME:
            break
    return " ".join(" ".join(pieces).split())
