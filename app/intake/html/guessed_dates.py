"""Guesses when a page was published, where the page itself does not say so."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from app.intake.html.page_address import address_date
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ELEMENTS = 20_000
_LONGEST_ATTRIBUTE = 2_000
_LATEST = "2199-12-31"
"""A fixed bound: `htmldate` takes today's date otherwise, and one page would give two results."""


def guessed_dates(root: "_Element", address: str, words: str) -> Iterator[Proposal]:
    """Yield the date in the page's address, then the one `htmldate` finds if its day and year stand in `words`."""
    if address and (value := address_date(address)):
        yield Proposal(field="issued", value=value, as_written=address, provenance="address_date")
    if (found := _by_htmldate(root)) and _is_written(found, words):
        yield Proposal(field="issued", value=found, as_written=found, provenance="date_in_text")


def _by_htmldate(root: "_Element") -> str | None:
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return None
    from htmldate import find_date
    from lxml.etree import LxmlError

    try:
        return find_date(_shortened(root), original_date=True, extensive_search=True, max_date=_LATEST)
    except (LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return None


def _shortened(root: "_Element") -> "_Element":
    """Return a copy without endless attributes: writing one that is full of `<!--` takes libxml2 minutes."""
    copy = deepcopy(root)
    for element in copy.iter():
        for name, value in element.attrib.items():
            if len(value) > _LONGEST_ATTRIBUTE:
                del element.attrib[name]
    return copy


def _is_written(found: str, words: str) -> bool:
    """Return whether a line names that year and that day: an invented first of the month does not stand there."""
    year, _, day = found.split("-")
    pattern = re.compile(rf"\b0?{int(day)}(?:st|nd|rd|th|er)?\b")
    return any(year in line and pattern.search(line) for line in words.splitlines())
