"""The lines of an article that may say what it is: those at its head and at its foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.block import Block, BlockKind

HEAD = 8
"""How many blocks at the start of an article may hold its facts."""
_FOOT = 4
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class TellingLine:
    """A line of block number `place` (from 0) without the white space round it; `runs_on` into the next line.

    A line of more than 200 characters is body text: its `words` are empty.
    """

    place: int
    words: str
    kind: BlockKind
    runs_on: bool


def telling_lines(text: str, blocks: Sequence[Block]) -> list[TellingLine]:
    """Return the lines at the head and at the foot of `text`, in its order."""
    places = [*range(min(HEAD, len(blocks))), *range(max(HEAD, len(blocks) - _FOOT), len(blocks))]
    return [line for place in places for line in _lines_of(text, blocks[place], place)]


def _lines_of(text: str, block: Block, place: int) -> Iterator[TellingLine]:
    start = block.start
    while start < block.end and start - block.start <= _LONGEST:
        end = text.find("\n", start, block.end)
        end = block.end if end < 0 else end
        words = text[start:end].strip() if end - start <= 2 * _LONGEST else ""
        if words or end - start > _LONGEST:
            yield TellingLine(place, words if len(words) <= _LONGEST else "", block.kind, _runs_on(text, end))
        start = end + 1


def _runs_on(text: str, end: int) -> bool:
    """Return whether the line that ends at `end` is but a part of a sentence, broken to fit a screen."""
    following = text[end + 1 : end + 2]
    last = text[:end].rstrip()[-1:] if end < _LONGEST else text[end - _LONGEST : end].rstrip()[-1:]
    return (following.islower() and last not in '.!?:…»”"') or last == ","
