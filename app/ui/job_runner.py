"""Runs one thing at a time beside the window."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.model.errors import CaseError
from app.services.stopped import StoppedError
from app.ui.background_job import BackgroundJob
from app.ui.messages import Messages
from app.ui.step_job import StepJob, Steps


class JobRunner(QObject):
    """Starts jobs, refuses a second one with a sentence, and tells of a known problem in one."""

    job_started = Signal(object)
    """A `BackgroundJob` or a `StepJob`."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._job: BackgroundJob | StepJob | None = None
        self._then: tuple[SignalInstance, Callable[..., object]] | None = None

    def say(self, done: int, whole: int, page: int, pages: int) -> None:
        """Tell how far the job is, from whatever thread: files done and in all, pages of the one under way."""
        job = self._job
        if isinstance(job, BackgroundJob):
            with suppress(RuntimeError):  # the window was closed meanwhile
                job.told.emit(done, whole, page, pages)

    @property
    def job(self) -> BackgroundJob | StepJob | None:
        """The job that runs now."""
        return self._job

    def start(
        self,
        title: str,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], object],
        then: Callable[[Any], object],
        *,
        can_cancel: bool = True,
    ) -> None:
        """Run `work(progress, cancelled)`, and `then` with what it returned."""
        if self._is_busy():
            return
        self._job = job = BackgroundJob(title, work, self, can_cancel=can_cancel)
        # First of all: what `then` begins may need the place.
        job.finished.connect(self._forget)
        job.finished.connect(then)
        self._then = job.finished, then
        job.failed.connect(self._tell_failure)
        job.ended.connect(self._forget)
        self.job_started.emit(job)
        job.start()

    def step(self, title: str, steps: Steps, whole: int, then: Callable[[], object]) -> None:
        """Run `steps`, of which there are `whole`, in the window's thread, and `then` however they ended."""
        if self._is_busy():
            return
        self._job = job = StepJob(title, steps, whole, self)
        job.ended.connect(self._forget)
        job.ended.connect(then)
        self._then = job.ended, then
        self.job_started.emit(job)
        job.start()

    def abandon(self) -> None:
        """Stop the job and do nothing of what it was to lead to: its case is about to be locked."""
        if self._job is not None and self._then is not None:
            signal, then = self._then
            signal.disconnect(then)
            self._then = None
            self._job.cancel()

    def _is_busy(self) -> bool:
        if self._job is None:
            return False
        said = (
            self.tr("{job}: wait until it is done, or cancel it in the status bar.")
            if self._job.can_cancel
            else self.tr("{job}: wait until it is done.")
        )
        self._messages.tell(self.tr("Something else is still running"), said.format(job=self._job.title))
        return True

    def _forget(self) -> None:
        self._job = self._then = None

    def _tell_failure(self, error: BaseException) -> None:
        if isinstance(error, CaseError):
            self._messages.problem(error)
        elif not isinstance(error, StoppedError):  # the case it read for was closed
            raise error
