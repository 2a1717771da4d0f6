"""Finds what stands at the head or foot of every page."""

import re
from collections import defaultdict
from collections.abc import Sequence

from app.intake.pdf.pdf_page import PdfPage

_EDGE = 3
"""How many lines from the top and from the foot of a page may be its header or footer."""
_LONGEST = 120
_FEWEST_PAGES = 3
_SAME_PLACE = 6.0
"""Points within which a line stands at the same height."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[\s\-–—|•·\[(]*(?:(?:page|p\.|pág(?:ina)?\.?|seite|стр(?:аница)?\.?|с\.|сторінка|صفحة)\s*)?"
    r"(?:#+|[ivxlc]{1,7})(?:\s*(?:/|of|de|sur|von|из|з|من)\s*#+)?[\s\-–—|•·\])]*",
    re.IGNORECASE,
)
_MARGIN = 0.12
"""Share of a page's height, at its head and foot, in which a number that stands alone is a page's."""


def running_heads(pages: Sequence[PdfPage]) -> frozenset[tuple[int, int]]:
    """Return the lines (page's number, place of the line on it) that are headers or footers.

    The same short line (other numbers in it aside) at the same height on three pages or more is one; a page's
    number that stands alone in the margin is one on two.
    """
    places: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for page in pages:
        for place in _edges(page):
            line = page.lines[place]
            words = " ".join(line.text.split())
            if len(words) <= _LONGEST:
                key = _DIGITS.sub("#", words)
                alone = _NUMBER.fullmatch(key) is not None and _in_margin(page, line.middle)
                height = round(line.middle / _SAME_PLACE)
                for step in (height - 1, height, height + 1):
                    places["\0" if alone else key, step].append((page.number, place))
    return frozenset(
        found
        for (key, _), lines in places.items()
        if len({number for number, _ in lines}) >= (2 if key == "\0" else _FEWEST_PAGES)
        for found in lines
    )


def _edges(page: PdfPage) -> set[int]:
    """Return the places of the highest and the lowest lines of a page."""
    by_height = sorted(range(len(page.lines)), key=lambda place: -page.lines[place].middle)
    return {*by_height[:_EDGE], *by_height[-_EDGE:]}


def _in_margin(page: PdfPage, middle: float) -> bool:
    return not _MARGIN * page.height < middle < (1 - _MARGIN) * page.height
