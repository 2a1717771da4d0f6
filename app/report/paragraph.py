"""Sets spans into lines of a width: words are kept whole where they fit, lines with right-to-left letters are ordered."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.report.bidi_text import AUTO, LEFT_TO_RIGHT, has_right_to_left, levels_of, visual_order
from app.report.font_stock import font_of
from app.report.glyph_runs import GlyphRun, glyph_runs
from app.report.line import Fragment, Line
from app.report.span import Span
from app.report.typography import TextStyle

_TOKEN = re.compile(r"(\n)|([^ \t\n\r\f\v\u2028\u2029]+)|([ \t\r\f\v\u2028\u2029]+)")
_PILL_PADDING = 4.5
_BREAK_AFTER = frozenset("/?&=._-,;:")
_ASCENT = 0.78


@dataclass(slots=True)
class _Piece:
    """A word, or the part of one that has one direction and one look; `space` is the width of the blank before it."""

    span: Span
    text: str
    level: int
    runs: tuple[GlyphRun, ...]
    width: float
    space: float = 0.0
    blank: str = ""
    breaks: bool = False
    glued: bool = False


def set_lines(
    spans: Sequence[Span], width: float, missing: Counter[str], *, direction: str = LEFT_TO_RIGHT
) -> list[Line]:
    """Return the lines of a paragraph `width` points wide; `direction` may be AUTO (by the first letter)."""
    pieces, base = _pieces(spans, missing, direction)
    lines: list[Line] = []
    current: list[_Piece] = []
    used = 0.0
    for word in _words(pieces):
        total = sum(piece.width for piece in word)
        gap = word[0].space if current else 0.0
        if word[0].breaks or (current and used + gap + total > width):
            lines.append(_line(current, spans, width, base))
            current, used, gap = [], 0.0, 0.0
        if total > width:
            for part in _broken(word, width, missing):
                part_width = sum(piece.width for piece in part)
                if current:
                    lines.append(_line(current, spans, width, base))
                current, used = part, part_width
            continue
        current.extend(word)
        used += gap + total
    if current or not lines:
        lines.append(_line(current, spans, width, base))
    return lines


def line_width(spans: Sequence[Span], missing: Counter[str]) -> float:
    """Return the width of spans that stand in one line."""
    pieces, _ = _pieces(spans, missing, LEFT_TO_RIGHT)
    return sum(piece.width + piece.space for piece in pieces)


def fitted_line(text: str, style: TextStyle, width: float, missing: Counter[str]) -> Line:
    """Return one line of text, shortened with an ellipsis where it is wider than `width`."""
    lines = set_lines([Span(" ".join(text.split()) or " ", style)], width, missing, direction=AUTO)
    if len(lines) == 1:
        return _at_left(lines[0])
    shown = " ".join(text.split())[: int(width)]
    while shown and line_width([Span(shown + "…", style)], Counter()) > width:
        shown = shown[: -max(1, len(shown) // 16)].rstrip()
    return _at_left(set_lines([Span(shown + "…", style, whole=True)], width, missing, direction=AUTO)[0])


def _at_left(line: Line) -> Line:
    """A right-to-left line moved to the left edge."""
    shift = min((fragment.x for fragment in line.fragments), default=0.0)
    moved = tuple(replace(fragment, x=fragment.x - shift) for fragment in line.fragments)
    return replace(line, fragments=moved)


def _pieces(spans: Sequence[Span], missing: Counter[str], direction: str) -> tuple[list[_Piece], int]:
    if direction == LEFT_TO_RIGHT and not any(has_right_to_left(span.text) for span in spans):
        return list(_split(spans, missing, None)), 0
    levels, base = levels_of([(span.text, span.isolated) for span in spans], direction)
    return list(_split(spans, missing, levels)), base


def _split(
    spans: Sequence[Span], missing: Counter[str], levels: Sequence[Sequence[int]] | None
) -> Iterator[_Piece]:
    blank, breaks, glued = "", False, False
    for number, span in enumerate(spans):
        own = levels[number] if levels else None
        tokens = [span.text] if span.whole else None
        offset = 0
        for match in _TOKEN.finditer(span.text) if tokens is None else ():
            newline, word, gap = match.groups()
            if newline:
                breaks, blank, glued = True, "", False
            elif gap:
                blank, glued = gap, False
            else:
                yield from _word_pieces(span, word, match.start(), own, missing, (blank, breaks, glued))
                blank, breaks, glued = "", False, True
        for whole in tokens or ():
            yield from _word_pieces(span, whole, offset, own, missing, (blank, breaks, glued))
            blank, breaks, glued = "", False, True


def _word_pieces(
    span: Span,
    word: str,
    start: int,
    levels: Sequence[int] | None,
    missing: Counter[str],
    before: tuple[str, bool, bool],
) -> Iterator[_Piece]:
    blank, breaks, glued = before
    for text, level in _level_runs(word, start, levels):
        runs = glyph_runs(text, span.style, missing, right_to_left=level % 2 == 1)
        piece = _Piece(span, text, level, runs, sum(run.width for run in runs) * span.style.size)
        if span.pill:
            piece.width += 2 * _PILL_PADDING
        piece.space = _blank_width(span, blank)
        piece.blank, piece.breaks, piece.glued = blank, breaks, glued
        yield piece
        blank, breaks, glued = "", False, True


def _level_runs(word: str, start: int, levels: Sequence[int] | None) -> Iterator[tuple[str, int]]:
    if levels is None:
        yield word, 0
        return
    begin = 0
    for place in range(1, len(word) + 1):
        if place == len(word) or levels[start + place] != levels[start + begin]:
            yield word[begin:place], levels[start + begin]
            begin = place


def _blank_width(span: Span, blank: str) -> float:
    return len(blank) * font_of(span.style.family, span.style.face).simple(" ")[1] * span.style.size


def _words(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Group what may not be parted: pieces without a blank between them."""
    word: list[_Piece] = []
    for piece in pieces:
        if word and not piece.glued:
            yield word
            word = []
        word.append(piece)
    if word:
        yield word


