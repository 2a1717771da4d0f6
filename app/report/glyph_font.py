"""A TrueType font drawn glyph by glyph: every glyph copies out as the characters it stands for.

reportlab's own TTFont knows characters only and turns a no-break space into a space. Here a glyph that stands
for something other than one character gets a carrier: a character of the private planes (from U+F0000), used
in reportlab's strings and never seen in the PDF, where ToUnicode names the real characters.
"""

from functools import cached_property
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

if TYPE_CHECKING:
    import uharfbuzz

_FIRST_CARRIER = 0xF0000
_UNITS = 1000
_SPACE, _DELETE, _NO_BREAK_SPACE = 0x20, 0x7F, 0xA0
_OVERRIDES = (0x202D, 0x202E)
_CMAP_BLOCK = 100


def _deceives(code: int) -> bool:
    """Whether a character is a control or turns letters round: these are shown by their codes."""
    return code < _SPACE or _DELETE <= code < _NO_BREAK_SPACE or code in _OVERRIDES


class GlyphFont(TTFont):
    """One static font, registered under its name."""

    def __init__(self, name: str, data: bytes) -> None:
        self._data = data
        super().__init__(name, BytesIO(data), asciiReadable=False, shapable=False)
        # All weights that are cut from one variable font call themselves by its name.
        self.face.name = name.encode("ascii")
        self._carriers: dict[tuple[int, str, bool], str] = {}
        self._meaning: dict[int, str] = {}
        self._lock = Lock()
        pdfmetrics.registerFont(self)

    def covers(self, character: str) -> bool:
        """Return whether the font has a glyph for a character."""
        code = ord(character)
        return code in self.face.charToGlyph and code < _FIRST_CARRIER and not _deceives(code)

    def width(self, text: str) -> float:
        """Return the width of characters or carriers at size 1."""
        widths = self.face.charWidths
        return float(sum(widths.get(ord(letter), self.face.defaultWidth) for letter in text)) / _UNITS

    def carrier(self, glyph: int, meaning: str, *, blank: bool = False) -> str:
        """Return the carrier of a glyph that copies out as `meaning`; a `blank` one has no width."""
        key = (glyph, meaning, blank)
        with self._lock:
            if key not in self._carriers:
                code = _FIRST_CARRIER + len(self._carriers)
                self.face.charToGlyph[code] = glyph
                self.face.charWidths[code] = 0 if blank else self._glyph_width(glyph)
                self._meaning[code] = meaning
                self._carriers[key] = chr(code)
        return self._carriers[key]

    def simple(self, word: str) -> tuple[str, float]:
        """Return what to draw for characters that need no shaping, and its width at size 1."""
        drawn = word.replace("\xa0", self._no_break_space) if "\xa0" in word else word
        return drawn, self.width(drawn)

    def zero_width(self, character: str) -> str:
        """Return a carrier that shows nothing and copies out as `character`."""
        return self.carrier(self.face.charToGlyph[0x20], character, blank=True)

    @cached_property
    def _no_break_space(self) -> str:
        return self.carrier(self.face.charToGlyph[0x20], "\xa0")

    @cached_property
    def shaper(self) -> "uharfbuzz.Font":
        """The font as HarfBuzz sees it."""
        import uharfbuzz

        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self._data)))

    @cached_property
    def _advances(self) -> list[float]:
        units = self.shaper.face.upem
        return [
            self.shaper.get_glyph_h_advance(glyph) * _UNITS / units
            for glyph in range(self.shaper.face.glyph_count)
        ]

    def _glyph_width(self, glyph: int) -> float:
        return self._advances[glyph]

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401
        """Write the subsets as reportlab does, with a ToUnicode map that knows the carriers."""
        state = self.state[doc]
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            self._add_subset(doc, number, subset)
        del self.state[doc]

    def _add_subset(self, doc: Any, number: int, subset: list[int]) -> None:  # noqa: ANN401
        name = self.getSubsetInternalName(number, doc)[1:]
        base = (b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))).decode("ascii")
        font: Any = pdfdoc.PDFTrueTypeFont()
        font.Name, font.BaseFont = name, base
        font.FirstChar, font.LastChar = 0, len(subset) - 1
        font.Widths = pdfdoc.PDFArray([self.face.getCharWidth(code) for code in subset])
        stream = pdfdoc.PDFStream()
        stream.content = self._to_unicode(base, subset)
        if doc.compression:
            stream.filters = [pdfdoc.PDFZCompress]
        font.ToUnicode = doc.Reference(stream, "toUnicodeCMap:" + base)
        font.FontDescriptor = self.face.addSubsetObjects(doc, base, subset)
        doc.Reference(font, name)
        doc.idToObject["BasicFonts"].dict[name] = font

    def _to_unicode(self, name: str, subset: list[int]) -> str:
        rows = [
            f"<{code:02X}> <{self._meaning.get(value, chr(value)).encode('utf-16-be').hex().upper()}>"
            for code, value in enumerate(subset)
            if value
        ]
        blocks = [rows[start : start + _CMAP_BLOCK] for start in range(0, len(rows), _CMAP_BLOCK)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            f"/CMapName /{name} def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<00> <{len(subset) - 1:02X}>\nendcodespacerange\n{body}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )
