"""One story of an RTF file on its way into blocks: its body, a note, a comment, a page's header, a text box."""

from app.intake.office.revised_words import RevisedWords, Revision
from app.intake.office.story_builder import StoryBuilder
from app.model.block import BlockKind

_LAYOUT = 3
"""A cell with more line ends is a column of a page, not a value in a table."""


class RtfStory:
    """Collects paragraphs and rows; `kind`, where given, is that of all of them; `label` is who wrote it."""

    def __init__(self, kind: BlockKind | None = None, label: str = "") -> None:
        self.kind = kind
        self.label = label
        self._blocks: list[tuple[BlockKind, RevisedWords] | RtfStory] = []
        self._words = RevisedWords()
        self._cells: list[RevisedWords] = []
        self._nested: list[RevisedWords] = []
        self._boxes: list[RtfStory] = []

    def write(self, words: str, revision: Revision, *, hidden: bool) -> None:
        """Add words to the paragraph or cell that is open."""
        self._words.add(words, revision)
        if hidden:
            self._words.hidden += len(words)

    def hang(self, box: "RtfStory") -> None:
        """Let the paragraphs of `box` follow the one that is open."""
        self._boxes.append(box)

    def end_paragraph(self, kind: BlockKind, revision: Revision, *, in_cell: bool) -> None:
        """End a paragraph; in a table it is a line of its cell."""
        if in_cell:
            self._words.add("\n", revision)
            return
        if self._cells:
            self.end_row()
        self._take(kind)

    def end_cell(self, *, nested: bool = False) -> None:
        """End a cell of the row that is open."""
        (self._nested if nested else self._cells).append(self._words)
        self._words = RevisedWords()

    def end_row(self, *, nested: bool = False) -> None:
        """End a row: a block of its own, unless it only lays out a page."""
        cells = self._nested if nested else self._cells
        kind = self.kind or BlockKind.TABLE
        if len(cells) == 1 or any(cell.now.strip().count("\n") >= _LAYOUT for cell in cells):
            for cell in cells:
                self._blocks += [(self.kind or BlockKind.PARAGRAPH, line) for line in cell.lines()]
        elif cells:
            row = RevisedWords()
            for place, cell in enumerate(cells):
                row.add("\t" if place else "")
                row.extend(cell)
            self._blocks.append((kind, row))
        cells.clear()
        self._hang_boxes()

    def close(self) -> None:
        """End whatever is open."""
        if self._cells or self._nested:
            self.end_row(nested=True)
            self.end_row()
        self._take(BlockKind.PARAGRAPH)

    def add_to(self, story: StoryBuilder) -> None:
        """Add all blocks in their order; what bears a label becomes one block with the label in its first line."""
        if self.label:
            own = StoryBuilder()
            self._add_blocks(own)
            story.add(self.kind or BlockKind.NOTE, f"{self.label}\n{own.text.text}")
        else:
            self._add_blocks(story)

    def _add_blocks(self, story: StoryBuilder) -> None:
        for block in self._blocks:
            if isinstance(block, RtfStory):
                block.add_to(story)
            else:
                story.paragraph(*block)

    def _take(self, kind: BlockKind) -> None:
        self._blocks.append((self.kind or kind, self._words))
        self._words = RevisedWords()
        self._hang_boxes()

    def _hang_boxes(self) -> None:
        self._blocks += self._boxes
        self._boxes = []