def _broken(word: Sequence[_Piece], width: float, missing: Counter[str]) -> Iterator[list[_Piece]]:
    """Break a word that is wider than the line: after a sign of an address where one is near, else anywhere."""
    line: list[_Piece] = []
    used = 0.0
    for piece in word:
        rest = piece
        while used + rest.width > width and len(rest.text) > 1 and not rest.span.whole:
            place = _fitting(rest, width - used)
            if place == 0 and line:
                yield line
                line, used = [], 0.0
                continue
            head, rest = _cut(rest, max(1, place), missing)
            yield [*line, head]
            line, used = [], 0.0
        if line and used + rest.width > width:
            yield line
            line, used = [], 0.0
        line.append(rest)
        used += rest.width
    if line:
        yield line


def _fitting(piece: _Piece, room: float) -> int:
    """How many of a piece's characters fit, after a good sign where there is one in the last third."""
    if room <= 0:
        return 0
    widths = [_letter_width(piece, letter) for letter in piece.text[: int(room) + 2]]
    used, count = 0.0, 0
    for letter_width in widths:
        if used + letter_width > room:
            break
        used, count = used + letter_width, count + 1
    for place in range(count, count - count // 3, -1):
        if piece.text[place - 1] in _BREAK_AFTER:
            return place
    return count


def _letter_width(piece: _Piece, letter: str) -> float:
    runs = glyph_runs(letter, piece.span.style, Counter())
    return sum(run.width for run in runs) * piece.span.style.size


def _cut(piece: _Piece, place: int, missing: Counter[str]) -> tuple[_Piece, _Piece]:
    halves = []
    for text in (piece.text[:place], piece.text[place:]):
        runs = glyph_runs(text, piece.span.style, Counter(), right_to_left=piece.level % 2 == 1)
        width = sum(run.width for run in runs) * piece.span.style.size
        halves.append(_Piece(piece.span, text, piece.level, runs, width))
    del missing
    return halves[0], halves[1]


def _line(pieces: Sequence[_Piece], spans: Sequence[Span], width: float, base: int) -> Line:
    styles = [piece.span.style for piece in pieces] or [span.style for span in spans[:1]]
    height = max((style.leading for style in styles), default=10.0)
    size = max((style.size for style in styles), default=8.0)
    ascent = (height - size) / 2 + size * _ASCENT
    used = sum(piece.width for piece in pieces) + sum(piece.space for piece in pieces[1:])
    right_to_left = base == 1
    x = max(0.0, width - used) if right_to_left else 0.0
    fragments: list[Fragment] = []
    for piece, gap, blank in _in_visual_order(pieces, base):
        x = _append_blank(fragments, piece, x, gap, blank)
        x = _append(fragments, piece, x)
    return Line(tuple(fragments), height, ascent, used, right_to_left)


def _in_visual_order(pieces: Sequence[_Piece], base: int) -> list[tuple[_Piece, float, str]]:
    """Pieces from left to right, each with the blank to its left."""
    if base == 0 and all(piece.level == 0 for piece in pieces):
        return [(piece, piece.space if place else 0.0, piece.blank) for place, piece in enumerate(pieces)]
    levels, meant = [], []
    for place, piece in enumerate(pieces):
        if place and (piece.blank or piece.span is not pieces[place - 1].span):
            same = piece.span is pieces[place - 1].span
            levels.append(min(piece.level, pieces[place - 1].level) if same else base)
            meant.append((piece, True))
        levels.append(piece.level)
        meant.append((piece, False))
    placed: list[tuple[_Piece, float, str]] = []
    gap, blank = 0.0, ""
    for index in visual_order(levels):
        piece, is_blank = meant[index]
        if is_blank:
            gap, blank = gap + piece.space, piece.blank
        else:
            placed.append((piece, gap, blank))
            gap, blank = 0.0, ""
    return placed


def _append_blank(fragments: list[Fragment], piece: _Piece, x: float, gap: float, blank: str) -> float:
    """A blank between two pieces of one look joins them into one string."""
    if not gap:
        return x
    if fragments and _joins(fragments[-1], piece) and set(blank) <= {" "}:
        last = fragments[-1]
        fragments[-1] = _longer(last, blank, gap)
        return x + gap
    if fragments and not fragments[-1].pill and not fragments[-1].rise:
        fragments[-1] = _longer(fragments[-1], " ", gap)
    return x + gap


def _append(fragments: list[Fragment], piece: _Piece, x: float) -> float:
    style, span = piece.span.style, piece.span
    if span.pill:
        x += _PILL_PADDING
    for run in piece.runs:
        width = run.width * style.size
        if fragments and not run.shift and not run.rise and _joins(fragments[-1], piece, run):
            fragments[-1] = _longer(fragments[-1], run.text, width)
        else:
            fragments.append(
                Fragment(
                    x + run.shift * style.size,
                    run.text,
                    run.font,
                    style.size,
                    style.color,
                    width,
                    span.link,
                    span.pill,
                    run.rise * style.size,
                )
            )
        x += width
    return x + (_PILL_PADDING if span.pill else 0.0)


def _joins(last: Fragment, piece: _Piece, run: GlyphRun | None = None) -> bool:
    if run is None:
        run = piece.runs[0] if piece.runs else None
    return (
        run is not None
        and piece.level % 2 == 0
        and last.font is run.font
        and last.size == piece.span.style.size
        and last.color == piece.span.style.color
        and last.link == piece.span.link
        and last.pill == piece.span.pill
        and not last.rise
        and not last.pill
        and run.shift == 0
        and _is_plain(last.text[-1:])
        and _is_plain(run.text[:1])
    )


def _is_plain(letter: str) -> bool:
    return letter < "\U000f0000"


def _longer(last: Fragment, text: str, width: float) -> Fragment:
    return Fragment(
        last.x, last.text + text, last.font, last.size, last.color, last.width + width, last.link, last.pill, last.rise
    )
