"""Glyphs that are drawn as one, with the characters that they copy out as."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClusterGlyph:
    """Glyphs of a font (number, x, y) that move the pen by `advance`, all in the font's own units.

    Without parts it is a blank. It copies out as `meaning`.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int
    meaning: str
