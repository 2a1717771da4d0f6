"""Has pages drawn beside the window, one at a time, and keeps the last few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.background_job import BackgroundJob
from app.ui.pages.drawn_page import DrawnPage, drawn_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.page_image import PageImage
    from app.services.casework import Casework
    from app.ui.pages.page_wish import PageWish

_KEPT = 8


class PagePictures(QObject):
    """Answers the newest wish and lets older ones go."""

    arrived = Signal(object, object)
    """A `PageWish`, and its `DrawnPage`."""
    failed = Signal(object, object)
    """A `PageWish`, and the exception; None for a picture that is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework: Casework | None = None
        self._passwords: dict[str, str] = {}
        self._kept: dict[PageWish, DrawnPage] = {}
        self._wish: PageWish | None = None
        self._job: BackgroundJob | None = None

    def show_case(self, casework: Casework | None) -> None:
        """Draw pages of another case; pictures and passwords of the one before are forgotten."""
        self.stop()
        self._casework = casework
        self._kept.clear()
        self._passwords.clear()

    def stop(self) -> None:
        """Want nothing any more."""
        self._wish = None
        if self._job is not None:
            self._job.cancel()

    def use_password(self, article_id: str, password: str) -> None:
        """Open an article's file with a password, until the case is closed; it is written nowhere."""
        self._passwords[article_id] = password

    def want(self, wish: PageWish) -> None:
        """Ask for a page; what is kept arrives at once."""
        self._wish = wish
        known = self._kept.get(wish)
        if known is not None:
            self.arrived.emit(wish, known)
        elif self._job is not None:
            # Its end begins the newest wish.
            self._job.cancel()
        else:
            self._begin(wish)

    def _begin(self, wish: PageWish) -> None:
        casework = self._casework
        if casework is None:
            return
        password = self._passwords.get(wish.article_id)

        def draw(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> PageImage:
            return casework.reading_in.page_image(
                wish.article_id,
                wish.page,
                wish.start,
                wish.end,
                text_sha256=wish.text_sha256 or None,
                password=password,
                cancelled=cancelled,
            )

        job = self._job = BackgroundJob(self.tr("Drawing the page"), draw, self)
        job.finished.connect(lambda image: self._take(wish, image))
        job.failed.connect(lambda error: self._tell(wish, error))
        job.ended.connect(self._go_on)
        job.start()

    def _take(self, wish: PageWish, image: PageImage) -> None:
        drawn = drawn_page(image)
        if drawn is None:
            self._tell(wish, None)
            return
        while len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[wish] = drawn
        if wish == self._wish:
            self._wish = None
            self.arrived.emit(wish, drawn)

    def _tell(self, wish: PageWish, error: object) -> None:
        if wish == self._wish:
            self._wish = None
            self.failed.emit(wish, error)

    def _go_on(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()
        if self._wish is not None:
            self._begin(self._wish)
