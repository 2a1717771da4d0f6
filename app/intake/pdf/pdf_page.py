"""One page of a PDF as it was read."""

from dataclasses import dataclass
from enum import StrEnum

from app.intake.pdf.line import Line
from app.intake.pdf.recognised_page import RecognisedPage


class Layer(StrEnum):
    """Where the words of a page come from."""

    TEXT = "text"
    RECOGNISED = "recognised"
    """Words that a recogniser laid without ink over a scan before the file came here."""
    PICTURE = "picture"
    """Nothing but what is drawn."""
    EMPTY = "empty"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """Page `number` from 1: its lines in reading order and its height in points.

    `doubtful` says that too many of its glyphs do not say which characters they are; `recognised` holds
    the words that were read from its picture.
    """

    number: int
    label: str = ""
    height: float = 0.0
    lines: tuple[Line, ...] = ()
    layer: Layer = Layer.TEXT
    doubtful: bool = False
    recognised: RecognisedPage | None = None
