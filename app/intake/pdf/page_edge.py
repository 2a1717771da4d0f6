"""Finds the address that a browser prints at the foot of each page."""

import re
from collections.abc import Iterator, Sequence

from app.model.block import Block, BlockKind
from app.model.proposal import Proposal

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_CUT_OFF = ("…", "...")


def address_at_edge(text: str, blocks: Sequence[Block]) -> Iterator[Proposal]:
    """Yield the first whole web address in a header or footer; it is never opened."""
    for block in blocks:
        words = text[block.start : block.end]
        found = _ADDRESS.search(words) if block.kind is BlockKind.HEADER else None
        if found is not None and not any(mark in found[0] for mark in _CUT_OFF):
            yield Proposal(field="url", value=found[0], as_written=words, provenance="page_edge")
            return
