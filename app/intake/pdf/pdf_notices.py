"""Says what a person ought to know about how a PDF was read."""

from collections.abc import Iterable, Sequence

from app.intake.pdf.pdf_page import Layer, PdfPage
from app.intake.pdf.recogniser import Recogniser
from app.model.notice import Notice


def notices_of(
    pages: Sequence[PdfPage], recogniser: Recogniser | None, *, cut_off: bool
) -> tuple[Notice, ...]:
    """Return a notice for each thing that is so on some pages, with the numbers of those pages."""
    pictures = [page for page in pages if page.layer is Layer.PICTURE]
    read = [page.number for page in pictures if page.recognised is not None and page.recognised.words]
    wordless = [page.number for page in pictures if page.recognised is not None and not page.recognised.words]
    unread = [page.number for page in pictures if page.recognised is None]
    found = [
        ("pdf_read_by_machine", read),
        ("pdf_pictures_wordless", wordless),
        ("pdf_pictures_unread" if recogniser else "pdf_pictures_no_program", unread),
        ("pdf_recognised_before", [page.number for page in pages if page.layer is Layer.RECOGNISED]),
        ("pdf_text_doubtful", [page.number for page in pages if page.doubtful]),
        ("pdf_pages_unreadable", [page.number for page in pages if page.layer is Layer.UNREADABLE]),
    ]
    notices = [Notice(code, page_ranges(numbers)) for code, numbers in found if numbers]
    if read and recogniser is not None:
        notices.insert(1, Notice("pdf_recognised_with", recogniser.name))
    if cut_off:
        notices.append(Notice("pdf_cut_off"))
    return tuple(notices)


def page_ranges(numbers: Iterable[int]) -> str:
    """Return rising page numbers as people write them: `3, 7–9`."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)
