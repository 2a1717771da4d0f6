"""The order of mixed left-to-right and right-to-left text on a line (Unicode Standard Annex 9)."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from app.report.bidi_levels import first_strong, levels_in

LEFT_TO_RIGHT, RIGHT_TO_LEFT, AUTO = "ltr", "rtl", "auto"
_RIGHT = frozenset({"R", "AL", "AN", "RLE", "RLI"})
_AS_SHOWN = {0x202D: "x", 0x202E: "x"}
"""An override turns nothing here: its code is shown in its place, which runs from the left."""


def has_right_to_left(text: str) -> bool:
    """Return whether any of its characters runs, or makes others run, from right to left."""
    return not text.isascii() and any(map(_is_right, text))


@lru_cache(maxsize=4096)
def _is_right(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in _RIGHT


def direction_of(words: str) -> str:
    """Return the direction of the first letter of words that has one, from the left where none has."""
    return RIGHT_TO_LEFT if first_strong(words) else LEFT_TO_RIGHT


def levels_of(parts: Sequence[tuple[str, bool]], direction: str) -> tuple[list[list[int]], int]:
    """Return the embedding levels of each part's characters, and the paragraph's own (0 or 1).

    A part with True is isolated from the others: it stands as if between U+2068 and U+2069.
    """
    text, places = "", []
    for part, isolated in parts:
        text += "\u2068" if isolated else ""
        places.append(len(text))
        text += part.translate(_AS_SHOWN) + ("\u2069" if isolated else "")
    fixed = {LEFT_TO_RIGHT: 0, RIGHT_TO_LEFT: 1}.get(direction)
    base = first_strong("".join(part for part, _ in parts)) if fixed is None else fixed
    levels = levels_in(text, base)
    return [levels[start : start + len(part)] for start, (part, _) in zip(places, parts, strict=True)], base


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the indices of a line's pieces from left to right (rule L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(levels), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            if levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
