"""One text that a reader made of an article's original bytes."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar

from app.model.block import Block
from app.model.locator import Locator


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of an article as reader `reader` version `reader_version` gave it, with its blocks and main ranges.

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
        """Return the paragraphs that code points `start` to `end` touch."""
        first = bisect_right(self.blocks, start, key=_start)
        last = max(first, bisect_right(self.blocks, max(start, end - 1), key=_start))
        if first and start >= self.blocks[first - 1].end and last > first:
            first += 1
        page = self.blocks[first - 1].page if first else None
        return Locator(max(first, 1) if self.blocks else 0, last, page)


def _start(block: Block) -> int:
    return block.start
