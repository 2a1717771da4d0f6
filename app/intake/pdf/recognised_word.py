"""A word that was read from a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedWord:
    """Its letters, the (block, paragraph, line) it stands in, and how sure the program is of it (0 to 100).

    `box` is left, top, right and bottom in pixels of the picture.
    """

    text: str
    line: tuple[int, int, int]
    box: tuple[int, int, int, int]
    confidence: float
