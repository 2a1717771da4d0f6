"""Puts pieces side by side into a line, in the order in which the eye meets them."""

from collections.abc import Iterator, Sequence

from app.report.bidi_text import visual_order
from app.report.direction_marks import PlacedPiece, direction_marks
from app.report.font_stock import font_of
from app.report.joined_string import JoinedString, copied
from app.report.line import Fragment, Line
from app.report.piece import Piece
from app.report.span import Span

_ASCENT = 0.78
_FARTHEST = 2.0


def compose_line(pieces: Sequence[Piece], spans: Sequence[Span], width: float, base: int) -> Line:
    """Return the line of `pieces`; `base` 1 sets it from the right edge of `width`."""
    styles = [piece.span.style for piece in pieces] or [span.style for span in spans[:1]]
    height = max((style.leading for style in styles), default=10.0)
    size = max((style.size for style in styles), default=8.0)
    ascent = (height - size) / 2 + size * _ASCENT
    above, below = _reach(pieces)
    above, below = max(0.0, above - ascent), max(0.0, below - (height - ascent))
    height, ascent = height + above + below, ascent + above
    used = sum(piece.width for piece in pieces) + sum(piece.space for piece in pieces[1:])
    right_to_left = base == 1
    x = max(0.0, width - used) if right_to_left else 0.0
    if base == 0 and all(piece.level == 0 for piece in pieces):
        fragments = _from_left(pieces)
    else:
        fragments = _mixed(pieces, x, base)
    return Line(tuple(fragments), height, ascent, used, right_to_left, width)


def _reach(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Return how far shaped letters reach above and below the base line, within bounds."""
    above, below = 0.0, 0.0
    for piece in pieces:
        size = piece.span.style.size
        for run in piece.runs:
            if run.height or run.depth:
                above = max(above, min(run.height, _FARTHEST) * size)
                below = max(below, min(run.depth, _FARTHEST) * size)
    return above, below


def _from_left(pieces: Sequence[Piece]) -> list[Fragment]:
    """Set pieces of one direction; what looks alike becomes one string."""
    strings: list[JoinedString] = []
    x = 0.0
    last = None
    for piece in pieces:
        if piece.space and last is not None:
            last.add_blank(piece)
            x += piece.space
        start = x + piece.padding
        for run in piece.runs:
            if last is None or not last.goes_on_with(piece, run):
                last = JoinedString(piece, run, start)
                strings.append(last)
            last.add(run)
            start += run.width * piece.span.style.size
        x += piece.width
    return [string.fragment() for string in strings]


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
    return fragments + direction_marks(list(placed))


def _parts(pieces: Sequence[Piece], base: int) -> Iterator[tuple[Piece, int, bool]]:
    """Give pieces and the blanks between them with their levels; a blank of no width parts isolated spans."""
    for place, piece in enumerate(pieces):
        if place and piece.span is not pieces[place - 1].span:
            yield piece, base, True
        elif place and piece.blank:
            yield piece, piece.blank_level, True
        yield piece, piece.level, False


def _blank(piece: Piece, x: float) -> Fragment:
    style = piece.span.style
    font = font_of(style.family, style.face)
    text = font.blank(piece.space / style.size, copied(piece.blank))
    return Fragment(x, text, font, style.size, style.color, piece.space, fresh=True)


def _fragments(piece: Piece, x: float, *, fresh: bool = False) -> list[Fragment]:
    """Return what is drawn of a piece, from left to right."""
    style, span = piece.span.style, piece.span
    x += piece.padding
    fragments = []
    for run in piece.runs:
        width = run.width * style.size
        fragments.append(
            Fragment(
                x,
                run.text,
                run.font,
                style.size,
                style.color,
                width,
                span.link,
                span.pill,
                fresh,
                style.struck,
            )
        )
        x += width
    return fragments
