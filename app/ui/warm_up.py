"""Makes ready, in the first quiet moments after a case was opened, what the first mark would otherwise wait for."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.model.errors import CaseError
from app.ui.case_controller import CaseController
from app.ui.inspector.inspector import Inspector

if TYPE_CHECKING:
    from collections.abc import Callable

_QUIET_MS = 400


class WarmUp(QObject):
    """Runs one small step at a time, so that the window answers in between."""

    def __init__(self, controller: CaseController, inspector: Inspector, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._inspector = inspector
        self._steps: list[Callable[[], object]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        controller.case_changed.connect(self._begin)

    def _begin(self) -> None:
        self._timer.stop()
        casework = self._controller.casework
        if casework is None:
            self._steps = []
            return
        self._steps = [self._inspector.prepare, casework.marking.prepare, casework.views.content]
        self._timer.start(_QUIET_MS)

    def _step(self) -> None:
        if not self._steps or self._controller.casework is None:
            return
        step = self._steps.pop(0)
        # What cannot be read here is told when it is wanted.
        with suppress(CaseError):
            step()
        self._timer.start(0)
