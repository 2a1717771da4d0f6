"""A stream of a PDF that is packed already."""

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject


class PackedStream(PDFObject):
    """Bytes packed by zlib; reportlab's own stream keeps what is unpacked until the file is written."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed

    def format(self, _: PDFDocument) -> bytes:
        """Return the stream with its dictionary."""
        head = f"<< /Filter /FlateDecode /Length {len(self._packed)} >>\nstream\n"
        return head.encode("ascii") + self._packed + b"\nendstream"
