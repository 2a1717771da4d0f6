"""Finds what stands at the head or foot of every page."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, takewhile

from app.intake.pdf.pdf_page import PdfPage

_EDGE = 3
"""How many lines from the top and from the foot of a page may be its header or footer."""
_LONGEST = 120
_FEWEST_PAGES = 3
_SAME_PLACE = 6.0
"""Points within which a line stands at the same height."""
_MOST_NUMBERS = 6
_ALONE = "\0"
"""Begins the key of a page's number that stands alone."""
_DIGITS = re.compile(r"(?<!\d)\d{1,6}(?!\d)")
_ROMAN = re.compile(r"[\s\-–—|•·\[(]*[ivxlc]{1,7}[\s\-–—|•·\])]*")
_NUMBER = re.compile(
    r"[\s\-–—|•·\[(]*(?:(?:page|p\.|pág(?:ina)?\.?|seite|стр(?:аница)?\.?|с\.|сторінка|صفحة)\s*)?"
    r"#(?:\s*(?:/|of|de|sur|von|из|з|من)\s*\d+)?[\s\-–—|•·\])]*",
    re.IGNORECASE,
)
_MARGIN = 0.15
"""Share of a page's height, at its head and foot, in which headers and footers stand."""
_APART = 1.4
"""Letter heights that lie between a header and the body at least; lines of a paragraph are closer."""


def running_heads(pages: Sequence[PdfPage]) -> frozenset[tuple[int, int]]:
    """Return the lines (page's number, place of the line on it) that are headers or footers.

    The same short line at the same height in the margin of three pages or more is one; one of its numbers may
    rise with the pages. A page's number that stands alone is one on two.
    """
    places: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for page in pages:
        for place in _edges(page):
            line = page.lines[place]
            words = " ".join(line.text.split())
            if len(words) <= _LONGEST:
                height = round(line.middle / _SAME_PLACE)
                for key in _keys(words, page.number):
                    for step in (height - 1, height, height + 1):
                        places[key, step].append((page.number, place))
    found = {
        one
        for (key, _), lines in places.items()
        if len({number for number, _ in lines}) >= (2 if key.startswith(_ALONE) else _FEWEST_PAGES)
        for one in lines
    }
    return frozenset((page.number, place) for page in pages for place in _standing_apart(page, found))


def _keys(words: str, page: int) -> list[str]:
    """Return what a line has in common with the same header of other pages: its words, or all but a page's number."""
    keys = [words]
    if _ROMAN.fullmatch(words):
        keys.append(_ALONE)
    for match in islice(_DIGITS.finditer(words), _MOST_NUMBERS):
        rest = f"{words[: match.start()]}#{words[match.end() :]}"
        alone = _ALONE if _NUMBER.fullmatch(rest) else ""
        keys.append(f"{alone}{int(match[0]) - page}\n{rest}")
    return keys


def _standing_apart(page: PdfPage, found: set[tuple[int, int]]) -> list[int]:
    """Return the found lines with nothing else outside them that are no part of a paragraph of the body."""
    by_height = sorted(range(len(page.lines)), key=lambda place: -page.lines[place].middle)
    top = list(takewhile(lambda place: (page.number, place) in found, by_height))
    foot = list(takewhile(lambda place: (page.number, place) in found, reversed(by_height)))
    heads = {*top, *foot}
    body = [line for place, line in enumerate(page.lines) if place not in heads]
    return [
        place
        for place in sorted(heads)
        if all(
            abs(line.middle - page.lines[place].middle) > _APART * page.lines[place].height for line in body
        )
    ]


def _edges(page: PdfPage) -> set[int]:
    """Return the places of the highest and the lowest lines of a page."""
    by_height = sorted(range(len(page.lines)), key=lambda place: -page.lines[place].middle)
    return {
        place
        for place in (*by_height[:_EDGE], *by_height[-_EDGE:])
        if _in_margin(page, page.lines[place].middle)
    }


def _in_margin(page: PdfPage, middle: float) -> bool:
    return not _MARGIN * page.height < middle < (1 - _MARGIN) * page.height
