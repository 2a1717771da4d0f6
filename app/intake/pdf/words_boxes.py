"""Where the words of a passage stand on the picture of their page."""

import ctypes
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.intake.pdf.letters import Box, Letters
from app.intake.pdf.line import Line
from app.intake.pdf.page_lines import united

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

PixelBox = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of a picture."""


def boxes_of(lines: Sequence[Line], letters: Letters, start: int, end: int) -> list[Box]:
    """Return a box in points for each line that holds some of the page's code points `start` to `end`."""
    found: list[Box] = []
    place = 0
    for line in lines:
        inside = [one for one in line.places[max(0, start - place) : max(0, end - place)] if one >= 0]
        drawn = [one for one in inside if not letters.characters[one].isspace()]
        if drawn:
            found.append(united([letters.box(one) for one in drawn]))
        place += len(line.text) + 1
    return found


def on_picture(page: "PdfPage", box: Box, size: tuple[int, int]) -> PixelBox:
    """Return where a box in points stands on a picture of the page of `size` (width, height), turned as the page is."""
    from pypdfium2 import raw

    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, x, y, across, down)
        corners.append((across.value, down.value))
    (one, top), (other, bottom) = corners
    return (
        max(0, min(one, other)),
        max(0, min(top, bottom)),
        min(size[0], max(one, other)),
        min(size[1], max(top, bottom)),
    )


def united_pixels(one: PixelBox, other: PixelBox) -> PixelBox:
    """Return the smallest box round both."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
