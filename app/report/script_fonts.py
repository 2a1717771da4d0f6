"""Which package brings the font of which script, and the font's data at the weight that is asked for.

The packages are dependencies: the large one for Chinese, Japanese and Korean is an extra that need not be there.
Their fonts are variable; HarfBuzz cuts one weight in milliseconds when a character first needs it.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FACES = {"Regular": 400, "Bold": 700}
"""The faces that every script has, and their weights."""


@dataclass(frozen=True, slots=True)
class ScriptFont:
    """A font for the characters in `ranges` (first and last code point), `file` in the folder of `package`.

    A file with `{face}` in its name is static and there is one for each weight; others are variable.
    """

    family: str
    package: str
    file: str
    ranges: tuple[tuple[int, int], ...]
    region: str = ""

    def is_for(self, character: str) -> bool:
        """Return whether the font is there for a character, be it drawn in it or not."""
        code = ord(character)
        return any(first <= code <= last for first, last in self.ranges)


_RTL, _AFRICA = "justmytype_intl_rtl", "justmytype_intl_africa"
_SOUTH, _EAST, _CJK = "justmytype_intl_south_asia", "justmytype_intl_sea", "justmytype_intl_cjk"
_BOTH = "[wdth,wght].ttf"
_ARABIC = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_HAN = (
    *((0x1100, 0x11FF), (0x2E80, 0x31FF), (0x3200, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F)),
    *((0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)),
)
SCRIPT_FONTS = (
    # Its letters are drawn whole, dots and all, so that they copy out one by one; Noto has what it lacks.
    ScriptFont(
        "IBMPlexSansArabic", "fontpkg_ibm_plex_sans_arabic", "files/IBMPlexSansArabic-{face}.ttf", _ARABIC
    ),
    ScriptFont("NotoSansArabic", _RTL, f"fonts/ofl/notosansarabic/NotoSansArabic{_BOTH}", _ARABIC),
    ScriptFont(
        "NotoSansHebrew",
        _RTL,
        f"fonts/ofl/notosanshebrew/NotoSansHebrew{_BOTH}",
        ((0x590, 0x5FF), (0xFB1D, 0xFB4F)),
    ),
    ScriptFont(
        "NotoSansEthiopic",
        _AFRICA,
        f"fonts/ofl/notosansethiopic/NotoSansEthiopic{_BOTH}",
        ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F), (0x1E7E0, 0x1E7FF)),
    ),
    ScriptFont(
        "NotoSansDevanagari",
        _SOUTH,
        f"fonts/ofl/notosansdevanagari/NotoSansDevanagari{_BOTH}",
        ((0x900, 0x97F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)),
    ),
    ScriptFont(
        "NotoSansBengali", _SOUTH, f"fonts/ofl/notosansbengali/NotoSansBengali{_BOTH}", ((0x980, 0x9FF),)
    ),
    ScriptFont("NotoSansTamil", _SOUTH, f"fonts/ofl/notosanstamil/NotoSansTamil{_BOTH}", ((0xB80, 0xBFF),)),
    ScriptFont(
        "NotoSansTelugu", _SOUTH, f"fonts/ofl/notosanstelugu/NotoSansTelugu{_BOTH}", ((0xC00, 0xC7F),)
    ),
    ScriptFont("NotoSansThai", _EAST, f"fonts/ofl/notosansthai/NotoSansThai{_BOTH}", ((0xE00, 0xE7F),)),
    ScriptFont("NotoSansLao", _EAST, f"fonts/ofl/notosanslao/NotoSansLao{_BOTH}", ((0xE80, 0xEFF),)),
    ScriptFont(
        "NotoSansMyanmar",
        _EAST,
        f"fonts/ofl/notosansmyanmar/NotoSansMyanmar{_BOTH}",
        ((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)),
    ),
    ScriptFont(
        "NotoSansKhmer",
        _EAST,
        f"fonts/ofl/notosanskhmer/NotoSansKhmer{_BOTH}",
        ((0x1780, 0x17FF), (0x19E0, 0x19FF)),
    ),
    ScriptFont("NotoSansSC", _CJK, "fonts/ofl/notosanssc/NotoSansSC[wght].ttf", _HAN, "SC"),
    ScriptFont("NotoSansTC", _CJK, "fonts/ofl/notosanstc/NotoSansTC[wght].ttf", _HAN, "TC"),
    ScriptFont("NotoSansJP", _CJK, "fonts/ofl/notosansjp/NotoSansJP[wght].ttf", _HAN, "JP"),
    ScriptFont("NotoSansKR", _CJK, "fonts/ofl/notosanskr/NotoSansKR[wght].ttf", _HAN, "KR"),
)


def fonts_for(character: str, region: str = "") -> tuple[str, ...]:
    """Return the families that are there for a character; those for its `region` (SC, TC, JP, KR) come first."""
    return _families(ord(character), region)


@cache
def _families(code: int, region: str) -> tuple[str, ...]:
    found = [font for font in SCRIPT_FONTS if font.is_for(chr(code)) and _path_of(font) is not None]
    found.sort(key=lambda font: font.region != region)
    return tuple(font.family for font in found)


def font_data(family: str, face: str) -> bytes | None:
    """Return the static font of a family in FACES; None where the family or its package is not there."""
    font = next((font for font in SCRIPT_FONTS if font.family == family), None)
    path = _path_of(font, face) if font is not None else None
    if font is None or path is None:
        return None
    return path.read_bytes() if "{face}" in font.file else _at_weight(path, FACES[face])


def _at_weight(path: Path, weight: int) -> bytes:
    """Cut one weight of a variable font."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


@cache
def _path_of(font: ScriptFont, face: str = "Regular") -> Path | None:
    spec = find_spec(font.package)
    folder = next(iter(spec.submodule_search_locations or ()), None) if spec else None
    path = Path(folder, font.file.format(face=face)) if folder else None
    return path if path is not None and path.is_file() else None
