"""Reads PDF: the text of every page in the order in which it is read, its pages and what they are called."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.intake.fact_finder import find_facts
from app.intake.pdf.open_pdf import is_cut_off, open_pdf
from app.intake.pdf.page_edge import address_at_edge
from app.intake.pdf.page_picture import page_picture
from app.intake.pdf.pdf_blocks import add_pages
from app.intake.pdf.pdf_facts import title_and_rest
from app.intake.pdf.pdf_notices import notices_of
from app.intake.pdf.pdf_page import Layer, PdfPage
from app.intake.pdf.recogniser import Recogniser, recogniser_for
from app.intake.pdf.text_layer import read_page
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.text_builder import TextBuilder
from app.model.block import Block, BlockKind
from app.model.errors import CaseError, ErrorCode
from app.model.page_image import PageImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_LETTERS = 30_000_000
_MOST_UNREADABLE = 1_000


def read(request: ReadRequest) -> ReaderResult:
    """Return the text of a PDF page by page; a page that holds a picture alone has no words, and a notice says so.

    Raises CaseError: FILE_BROKEN, FILE_NEEDS_PASSWORD, FILE_PASSWORD_WRONG, FILE_TOO_COMPLEX.
    """
    document = open_pdf(request)
    recogniser = recogniser_for(request.ocr)
    builder = TextBuilder()
    try:
        pages = _pages(request, document, recogniser)
        add_pages(builder, pages)
        title, rest = title_and_rest(request, document, builder.text)
    finally:
        document.close()
    text, blocks = builder.text, builder.blocks
    body = [block for block in blocks if block.kind is not BlockKind.HEADER]
    return ReaderResult(
        text=text,
        blocks=blocks,
        main=_main(blocks),
        proposals=(*title, *find_facts(text, body), *address_at_edge(text, blocks), *rest),
        pages=builder.pages,
        notices=notices_of(pages, recogniser, cut_off=is_cut_off(request.data)),
        version=_version(pages, recogniser),
    )


def picture(request: ReadRequest, number: int, words: tuple[int, int]) -> PageImage:
    """Return the picture of page `number` (from 1) with a box for each line of `words`, code points of the text.

    Raises CaseError: those of reading; RANGE_INVALID for a page there is not.
    """
    start = request.page_start
    if start is None:
        pages = read(request).pages if words[0] < words[1] else ()
        start = next((page.start for page in pages if page.number == number), 0)
    return page_picture(request, number, words, start)


def _pages(request: ReadRequest, document: "PdfDocument", recogniser: Recogniser | None) -> list[PdfPage]:
    pages: list[PdfPage] = []
    letters = unreadable = 0
    for number in range(1, len(document) + 1):
        page = read_page(document, number, recogniser)
        pages.append(page)
        letters += sum(len(line.text) for line in page.lines)
        unreadable += page.layer is Layer.UNREADABLE
        if letters > _MOST_LETTERS or unreadable > _MOST_UNREADABLE:
            facts = {"path": request.filename, "format": "pdf", "size": len(request.data)}
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, **facts)
        request.advance(number, len(document))
    if unreadable == len(pages):
        raise CaseError(ErrorCode.FILE_BROKEN, path=request.filename, format="pdf", size=len(request.data))
    return pages


def _version(pages: Sequence[PdfPage], recogniser: Recogniser | None) -> str:
    read = any(page.recognised is not None for page in pages)
    return recogniser.name if read and recogniser is not None else ""


def _main(blocks: tuple[Block, ...]) -> tuple[tuple[int, int], ...]:
    """Return the ranges of all blocks but headers and footers; neighbours are one range."""
    ranges: list[tuple[int, int]] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        if block.kind is BlockKind.HEADER:
            continue
        if ranges and before is not None and before.kind is not BlockKind.HEADER:
            ranges[-1] = (ranges[-1][0], block.end)
        else:
            ranges.append((block.start, block.end))
    return tuple(ranges)


READER = Reader(
    name="pdf",
    version="1",
    media_type="application/pdf",
    suffixes=frozenset({".pdf"}),
    kinds=frozenset({"pdf"}),
    read=read,
    picture=picture,
)
