"""Streams of a PDF that are more than page content: attached files, metadata, the colour profile."""

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from app.report.packed_stream import packed


class FileStream(PDFObject):
    """Bytes with the entries of their dictionary as PDF writes them; `plain` ones are not packed."""

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: str, *, plain: bool = False) -> None:
        self._data = data if plain else packed(data)
        self._entries = entries if plain else f"/Filter /FlateDecode {entries}"

    def format(self, _: PDFDocument) -> bytes:
        """Return the stream with its dictionary."""
        head = f"<< {self._entries} /Length {len(self._data)} >>\nstream\n"
        return head.encode("ascii") + self._data + b"\nendstream"


class RawObject(PDFObject):
    """Any object, written out; `{0}`, `{1}` … stand for references to others."""

    __RefOnly__ = 1

    def __init__(self, written: str, *others: PDFObject) -> None:
        self._written, self._others = written, others

    def format(self, document: PDFDocument) -> bytes:
        """Return the object with the numbers of the others."""
        numbers = [document.Reference(other).format(document).decode("ascii") for other in self._others]
        written = self._written
        for place, number in enumerate(numbers):
            written = written.replace(f"{{{place}}}", number)
        return written.encode("ascii")


def text_string(text: str) -> str:
    """Return a text as PDF writes it, in hexadecimal UTF-16."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
