"""The fonts that came with Fieldcase, loaded when first used, and which of them draws a character."""

from functools import cache
from threading import Lock

from app.report.glyph_font import GlyphFont
from app.report.script_fonts import font_data, fonts_for
from app.resources import packaged_file

SANS, SERIF, MONO = "NotoSans", "NotoSerif", "IBMPlexMono"
REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Regular", "Bold", "Italic", "BoldItalic"
_LOADING = Lock()
_OWN = (SANS, SERIF, MONO)
_BOLD_FACES = (BOLD, BOLD_ITALIC)


def font_of(family: str, face: str = REGULAR) -> GlyphFont:
    """Return a font; a family that lacks the face gives its regular one, one of another script has no italics."""
    with _LOADING:
        return _load(family, face)


def font_for(cluster: str, family: str, face: str, region: str = "") -> GlyphFont | None:
    """Return the font that draws a whole cluster: the one asked for, else the first that can.

    `region` (SC, TC, JP, KR) says how characters are drawn that Chinese, Japanese and Korean share.
    """
    others = (name for name in _OWN if name != family)
    for name in (family, *fonts_for(cluster[0], region), *others):
        font = font_of(name, face)
        if all(font.covers(letter) for letter in cluster):
            return font
    return None


@cache
def _load(family: str, face: str) -> GlyphFont:
    if family not in _OWN:
        weight = BOLD if face in _BOLD_FACES else REGULAR
        return _load_script(family, weight) if weight == face else _load(family, weight)
    path = packaged_file("resources", "fonts") / f"{family}-{face}.ttf"
    if not path.exists():
        return _load(family, BOLD if face == BOLD_ITALIC else REGULAR)
    return GlyphFont(path.stem, path.read_bytes())


def _load_script(family: str, face: str) -> GlyphFont:
    data = font_data(family, face)
    if data is None:
        raise LookupError(family)
    return GlyphFont(f"{family}-{face}", data)
