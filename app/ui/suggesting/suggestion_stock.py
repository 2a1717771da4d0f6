"""The suggestions about the article that is shown, found beside the window."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.confidence import Confidence
from app.model.errors import CaseError
from app.model.suggestion import SuggestionKind
from app.ui.background_job import BackgroundJob

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.suggestion import Suggestion
    from app.services.casework import Casework
    from app.services.suggest_job import SuggestJob

_PAUSE_MS = 120
"""The article is painted first."""
_LONGEST = 3_000_000
"""Code points of a text that is looked through unasked: longer ones would keep an old laptop busy for minutes."""


def is_doubtful(one: Suggestion) -> bool:
    """Whether a suggestion is shown on request only; a time never is, since its doubt is told in its reading."""
    return one.confidence is Confidence.LOW and one.kind is not SuggestionKind.MOMENT


class SuggestionStock(QObject):
    """Looks through an article after it is shown; what is found waits here until it is answered."""

    filled = Signal()
    """Other suggestions wait, or none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework: Casework | None = None
        self._article = ""
        self._seen = ("", "")
        self._found: tuple[Suggestion, ...] = ()
        self._job: BackgroundJob | None = None
        self.waiting: tuple[Suggestion, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)

    @property
    def article_id(self) -> str:
        """The article that the suggestions are about."""
        return self._article

    @property
    def is_looking(self) -> bool:
        """Whether it is not known yet what there is."""
        return self._job is not None or self._pause.isActive()

    def show_article(self, casework: Casework | None, article_id: str) -> None:
        """Forget what was found and look through an article ("": none)."""
        self._stop()
        self._casework, self._article = casework, article_id if casework is not None else ""
        self._found = self.waiting = ()
        self.filled.emit()
        if self._article:
            self._pause.start(_PAUSE_MS)

    def refresh(self) -> None:
        """Take in what was answered meanwhile; look anew where the article shows another text or has another date."""
        with suppress(CaseError):  # nobody asked: whatever is wrong with the file, the next edit says so
            if self._casework is None or not self._article:
                return
            seen = self._what_is_there()
            if seen == self._seen:
                self._take(self._found)
                return
            self._stop()
            # What waits is about the words as they were: of other words none of it may be answered.
            self._take(self._found if seen[0] == self._seen[0] else ())
            self._pause.start(_PAUSE_MS)

    def forget(self) -> None:
        """Stop, and keep nothing of any article."""
        self.show_article(None, "")

    def sure(self) -> tuple[Suggestion, ...]:
        """Return those that are not doubtful."""
        return tuple(one for one in self.waiting if not is_doubtful(one))

    def _look(self) -> None:
        task = self._task()
        if task is None or len(task.text) > _LONGEST:
            return

        def work(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> object:
            return task.run(cancelled)

        job = BackgroundJob(self.tr("Looking for suggestions"), work, self)
        self._job = job
        job.finished.connect(lambda found: self._arrived(job, found))
        job.failed.connect(self._raise)
        job.start()

    def _task(self) -> SuggestJob | None:
        self._stop()
        with suppress(CaseError):
            if self._casework is not None and self._article:
                task = self._casework.suggestions.job(self._article)
                self._seen = self._what_is_there()
                return task
        return None

    def _arrived(self, job: BackgroundJob, found: object) -> None:
        if job is self._job:
            self._job = None
            with suppress(CaseError):
                self._take(found if isinstance(found, tuple) else ())

    def _take(self, found: tuple[Suggestion, ...]) -> None:
        if self._casework is None:
            return
        self._found = found
        self.waiting = self._casework.suggestions.fresh(self._article, found)
        self.filled.emit()

    def _what_is_there(self) -> tuple[str, str]:
        """Return what a look depends on: the text, and the date and language of the article."""
        assert self._casework is not None  # noqa: S101  (asked by every caller)
        article = self._casework.articles.one(self._article)
        edtf = article.issued.edtf if article.issued else ""
        return article.text_sha256, f"{edtf} {article.language}"

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @staticmethod
    def _raise(error: BaseException) -> None:
        raise error
