"""Puts pieces side by side into a line, in the order in which the eye meets them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.report.bidi_text import visual_order
from app.report.font_stock import font_of
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
    if base == 0 and all(piece.level == 0 for piece in pieces):
        fragments = _from_left(pieces)
    else:
        fragments = _mixed(pieces, x, base)
    return Line(tuple(fragments), height, ascent, used, right_to_left)


def _from_left(pieces: Sequence[Piece]) -> list[Fragment]:
    """Set pieces of one direction; what looks alike becomes one string."""
    fragments: list[Fragment] = []
    x = 0.0
    for place, piece in enumerate(pieces):
        if place and piece.space:
            _append_blank(fragments, piece)
            x += piece.space
        x = _append(fragments, piece, x)
    return fragments


def _mixed(pieces: Sequence[Piece], x: float, base: int) -> list[Fragment]:
    """Set pieces of both directions: each where the eye meets it, written down in the order of reading.

    Readers that go by the order in the file (pypdf) turn only letters round, those that go by places (PDFium,
    poppler) do not mind the order; every piece is `fresh`, so that no reader turns two of them as one.
    """
    parts = list(_parts(pieces, base))
    places = [0.0] * len(parts)
    for index in visual_order([level for _, level, _ in parts]):
        places[index] = x
        piece, _, is_blank = parts[index]
        x += piece.space if is_blank else piece.width
    fragments: list[Fragment] = []
    for (piece, _, is_blank), place in zip(parts, places, strict=True):
        if not is_blank:
            _append(fragments, piece, place, fresh=True)
        elif piece.space:
            fragments.append(_blank(piece, place))
    return fragments


def _parts(pieces: Sequence[Piece], base: int) -> Iterator[tuple[Piece, int, bool]]:
    """Give pieces and the blanks between them with their levels; a blank of no width parts isolated spans."""
    for place, piece in enumerate(pieces):
        if place and piece.span is not pieces[place - 1].span:
            yield piece, base, True
        elif place and piece.blank:
            yield piece, piece.blank_level, True
        yield piece, piece.level, False


def _append_blank(fragments: list[Fragment], piece: Piece) -> None:
    """Lengthen what stands before a blank by it."""
    last = fragments[-1] if fragments else None
    if last is None or last.pill:
        return
    is_own = last.font is font_of(piece.span.style.family, piece.span.style.face)
    if is_own and not set(piece.blank) <= {" "}:
        blank = " "
    else:
        blank = piece.blank if is_own else last.font.blank(piece.space / last.size)
    fragments[-1] = _longer(last, blank, piece.space)


def _blank(piece: Piece, x: float) -> Fragment:
    style = piece.span.style
    font = font_of(style.family, style.face)
    return Fragment(
        x, font.blank(piece.space / style.size), font, style.size, style.color, piece.space, fresh=True
    )


def _append(fragments: list[Fragment], piece: Piece, x: float, *, fresh: bool = False) -> float:
    style, span = piece.span.style, piece.span
    if span.pill:
        x += PILL_PADDING
    for run in piece.runs:
        width = run.width * style.size
        last = fragments[-1] if fragments else None
        if last is not None and not fresh and _joins(last, piece, run):
            fragments[-1] = _longer(last, run.text, width)
        else:
            fragments.append(
                Fragment(x, run.text, run.font, style.size, style.color, width, span.link, span.pill, fresh)
            )
        x += width
    return x + (PILL_PADDING if span.pill else 0.0)


def _joins(last: Fragment, piece: Piece, run: GlyphRun) -> bool:
    return (
        last.font is run.font
        and last.size == piece.span.style.size
        and last.color == piece.span.style.color
        and last.link == piece.span.link
        and not last.pill
        and not piece.span.pill
    )


def _longer(last: Fragment, text: str, width: float) -> Fragment:
    return replace(last, text=last.text + text, width=last.width + width)
