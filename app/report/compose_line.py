"""Puts pieces side by side into a line, in the order in which the eye meets them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.report.bidi_text import visual_order
from app.report.direction_marks import PlacedPiece, direction_marks
from app.report.font_stock import font_of
from app.report.line import Fragment, Line
from app.report.piece import Piece
from app.report.span import Span

_ASCENT = 0.78
_MOVES = dict.fromkeys((*range(0x20), 0x2028, 0x2029), " ")


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
    return Line(tuple(fragments), height, ascent, used, right_to_left, width)


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
            drawn = _fragments(piece, place, fresh=True)
            fragments += reversed(drawn) if piece.level % 2 else drawn
        elif piece.space:
            fragments.append(_blank(piece, place))
    placed = (PlacedPiece(part[0], place) for part, place in zip(parts, places, strict=True) if not part[2])
    return [*fragments, *direction_marks(list(placed))]


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
    if not is_own or set(piece.blank) != {" "}:
        blank = last.font.blank(piece.space / last.size, _copied(piece.blank))
    else:
        blank = piece.blank
    fragments[-1] = _longer(last, blank, piece.space)


def _blank(piece: Piece, x: float) -> Fragment:
    style = piece.span.style
    font = font_of(style.family, style.face)
    text = font.blank(piece.space / style.size, _copied(piece.blank))
    return Fragment(x, text, font, style.size, style.color, piece.space, fresh=True)


def _copied(blank: str) -> str:
    """Return what a blank copies out as: itself, without the signs that only move a printer."""
    return blank.translate(_MOVES) or " "


def _append(fragments: list[Fragment], piece: Piece, x: float) -> float:
    for fragment in _fragments(piece, x):
        last = fragments[-1] if fragments else None
        if last is not None and _joins(last, fragment):
            fragments[-1] = _longer(last, fragment.text, fragment.width)
        else:
            fragments.append(fragment)
    return x + piece.width


def _fragments(piece: Piece, x: float, *, fresh: bool = False) -> list[Fragment]:
    """Return what is drawn of a piece, from left to right."""
    style, span = piece.span.style, piece.span
    x += piece.padding
    fragments = []
    for run in piece.runs:
        width = run.width * style.size
        fragments.append(
            Fragment(x, run.text, run.font, style.size, style.color, width, span.link, span.pill, fresh)
        )
        x += width
    return fragments


def _joins(last: Fragment, new: Fragment) -> bool:
    return (
        last.font is new.font
        and last.size == new.size
        and last.color == new.color
        and last.link == new.link
        and not last.pill
        and not new.pill
    )


def _longer(last: Fragment, text: str, width: float) -> Fragment:
    return replace(last, text=last.text + text, width=last.width + width)
