"""Backups of the open case, as a person asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer

from app.ui.keeping.automatic_backups import AutomaticBackups
from app.ui.open_dialog import open_dialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.services.backup import Backup
    from app.services.backups import Backups
    from app.services.preferences import Preferences
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.backup_settings import BackupSettings
    from app.ui.dialogs.backups_dialog import BackupsDialog
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages

_UNNOTICED_MS = 300


class BackupErrands(QObject):
    """Makes backups, lists them, opens, restores and deletes them, and lets the last one end before the window goes."""

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
        self.automatic = AutomaticBackups(controller, preferences, self)
        self.automatic.noted.connect(window.status.show_note)

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        actions.back_up.triggered.connect(lambda _checked=False: self.back_up())
        actions.backups.triggered.connect(lambda _checked=False: self.show_backups())
        self._window.banner.restore_requested.connect(self.restore_open)

    def back_up(self, then: Callable[[], object] = lambda: None) -> None:
        """Make a backup now."""
        casework = self._controller.casework
        if casework is None:
            return
        self.automatic.stop()
        case = casework.path

        def made(backup: Backup) -> None:
            self.automatic.note(backup, case)
            said = (
                self.tr("Backed up and verified")
                if backup.new
                else self.tr("There is a backup of this state")
            )
            self._window.status.show_note(said)
            then()

        self._with_backups(self.tr("Backing up"), lambda backups, cancelled: backups.make(cancelled), made)

    def show_backups(self) -> None:
        """Show the backups of the open case."""
        from app.services.backups import backup_folder
        from app.ui.dialogs.backups_dialog import BackupsDialog

        casework = self._controller.casework
        if casework is None:
            return
        folder = backup_folder(casework.path, self._preferences.backup_folder)
        dialog = BackupsDialog(str(folder), self._window)
        dialog.backup_requested.connect(lambda: self.back_up(lambda: self._fill(dialog)))
        dialog.open_requested.connect(lambda backup: self._open(dialog, backup))
        dialog.restore_requested.connect(lambda backup: self._restore(backup.path))
        dialog.removal_requested.connect(lambda backup: self._remove(dialog, backup))
        open_dialog(dialog)
        self._fill(dialog)

    def restore_open(self) -> None:
        """Restore the backup that is open."""
        casework = self._controller.casework
        if casework is not None:
            self._restore(casework.path)

    def choose_folder(self, settings: BackupSettings) -> None:
        """Ask for a folder for backups."""
        found = self._messages.choose_folder(self.tr("Folder for backups"))
        if found is not None:
            settings.folder.setText(str(found))

    def finish(self) -> None:
        """Let a backup end that is being made; a person may close the window without it."""
        job = self.automatic.job
        if job is None:
            return
        if not _ended_within(_UNNOTICED_MS, self.automatic):
            from app.ui.dialogs.backup_wait import BackupWait

            dialog = BackupWait(self._window)
            self.automatic.ended.connect(dialog.accept)
            if self.automatic.job is not None and not dialog.exec():
                job.cancel()
            dialog.deleteLater()
        if self.automatic.failure is not None:
            self._messages.problem(self.automatic.failure)

    def _fill(self, dialog: BackupsDialog) -> None:
        def look(backups: Backups, _cancelled: Callable[[], bool]) -> tuple[tuple[Backup, ...], int]:
            return backups.all(), len(backups.unknown())

        self._with_backups(self.tr("Looking for backups"), look, lambda found: dialog.show_backups(*found))

    def _open(self, dialog: BackupsDialog, backup: Backup) -> None:
        dialog.accept()
        self._controller.open_case(backup.path)

    def _restore(self, backup: Path) -> None:
        from app.services.backup import backed_up_case

        casework = self._controller.casework
        if casework is None:
            return
        name, _ = backed_up_case(backup) or (backup.stem, "")
        folder = casework.path.parent if casework.path != backup else backup.parent.parent
        title = self.tr("Restore a backup")
        proposed = folder / self.tr("{case} restored.fcase").format(case=name)
        target = self._messages.choose_save_file(title, self.tr("Cases (*.fcase)"), proposed, suffix="fcase")
        if target is None:
            return

        def restored(_path: object) -> None:
            if self._messages.confirm(
                self.tr("The backup is restored"),
                self.tr("The new case is {path}. The backup itself stays.").format(
                    path=f"\u2066{target}\u2069"
                ),
                self.tr("Open it"),
            ):
                self._controller.open_case(target)

        self._with_backups(
            self.tr("Restoring a backup"),
            lambda backups, _cancelled: backups.restore(backup, target),
            restored,
        )

    def _remove(self, dialog: BackupsDialog, backup: Backup) -> None:
        if self._messages.confirm(
            self.tr("Delete this backup?"),
            self.tr("{name} is deleted. The case itself is not touched.").format(
                name=f"\u2068{backup.path.name}\u2069"
            ),
            self.tr("Delete it"),
            destructive=True,
        ):
            self._with_backups(
                self.tr("Deleting a backup"),
                lambda backups, _cancelled: backups.remove(backup) or True,  # type: ignore[func-returns-value]
                lambda _done: self._fill(dialog),
            )

    def _with_backups(
        self,
        title: str,
        work: Callable[[Backups, Callable[[], bool]], object],
        then: Callable[..., object],
    ) -> None:
        """Do something with the backups beside the window, on a connection of its own."""
        from app.services.backups import Backups, chosen_folder

        casework = self._controller.casework
        if casework is None:
            return
        opener = self._controller.attempt(casework.opener)
        if opener is None:
            return
        chosen, kept = self._preferences.backup_folder, self._preferences.backups_kept

        def afterwards(outcome: object) -> None:
            # Not before the job is over for everybody: what follows may begin the next one.
            QTimer.singleShot(0, self, lambda: then(outcome))

        def run(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> object:
            with opener() as own:
                return work(Backups(own, chosen_folder(chosen), kept), cancelled)

        self._jobs.start(title, run, afterwards)


def _ended_within(patience_ms: int, automatic: AutomaticBackups) -> bool:
    """Wait a moment that nobody notices; return whether the backup ended in it."""
    loop = QEventLoop()
    automatic.ended.connect(loop.quit)
    QTimer.singleShot(patience_ms, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return automatic.job is None
