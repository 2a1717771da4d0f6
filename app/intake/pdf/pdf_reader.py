"""Reads PDF: the text of every page in the order in which it is read, its pages and what they are called."""

from app.intake.fact_finder import find_facts
from app.intake.pdf.open_pdf import open_pdf
from app.intake.pdf.pdf_blocks import add_pages
from app.intake.pdf.pdf_facts import file_facts
from app.intake.pdf.pdf_notices import notices_of
from app.intake.pdf.pdf_page import Layer
from app.intake.pdf.text_layer import read_page
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.text_builder import TextBuilder
from app.model.block import Block, BlockKind
from app.model.errors import CaseError, ErrorCode

_MOST_LETTERS = 30_000_000
_MOST_UNREADABLE = 1_000


def read(request: ReadRequest) -> ReaderResult:
    """Return the text of a PDF page by page; a page that holds a picture alone has no words, and a notice says so.

    Raises CaseError: FILE_BROKEN, FILE_NEEDS_PASSWORD, FILE_PASSWORD_WRONG, FILE_TOO_COMPLEX.
    """
    document = open_pdf(request)
    try:
        pages = []
        letters = unreadable = 0
        for number in range(1, len(document) + 1):
            page = read_page(document, number)
            pages.append(page)
            request.advance(number, len(document))
            letters += sum(len(line.text) for line in page.lines)
            unreadable += page.layer is Layer.UNREADABLE
            if letters > _MOST_LETTERS or unreadable > _MOST_UNREADABLE:
                raise CaseError(
                    ErrorCode.FILE_TOO_COMPLEX, path=request.filename, format="pdf", size=len(request.data)
                )
    finally:
        document.close()
    builder = TextBuilder()
    add_pages(builder, pages)
    text, blocks = builder.text, builder.blocks
    return ReaderResult(
        text=text,
        blocks=blocks,
        main=_main(blocks),
        proposals=(
            *file_facts(request),
            *find_facts(text, [block for block in blocks if block.kind is not BlockKind.HEADER]),
        ),
        pages=builder.pages,
        notices=notices_of(pages),
    )


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
)
