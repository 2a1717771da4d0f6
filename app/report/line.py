"""One set line: fragments of text with their places."""

from dataclasses import dataclass

from app.report.glyph_font import GlyphFont


@dataclass(frozen=True, slots=True)
class Fragment:
    """Characters or carriers in one font, `x` from the line's start, `rise` above its base line (points)."""

    x: float
    text: str
    font: GlyphFont
    size: float
    color: str
    width: float
    link: str = ""
    pill: bool = False
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line `height` points high, its base line `ascent` below its top, from `x` to `x + width`."""

    fragments: tuple[Fragment, ...]
    height: float
    ascent: float
    width: float
    right_to_left: bool = False
