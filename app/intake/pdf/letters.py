"""The characters of one page as PDFium finds them, and where they stand."""

import ctypes
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the page's lower left corner."""

NOT_A_LETTER = "\ufffd"
"""Stands for a glyph of which the file does not say which character it is."""
_LINE_END = "\n"
_HYPHENS = frozenset("\x02\ufffe")
"""What PDFium puts in place of the hyphen at the end of a line."""
_SPACE = " "
_LONGEST_NAME = 128
_BOLD = re.compile(rb"bold|black|heavy|demi|[_,-]bd\b|CMBX|SFBX", re.IGNORECASE)
_HIGH, _LOW, _AFTER_LOW = 0xD800, 0xDC00, 0xE000
_HALVES = 0x10000


class Letters:
    """Character number n of the page is `characters[n]`; a line ends with LF, a broken word with "-" and LF.

    What is drawn has a box; white space that PDFium worked out from a gap has one without width.
    """

    def __init__(self, page: "PdfTextPage") -> None:
        from pypdfium2 import raw

        self._raw, self._handle = raw, page.raw
        self._boxes: dict[int, Box] = {}
        self._loose_box, self._rect = raw.FPDFText_GetLooseCharBox, raw.FS_RECTF()
        self._rect_at = ctypes.byref(self._rect)
        handle, unicode_of = page.raw, raw.FPDFText_GetUnicode
        codes = [unicode_of(handle, place) for place in range(page.count_chars())]
        self.breaks: set[int] = set()
        """Characters after which a line ends though nothing in `characters` says so: a word broken by a hyphen."""
        self.characters = _without_halves(codes)
        for place, character in enumerate(self.characters):
            if character < _SPACE or character >= "\x7f":
                self.characters[place] = self._readable(place, character)

    def _readable(self, place: int, character: str) -> str:
        if character in _HYPHENS:
            self.breaks.add(place)
            return "-"
        if character in "\r\n":
            return _LINE_END
        if character == "\t":
            return character
        if character == "\ufeff":  # a byte-order mark; a canonical text begins no block with one
            return ""
        # A code below U+0020 or of U+0080-009F is a glyph's number, not a character anybody wrote.
        return NOT_A_LETTER if character < _SPACE or "\x7f" <= character <= "\x9f" else character

    def box(self, place: int) -> Box:
        """Return where a character stands: as wide as its advance, as high as its font."""
        found = self._boxes.get(place)
        if found is None:
            rect = self._rect
            self._loose_box(self._handle, place, self._rect_at)
            left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
            if left > right:
                left, right = right, left
            if bottom > top:
                bottom, top = top, bottom
            found = self._boxes[place] = (left, bottom, right, top)
        return found

    def is_guessed(self, place: int) -> bool:
        """Return whether a character is a space that is not drawn: PDFium saw a gap there."""
        left, bottom, right, top = self.box(place)
        return self.characters[place] == _SPACE and left == right and bottom == top

    def is_bold(self, place: int) -> bool:
        """Return whether a character's font calls itself bold; the weight that PDFium works out often errs."""
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._raw.FPDFText_GetFontInfo(self._handle, place, name, _LONGEST_NAME, None)
        return _BOLD.search(name.value) is not None

    def is_invisible(self, place: int) -> bool:
        """Return whether a character is drawn with no ink, as a recogniser lays text over a scan."""
        thing = self._raw.FPDFText_GetTextObject(self._handle, place)
        mode = self._raw.FPDFTextObj_GetTextRenderMode(thing) if thing else None
        return bool(mode == self._raw.FPDF_TEXTRENDERMODE_INVISIBLE)

    def has_no_meaning(self, place: int) -> bool:
        """Return whether the file does not say which character a glyph stands for."""
        return bool(self._raw.FPDFText_HasUnicodeMapError(self._handle, place) == 1)


def _without_halves(codes: list[int]) -> list[str]:
    """Return a character for each code; of a pair of surrogates the first is whole and the second empty."""
    characters = [chr(code) for code in codes]
    for place, code in enumerate(codes):
        if _HIGH <= code < _AFTER_LOW:
            after = codes[place + 1] if place + 1 < len(codes) else 0
            if code < _LOW <= after < _AFTER_LOW:
                characters[place] = chr(_HALVES + ((code - _HIGH) << 10) + after - _LOW)
                characters[place + 1] = ""
            elif characters[place] and characters[place] >= "\ud800" and characters[place] <= "\udfff":
                characters[place] = NOT_A_LETTER
    return characters
