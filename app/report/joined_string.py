"""Words that stand side by side and look alike, written as one string."""

from app.report.font_stock import font_of
from app.report.glyph_runs import GlyphRun
from app.report.line import Fragment
from app.report.piece import Piece
from app.report.typography import TextStyle

_MOVES = dict.fromkeys((*range(0x20), 0x2028, 0x2029), " ")


class JoinedString:
    """A string that grows to the right from `x`."""

    def __init__(self, piece: Piece, run: GlyphRun, x: float) -> None:
        self._span = piece.span
        self._font = run.font
        self._x = x
        self._parts: list[str] = []
        self._width = 0.0

    def goes_on_with(self, piece: Piece, run: GlyphRun) -> bool:
        """Return whether a run of a piece that follows it can be written in it."""
        span, own = piece.span, self._span
        if span is own:
            return run.font is self._font and not own.pill
        return (
            run.font is self._font
            and span.style.size == own.style.size
            and span.style.color == own.style.color
            and span.style.struck == own.style.struck
            and span.link == own.link
            and not own.pill
            and not span.pill
        )

    def add(self, run: GlyphRun) -> None:
        """Write a run."""
        self._parts.append(run.text)
        self._width += run.width * self._span.style.size

    def add_blank(self, piece: Piece) -> None:
        """Write the blank before a piece."""
        if self._span.pill:
            return
        style = piece.span.style
        if not piece.blank.strip(" ") and self._is_in(style):
            self._parts.append(piece.blank)
        else:
            self._parts.append(self._font.blank(piece.space / self._span.style.size, copied(piece.blank)))
        self._width += piece.space

    def fragment(self) -> Fragment:
        """Return it as it is drawn."""
        style, span = self._span.style, self._span
        return Fragment(
            self._x,
            "".join(self._parts),
            self._font,
            style.size,
            style.color,
            self._width,
            span.link,
            span.pill,
            struck=style.struck,
        )

    def _is_in(self, style: TextStyle) -> bool:
        return self._font is font_of(style.family, style.face) and style.size == self._span.style.size


def copied(blank: str) -> str:
    """Return what a blank copies out as: itself, without the signs that only move a printer."""
    return blank.translate(_MOVES) or " "
