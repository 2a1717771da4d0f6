"""Cuts Markdown source into blocks by its lines, after CommonMark's block starts."""

import re

from app.intake.line_blocks import lines_of
from app.model.block import Block, BlockKind

_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t].*)?")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[^`]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
# CommonMark allows nine digits; "1986. A great year" is a sentence to everybody but a parser.
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])[ \t]+.*")
_QUOTE = re.compile(r" {0,3}>.*")
_TABLE = re.compile(r"\s*\|.*")
_NOTE = re.compile(r" {0,3}\[\^[^\]]+\]:.*")

_STARTS: tuple[tuple[re.Pattern[str], BlockKind, bool], ...] = (
    # pattern, kind, whether the next line of the same kind joins it
    (_HEADING, BlockKind.HEADING, False),
    (_RULE, BlockKind.PARAGRAPH, False),
    (_QUOTE, BlockKind.QUOTE, True),
    (_TABLE, BlockKind.TABLE, True),
    (_NOTE, BlockKind.NOTE, False),
    (_ITEM, BlockKind.LIST_ITEM, False),
)
_TAKES_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.NOTE)


def markdown_blocks(source: str) -> tuple[Block, ...]:
    """Return the blocks of canonical `source` in order; whatever is not white space lies in exactly one.

    The first heading is the title. Lines that follow each other make one paragraph, as Markdown has it.
    """
    blocks = _Scan(source).blocks()
    first = next((place for place, block in enumerate(blocks) if block.kind is BlockKind.HEADING), None)
    if first is not None:
        blocks[first] = Block(BlockKind.TITLE, blocks[first].start, blocks[first].end)
    return tuple(blocks)


class _Scan:
    """One pass over the lines of a source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._blocks: list[Block] = []
        self._kind: BlockKind | None = None
        self._joins = False
        self._start = self._end = 0
        self._fence = ""

    def blocks(self) -> list[Block]:
        for start, end in lines_of(self._source):
            self._line(start, end)
        self._close()
        return self._blocks

    def _line(self, start: int, end: int) -> None:
        line = self._source[start:end]
        if self._fence:
            self._end = end
            if line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
                self._fence = ""
                self._close()
            return
        follows = self._kind is not None and self._end + 1 == start
        if follows and self._kind is BlockKind.PARAGRAPH and self._joins and _UNDERLINE.fullmatch(line):
            self._kind, self._end = BlockKind.HEADING, end
            self._close()
        elif fence := _FENCE.fullmatch(line):
            self._open(BlockKind.CODE, start, end, joins=False)
            self._fence = fence["fence"]
        else:
            self._ordinary(line, start, end, follows=follows)

    def _ordinary(self, line: str, start: int, end: int, *, follows: bool) -> None:
        match = next(((kind, joins) for pattern, kind, joins in _STARTS if pattern.fullmatch(line)), None)
        if match is None:
            if follows and (self._joins or self._kind in (BlockKind.LIST_ITEM, BlockKind.NOTE)):
                self._end = end
            else:
                self._open(BlockKind.PARAGRAPH, start, end, joins=True)
        elif follows and match[1] and self._kind is match[0]:
            self._end = end
        else:
            self._open(match[0], start, end, joins=match[1] and match[0] in _TAKES_LINES)

    def _open(self, kind: BlockKind, start: int, end: int, *, joins: bool) -> None:
        self._close()
        self._kind, self._start, self._end, self._joins = kind, start, end, joins

    def _close(self) -> None:
        if self._kind is not None:
            self._blocks.append(Block(self._kind, self._start, self._end))
        self._kind = None
        self._joins = False
