"""Packs the streams of a PDF: the same bytes on every machine.

zlib has many makers (zlib-ng in some systems and in newer Pythons), each of which packs in another way. libdeflate
gives the same bytes on every system and processor, as long as its version is the same: docs/decisions/0081.
"""

import deflate
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_LEVEL = 6


def packed(data: bytes) -> bytes:
    """Return `data` in the format of zlib (RFC 1950)."""
    return bytes(deflate.zlib_compress(data, _LEVEL))


class PackedStream(PDFObject):
    """Bytes packed before; reportlab's own stream keeps what is unpacked until the file is written."""

    def __init__(self, data: bytes) -> None:
        self._packed = packed(data)

    def format(self, _: PDFDocument) -> bytes:
        """Return the stream with its dictionary."""
        head = f"<< /Filter /FlateDecode /Length {len(self._packed)} >>\nstream\n"
        return head.encode("ascii") + self._packed + b"\nendstream"


class _Packing(pdfdoc.PDFStreamFilterZCompress):
    """The filter that reportlab packs fonts and forms with."""

    def encode(self, text: str | bytes) -> bytes:
        return packed(text.encode("utf-8") if isinstance(text, str) else text)


pdfdoc.PDFZCompress = _Packing()
