"""Says what a person ought to know about how a PDF was read."""

from collections.abc import Iterable, Sequence

from app.intake.pdf.pdf_page import Layer, PdfPage
from app.model.notice import Notice


def notices_of(pages: Sequence[PdfPage]) -> tuple[Notice, ...]:
    """Return a notice for each thing that is so on some pages, with the numbers of those pages."""
    found = (
        ("pdf_pictures_without_text", (page.number for page in pages if page.layer is Layer.PICTURE)),
        ("pdf_recognised_before", (page.number for page in pages if page.layer is Layer.RECOGNISED)),
        ("pdf_text_doubtful", (page.number for page in pages if page.doubtful)),
        ("pdf_pages_unreadable", (page.number for page in pages if page.layer is Layer.UNREADABLE)),
    )
    return tuple(Notice(code, numbers) for code, of in found if (numbers := page_ranges(of)))


def page_ranges(numbers: Iterable[int]) -> str:
    """Return rising page numbers as people write them: `3, 7–9`."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)
