"""Sets spans into lines of a width; words are kept whole where they fit."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from app.report.bidi_text import AUTO, LEFT_TO_RIGHT, has_right_to_left, levels_of
from app.report.cjk_region import region_of
from app.report.compose_line import compose_line
from app.report.font_stock import font_of
from app.report.glyph_runs import glyph_runs
from app.report.line import Line
from app.report.piece import PILL_PADDING, Piece
from app.report.reading_parts import readable_parts
from app.report.span import Span
from app.report.typography import TextStyle

_TOKEN = re.compile(r"(\n)|([^ \t\n\r\f\v\u2028\u2029]+)|([ \t\r\f\v\u2028\u2029]+)")
_BREAK_AFTER = frozenset("/?&=._-,;:")


class _Before(NamedTuple):
    """What stands before a piece: a blank and its level, a new line, or nothing that may be broken."""

    blank: str = ""
    level: int = 0
    breaks: bool = False
    glued: bool = False


_NOTHING, _GLUED = _Before(), _Before(glued=True)


def set_lines(
    spans: Sequence[Span], width: float, missing: Counter[str], *, direction: str = LEFT_TO_RIGHT
) -> list[Line]:
    """Return the lines of a paragraph `width` points wide; `direction` may be AUTO (by the first letter)."""
    spans = [_with_region(span) for span in spans]
    pieces, base = _pieces(spans, missing, direction)
    lines: list[Line] = []
    current: list[Piece] = []
    used = 0.0
    for word in _words(pieces):
        total = sum(piece.width for piece in word)
        gap = word[0].space if current else 0.0
        if word[0].breaks or (current and used + gap + total > width):
            lines.append(compose_line(current, spans, width, base))
            current, used, gap = [], 0.0, 0.0
        if total > width:
            for part in _broken(word, width):
                part_width = sum(piece.width for piece in part)
                if current:
                    lines.append(compose_line(current, spans, width, base))
                current, used = part, part_width
            continue
        current.extend(word)
        used += gap + total
    if current or not lines:
        lines.append(compose_line(current, spans, width, base))
    return lines


def _with_region(span: Span) -> Span:
    region = region_of(span.text)
    return replace(span, style=replace(span.style, region=region)) if region else span


def line_width(spans: Sequence[Span], missing: Counter[str]) -> float:
    """Return the width of spans that stand in one line."""
    pieces, _ = _pieces(spans, missing, LEFT_TO_RIGHT)
    return sum(piece.width + piece.space for piece in pieces)


def fitted_line(text: str, style: TextStyle, width: float, missing: Counter[str]) -> Line:
    """Return one line of text, shortened with an ellipsis where it is wider than `width`."""
    shown = " ".join(text.split())[: int(width)]
    if len(shown) < width:
        lines = set_lines([Span(shown or " ", style)], width, missing, direction=AUTO)
        if len(lines) == 1:
            return _at_left(lines[0])
    while shown and line_width([Span(shown + "…", style)], Counter()) > width:
        shown = shown[: -max(1, len(shown) // 16)].rstrip()
    return _at_left(set_lines([Span(shown + "…", style, whole=True)], width, missing, direction=AUTO)[0])


def _at_left(line: Line) -> Line:
    """Return a right-to-left line moved to the left edge."""
    shift = min((fragment.x for fragment in line.fragments), default=0.0)
    moved = tuple(replace(fragment, x=fragment.x - shift) for fragment in line.fragments)
    return replace(line, fragments=moved)


def _pieces(spans: Sequence[Span], missing: Counter[str], direction: str) -> tuple[list[Piece], int]:
    if not any(has_right_to_left(span.text) for span in spans):
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
    before: "_Before",
) -> Iterator[Piece]:
    for text, level in _level_runs(word, start, levels):
        runs = glyph_runs(text, span.style, missing, right_to_left=level % 2 == 1)
        piece = Piece(span, text, level, runs, sum(run.width for run in runs) * span.style.size)
        if span.pill:
            piece.width += 2 * PILL_PADDING
        piece.space = _blank_width(span, before.blank)
        piece.blank, piece.blank_level = before.blank, before.level
        piece.breaks, piece.glued = before.breaks, before.glued
        yield piece
        before = _GLUED


def _level_runs(word: str, start: int, levels: Sequence[int] | None) -> Iterator[tuple[str, int]]:
    if levels is None:
        yield word, 0
        return
    begin = 0
    for place in range(1, len(word) + 1):
        if place == len(word) or levels[start + place] != levels[start + begin]:
            level = levels[start + begin]
            for part in readable_parts(word[begin:place], level):
                yield part, level
            begin = place


def _blank_width(span: Span, blank: str) -> float:
    return len(blank) * _space_width(span.style.family, span.style.face) * span.style.size if blank else 0.0


@lru_cache(maxsize=64)
def _space_width(family: str, face: str) -> float:
    return font_of(family, face).simple(" ")[1]


def _words(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Group what may not be parted: pieces without a blank between them."""
    word: list[Piece] = []
    for piece in pieces:
        if word and not piece.glued:
            yield word
            word = []
        word.append(piece)
    if word:
        yield word


def _broken(word: Sequence[Piece], width: float) -> Iterator[list[Piece]]:
    """Break a word wider than the line: after a sign of an address where one is near, else anywhere."""
    line: list[Piece] = []
    used = 0.0
    for piece in word:
        if line and piece.span.whole and used + piece.width > width:
            yield line
            line, used = [], 0.0
        done = 0
        while done < len(piece.text):
            count = len(piece.text) if piece.span.whole else _fitting(piece, done, width - used)
            if count == 0 and line:
                yield line
                line, used = [], 0.0
                continue
            part = _part(piece, done, done + max(1, count))
            done += len(part.text)
            line.append(part)
            used += part.width
    if line:
        yield line


def _fitting(piece: Piece, start: int, room: float) -> int:
    """Count the characters from `start` on that fit, up to a good sign in the last third of them."""
    used, end = 0.0, start
    while end < len(piece.text):
        used += _letter_width(piece, piece.text[end])
        if used > room:
            break
        end += 1
    else:
        return end - start
    for place in range(end, end - (end - start) // 3, -1):
        if piece.text[place - 1] in _BREAK_AFTER:
            return place - start
    return end - start


def _letter_width(piece: Piece, letter: str) -> float:
    runs = glyph_runs(letter, piece.span.style, Counter())
    return sum(run.width for run in runs) * piece.span.style.size


def _part(piece: Piece, start: int, end: int) -> Piece:
    if start == 0 and end >= len(piece.text):
        return piece
    text = piece.text[start:end]
    runs = glyph_runs(text, piece.span.style, Counter(), right_to_left=piece.level % 2 == 1)
    width = sum(run.width for run in runs) * piece.span.style.size
    return Piece(piece.span, text, piece.level, runs, width)
