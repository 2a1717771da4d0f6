"""Sees whether anybody is at the keyboard."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

_LOOK_MS = 5_000
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
        QEvent.Type.Drop,
    }
)

Clock = Callable[[], float]


class LockWatch(QObject):
    """While it watches, tells when nobody did anything for a while, in whatever window of the program.

    Both clocks count: the one that nobody can set stands still while the computer sleeps. Who comes back after that
    finds the case locked by their first key or movement, which does nothing else.
    """

    idle = Signal()
    key_pressed = Signal()
    """The key for locking, over a dialog: the window itself hears no keys then."""

    def __init__(
        self, limit: Callable[[], float], key: QKeySequence, clocks: tuple[Clock, ...], parent: QObject
    ) -> None:
        """`limit` returns after how many seconds nobody is there, 0 for never."""
        super().__init__(parent)
        self._limit = limit
        self._key = key
        self._clocks = clocks
        self._last: tuple[float, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, *, on: bool) -> None:
        """Begin to watch, or end it."""
        app = QCoreApplication.instance()
        if app is None or on == self._timer.isActive():
            return
        if on:
            self._last = self._now()
            app.installEventFilter(self)
            self._timer.start()
        else:
            app.removeEventFilter(self)
            self._timer.stop()

    def look(self) -> bool:
        """Tell where nobody was there for too long; return whether that was so."""
        limit = self._limit()
        gone = max(now - last for now, last in zip(self._now(), self._last, strict=True))
        if not 0 < limit <= gone:
            return False
        self.idle.emit()
        return not self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() not in _SIGNS:
            return False
        if self.look():
            return True
        self._last = self._now()
        if isinstance(event, QKeyEvent) and QApplication.activeModalWidget() is not None:
            return self._is_key(event)
        return False

    def _is_key(self, event: QKeyEvent) -> bool:
        """Whether it is the key for locking; the event must not come to anything else then."""
        pressed: QKeyCombination = event.keyCombination()
        if QKeySequence(pressed) != self._key:
            return False
        self.key_pressed.emit()
        return True

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)


CLOCKS: tuple[Clock, ...] = (time.monotonic, time.time)
