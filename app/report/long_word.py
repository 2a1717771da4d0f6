"""Breaks a word that is wider than a line."""

from collections import Counter
from collections.abc import Iterator, Sequence

from app.report.glyph_runs import glyph_runs
from app.report.line_breaks import graphemes
from app.report.piece import Piece

_BREAK_AFTER = frozenset("/?&=._,;:")
"""Signs of an address; not the hyphen, which readers that copy text out take away at a line's end."""


def parts_of_long_word(word: Sequence[Piece], width: float) -> Iterator[list[Piece]]:
    """Return lines of a word: broken after a sign of an address where one is near, else between any two letters."""
    line: list[Piece] = []
    used = 0.0
    for piece in word:
        if line and piece.span.whole and used + piece.width > width:
            yield line
            line, used = [], 0.0
        rest = [piece.text] if piece.span.whole else graphemes(piece.text)
        while rest:
            count = len(rest) if piece.span.whole else _fitting(piece, rest, width - used)
            if count == 0 and line:
                yield line
                line, used = [], 0.0
                continue
            count = max(1, count)
            part = _part(piece, "".join(rest[:count]))
            rest = rest[count:]
            line.append(part)
            used += part.width
    if line:
        yield line


def _fitting(piece: Piece, letters: Sequence[str], room: float) -> int:
    """Count the letters that fit, up to a good sign in the last third of them."""
    used, end = 0.0, 0
    for letter in letters:
        used += _letter_width(piece, letter)
        if used > room:
            break
        end += 1
    else:
        return end
    for place in range(end, end - end // 3, -1):
        if letters[place - 1] in _BREAK_AFTER:
            return place
    return end


def _letter_width(piece: Piece, letter: str) -> float:
    runs = glyph_runs(letter, piece.span.style, Counter())
    return sum(run.width for run in runs) * piece.span.style.size


def _part(piece: Piece, text: str) -> Piece:
    if text == piece.text:
        return piece
    runs = glyph_runs(text, piece.span.style, Counter(), right_to_left=piece.level % 2 == 1)
    width = sum(run.width for run in runs) * piece.span.style.size
    return Piece(piece.span, text, piece.level, runs, width)
