"""Marks between words of two directions, for readers of PDF that go by the places on the page (poppler).

poppler parts a line where letters and numbers of another direction begin, and takes the blanks and signs between them
to the wrong side: "22 people" becomes "22people". A mark (U+200E, U+200F) beside the word holds them where they are.
PDFium does not see them, since it passes over what has no outline; they stand at the line's end.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.report.font_stock import font_of
from app.report.line import Fragment
from app.report.piece import Piece

_FROM_LEFT, _FROM_RIGHT = "\u200e", "\u200f"
_WIDTH = 0.04
_RIGHT = frozenset({"R", "AL"})
_PARTING = frozenset({"L", "EN", "AN", "ES", "ET", "CS"})
"""Letters from the left, numbers, and the signs that go with numbers: poppler parts a line at each."""


@dataclass(frozen=True, slots=True)
class PlacedPiece:
    """A piece and the left end of its place on a line, in points."""

    piece: Piece
    x: float


def direction_marks(placed: Sequence[PlacedPiece]) -> list[Fragment]:
    """Return the marks of a line; its pieces are given in the order of the text.

    A blank comes first, for readers that go by the order in the file and see the marks too: no word ends in one.
    """
    marks = list(_marks(placed))
    return [_mark(placed[-1], _before(placed[-1]), " "), *marks] if marks else []


def _marks(placed: Sequence[PlacedPiece]) -> Iterator[Fragment]:
    kinds = [_kind(here.piece.text) for here in placed]
    parted = False
    number = 0
    while number < len(placed):
        here, end = placed[number], number + 1
        if kinds[number] == "parting":
            while end < len(placed) and kinds[end] == "parting" and _is_from_left(here, placed[end]):
                end += 1
            yield from _around(placed[number:end])
            parted = True
        elif kinds[number] == "right" and parted:
            yield _mark(here, here.x + here.piece.width, _FROM_LEFT)
            parted = False
        ends_section = end == len(placed) or kinds[end] == "parting"
        if not parted and ends_section and unicodedata.bidirectional(here.piece.text[-1:]) not in _RIGHT:
            yield _mark(here, _before(here), _FROM_RIGHT)
        number = end


def _around(run: Sequence[PlacedPiece]) -> Iterator[Fragment]:
    """Return the marks on the left of letters from the left, and on their right where a sign stands there."""
    leftmost = min(run, key=lambda here: here.x)
    rightmost = max(run, key=lambda here: here.x)
    yield _mark(leftmost, _before(leftmost), _FROM_RIGHT)
    if unicodedata.bidirectional(rightmost.piece.text[-1:]) not in _PARTING:
        yield _mark(rightmost, rightmost.x + rightmost.piece.width, _FROM_LEFT)


def _is_from_left(*pieces: PlacedPiece) -> bool:
    return all(here.piece.level % 2 == 0 for here in pieces)


@lru_cache(maxsize=4096)
def _kind(text: str) -> str:
    classes = {unicodedata.bidirectional(letter) for letter in text}
    return "right" if classes & _RIGHT else "parting" if classes & _PARTING else "neutral"


def _before(here: PlacedPiece) -> float:
    return here.x - _WIDTH * here.piece.span.style.size


def _mark(here: PlacedPiece, x: float, mark: str) -> Fragment:
    style = here.piece.span.style
    font = font_of(style.family, style.face)
    return Fragment(
        x,
        font.blank(_WIDTH, mark),
        font,
        style.size,
        style.color,
        _WIDTH * style.size,
        fresh=True,
    )
