"""The links of one page."""

from reportlab.pdfbase.pdfdoc import Destination, PDFDocument, PDFObject

from app.report.text_code import number

Box = tuple[float, float, float, float]


class PageLinks(PDFObject):
    """Boxes that lead to places in the same PDF; kept as little as can be, since a large timeline has 100,000."""

    def __init__(self) -> None:
        self._boxes: list[tuple[Box, Destination]] = []

    def __bool__(self) -> bool:
        return bool(self._boxes)

    def add(self, box: Box, destination: Destination) -> None:
        """Take in a box (x0, y0, x1, y1)."""
        self._boxes.append((box, destination))

    def format(self, document: PDFDocument) -> bytes:
        """Return the array of the page's annotations: links without a frame, printed as the page is (flag 4)."""
        return (
            b"[\n" + b"\n".join(_link(box, target.format(document)) for box, target in self._boxes) + b"\n]"
        )


def _link(box: Box, destination: bytes) -> bytes:
    corners = " ".join(map(number, box))
    head = f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{corners}]/Dest "
    return head.encode("ascii") + destination + b">>"
