"""The fonts that came with Fieldcase, loaded when first used, and which of them draws a character."""

from functools import cache
from threading import Lock

from app.report.glyph_font import GlyphFont
from app.resources import packaged_file

SANS, SERIF, MONO = "NotoSans", "NotoSerif", "IBMPlexMono"
REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Regular", "Bold", "Italic", "BoldItalic"
_LOADING = Lock()
_OWN = (SANS, SERIF, MONO)


def font_of(family: str, face: str = REGULAR) -> GlyphFont:
    """Return a font; a family that lacks the face gives its regular one."""
    with _LOADING:
        return _load(family, face)


def font_for(cluster: str, family: str, face: str) -> GlyphFont | None:
    """Return the font that draws a whole cluster: the one asked for, else the first that can."""
    for name in (family, *_others(family)):
        font = font_of(name, face)
        if all(font.covers(letter) for letter in cluster):
            return font
    return None


@cache
def _load(family: str, face: str) -> GlyphFont:
    folder = packaged_file("resources", "fonts")
    path = folder / f"{family}-{face}.ttf"
    if not path.exists():
        return _load(family, BOLD if face == BOLD_ITALIC else REGULAR)
    return GlyphFont(path)


@cache
def _others(family: str) -> tuple[str, ...]:
    """Fonts of other scripts come after our own, in the order of their names."""
    folder = packaged_file("resources", "fonts")
    found = sorted(path.name.removesuffix("-Regular.ttf") for path in folder.glob("*-Regular.ttf"))
    return tuple(name for name in (*_OWN, *(name for name in found if name not in _OWN)) if name != family)
