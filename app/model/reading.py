"""One text that a reader made of an article's original bytes."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar

from app.model.block import Block
from app.model.locator import NO_LOCATOR, Locator


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of an article as version `reader_version` of `reader` gave it, with blocks and main ranges.

    Offsets are Unicode code points of `text`. `main` lists (start, end) ranges, end exclusive.
    """

    ENTITY: ClassVar[str] = "reading"

    id: str
    article: str
    text_sha256: str
    reader: str
    reader_version: str
    encoding: str = ""
    blocks: tuple[Block, ...] = ()
    main: tuple[tuple[int, int], ...] = ()
    added_at: str = ""

    def locator(self, start: int, end: int) -> Locator:
        """Return the paragraphs that code points `start` to `end` (end exclusive) touch; gaps are in none."""
        first = bisect_right(self.blocks, start, key=_start)
        if not first or self.blocks[first - 1].end <= start:
            first += 1
        last = bisect_right(self.blocks, max(start, end - 1), key=_start)
        return Locator(first, last, self.blocks[first - 1].page) if first <= last else NO_LOCATOR


def _start(block: Block) -> int:
    return block.start
