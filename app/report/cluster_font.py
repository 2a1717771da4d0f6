"""The PDF font of the clusters that a document draws in one font file: two bytes a cluster (a Type 0 font)."""

from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFontFace

from app.report.cluster_glyph import ClusterGlyph
from app.report.cluster_subset import ClusterSubset
from app.report.to_unicode import to_unicode

_SYMBOLIC, _NOT_SYMBOLIC = 4, 32
_UNITS = 1000
_MOST = 0xFFFE


class ClusterFont:
    """Gives each cluster the next code when it is first drawn."""

    def __init__(self, face: TTFontFace, units: int) -> None:
        self._face = face
        self._units = units
        self._codes: dict[ClusterGlyph, int] = {}

    def code(self, cluster: ClusterGlyph) -> int:
        """Return the code of a cluster, from 1."""
        return self._codes.setdefault(cluster, len(self._codes) + 1)

    @property
    def is_full(self) -> bool:
        """Whether there is no code left."""
        return len(self._codes) >= _MOST

    def add_to(self, doc: Any, name: str, number: int) -> None:  # noqa: ANN401
        """Write the font under a name of the pages' resources; `number` tells it from others of its file."""
        base = (b"".join((SUBSETN(number), b"+", self._face.name))).decode("ascii")
        clusters = list(self._codes)
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(base),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "CIDToGIDMap": pdfdoc.PDFName("Identity"),
                "DW": 0,
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([self._width(cluster) for cluster in clusters])]),
                "FontDescriptor": self._descriptor(doc, base, clusters),
            }
        )
        meanings = {code: cluster.meaning for cluster, code in self._codes.items()}
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(base),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant, "clusters:" + base)]),
                "ToUnicode": _stream(doc, to_unicode(base, meanings, 2).encode("ascii"), "toUnicode:" + base),
            }
        )
        doc.idToObject["BasicFonts"].dict[name] = doc.Reference(font, name)

    def _width(self, cluster: ClusterGlyph) -> float:
        return round(cluster.advance * _UNITS / self._units, 3)

    def _descriptor(self, doc: Any, base: str, clusters: list[ClusterGlyph]) -> Any:  # noqa: ANN401
        face = self._face
        data = ClusterSubset(face, clusters).data()
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(base),
                "Flags": face.flags & ~_NOT_SYMBOLIC | _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(face.bbox),
                "ItalicAngle": face.italicAngle,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "StemV": face.stemV,
                "FontFile2": _stream(doc, data, "clusterFile:" + base, Length1=len(data)),
            }
        )
        return doc.Reference(descriptor, "clusterDescriptor:" + base)


def _stream(doc: Any, content: bytes, name: str, **entries: int) -> Any:  # noqa: ANN401
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.dictionary.dict.update(entries)
    if doc.compression:
        stream.filters = [pdfdoc.PDFZCompress]
    return doc.Reference(stream, name)
