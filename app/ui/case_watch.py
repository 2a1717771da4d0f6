"""Sees what another window adds to a case that can only be read here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from app.model.errors import CaseError
from app.ui.place_stack import merged

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.model.timeline import HistoryHead
    from app.ui.case_controller import CaseController

_EVERY_MS = 5000


class CaseWatch(QObject):
    """Looks at the end of the history when the window is activated and every five seconds, and tells of new edits."""

    def __init__(self, controller: CaseController, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._head: HistoryHead | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        controller.case_changed.connect(self._begin)
        window.installEventFilter(self)
        self._begin()

    def look(self) -> None:
        """Take in what was edited elsewhere since the last look."""
        casework = self._controller.casework
        if casework is None or self._head is None:
            return
        with suppress(CaseError):  # the next look may find it readable again
            head = casework.head
            if head == self._head:
                return
            changes = casework.changed_since(self._head)
            self._head = head
            if changes:
                self._controller.changed.emit(merged(list(changes)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        casework = self._controller.casework
        self._head = None
        if casework is not None and casework.read_only:
            with suppress(CaseError):
                self._head = casework.head
        if self._head is None:
            self._timer.stop()
        else:
            self._timer.start()
