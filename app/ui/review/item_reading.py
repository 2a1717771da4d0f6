"""Reads files in beside the window, so that a person can review them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.errors import CaseError, ErrorCode
from app.model.proposal import Proposal
from app.services.stopped import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.services.article_as_read import ArticleAsRead
    from app.services.reading_in import ReadingIn
    from app.ui.review.review_item import ReviewItem

_KEPT = 256 * 1024 * 1024
"""So many bytes of originals are kept until a person agrees; those of further files are fetched again then."""


def read_items(
    reading: ReadingIn,
    items: Iterable[ReviewItem],
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    told: Callable[[int, int, int, int], None],
) -> list[ReviewItem]:
    """Read every item; one that cannot be read says why, and the rest goes on.

    `told` hears how many items of how many are done, and pages of the one that is read now. Raises StoppedError.
    """
    waiting = list(items)
    kept = 0
    for done, item in enumerate(waiting):
        if cancelled():
            raise StoppedError
        progress(done, len(waiting))

        def tell_pages(page: int, pages: int, done: int = done) -> None:
            told(done, len(waiting), page, pages)

        told(done, len(waiting), 0, 0)
        read_item(reading, item, tell_pages, cancelled)
        if item.read is not None:
            kept += len(item.read.original)
            if kept > _KEPT and item.path is not None:
                item.read = replace(item.read, original=b"")
    return waiting


def read_item(
    reading: ReadingIn, item: ReviewItem, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    """Read one item as it was chosen to be read; a known problem becomes its own."""
    item.read, item.problem, item.taken = None, None, None
    try:
        read = _read(reading, item, progress, cancelled)
    except CaseError as error:
        if cancelled():
            raise StoppedError from error
        if error.code is ErrorCode.FILE_HAS_PARTS and not item.choice.part:
            _list_parts(reading, item)
        else:
            item.problem = error
        return
    if item.url:
        clipboard = Proposal(field="url", value=item.url, as_written=item.url, provenance="clipboard")
        read = replace(read, proposals=(clipboard, *read.proposals))
    item.read = read


def whole(
    reading: ReadingIn, item: ReviewItem, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> ArticleAsRead:
    """Return what was read with its original bytes; raises CaseError(FILE_UNREADABLE) where the file changed."""
    read = item.read
    if read is None or read.original:
        assert read is not None  # noqa: S101  only what was read is added
        return read
    again = _read(reading, item, progress, cancelled)
    if again.sha256 != read.sha256:
        raise CaseError(ErrorCode.FILE_UNREADABLE, path=str(item.path), reason="changed")
    return replace(read, original=again.original)


def _list_parts(reading: ReadingIn, item: ReviewItem) -> None:
    try:
        item.parts = (
            reading.parts_of_bytes(item.data, item.name) if item.path is None else reading.parts(item.path)
        )
    except CaseError as error:
        item.problem = error


def _read(
    reading: ReadingIn, item: ReviewItem, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> ArticleAsRead:
    if item.path is None:
        return reading.read_bytes(item.data, item.name, item.choice, progress=progress, cancelled=cancelled)
    return reading.read(item.path, item.choice, progress=progress, cancelled=cancelled)
