"""Work on the open case that takes longer than half a second: small steps in the window's own thread."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE_S = 0.2
"""Steps run together for so long before the window may answer."""


class StepJob(QObject):
    """Runs an iterator to its end, the window answering in between; told of and stopped like a `BackgroundJob`."""

    progressed = Signal(int, int)
    """Steps done, steps in all."""
    ended = Signal()
    """It is over, however it went."""

    def __init__(self, title: str, steps: Iterator[None], whole: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._steps = steps
        self._done, self._whole = 0, whole
        self._is_cancelled = False

    def start(self) -> None:
        """Begin; what is short is over when this returns."""
        began = monotonic()
        while not self._is_cancelled and monotonic() - began < _AT_ONCE_S:
            try:
                next(self._steps)
            except StopIteration:
                self.ended.emit()
                return
            self._done += 1
        if self._is_cancelled:
            self.ended.emit()
            return
        self.progressed.emit(self._done, self._whole)
        QTimer.singleShot(0, self, self.start)

    def cancel(self) -> None:
        """End before the next step; what was done stays done."""
        self._is_cancelled = True
