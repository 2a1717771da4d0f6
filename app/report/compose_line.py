"""Puts pieces side by side into a line, in the order in which the eye meets them."""

from collections.abc import Sequence

from app.report.bidi_text import visual_order
from app.report.glyph_runs import GlyphRun
from app.report.line import Fragment, Line
from app.report.piece import PILL_PADDING, Piece
from app.report.span import Span

_ASCENT = 0.78


def compose_line(pieces: Sequence[Piece], spans: Sequence[Span], width: float, base: int) -> Line:
    """Return the line of `pieces`; `base` 1 sets it from the right edge of `width`."""
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


def _in_visual_order(pieces: Sequence[Piece], base: int) -> list[tuple[Piece, float, str]]:
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
    placed: list[tuple[Piece, float, str]] = []
    gap, blank = 0.0, ""
    for index in visual_order(levels):
        piece, is_blank = meant[index]
        if is_blank:
            gap, blank = gap + piece.space, piece.blank
        else:
            placed.append((piece, gap, blank))
            gap, blank = 0.0, ""
    return placed


def _append_blank(fragments: list[Fragment], piece: Piece, x: float, gap: float, blank: str) -> float:
    """Add a blank; between two pieces of one look it joins them into one string."""
    if not gap:
        return x
    if fragments and _joins(fragments[-1], piece) and set(blank) <= {" "}:
        last = fragments[-1]
        fragments[-1] = _longer(last, blank, gap)
        return x + gap
    if fragments and not fragments[-1].pill and not fragments[-1].rise:
        fragments[-1] = _longer(fragments[-1], " ", gap)
    return x + gap


def _append(fragments: list[Fragment], piece: Piece, x: float) -> float:
    style, span = piece.span.style, piece.span
    if span.pill:
        x += PILL_PADDING
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
    return x + (PILL_PADDING if span.pill else 0.0)


def _joins(last: Fragment, piece: Piece, run: GlyphRun | None = None) -> bool:
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
        last.x,
        last.text + text,
        last.font,
        last.size,
        last.color,
        last.width + width,
        last.link,
        last.pill,
        last.rise,
    )
