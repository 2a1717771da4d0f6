"""A place on a page that leads to another in the same PDF."""

from reportlab.pdfbase.pdfdoc import Destination, PDFDocument, PDFObject

from app.report.text_code import number


class LinkAnnotation(PDFObject):
    """A link without a frame; kept as its box alone, since a large timeline has tens of thousands of them."""

    __slots__ = ("_box", "_destination")

    def __init__(self, box: tuple[float, float, float, float], destination: Destination) -> None:
        self._box = " ".join(map(number, box))
        self._destination = destination

    def format(self, document: PDFDocument) -> bytes:
        """Return the annotation's dictionary."""
        head = f"<< /Type /Annot /Subtype /Link /Border [ 0 0 0 ] /Rect [ {self._box} ] /Dest "
        target: bytes = self._destination.format(document)
        return head.encode("ascii") + target + b" >>"
