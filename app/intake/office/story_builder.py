"""Puts a word processor's stories into one text: the body first, then what belongs to it."""

from app.intake.office.revised_words import RevisedWords
from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind
from app.model.notice import Notice

_ASIDE = frozenset({BlockKind.COMMENT, BlockKind.HEADER})


class StoryBuilder:
    """Adds paragraphs block by block, notes which of them are the main part and what a person ought to know.

    A paragraph with tracked deletions becomes two blocks: as it stands, and after it, as a COMMENT outside the
    main part, as it stood before (docs/decisions/0065).
    """

    def __init__(self) -> None:
        self._text = TextBuilder()
        self._main: list[tuple[int, int]] = []
        self._changed = 0
        self._hidden = 0
        self._unread: dict[str, None] = {}

    def paragraph(self, kind: BlockKind, words: RevisedWords) -> None:
        """Add a paragraph, and what it said before where words were deleted from it."""
        self.add(kind, words.now)
        self._hidden += words.hidden
        if before := words.before:
            self._changed += 1
            self.add(BlockKind.COMMENT, before)

    def add(self, kind: BlockKind, words: str) -> None:
        """Add a block; it belongs to the main part unless it is a comment or a page's header."""
        apart = bool(self._main) and self._main[-1][1] == self._text.length - 1
        block = self._text.add(kind, words)
        if block is None or kind in _ASIDE:
            return
        if apart:
            self._main[-1] = (self._main[-1][0], block.end)
        else:
            self._main.append((block.start, block.end))

    def leave_out(self, name: str) -> None:
        """Remember a part that could hold words and was not read."""
        self._unread[name] = None

    @property
    def text(self) -> TextBuilder:
        """The text and its blocks so far."""
        return self._text

    @property
    def main(self) -> tuple[tuple[int, int], ...]:
        """The main ranges, one for each stretch of blocks that stand together."""
        return tuple(self._main)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person ought to know about tracked changes, hidden words and parts left out."""
        found = (
            Notice("tracked_changes", str(self._changed)) if self._changed else None,
            Notice("hidden_words", str(self._hidden)) if self._hidden else None,
            Notice("parts_not_read", ", ".join(self._unread)) if self._unread else None,
        )
        return tuple(notice for notice in found if notice)
