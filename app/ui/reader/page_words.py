"""What is said where pages of an article begin."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.model.page import Page

translate = QCoreApplication.translate


def page_name(page: Page) -> str:
    """Return ``page 12`` or ``page 12 [xii]``."""
    return translate("PageMark", "page {page}").format(page=f"\u2068{page}\u2069")


def page_mark(page: Page) -> str:
    """Return a page's name, and for words that a machine read how sure it was."""
    if page.confidence is None:
        return page_name(page)
    return translate("PageMark", "page {page} · read by a machine, {sure} % sure").format(
        page=f"\u2068{page}\u2069", sure=page.confidence
    )


def empty_pages(pages: Sequence[Page]) -> str:
    """Return what is said of pages in a row that hold no text."""
    if len(pages) == 1:
        return translate("PageMark", "page {page} holds a picture without text").format(
            page=f"\u2068{pages[0]}\u2069"
        )
    return translate("PageMark", "pages {first} to {last} hold pictures without text").format(
        first=f"\u2068{pages[0]}\u2069", last=f"\u2068{pages[-1]}\u2069"
    )


def page_marks(pages: Sequence[Page], text: str) -> list[tuple[int, str]]:
    """Return (code point, words) of every mark, in reading order."""
    marks: list[tuple[int, str]] = []
    empty: list[Page] = []
    for page in pages:
        if not text[page.start : page.end].strip():
            empty.append(page)
            continue
        if empty:
            marks.append((empty[0].start, empty_pages(empty)))
            empty = []
        marks.append((page.start, page_mark(page)))
    if empty:
        marks.append((empty[0].start, empty_pages(empty)))
    return marks
