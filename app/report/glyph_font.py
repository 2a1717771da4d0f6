"""A TrueType font drawn glyph by glyph: every glyph copies out as the characters it stands for.

reportlab's own TTFont knows characters only and turns a no-break space into a space. Here a glyph that stands
for something other than one character gets a carrier: a character of the private planes (from U+F0000), used
in reportlab's strings and never seen in the PDF, where ToUnicode names the real characters. Carriers from U+100000
are clusters; they stand in a PDF font of their own.
"""

from collections.abc import Iterable
from functools import cached_property
from io import BytesIO
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary, WeakSet

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from app.report.cluster_font import ClusterFont
from app.report.cluster_glyph import ClusterGlyph
from app.report.to_unicode import to_unicode

if TYPE_CHECKING:
    import uharfbuzz

_FIRST_CARRIER = 0xF0000
_FIRST_CLUSTER, _CLUSTERS = 0x100000, -1
_UNITS = 1000
_SPACE, _DELETE, _NO_BREAK_SPACE = 0x20, 0x7F, 0xA0
_OVERRIDES = (0x202D, 0x202E)


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
        self._carriers: dict[tuple[int, str], str] = {}
        self._meaning: dict[int, str] = {}
        self._clusters: dict[ClusterGlyph, str] = {}
        self._cluster_of: dict[str, ClusterGlyph] = {}
        self._drawn: WeakKeyDictionary[Any, ClusterFont] = WeakKeyDictionary()
        self._spelled: WeakSet[Any] = WeakSet()
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

    def carrier(self, glyph: int, meaning: str) -> str:
        """Return the carrier of a glyph that copies out as `meaning`."""
        key = (glyph, meaning)
        with self._lock:
            if key not in self._carriers:
                code = _FIRST_CARRIER + len(self._carriers)
                self.face.charToGlyph[code] = glyph
                self.face.charWidths[code] = self._glyph_width(glyph)
                self._meaning[code] = meaning
                self._carriers[key] = chr(code)
        return self._carriers[key]

    def cluster(self, glyph: ClusterGlyph) -> str:
        """Return the carrier of a cluster."""
        with self._lock:
            if glyph not in self._clusters:
                carrier = chr(_FIRST_CLUSTER + len(self._clusters))
                self._clusters[glyph] = carrier
                self._cluster_of[carrier] = glyph
        return self._clusters[glyph]

    def blank(self, width: float, meaning: str = " ") -> str:
        """Return the carrier of a blank, `width` at size 1."""
        return self.cluster(ClusterGlyph((), round(width * self.units), meaning))

    def simple(self, word: str) -> tuple[str, float]:
        """Return what to draw for characters that need no shaping, and its width at size 1."""
        drawn = word.replace("\xa0", self._no_break_space) if "\xa0" in word else word
        return drawn, self.width(drawn)

    @cached_property
    def _no_break_space(self) -> str:
        return self.carrier(self.face.charToGlyph[0x20], "\xa0")

    @cached_property
    def shaper(self) -> "uharfbuzz.Font":
        """The font as HarfBuzz sees it."""
        import uharfbuzz

        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self._data)))

    @cached_property
    def units(self) -> int:
        """How many of the font's own units are its size."""
        return int(self.shaper.face.upem)

    @cached_property
    def _advances(self) -> list[float]:
        units = self.shaper.face.upem
        return [
            self.shaper.get_glyph_h_advance(glyph) * _UNITS / units
            for glyph in range(self.shaper.face.glyph_count)
        ]

    def _glyph_width(self, glyph: int) -> float:
        return self._advances[glyph]

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802, ANN401
        """Return the codes of characters and carriers with the numbers of the subsets that they stand in."""
        if text.isascii() or not self._clusters or ord(max(text)) < _FIRST_CLUSTER:
            return list(super().splitString(text, doc, encoding))
        parts: list[tuple[int, bytes]] = []
        for is_cluster, letters in groupby(text, key=self._cluster_of.__contains__):
            if is_cluster:
                parts.append((_CLUSTERS, self._codes(letters, doc)))
            else:
                parts += super().splitString("".join(letters), doc, encoding)
        return parts

    def _codes(self, carriers: Iterable[str], doc: Any) -> bytes:  # noqa: ANN401
        font = self._drawn.get(doc)
        if font is None:
            font = self._drawn[doc] = ClusterFont(self.face, self.units)
        return b"".join(font.code(self._cluster_of[carrier]).to_bytes(2, "big") for carrier in carriers)

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802, ANN401
        """Return the name of a subset in the resources of the pages."""
        if subset == _CLUSTERS:
            return f"{super().getSubsetInternalName(0, doc)}c"
        self._spelled.add(doc)
        return str(super().getSubsetInternalName(subset, doc))

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401
        """Write the subsets as reportlab does, with a ToUnicode map that knows the carriers."""
        state = self.state[doc]
        state.frozen = 1
        if doc in self._drawn:
            name = self.getSubsetInternalName(_CLUSTERS, doc)[1:]
            self._drawn.pop(doc).add_to(doc, name, len(state.subsets))
        if doc in self._spelled:
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
        meanings = {code: self._meaning.get(one, chr(one)) for code, one in enumerate(subset) if one}
        stream.content = to_unicode(base, meanings, 1)
        if doc.compression:
            stream.filters = [pdfdoc.PDFZCompress]
        font.ToUnicode = doc.Reference(stream, "toUnicodeCMap:" + base)
        font.FontDescriptor = self.face.addSubsetObjects(doc, base, subset)
        doc.Reference(font, name)
        doc.idToObject["BasicFonts"].dict[name] = font
