"""Cuts a text into its non-empty lines."""

from collections.abc import Iterator

from app.model.block import Block, BlockKind


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end (code points, the line feed left out) of each line that is not all white space.

    Only LF ends a line of a canonical text; U+0085, U+2028, VT and FF stay inside it.
    """
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line and not line.isspace():
            yield start, end
        start = end + 1


def line_blocks(text: str) -> tuple[Block, ...]:
    """Return each non-empty line of `text` as a paragraph; they are what ¶ numbers count, from 1."""
    return tuple(Block(BlockKind.PARAGRAPH, start, end) for start, end in lines_of(text))
