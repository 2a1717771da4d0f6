"""Puts an article's text together, block by block."""

from app.intake.canonical_text import canonical_text
from app.model.block import Block, BlockKind
from app.model.page import Page


class TextBuilder:
    """Each block begins on a line of its own; what is white space alone is left out.

    The text is canonical (`app.intake.canonical_text`), and offsets are its code points.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._pages: list[Page] = []
        self.length = 0
        """Code points so far, the line end after the last block included."""

    def add(self, kind: BlockKind, words: str) -> Block | None:
        """Add a block; `words` may hold line ends. Returns None, and adds nothing, for white space alone."""
        words = canonical_text(words)
        if not words or words.isspace():
            return None
        block = Block(kind, self.length, self.length + len(words))
        self._blocks.append(block)
        self._pieces += (words, "\n")
        self.length = block.end + 1
        return block

    def close_page(self, number: int, label: str = "", confidence: int | None = None) -> Page:
        """Make all that was added since the last page a page of its own; one without words is empty."""
        start = self._pages[-1].end if self._pages else 0
        page = Page(number, start, self.length, label, confidence)
        self._pages.append(page)
        return page

    @property
    def text(self) -> str:
        """The text so far, without the line end after its last block."""
        return "".join(self._pieces[:-1])

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far."""
        return tuple(self._blocks)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The closed pages, none beyond the end of the text."""
        end = max(0, self.length - 1)
        return tuple(
            Page(page.number, min(page.start, end), min(page.end, end), page.label, page.confidence)
            for page in self._pages
        )
