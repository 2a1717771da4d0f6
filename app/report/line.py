"""One set line: fragments of text with their places."""

from dataclasses import dataclass

from app.report.glyph_font import GlyphFont


@dataclass(frozen=True, slots=True)
class Fragment:
    """Characters or carriers in one font, `x` points from the line's start.

    A `fresh` one is written so that no reader takes it for a part of the word before it; through a
    `struck` one a line is drawn.
    """

    x: float
    text: str
    font: GlyphFont
    size: float
    color: str
    width: float
    link: str = ""
    pill: bool = False
    fresh: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line `height` points high, its base line `ascent` below its top, from `x` to `x + width`.

    It was set into a `column` that wide, which a mirrored page turns round as a whole.
    """

    fragments: tuple[Fragment, ...]
    height: float
    ascent: float
    width: float
    right_to_left: bool = False
    column: float = 0.0
