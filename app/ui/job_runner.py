"""Runs one thing at a time beside the window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.model.errors import CaseError
from app.ui.background_job import BackgroundJob
from app.ui.messages import Messages


class JobRunner(QObject):
    """Starts jobs, refuses a second one with a sentence, and tells of a known problem in one."""

    job_started = Signal(object)
    """A `BackgroundJob`."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._job: BackgroundJob | None = None

    @property
    def job(self) -> BackgroundJob | None:
        """The job that runs now."""
        return self._job

    def start(
        self,
        title: str,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], object],
        then: Callable[[Any], object],
    ) -> None:
        """Run `work(progress, cancelled)`, and `then` with what it returned."""
        if self._job is not None:
            self._messages.tell(
                self.tr("Something else is still running"),
                self.tr("{job}: wait until it is done, or cancel it in the status bar.").format(
                    job=self._job.title
                ),
            )
            return
        self._job = job = BackgroundJob(title, work, self)
        # First of all: what `then` begins may need the place.
        job.finished.connect(self._forget)
        job.finished.connect(then)
        job.failed.connect(self._tell_failure)
        job.ended.connect(self._forget)
        self.job_started.emit(job)
        job.start()

    def _forget(self) -> None:
        self._job = None

    def _tell_failure(self, error: BaseException) -> None:
        if isinstance(error, CaseError):
            self._messages.problem(error)
        else:
            raise error
