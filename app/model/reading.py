"""One text that a reader made of an article's original bytes."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar

from app.model.block import Block
from app.model.locator import NO_LOCATOR, Locator
from app.model.notice import Notice
from app.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of an article as version `reader_version` of `reader` gave it, with blocks and main ranges.

    Offsets are Unicode code points of `text`. `main` lists (start, end) ranges, end exclusive; `pages` is
    empty for an article that has none.
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
    pages: tuple[Page, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def recognised_in(self) -> str:
        """The languages (`eng+ara`) in which Tesseract read its pictures, "" where it read none."""
        _, _, program = self.reader_version.partition(" tesseract ")
        return program.partition(" ")[2]

    def page_at(self, place: int) -> Page | None:
        """Return the page that code point `place` stands on, None where the article has no pages."""
        after = bisect_right(self.pages, place, key=_start)
        return self.pages[after - 1] if after else None

    def locator(self, start: int, end: int) -> Locator:
        """Return the paragraphs that code points `start` to `end` (end exclusive) touch; gaps are in none."""
        first = bisect_right(self.blocks, start, key=_start)
        if not first or self.blocks[first - 1].end <= start:
            first += 1
        last = bisect_right(self.blocks, max(start, end - 1), key=_start)
        page = self._page_words(start, end)
        if first > last:
            return NO_LOCATOR if page is None else Locator(0, 0, page)
        return Locator(first, last, page or self.blocks[first - 1].page)

    def _page_words(self, start: int, end: int) -> str | None:
        first, last = self.page_at(start), self.page_at(max(start, end - 1))
        if first is None or last is None:
            return None
        return str(first) if first == last else f"{first}–{last}"


def _start(stretch: Block | Page) -> int:
    return stretch.start
