"""reportlab's canvas with the two shortcuts that thousands of pages need: bare operators and bare links."""

from reportlab.pdfbase.pdfdoc import Destination, PDFDocument
from reportlab.pdfgen.canvas import Canvas

from app.report.link_annotation import LinkAnnotation


class PdfCanvas(Canvas):
    """A canvas that takes operators and link boxes as they are."""

    _code: list[str]
    _doc: PDFDocument

    @property
    def document(self) -> PDFDocument:
        """What the pages, fonts and links are collected in."""
        return self._doc

    def write(self, operators: str) -> None:
        """Add operators to the page."""
        self._code.append(operators)

    def link(self, target: str, box: tuple[float, float, float, float]) -> None:
        """Make a box (x0, y0, x1, y1) lead to a named place, which may be named later."""
        destination: Destination = self._bookmarkReference(target)  # type: ignore[attr-defined]
        self._addAnnotation(LinkAnnotation(box, destination))  # type: ignore[attr-defined]
