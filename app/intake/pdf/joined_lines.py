"""Puts a paragraph's lines together: a full line ends at the page's edge, not where its author ended it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_TOLERANCE = 1.3
"""How much wider than its letters on average the next word may be."""
_IDEOGRAPHS = range(0x2E80, 0xD7B0)
"""Chinese, Japanese and Korean, which put no space where a line ends: there the line end stays."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line's words and where it begins and ends across the page, in any unit.

    A `loose` one holds gaps that no words of a sentence have between them: it is a row of a table.
    """

    text: str
    left: float
    right: float
    rtl: bool = False
    loose: bool = False


def joined(lines: Sequence[SetLine]) -> str:
    """Return the words of a paragraph's lines, one character between two of them.

    It is a space where the next word had no room in the line, and a line end where it had: there the author
    ended it, as in an address, a verse or a table. Nothing else is changed; a hyphen at a line's end stays.
    """
    left = min((line.left for line in lines), default=0.0)
    right = max((line.right for line in lines), default=0.0)
    pieces = [line.text for line in lines[:1]]
    for line, following in pairwise(lines):
        rest = line.left - left if line.rtl else right - line.right
        pieces += (" " if _had_no_room(line, following, rest) else "\n", following.text)
    return "".join(pieces)


def _had_no_room(line: SetLine, following: SetLine, rest: float) -> bool:
    if not line.text or line.loose or following.loose or ord(line.text[-1]) in _IDEOGRAPHS:
        return False
    letter = (line.right - line.left) / len(line.text)
    word = following.text.split(maxsplit=1)[:1]
    return rest < _TOLERANCE * letter * (len(word[0]) + 1 if word else 1)
