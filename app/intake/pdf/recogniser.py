"""Reads pages that hold a picture alone."""

import io
from typing import TYPE_CHECKING

from app.intake.pdf.page_raster import draw
from app.intake.pdf.recognised_page import RecognisedPage
from app.intake.pdf.tesseract import Tesseract, installed_tesseract

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_INCHES = 300
"""Pixels an inch at which Tesseract reads best."""
_POINTS_AN_INCH = 72
_MOST_PIXELS = 24_000_000


class Recogniser:
    """Tesseract with the languages that a person chose, or that fit the first page it is shown."""

    def __init__(self, program: Tesseract, languages: str) -> None:
        self._program, self._asked = program, languages
        self._languages = ""

    @property
    def name(self) -> str:
        """The program, its version and the languages it read in: `tesseract 5.3.0 eng+ara`."""
        return " ".join(part for part in ("tesseract", self._program.version(), self._languages) if part)

    def read(self, page: "PdfPage") -> RecognisedPage | None:
        """Return the words on a page's picture, None where the program could not read it."""
        image, scale = draw(page, _INCHES / _POINTS_AN_INCH, _MOST_PIXELS, grey=True)
        stream = io.BytesIO()
        image.save(stream, "PNG", compress_level=1)
        image.close()
        png = stream.getvalue()
        if not self._languages:
            self._languages = self._program.choose(self._asked, png)
        if not self._languages:
            return None
        words = self._program.read(png, self._languages, max(70, round(scale * _POINTS_AN_INCH)))
        return None if words is None else RecognisedPage(words=words, scale=scale)


def recogniser_for(languages: str) -> Recogniser | None:
    """Return what reads pictures in `languages` (codes joined by `+`, "" for what fits), None where nothing does."""
    program = installed_tesseract()
    return None if program is None else Recogniser(program, languages)
