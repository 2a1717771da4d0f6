"""Work on the open case that takes longer than half a second: small steps in the window's own thread."""

from collections.abc import Generator
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE_S = 0.2
"""Steps run together for so long before the window may answer."""
_WAIT_MS = 20
"""Until a step that goes on beside the window is looked at again."""

Steps = Generator[bool, None, None]
"""Yields true after each step, and false while one of them goes on beside the window."""


class StepJob(QObject):
    """Runs steps to their end, the window answering in between; told of and stopped like a `BackgroundJob`."""

    progressed = Signal(int, int)
    """Steps done, steps in all; 0 of 0 where nobody can say."""
    ended = Signal()
    """It is over, however it went."""

    can_cancel = True

    def __init__(self, title: str, steps: Steps, whole: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._steps = steps
        self._done, self._whole = 0, whole
        self._is_over = False

    def start(self) -> None:
        """Begin; what is short is over when this returns."""
        began = monotonic()
        while not self._is_over and monotonic() - began < _AT_ONCE_S:
            step_done = next(self._steps, None)
            if step_done is None:
                self._end()
            elif step_done:
                self._done += 1
            else:
                known = (self._done, self._whole) if self._whole > 1 else (0, 0)
                self.progressed.emit(*known)
                QTimer.singleShot(_WAIT_MS, self, self.start)
                return
        if not self._is_over:
            self.progressed.emit(self._done, self._whole)
            QTimer.singleShot(0, self, self.start)

    def cancel(self) -> None:
        """End; what was done stays done, and what goes on beside the window is told to stop."""
        self._steps.close()
        self._end()

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.ended.emit()
