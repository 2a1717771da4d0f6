"""A run of blocks that are not the article proper, and may be folded into one line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.reader.reader_content import ReaderContent

_WORDS = 24
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Fold:
    """Code points `start` to `end` (exclusive): from its first block to where the next one begins.

    `words` are the beginnings of its first lines; `first` and `last` tell whether the article proper comes only
    after or only before it.
    """

    start: int
    end: int
    lines: int
    words: tuple[str, ...]
    first: bool = False
    last: bool = False


def folds_of(content: "ReaderContent") -> tuple[Fold, ...]:
    """Return the runs of blocks of which no letter lies in the main part; none where all or nothing does."""
    blocks, main = content.blocks, sorted(content.main)
    inside, at = [], 0
    for _, start, end in blocks:
        while at < len(main) and main[at][1] <= start:
            at += 1
        inside.append(at < len(main) and main[at][0] < max(end, start + 1))
    if not any(inside) or all(inside):
        return ()
    folds, first = [], 0
    for number in range(1, len(blocks) + 1):
        if number == len(blocks) or inside[number] != inside[first]:
            if not inside[first]:
                folds.append(_fold(content, first, number))
            first = number
    return tuple(folds)


def _fold(content: "ReaderContent", first: int, after: int) -> Fold:
    blocks, text = content.blocks, content.text
    last = after == len(blocks)
    start = blocks[first][1] if first else 0
    end = len(text) if last else blocks[after][1]
    lines = sum(1 + text.count("\n", begin, stop) for _, begin, stop in blocks[first:after])
    words = tuple(
        _beginning(text[begin : min(stop, begin + 200)]) for _, begin, stop in blocks[first:after][:_SHOWN]
    )
    return Fold(start, end, lines, words, first == 0, last)


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _WORDS:
        return words
    return words[: words.rfind(" ", 8, _WORDS) if " " in words[8:_WORDS] else _WORDS] + "…"
