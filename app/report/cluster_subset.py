"""Writes the TrueType file of a PDF font whose glyphs are clusters: several glyphs of a font composed into one.

HarfBuzz draws a letter with its signs as several glyphs, some of them raised. Written one by one they copy out in
an order of their own; composed, a cluster is one code of the PDF, which copies out as its characters.
"""

from collections.abc import Sequence
from struct import pack, unpack_from
from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFontMaker

from app.report.cluster_glyph import ClusterGlyph

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFace

_ARE_WORDS, _ARE_OFFSETS, _SCALED, _MORE, _SCALED_XY, _SCALED_2X2, _OVERLAP = 1, 2, 8, 32, 64, 128, 1024
_HEADER = 10
_MOST = 0xFFFF


class ClusterSubset:
    """Collects the glyphs of one font: first one for each cluster, then what they are composed of."""

    def __init__(self, face: "TTFontFace", clusters: Sequence[ClusterGlyph]) -> None:
        self._face = face
        self._table: bytes = face.get_table("glyf")
        self._clusters = clusters
        self._numbers: dict[int, int] = {}
        self._sources: list[int] = []
        self._depth = 1

    def data(self) -> bytes:
        """Return the font file: glyph 0 is the font's own first, glyph n the cluster n - 1."""
        drawn = [self._renumbered(0), *(self._composed(cluster) for cluster in self._clusters)]
        place = 0
        while place < len(self._sources):
            drawn.append(self._renumbered(self._sources[place]))
            place += 1
        metrics = [self._own_metrics(0)]
        metrics += [(cluster.advance, _edge(glyph)) for cluster, glyph in self._measured(drawn)]
        metrics += [self._own_metrics(number) for number in self._sources]
        return self._file(drawn, metrics)

    def _measured(self, drawn: Sequence[bytes]) -> list[tuple[ClusterGlyph, bytes]]:
        return list(zip(self._clusters, drawn[1:], strict=False))

    def _own_metrics(self, glyph: int) -> tuple[int, int]:
        advance, edge = self._face.hmetrics[glyph]
        return int(advance), int(edge)

    def _glyph(self, glyph: int) -> bytes:
        return self._table[self._face.glyphPos[glyph] : self._face.glyphPos[glyph + 1]]

    def _number(self, glyph: int) -> int:
        """Return the new number of a glyph that others are composed of."""
        if glyph not in self._numbers:
            self._numbers[glyph] = 1 + len(self._clusters) + len(self._sources)
            self._sources.append(glyph)
        return self._numbers[glyph]

    def _renumbered(self, glyph: int) -> bytes:
        """Return a glyph's outline; one that is composed of others names them by their new numbers."""
        data = bytearray(self._glyph(glyph))
        if len(data) <= _HEADER or unpack_from(">h", data)[0] >= 0:
            return bytes(data)
        self._depth = 3
        place, flags = _HEADER, _MORE
        while flags & _MORE:
            flags, part = unpack_from(">HH", data, place)
            data[place + 2 : place + 4] = pack(">H", self._number(part))
            place += 8 if flags & _ARE_WORDS else 6
            place += 2 if flags & _SCALED else 4 if flags & _SCALED_XY else 8 if flags & _SCALED_2X2 else 0
        return bytes(data)

    def _composed(self, cluster: ClusterGlyph) -> bytes:
        parts = [part for part in cluster.parts if len(self._glyph(part[0])) > _HEADER]
        if not parts:
            return b""
        boxes = []
        body = b""
        for place, (glyph, x, y) in enumerate(parts):
            left, low, right, high = unpack_from(">4h", self._glyph(glyph), 2)
            boxes.append((left + x, low + y, right + x, high + y))
            flags = _ARE_WORDS | _ARE_OFFSETS | (_OVERLAP if place == 0 else 0)
            flags |= _MORE if place + 1 < len(parts) else 0
            body += pack(">HHhh", flags, self._number(glyph), x, y)
        lefts, lows, rights, highs = zip(*boxes, strict=True)
        return pack(">5h", -1, min(lefts), min(lows), max(rights), max(highs)) + body

    def _file(self, drawn: Sequence[bytes], metrics: Sequence[tuple[int, int]]) -> bytes:
        font = TTFontMaker()
        for tag in ("cvt ", "fpgm", "prep"):
            if tag in self._face.table:
                font.add(tag, self._face.get_table(tag))
        offsets, outlines = [0], b""
        padded = [glyph + b"\0" * (-len(glyph) % 4) for glyph in drawn]
        for glyph in padded:
            offsets.append(offsets[-1] + len(glyph))
        outlines = b"".join(padded)
        font.add("glyf", outlines)
        font.add("loca", pack(f">{len(offsets)}L", *offsets))
        font.add("hmtx", b"".join(pack(">HH", advance, edge & _MOST) for advance, edge in metrics))
        font.add("head", _set(self._face.get_table("head"), {50: 1}))
        font.add("hhea", _set(self._face.get_table("hhea"), {34: len(drawn)}))
        most = max((len(cluster.parts) for cluster in self._clusters), default=1)
        limits = self._face.get_table("maxp")
        points, contours = unpack_from(">HH", limits, 6)
        changes = {
            4: len(drawn),
            10: min(_MOST, max(unpack_from(">H", limits, 10)[0], points * most)),
            12: min(_MOST, max(unpack_from(">H", limits, 12)[0], contours * most)),
            28: max(unpack_from(">H", limits, 28)[0], most),
            30: self._depth,
        }
        font.add("maxp", _set(limits, changes))
        return bytes(font.makeStream())


def _edge(glyph: bytes) -> int:
    return int(unpack_from(">h", glyph, 2)[0]) if glyph else 0


def _set(table: bytes, values: dict[int, int]) -> bytes:
    """Return a table with some of its 16-bit numbers changed."""
    changed = bytearray(table)
    for place, value in values.items():
        changed[place : place + 2] = pack(">H", value)
    return bytes(changed)
