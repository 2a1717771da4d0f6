"""Finds the main part of a page and says where it stands in the full text."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.intake.html.placed_words import placed_words
from app.model.block import Block

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ELEMENTS = 100_000
_MOSTLY = 0.5
_logger = logging.getLogger("trafilatura")


def main_part(root: "_Element", text: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """Return the ranges (code points) of `text` that are the article, each from a block's start to a block's end.

    What `trafilatura` takes for the article is looked up in the text and never put in its place; where it finds
    nothing, the page's own `main` or `article` element is the main part, else all of the page.
    """
    for candidate in (_extracted(root), _marked_up(root)):
        if candidate and (main := _ranges(candidate, text, blocks)):
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
    """Return the blocks of which most words are in `candidate`, neighbours joined."""
    placed = placed_words(candidate, text)
    ranges: list[tuple[int, int]] = []
    last = -2
    place = 0
    for number, block in enumerate(blocks):
        letters = found = 0
        while place < len(placed) and placed[place][0] < block.end:
            start, end, is_found = placed[place]
            letters += end - start
            found += (end - start) * is_found
            place += 1
        if letters and found >= _MOSTLY * letters:
            if last == number - 1:
                ranges[-1] = (ranges[-1][0], block.end)
            else:
                ranges.append((block.start, block.end))
            last = number
    return tuple(ranges)
