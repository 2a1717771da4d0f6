"""Locks the case that is open, on demand and where nobody is there, and unlocks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from app.ui.keeping.lock_watch import CLOCKS, LockWatch
from app.ui.keeping.open_windows import OpenWindows
from app.ui.keeping.whereabouts import Whereabouts

if TYPE_CHECKING:
    from app.model.passphrase import Passphrase
    from app.services.preferences import Preferences
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.keeping.lock_screen import LockScreen
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages

_MINUTE_S = 60


class LockErrands(QObject):
    """Closes the connection, clears the window, and puts aside what was typed until the passphrase is there again."""

    def __init__(
        self,
        controller: CaseController,
        messages: Messages,
        preferences: Preferences,
        jobs: JobRunner,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._preferences = preferences
        self._jobs = jobs
        self._window = window
        self._screen: LockScreen | None = None
        self._windows = OpenWindows(window)
        self._whereabouts: Whereabouts | None = None
        self._idle_minutes = 0

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        self._actions = actions
        self.watch = LockWatch(self._limit, actions.lock_case.shortcut(), CLOCKS, self)
        self.watch.idle.connect(self.lock_idle)
        self.watch.key_pressed.connect(self.lock)
        actions.lock_case.triggered.connect(lambda _checked=False: self.lock())
        self._controller.case_changed.connect(self._case_changed)
        self._controller.case_locking.connect(self._put_aside)
        self._controller.case_locked.connect(self._show_locked)
        self._case_changed()

    @property
    def screen(self) -> LockScreen:
        """The page that asks for the passphrase; made when it is first wanted."""
        if self._screen is None:
            from app.ui.keeping.lock_screen import LockScreen

            self._screen = LockScreen(self._window)
            self._screen.words_typed.connect(self._unlock)
            self._screen.close_requested.connect(self._actions.close_case.trigger)
            self._window.pages.addWidget(self._screen)
        return self._screen

    @property
    def has_kept(self) -> bool:
        """Whether something typed waits for the case to be unlocked."""
        typed = self._whereabouts is not None and bool(self._whereabouts.aside.typed)
        return typed or self._windows.any_hidden

    def lock(self) -> None:
        """Lock now, whatever is open or running."""
        self._lock(0)

    def lock_idle(self) -> None:
        """Lock where nobody is there, as soon as nothing runs any more: a job of hours is not begun again for it."""
        if self._jobs.job is None:
            self._lock(self._preferences.lock_after_minutes)

    def may_leave(self) -> bool:
        """Ask where the case would be closed with something typed in it that waits to be saved."""
        if self._controller.locked_path is None or not self.has_kept:
            return True
        return self._messages.confirm(
            self.tr("Something you typed is not saved"),
            self.tr("It comes back when the case is unlocked. If the case is closed now, it is lost."),
            self.tr("Close it"),
            destructive=True,
        )

    def _lock(self, idle_minutes: int) -> None:
        casework = self._controller.casework
        if casework is None or not casework.locked:
            return
        if casework.loss is not None:  # closed, there would be nothing left of it
            if not idle_minutes:
                self._messages.problem(casework.loss)
            return
        self._idle_minutes = idle_minutes
        self._jobs.abandon()
        self._windows.put_away()
        self._controller.lock()

    def _put_aside(self) -> None:
        self._whereabouts = Whereabouts.of(self._window)

    def _show_locked(self) -> None:
        path = self._controller.locked_path
        if path is None:
            return
        take_off_clipboard(QGuiApplication.clipboard())
        self._window.setWindowTitle(self.tr("Locked — Fieldcase"))
        self._window.pages.setCurrentWidget(self.screen)
        self._allow()
        self.screen.show_case(path, idle_minutes=self._idle_minutes, kept=self.has_kept)

    def _unlock(self, passphrase: Passphrase) -> None:
        error = self._controller.unlock(passphrase)
        if error is not None:
            self.screen.refuse(error)
            return
        there, self._whereabouts = self._whereabouts, None
        if there is not None:
            there.restore(self._window)
        self._windows.bring_back()

    def _case_changed(self) -> None:
        """Watch over a case that can be locked; what waited for one that was closed is let go."""
        casework, waiting = self._controller.casework, self._controller.locked_path is not None
        self.watch.watch(on=casework is not None and casework.locked)
        self._allow()
        if not waiting and self._screen is not None:
            self._screen.forget()
        if casework is None and not waiting:
            self._whereabouts = None
            self._windows.drop()

    def _allow(self) -> None:
        a, casework = self._actions, self._controller.casework
        waiting = self._controller.locked_path is not None
        a.lock_case.setEnabled(casework is not None and casework.locked)
        for action in (a.new_case, a.open_case, a.open_sample):
            action.setEnabled(not waiting)
        a.close_case.setEnabled(casework is not None or waiting)

    def _limit(self) -> float:
        return float(self._preferences.lock_after_minutes * _MINUTE_S)


def take_off_clipboard(clipboard: QClipboard) -> None:
    """Take what this program copied off the clipboard; what others put there is not ours."""
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
