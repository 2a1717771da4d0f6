"""Work that takes longer than half a second, beside the window, with progress and a way to stop it."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, SignalInstance


class BackgroundJob(QObject):
    """Runs `work(progress, cancelled)` in a thread; everything it signals arrives in the window's thread.

    `progress(done, whole)` may be called at any rate; `cancelled()` is to be asked often. Work that does not ask
    has `can_cancel` false, and no way to stop it is offered.
    """

    progressed = Signal(int, int)
    told = Signal(int, int, int, int)
    """Files done, files in all, pages done of the one under way, its pages in all."""
    finished = Signal(object)
    """The result."""
    failed = Signal(object)
    """The exception; none after a cancel."""
    stopped = Signal()
    """It ended because it was cancelled."""
    ended = Signal()
    """It is over, however it went."""

    _moved = Signal(int, int)
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(
        self,
        title: str,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], object],
        parent: QObject | None = None,
        *,
        can_cancel: bool = True,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.can_cancel = can_cancel
        self._work = work
        self._cancel = Event()
        self._running = False
        queued = Qt.ConnectionType.QueuedConnection
        self._moved.connect(self.progressed, queued)
        self._returned.connect(self._deliver, queued)
        self._raised.connect(self._deliver_failure, queued)

    @property
    def running(self) -> bool:
        """Whether it has begun and is not over."""
        return self._running

    def start(self) -> None:
        """Begin."""
        self._running = True
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Ask it to stop; it does so at its next look."""
        self._cancel.set()

    def _run(self) -> None:
        try:
            result = self._work(self._moved.emit, self._cancel.is_set)
        except BaseException as error:  # noqa: BLE001  it is handed to the window's thread, where it is dealt with
            self._tell(self._raised, error)
        else:
            self._tell(self._returned, result)

    @staticmethod
    def _tell(signal: SignalInstance, outcome: object) -> None:
        # Where the window was closed meanwhile, the signal is gone and nobody waits for it.
        with suppress(RuntimeError):
            signal.emit(outcome)

    def _deliver(self, result: object) -> None:
        self._running = False
        if self._cancel.is_set() and result is None:
            self.stopped.emit()
        else:
            self.finished.emit(result)
        self.ended.emit()

    def _deliver_failure(self, error: BaseException) -> None:
        self._running = False
        if self._cancel.is_set():
            self.stopped.emit()
        else:
            self.failed.emit(error)
        self.ended.emit()
