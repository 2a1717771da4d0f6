"""Takes a person out of the open case for good, as a person asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError
from app.ui.open_dialog import open_dialog
from app.ui.waiting_cursor import waiting_cursor
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.casework import Casework
    from app.services.preferences import Preferences
    from app.services.purging import Purged
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.purge_dialog import PurgeDialog
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages


class PurgeErrands(QObject):
    """Opens the dialog, looks and removes for it, and tells what is left outside the case."""

    def __init__(
        self, controller: CaseController, messages: Messages, preferences: Preferences, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._preferences = preferences
        self._window = window

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        actions.purge.triggered.connect(lambda _checked=False: self.ask())

    def ask(self) -> None:
        """Let a person say who is to go."""
        from app.ui.dialogs.purge_dialog import PurgeDialog

        casework = self._controller.casework
        if casework is None:
            return
        dialog = PurgeDialog(self._window)
        dialog.preview_requested.connect(lambda names: self._look(dialog, names))
        dialog.accepted.connect(lambda: self._remove(dialog))
        open_dialog(dialog)

    def _look(self, dialog: PurgeDialog, names: list[str]) -> None:
        from app.wording.error_sentences import error_sentence

        casework = self._controller.casework
        if casework is None:
            return
        try:
            with waiting_cursor():
                preview = casework.purging.preview(names)
        except CaseError as error:
            dialog.refuse(error_sentence(error, current_language()))
        else:
            dialog.show_preview(names, preview)

    def _remove(self, dialog: PurgeDialog) -> None:
        """Let it go; what is typed and not saved yet is handed over before, so that it goes as well."""
        names, reason = dialog.spellings(), dialog.reason.text().strip()
        self._controller.case_leaving.emit()
        casework = self._controller.casework
        if casework is None:
            return

        def remove() -> Purged:
            with waiting_cursor():
                return casework.purging.run(names, reason)

        done = self._controller.attempt(remove)
        if done is None or done.entry is None:
            return
        self._controller.case_changed.emit()
        left = self._backups(casework, delete=dialog.backups.isChecked())
        self._messages.tell(self.tr("Removed for good"), self._told(left))

    def _backups(self, casework: Casework, *, delete: bool) -> list[Path]:
        """Delete backups of a state before this one, where that is wanted, and return the copies that stay."""
        from app.services.backups_left import backups_left

        return list(backups_left(casework, self._preferences.backup_folder, delete=delete).stay)

    def _told(self, left: list[Path]) -> str:
        said = [self.tr("The history says that something was removed, and why; not what.")]
        if left:
            said.append(self.tr("These files still hold it. Delete them yourself:"))
            said += [f"\u2066{path}\u2069" for path in left]
        return "\n".join(said)
