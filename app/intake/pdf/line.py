"""One line of a page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.intake.pdf.letters import Box

if TYPE_CHECKING:
    from array import array


@dataclass(frozen=True, slots=True)
class Line:
    """Its words in logical order, its box, and for each code point the page's character it comes from (-1: none).

    `rtl` says that it is read from the right, `bold` that its first and last letters are heavy.
    """

    text: str
    box: Box
    places: "array[int]"
    rtl: bool = False
    bold: bool = False

    @property
    def height(self) -> float:
        """The height of its letters in points, as their font has it."""
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> float:
        """How high its middle stands, in points from the foot of the page."""
        return (self.box[3] + self.box[1]) / 2
