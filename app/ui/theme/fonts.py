"""Noto for the window and the page, from the packaged files, or what the system has."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from app.resources import packaged_file

READING_FAMILIES = ("Noto Serif", "Noto Naskh Arabic", "Charter", "Georgia", "DejaVu Serif", "serif")
WINDOW_FAMILIES = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")


@cache
def load_packaged_fonts() -> tuple[str, ...]:
    """Give Qt every packaged Noto font once, and return their family names; none there is no error."""
    try:
        return add_fonts_of(packaged_file("resources", "fonts"))
    except FileNotFoundError:
        return ()


def add_fonts_of(folder: Path) -> tuple[str, ...]:
    """Give Qt every Noto font of a folder, and return the families; a file that is no font is passed over."""
    families: list[str] = []
    for path in sorted(folder.glob("Noto*.[to]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def reading_font(pixels: int, *, bold: bool = False) -> QFont:
    """Return the serif that articles are read in, ``pixels`` high."""
    return _font(READING_FAMILIES, QFont.StyleHint.Serif, pixels, bold)


def window_font(pixels: int, *, bold: bool = False) -> QFont:
    """Return the sans serif of everything else, ``pixels`` high."""
    return _font(WINDOW_FAMILIES, QFont.StyleHint.SansSerif, pixels, bold)


def _font(families: tuple[str, ...], hint: QFont.StyleHint, pixels: int, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setStyleHint(hint)
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.Bold)
    return font
