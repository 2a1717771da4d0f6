"""Articles on their way into the open case, after a person reviewed them."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError
from app.services.changed import Changed
from app.services.stopped import StoppedError, never
from app.ui.background_job import BackgroundJob
from app.ui.review.given import given_facts
from app.ui.review.item_reading import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.services.added_article import AddedArticle
    from app.services.casework import Casework
    from app.ui.case_controller import CaseController
    from app.ui.review.review_item import ReviewItem
    from app.ui.step_job import Steps

_QUICKLY_ADDED = 500_000
"""Characters that are added within some tenths of a second."""
_AT_LEAST_S = 1.0
"""So long many articles are added before the panes, which grow slower with each, are told of them."""


class ArticleBatch(QObject):
    """Adds what was agreed on one at a time, large ones beside the window, and keeps what could not be added."""

    def __init__(self, controller: CaseController, casework: Casework, items: Sequence[ReviewItem]) -> None:
        super().__init__()
        self._controller = controller
        self._casework = casework
        self._items = items
        self.last = ""
        """The id of the last article that was added or was there already."""
        self.refused: list[CaseError] = []
        self._changed: list[Changed] = []
        self._told_at = monotonic()

    @property
    def is_current(self) -> bool:
        """Whether the case the articles go into is still the open one."""
        return self._controller.casework is self._casework

    def steps(self) -> Steps:
        """Add an article a step, until another case is open."""
        try:
            for item in self._items:
                if not self.is_current:
                    return
                if item.read is not None and item.read.original and len(item.read.text) < _QUICKLY_ADDED:
                    self._add(item)
                else:
                    yield from self._add_beside(item)
                if monotonic() - self._told_at > _AT_LEAST_S:
                    self._tell()
                yield True
        finally:
            self._tell()

    def _add(self, item: ReviewItem) -> None:
        try:
            added = _add(self._casework, item, _nobody, never)
        except CaseError as error:
            self._refuse(error)
        else:
            self._take(added)

    def _add_beside(self, item: ReviewItem) -> Steps:
        """Add a large article in a thread; ends when that is over, or tells it to stop."""
        job = BackgroundJob("", lambda progress, cancelled: self._add_alone(item, progress, cancelled), self)
        job.finished.connect(self._take_in)
        job.failed.connect(self._refuse)
        job.start()
        try:
            while job.running:
                yield False
        finally:
            job.cancel()

    def _add_alone(
        self, item: ReviewItem, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> AddedArticle:
        with self._casework.alone(cancelled):
            if cancelled():
                raise StoppedError
            return _add(self._casework, item, progress, cancelled)

    def _take_in(self, added: AddedArticle) -> None:
        if self.is_current:
            self._take(added)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, CaseError):
            raise error
        self.refused.append(error)
        if error.code.startswith("case_"):
            self._controller.could_not_save.emit()

    def _take(self, added: AddedArticle) -> None:
        self.last = str(added.article.id)
        if added.changed is not None:
            self._changed.append(added.changed)

    def _tell(self) -> None:
        """Let the panes show what was added since they were told last, all of it at once."""
        changed, self._changed, self._told_at = self._changed, [], monotonic()
        if changed:
            self._controller.take_in(self._casework, Changed.of_all(changed))


def _add(
    casework: Casework,
    item: ReviewItem,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> AddedArticle:
    read = whole(casework.reading_in, item, progress, cancelled)
    return casework.articles.add_read(read, given_facts(item.facts(use=True)))


def _nobody(_done: int, _whole: int) -> None:
    """Tell nobody."""
