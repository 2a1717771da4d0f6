"""Backups that nobody has to think of: while edits are made, and when the case is closed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.errors import CaseError
from app.services.stopped import StoppedError
from app.ui.background_job import BackgroundJob
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.services.backup import Backup
    from app.services.casework import Casework
    from app.services.preferences import Preferences
    from app.ui.case_controller import CaseController

EVERY_MS = 30 * 60_000
_AGAIN_MS = 60_000
"""After an edit came in between: while the case is copied nobody can write to it, and the person goes first."""


class AutomaticBackups(QObject):
    """Makes a backup beside the window where there were edits since the last one; none of it is ever waited for."""

    noted = Signal(str)
    """A sentence for the status line."""
    ended = Signal()
    """A backup was made, or not."""

    def __init__(self, controller: CaseController, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._preferences = preferences
        self._backed: dict[Path, str] = {}
        """By case, the last edit that is backed up, or with which it was opened."""
        self.job: BackgroundJob | None = None
        self.failure: CaseError | None = None
        """Why the last backup was not made."""
        self._is_copying = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        controller.case_changed.connect(self._case_changed)
        controller.case_leaving.connect(self.look)
        controller.case_locking.connect(self.stop)
        controller.saving.connect(self._make_way)

    def look(self) -> None:
        """Begin a backup where there were edits since the last one."""
        casework = self._controller.casework
        if casework is not None and self.job is None and self._is_due(casework):
            with suppress(CaseError):  # a case whose file is gone says so elsewhere
                self._begin(casework.path, casework.opener())

    def note(self, backup: Backup, case: Path) -> None:
        """Take in that a backup was made elsewhere."""
        self._backed[case] = backup.head.hash

    def stop(self) -> None:
        """Give up the backup that is being made; nothing of it stays."""
        if self.job is not None:
            self.job.cancel()

    def _is_due(self, casework: Casework) -> bool:
        if self._preferences.backups_kept < 1 or casework.read_only:
            return False
        with suppress(CaseError):
            return casework.loss is None and casework.head.hash != self._backed.get(casework.path)
        return False

    def _begin(self, case: Path, opener: Callable[[], Casework]) -> None:
        from app.services.backups import Backups, chosen_folder

        chosen, kept = self._preferences.backup_folder, self._preferences.backups_kept

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Backup | None:
            if cancelled():
                return None
            with opener() as own:
                return Backups(own, chosen_folder(chosen), kept).make(cancelled, lambda: progress(1, 2))

        self.failure = None
        self._is_copying = True
        self.job = job = BackgroundJob(self.tr("Backing up"), work, self)
        job.progressed.connect(self._copied)
        job.finished.connect(lambda backup: self._finished(case, backup))
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        job.start()

    def _copied(self) -> None:
        self._is_copying = False

    def _make_way(self, saving: bool) -> None:
        """Let an edit go first: it would have to wait for the copy."""
        if saving and self.job is not None and self._is_copying:
            self.job.cancel()
            QTimer.singleShot(_AGAIN_MS, self, self.look)

    def _finished(self, case: Path, backup: Backup) -> None:
        self._backed[case] = backup.head.hash
        if backup.new:
            self.noted.emit(self.tr("Backed up and verified"))

    def _failed(self, error: BaseException) -> None:
        from app.wording.error_sentences import error_sentence

        if isinstance(error, StoppedError):
            return
        if not isinstance(error, CaseError):
            raise error
        self.failure = error
        self.noted.emit(
            self.tr("No backup: {reason}").format(reason=error_sentence(error, current_language()))
        )

    def _ended(self) -> None:
        self.job = None
        self._is_copying = False
        self.ended.emit()

    def _case_changed(self) -> None:
        casework = self._controller.casework
        if casework is None:
            self._timer.stop()
            return
        with suppress(CaseError):
            self._backed.setdefault(casework.path, casework.head.hash)
        self._timer.start()
