"""Proposes a page's title: without the name of the site that many pages put behind it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.block import Block, BlockKind
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_BARS = re.compile(r"\s+[|–—•·»:-]\s+|\s*[|»]\s*")
_LONGEST = 500
_MOST_LETTERS = 2_000
_MOST_HEADINGS = 1_000


def page_titles(
    root: "_Element",
    text: str,
    blocks: Sequence[Block],
    main: Sequence[tuple[int, int]],
    stated: Iterable[Proposal],
) -> list[Proposal]:
    """Return the titles that the page gives, best first.

    One that also stands in the page as a heading is the best, since that is the one a reader saw.
    """
    stated = list(stated)
    sites = {fact.value.casefold() for fact in stated if fact.field == "container_title"}
    found = [
        replace(fact, value=_without_site(fact.value, sites)) for fact in stated if fact.field == "title"
    ]
    written = " ".join((root.findtext(".//title") or "")[:_MOST_LETTERS].split())
    headings = [
        " ".join(text[block.start : block.end].split()) for block in _headings(blocks)[:_MOST_HEADINGS]
    ]
    if written:
        shown = next((heading for heading in headings if _begins(written, heading)), "")
        value = shown or _without_site(written, sites)
        found.append(Proposal(field="title", value=value, as_written=written, provenance="title_element"))
    if first := _main_heading(text, blocks, main):
        found.append(Proposal(field="title", value=first, as_written=first, provenance="heading"))
    shown_words = {heading.casefold() for heading in headings}
    found = [fact for fact in found if 0 < len(fact.value) <= _LONGEST]
    return sorted(found, key=lambda fact: fact.value.casefold() not in shown_words)


def _without_site(title: str, sites: set[str]) -> str:
    """Cut the name of the site off either end of a title."""
    pieces = list(_BARS.finditer(title))
    if not pieces:
        return title
    first, last = pieces[0], pieces[-1]
    if title[last.end() :].casefold() in sites:
        return title[: last.start()]
    return title[first.end() :] if title[: first.start()].casefold() in sites else title


def _begins(written: str, heading: str) -> bool:
    """Return whether a title is a heading with something else behind it."""
    rest = written[len(heading) :]
    return (
        bool(heading)
        and written.casefold().startswith(heading.casefold())
        and (not rest or bool(_BARS.match(rest)))
    )


def _main_heading(text: str, blocks: Sequence[Block], main: Sequence[tuple[int, int]]) -> str:
    """Return the last heading before the main part's words begin, else the first in it."""
    start = main[0][0] if main else 0
    end = main[-1][1] if main else 0
    headings = _headings(blocks)
    before = [block for block in headings if block.start <= start][-1:]
    inside = [block for block in headings if start < block.start < end][:1]
    return next((" ".join(text[block.start : block.end].split()) for block in (*before, *inside)), "")


def _headings(blocks: Sequence[Block]) -> list[Block]:
    return [
        block for block in blocks if block.kind is BlockKind.HEADING and block.end - block.start <= _LONGEST
    ]
