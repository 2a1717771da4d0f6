"""Cuts spans into pieces: what has one direction and one look, and is never parted at a line's end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.report.bidi_text import RIGHT_TO_LEFT, has_right_to_left, levels_of
from app.report.font_stock import font_of
from app.report.glyph_runs import glyph_runs
from app.report.line_breaks import breaks_within
from app.report.piece import PILL_PADDING, Piece
from app.report.reading_parts import readable_parts
from app.report.span import Span

_BLANKS = r" \t\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
_TOKEN = re.compile(rf"(\n)|([^\n{_BLANKS}]+)|([{_BLANKS}]+)")
_WIDE_BLANK = "\u3000"


class _Before(NamedTuple):
    """What stands before a piece: a blank and its level, a new line, or nothing that may be broken."""

    blank: str = ""
    level: int = 0
    breaks: bool = False
    glued: bool = False


_NOTHING, _GLUED = _Before(), _Before(glued=True)


def pieces_of(spans: Sequence[Span], missing: Counter[str], direction: str) -> tuple[list[Piece], int]:
    """Return the pieces of spans in the order of the text, and the level of their paragraph (0 or 1)."""
    if direction != RIGHT_TO_LEFT and not any(has_right_to_left(span.text) for span in spans):
        return list(_split(spans, missing, None)), 0
    levels, base = levels_of([(span.text, span.isolated) for span in spans], direction)
    return list(_split(spans, missing, levels)), base


def _split(
    spans: Sequence[Span], missing: Counter[str], levels: Sequence[Sequence[int]] | None
) -> Iterator[Piece]:
    before = _NOTHING
    for number, span in enumerate(spans):
        own = levels[number] if levels else None
        for match in _TOKEN.finditer(span.text) if not span.whole else ():
            newline, word, gap = match.groups()
            if newline:
                before = _Before(breaks=True)
            elif gap:
                level = own[match.start()] if own else 0
                before = _Before(gap, level, before.breaks)
            else:
                yield from _word_pieces(span, word, match.start(), own, missing, before)
                before = _GLUED
        if span.whole:
            yield from _word_pieces(span, span.text, 0, own, missing, before)
            before = _GLUED


def _word_pieces(
    span: Span,
    word: str,
    start: int,
    levels: Sequence[int] | None,
    missing: Counter[str],
    before: _Before,
) -> Iterator[Piece]:
    if levels is None and (span.whole or word.isascii()) and not span.pill:
        yield _piece(span, word, 0, missing, before)
        return
    ends = frozenset[int]() if span.whole else breaks_within(word)
    place = 0
    parts = list(_level_runs(word, start, levels, ends))
    for number, (text, level) in enumerate(parts):
        piece = _piece(span, text, level, missing, before)
        if span.pill:
            from_right = min(one for _, one in parts) % 2 == 1
            _pad(piece, number == 0, number == len(parts) - 1, from_right=from_right)
        yield piece
        place += len(text)
        before = _NOTHING if place in ends else _GLUED


def _piece(span: Span, text: str, level: int, missing: Counter[str], before: _Before) -> Piece:
    runs = glyph_runs(text, span.style, missing, right_to_left=level % 2 == 1)
    width = runs[0].width if len(runs) == 1 else sum(run.width for run in runs)
    blank, blank_level, breaks, glued = before
    space = _blank_width(span, blank) if blank else 0.0
    return Piece(span, text, level, runs, width * span.style.size, space, blank, blank_level, breaks, glued)


def _pad(piece: Piece, is_first: bool, is_last: bool, *, from_right: bool) -> None:
    """Make room for the frame at the ends of a pill."""
    piece.padding = PILL_PADDING if (is_last if from_right else is_first) else 0.0
    piece.width += PILL_PADDING * (is_first + is_last)


def _level_runs(
    word: str, start: int, levels: Sequence[int] | None, ends: frozenset[int]
) -> Iterator[tuple[str, int]]:
    """Part a word where its level changes and where a line may end."""
    if levels is None and not ends:
        yield word, 0
        return
    begin = 0
    for place in range(1, len(word) + 1):
        level = levels[start + begin] if levels else 0
        if place == len(word) or place in ends or (levels and levels[start + place] != level):
            for part in readable_parts(word[begin:place], level):
                yield part, level
            begin = place


def _blank_width(span: Span, blank: str) -> float:
    wide = blank.count(_WIDE_BLANK)
    return ((len(blank) - wide) * _space_width(span.style.family, span.style.face) + wide) * span.style.size


@lru_cache(maxsize=64)
def _space_width(family: str, face: str) -> float:
    return font_of(family, face).simple(" ")[1]
