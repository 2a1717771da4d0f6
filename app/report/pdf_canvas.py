"""reportlab's canvas with the shortcuts that thousands of pages need: bare operators, bare links, small pages."""

from typing import Any

from reportlab.pdfbase.pdfdoc import Destination, PDFDocument, PDFPage
from reportlab.pdfgen.canvas import Canvas

from app.report.packed_stream import PackedStream
from app.report.page_links import PageLinks


class PdfCanvas(Canvas):
    """A canvas that takes operators and link boxes as they are, and packs each page when it ends."""

    _code: list[str]
    _doc: PDFDocument

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
        self._links = PageLinks()
        super().__init__(*arguments, **options)

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
        self._links.add(box, destination)

    def showPage(self) -> None:  # noqa: N802
        """Close the page; its operators are packed at once, since all pages stay in memory until the end."""
        super().showPage()
        page: PDFPage = self._doc.Pages.pages[-1]  # type: ignore[attr-defined]
        page.Contents = PackedStream(page.stream.encode("latin-1"))
        page.stream = None
        page.Annots = self._links
        self._links = PageLinks()
