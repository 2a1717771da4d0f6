"""An article as the reader is given it."""

from dataclasses import dataclass

from app.model.page import Page
from app.model.reading import Reading
from app.ui.reader.direction import reads_right_to_left
from app.ui.reader.span import Span

_LONGEST_TITLE = 2_000
"""Code points: a longer first paragraph is no title."""


@dataclass(frozen=True, slots=True)
class ReaderContent:
    """All that the reader shows of one article; offsets count code points of ``text``, ends are exclusive.

    ``blocks`` are (kind, start, end); "heading…" is set larger, captions and notes quieter.
    ``paragraph_starts`` are (start, number) and give the ¶ numbers in the margin.
    ``right_to_left`` puts the margin on the right; None asks the text.
    """

    article_id: str
    title: str
    facts_line: str
    text: str
    blocks: tuple[tuple[str, int, int], ...] = ()
    spans: tuple[Span, ...] = ()
    paragraph_starts: tuple[tuple[int, int], ...] = ()
    right_to_left: bool | None = None
    reading: Reading | None = None
    """Says what is the main part, and where pages begin."""

    @property
    def main(self) -> tuple[tuple[int, int], ...]:
        """The article proper; () where nothing is known to be anything else."""
        return self.reading.main if self.reading is not None else ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """The article's pages, () where it has none."""
        return self.reading.pages if self.reading is not None else ()

    @property
    def mirrored(self) -> bool:
        """Whether it is read from right to left."""
        return reads_right_to_left(self.text) if self.right_to_left is None else self.right_to_left

    @property
    def begins_with_title(self) -> bool:
        """Whether the first words of the main part are the title, space apart: then it need not stand above them."""
        if not self.blocks or not self.title.strip():
            return False
        main = self.reading.main if self.reading is not None else ()
        begins = main[0][0] if main else 0
        _, start, end = next((block for block in self.blocks if block[1] >= begins), self.blocks[0])
        first = self.text[start : min(end, start + _LONGEST_TITLE)]
        return end - start <= _LONGEST_TITLE and first.split() == self.title.split()

    @property
    def title_above(self) -> str:
        """The title that stands above the words, "" where they begin with it."""
        return "" if self.begins_with_title else self.title
