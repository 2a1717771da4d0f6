"""A part of a paragraph that is set as one."""

from dataclasses import dataclass

from app.report.glyph_runs import GlyphRun
from app.report.span import Span

PILL_PADDING = 4.5
"""Room left and right of a pill's words inside its frame, in points."""


@dataclass(slots=True)
class Piece:
    """A word, or the part of one that has one direction and one look, with the blank before it.

    `space` is that blank's width; a `glued` piece may not be parted from the one before it.
    `padding` is the room to its left within the frame of a pill.
    """

    span: Span
    text: str
    level: int
    runs: tuple[GlyphRun, ...]
    width: float
    space: float = 0.0
    blank: str = ""
    blank_level: int = 0
    breaks: bool = False
    glued: bool = False
    padding: float = 0.0
