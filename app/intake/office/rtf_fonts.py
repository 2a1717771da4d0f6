"""Which code page the bytes of an RTF file are in: that of the font they are set in, else the file's own."""

import codecs

from app.intake.office.rtf_signs import CODECS

_ANSI = 0
_FILES_OWN = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class RtfFonts:
    """The fonts of a file, as far as their letters go."""

    def __init__(self) -> None:
        self._of_file = "cp1252"
        self._charsets: dict[int, int] = {}
        self._pages: dict[int, str] = {}
        self._codecs: dict[int, str] = {}
        self.default = 0

    def declare(self, word: str, number: int | None) -> None:
        """Take the file's own code page from `ansi`, `mac`, `pc`, `pca` or `ansicpg`."""
        self._codecs.clear()
        if word in _FILES_OWN:
            self._of_file = _FILES_OWN[word]
        elif number:
            self._of_file = _known(number) or self._of_file

    def describe(self, font: int, word: str, number: int) -> None:
        """Take what the font table says of a font: its character set (`fcharset`) or its code page (`cpg`)."""
        self._codecs.clear()
        if word == "fcharset":
            self._charsets[font] = number
        elif page := _known(number):
            self._pages[font] = page

    def codec(self, font: int) -> str:
        """Return the Python codec for bytes that are set in `font`.

        Programs that give every font the Western set write in the file's own code page.
        """
        if font not in self._codecs:
            self._codecs[font] = self._codec(font)
        return self._codecs[font]

    def _codec(self, font: int) -> str:
        if font in self._pages:
            return self._pages[font]
        charset = self._charsets.get(font)
        named = {CODECS[one] for one in self._charsets.values() if one in CODECS}
        if charset == _ANSI and self._of_file not in named:
            return self._of_file
        return CODECS.get(charset, self._of_file) if charset is not None else self._of_file


def _known(number: int) -> str:
    name = {10000: "mac_roman", 65001: "utf-8", 0: ""}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
