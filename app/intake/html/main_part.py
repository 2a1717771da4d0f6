"""Finds the main part of a page and says where it stands in the full text."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.intake.html.placed_words import placed_words
from app.model.block import Block

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ELEMENTS = 100_000
_LONGEST = 2_000_000
_MOSTLY = 0.5
_FEWEST_WORDS = 8
_logger = logging.getLogger("trafilatura")


def main_part(root: "_Element", text: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """Return the ranges (code points) of `text` that are the article, in order, apart from each other.

    What `trafilatura` takes for the article is looked up in the text and never put in its place; where it finds
    nothing, the page's own `main` or `article` element is the main part, else all of the page.
    """
    if len(text) <= _LONGEST:
        for found in (_extracted, _marked_up):
            if (candidate := found(root)) and (main := _ranges(candidate, text, blocks)):
                return main
    return ((blocks[0].start, blocks[-1].end),) if blocks else ()


def _extracted(root: "_Element") -> str:
    """Ask trafilatura in its fast mode: without its memory of other pages, dates, links or comments."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return ""
    from lxml.etree import LxmlError
    from trafilatura import extract

    _logger.setLevel(logging.CRITICAL)
    try:
        found = extract(root, fast=True, include_comments=False, deduplicate=False, output_format="txt")
    except (LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return ""
    return found or ""


def _marked_up(root: "_Element") -> str:
    from app.intake.html.html_walk import walk
    from app.intake.text_builder import TextBuilder

    for name in ("main", "article"):
        found = list(root.iter(name))
        if len(found) == 1:
            builder = TextBuilder()
            walk(found[0], builder)
            if builder.blocks:
                return builder.text
    return ""


def _ranges(candidate: str, text: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """Return the blocks of which most letters are in `candidate`, neighbours joined, and long runs in others."""
    placed = placed_words(candidate, text)
    ranges: list[tuple[int, int]] = []
    last = -2
    place = 0
    for number, block in enumerate(blocks):
        first = place
        while place < len(placed) and placed[place][0] < block.end:
            place += 1
        taken = _taken(placed[first:place], block)
        if taken is None:
            continue
        if last == number - 1 and ranges[-1][1] == blocks[last].end and taken[0] == block.start:
            ranges[-1] = (ranges[-1][0], taken[1])
        else:
            ranges.append(taken)
        last = number
    return tuple(ranges)


def _taken(words: list[tuple[int, int, bool]], block: Block) -> tuple[int, int] | None:
    """Return what of a block belongs to the main part: all, a run within it (old pages have one block), or nothing."""
    found = [(start, end) for start, end, is_found in words if is_found]
    if not found:
        return None
    if sum(end - start for start, end in found) >= _MOSTLY * sum(end - start for start, end, _ in words):
        return block.start, block.end
    return (found[0][0], found[-1][1]) if len(found) >= _FEWEST_WORDS else None
