"""Reads items again while they are reviewed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.services.stopped import StoppedError
from app.ui.background_job import BackgroundJob
from app.ui.review.item_reading import read_items

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model.read_choice import ReadChoice
    from app.services.reading_in import ReadingIn
    from app.ui.review.review_item import ReviewItem


class Rereading(QObject):
    """One reading at a time, beside the window; what is stopped leaves the items as they were."""

    busy_changed = Signal(bool)
    progressed = Signal(int, int)
    was_read = Signal(list)
    """The `ReviewItem`s, read."""

    def __init__(self, reading: Callable[[], ReadingIn], parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading
        self._job: BackgroundJob | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is read now."""
        return self._job is not None

    def read(self, items: Sequence[ReviewItem], choice: ReadChoice | None = None) -> None:
        """Read these, with `choice` where a person made one."""
        if self._job is not None or not items:
            return
        reading = self._reading()
        copies = [replace(item, choice=choice or item.choice) for item in items]

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> list[ReviewItem]:
            return read_items(reading, copies, progress, cancelled, lambda *_: None)

        self._job = job = BackgroundJob("", work, self)
        job.progressed.connect(self.progressed)
        job.finished.connect(lambda read: self._deliver(items, read))
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        self.busy_changed.emit(True)
        job.start()

    def cancel(self) -> None:
        """Stop what is read."""
        if self._job is not None:
            self._job.cancel()

    def _deliver(self, items: Sequence[ReviewItem], read: Sequence[ReviewItem]) -> None:
        for item, copy in zip(items, read, strict=True):
            item.take_reading(copy)
        self._end()
        self.was_read.emit(list(items))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, StoppedError):
            raise error

    def _end(self) -> None:
        if self._job is not None:
            self._job = None
            self.busy_changed.emit(False)
