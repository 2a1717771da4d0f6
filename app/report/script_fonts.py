"""Which package brings the font of which script, and the font's data at the weight that is asked for.

The packages are dependencies: the large one for Chinese, Japanese and Korean is an extra that need not be there.
Nearly all fonts are variable; HarfBuzz cuts one weight in milliseconds when a character first needs it.
"""

from functools import cache
from pathlib import Path

from app.report.script_font import ScriptFont

FACES = {"Regular": 400, "Bold": 700}
"""The faces that every script has, and their weights."""
_ARABIC = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_HAN = (
    *((0x1100, 0x11FF), (0x2E80, 0x31FF), (0x3200, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F)),
    *((0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF00, 0xFFEF)),
    *((0x1F200, 0x1F2FF), (0x20000, 0x3FFFF)),
)
_ENCLOSING, _SIGNS, _CIRCLED, _SHAPES = (0x20D0, 0x20FF), (0x2100, 0x245F), (0x2460, 0x24FF), (0x2500, 0x2BFF)


def _noto(script: str, *ranges: tuple[int, int]) -> ScriptFont:
    return ScriptFont(f"Noto{script}", "manimgx_fonts", f"Noto{script}[wght].ttf", ranges)


def _cjk(region: str) -> ScriptFont:
    file = f"fonts/ofl/notosans{region.lower()}/NotoSans{region}[wght].ttf"
    return ScriptFont(f"NotoSans{region}", "justmytype_intl_cjk", file, _HAN, region)


SCRIPT_FONTS = (
    # Its letters are drawn whole, dots and all, so that they copy out one by one; Noto has what it lacks.
    ScriptFont(
        "IBMPlexSansArabic", "fontpkg_ibm_plex_sans_arabic", "files/IBMPlexSansArabic-{face}.ttf", _ARABIC
    ),
    _noto("SansArabic", *_ARABIC),
    _noto("SansHebrew", (0x590, 0x5FF), (0xFB1D, 0xFB4F)),
    _noto("SansArmenian", (0x530, 0x58F), (0xFB13, 0xFB17)),
    _noto("SansGeorgian", (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
    _noto("SansEthiopic", (0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F), (0x1E7E0, 0x1E7FF)),
    _noto("SansDevanagari", (0x900, 0x97F), (0x1CD0, 0x1CFF), (0xA830, 0xA83F), (0xA8E0, 0xA8FF)),
    _noto("SansBengali", (0x980, 0x9FF)),
    _noto("SansGurmukhi", (0xA00, 0xA7F)),
    _noto("SansGujarati", (0xA80, 0xAFF)),
    _noto("SansOriya", (0xB00, 0xB7F)),
    _noto("SansTamil", (0xB80, 0xBFF)),
    _noto("SansTelugu", (0xC00, 0xC7F)),
    _noto("SansKannada", (0xC80, 0xCFF)),
    _noto("SansMalayalam", (0xD00, 0xD7F)),
    _noto("SansSinhala", (0xD80, 0xDFF), (0x111E0, 0x111FF)),
    _noto("SansThai", (0xE00, 0xE7F)),
    _noto("SansLao", (0xE80, 0xEFF)),
    _noto("SansMyanmar", (0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)),
    _noto("SansKhmer", (0x1780, 0x17FF), (0x19E0, 0x19FF)),
    *map(_cjk, ("SC", "TC", "JP", "KR")),
    # Arrows, squares, ticks and stars as a text has them; then the rarer signs; then pictures.
    ScriptFont("Inter", "fontpkg_inter", "files/Inter[opsz,wght].ttf", (_SIGNS, _SHAPES)),
    _noto("SansSymbols", _ENCLOSING, _SIGNS, _CIRCLED, _SHAPES, (0x1F100, 0x1F1E5), (0x1F700, 0x1F77F)),
    ScriptFont("FiraCode", "fontpkg_fira_code", "files/FiraCode[wght].ttf", (_SIGNS, _SHAPES)),
    _noto("Emoji", _ENCLOSING, _SIGNS, _SHAPES, (0x1F000, 0x1FAFF), (0xE0020, 0xE007F)),
)


def fonts_for(character: str, region: str = "") -> tuple[str, ...]:
    """Return the families that have a character; those for its `region` (SC, TC, JP, KR) come first."""
    return _families(ord(character), region)


@cache
def _families(code: int, region: str) -> tuple[str, ...]:
    found = [font for font in SCRIPT_FONTS if font.draws(code)]
    found.sort(key=lambda font: font.region != region)
    return tuple(font.family for font in found)


def font_data(family: str, face: str) -> bytes | None:
    """Return the static font of a family in FACES; None where the family or its package is not there."""
    font = next((font for font in SCRIPT_FONTS if font.family == family), None)
    path = font.path(face) if font is not None else None
    if font is None or path is None:
        return None
    return _at_weight(path, FACES[face]) if font.is_variable else path.read_bytes()


def _at_weight(path: Path, weight: int) -> bytes:
    """Cut one weight of a variable font."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)
