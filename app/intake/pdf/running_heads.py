"""Finds what stands at the head or foot of every page."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile
from statistics import median

from app.intake.pdf.line import Line
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
_WIDER = 1.25
"""How many times the page's own distance between lines lies between a header and the body at least."""
_SAME_LINE = 0.4
"""Letter heights within which two pieces stand in one line."""


def running_heads(pages: Sequence[PdfPage]) -> frozenset[tuple[int, int]]:
    """Return the lines (page's number, place of the line on it) that are headers or footers.

    The same short line at the same height in the margin of three pages or more is one, where it stands farther
    from the body than the body's lines from each other; a number at its beginning or end may rise with the
    pages. A page's number that stands alone is one on two.
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
        before, after = words[: match.start()], words[match.end() :]
        rest = f"{before}#{after}"
        alone = _ALONE if _NUMBER.fullmatch(rest) else ""
        if not alone and _has_words(before) and _has_words(after):
            continue  # a number inside a sentence counts something else than pages
        keys.append(f"{alone}{int(match[0]) - page}\n{rest}")
    return keys


def _has_words(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _standing_apart(page: PdfPage, found: set[tuple[int, int]]) -> list[int]:
    """Return the found lines with nothing else outside them that stand apart from the body.

    One that does not is body itself, and the next is held against it.
    """
    by_height = sorted(range(len(page.lines)), key=lambda place: -page.lines[place].middle)
    top = list(takewhile(lambda place: (page.number, place) in found, by_height))
    foot = list(takewhile(lambda place: (page.number, place) in found, reversed(by_height)))
    heads = {*top, *foot}
    body = [page.lines[place] for place in by_height if place not in heads]
    usual = _WIDER * _usual_distance(body)
    for edge in (reversed(top), reversed(foot)):
        for place in edge:
            line = page.lines[place]
            least = max(_APART * line.height, usual)
            if place in heads and any(abs(other.middle - line.middle) <= least for other in body):
                heads.discard(place)
                body.append(line)
    return sorted(heads)


def _usual_distance(lines: Sequence[Line]) -> float:
    """Return the median distance in points from one line to the next below, 0 for fewer than three."""
    steps = [
        one.middle - other.middle
        for one, other in pairwise(lines)
        if one.middle - other.middle > _SAME_LINE * one.height
    ]
    return median(steps) if len(steps) > 1 else 0.0


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
