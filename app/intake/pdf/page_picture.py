"""Draws a page with the place of asked-for words."""

import io
from typing import TYPE_CHECKING

from app.intake.pdf.letters import Letters
from app.intake.pdf.open_pdf import open_pdf
from app.intake.pdf.page_raster import draw
from app.intake.pdf.recogniser import recogniser_for
from app.intake.pdf.text_layer import is_picture, lines_of
from app.intake.pdf.words_boxes import PixelBox, boxes_of, on_picture
from app.intake.read_request import ReadRequest
from app.model.errors import CaseError, ErrorCode
from app.model.page_image import PageImage

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_HEIGHT = 1_400
"""Pixels: what a large screen shows at once."""
_MOST_PIXELS = 4_000_000


def page_picture(request: ReadRequest, number: int, words: tuple[int, int], page_start: int) -> PageImage:
    """Return the picture of page `number` (from 1), which begins at `page_start`, with the place of `words` on it.

    Both are code points of the article's text.
    A page without a text layer is recognised again: `request.ocr` then names the languages it was read in.

    Raises CaseError: those of opening a file; RANGE_INVALID for a page there is not; FILE_BROKEN for one that
    cannot be drawn.
    """
    import pypdfium2

    document = open_pdf(request)
    try:
        if not 1 <= number <= len(document):
            raise CaseError(ErrorCode.RANGE_INVALID, start=number, end=number, length=len(document))
        page = document[number - 1]
        image, _ = draw(page, _HEIGHT / max(1.0, page.get_height()), _MOST_PIXELS)
        start, end = (max(0, place - page_start) for place in words)
        boxes = _boxes(request, page, (start, end), image.size) if start < end else []
    except pypdfium2.PdfiumError:
        raise CaseError(ErrorCode.FILE_BROKEN, path=request.filename, format="pdf") from None
    finally:
        document.close()
    png = io.BytesIO()
    image.save(png, "PNG")
    return PageImage(
        number=number, png=png.getvalue(), width=image.width, height=image.height, boxes=tuple(boxes)
    )


def _boxes(
    request: ReadRequest, page: "PdfPage", words: tuple[int, int], size: tuple[int, int]
) -> list[PixelBox]:
    textpage = page.get_textpage()
    try:
        letters = Letters(textpage)
        if not is_picture(page, letters):
            return [on_picture(page, box, size) for box in boxes_of(lines_of(letters), letters, *words)]
    finally:
        textpage.close()
    recogniser = recogniser_for(request.ocr)
    read = recogniser.read(page) if recogniser is not None else None
    if read is None:
        return []
    width, height = page.get_size()
    across, down = size[0] / (width * read.scale), size[1] / (height * read.scale)
    return [
        (round(left * across), round(top * down), round(right * across), round(bottom * down))
        for left, top, right, bottom in read.boxes(*words)
    ]
