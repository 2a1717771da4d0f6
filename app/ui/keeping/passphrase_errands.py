"""Changes the passphrase of a case, and makes locked copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.open_dialog import open_dialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.model.passphrase import Passphrase
    from app.services.casework import Casework
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.new_passphrase_dialog import NewPassphraseDialog
    from app.ui.job_runner import JobRunner
    from app.ui.messages import Messages


class PassphraseErrands(QObject):
    """Asks for the words; no passphrase is kept once it was handed over."""

    def __init__(
        self, controller: CaseController, messages: Messages, jobs: JobRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._jobs = jobs
        self._window = window

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        self._actions = actions
        actions.change_passphrase.triggered.connect(lambda _checked=False: self.change())
        actions.locked_copy.triggered.connect(lambda _checked=False: self.copy())
        self._controller.case_changed.connect(self._allow)
        self._allow()

    def change(self) -> None:
        """Ask for the present and the new passphrase, and lock the case with the new one."""
        casework = self._controller.casework
        if casework is None or not casework.locked or not self._controller.can_edit:
            return
        dialog = self._dialog(
            self.tr("Change passphrase"),
            self.tr(
                "Every page of {case} is written anew under the new words. "
                "Copies and backups made before still open with the old ones."
            ).format(case=f"\u2068{casework.path.name}\u2069"),
            self.tr("&Change it"),
            casework,
            opens=self._opens,
        )
        dialog.accepted.connect(lambda: self._change(dialog.take()))
        open_dialog(dialog)

    def copy(self) -> None:
        """Ask for words and a place, and write a copy of the case that is locked with them."""
        casework = self._controller.casework
        if casework is None:
            return
        dialog = self._dialog(
            self.tr("Save a locked copy"),
            self.tr("The copy holds all of the case, with its history, and opens with these words only."),
            self.tr("&Choose where…"),
            casework,
        )
        dialog.accepted.connect(lambda: self._copy(dialog.take()))
        open_dialog(dialog)

    def _dialog(
        self,
        title: str,
        said: str,
        action: str,
        casework: Casework,
        opens: Callable[[Passphrase], bool] | None = None,
    ) -> NewPassphraseDialog:
        from app.ui.dialogs.new_passphrase_dialog import NewPassphraseDialog

        known = (casework.facts.title, casework.identity.actor, casework.path.stem)
        return NewPassphraseDialog(title, said, action, known=known, opens=opens, parent=self._window)

    def _opens(self, passphrase: Passphrase) -> bool:
        casework = self._controller.casework
        return casework is not None and casework.opens_with(passphrase)

    def _change(self, passphrase: Passphrase | None) -> None:
        casework = self._controller.casework
        if casework is None or passphrase is None:
            return

        def change(_progress: Callable[[int, int], None], _cancelled: Callable[[], bool]) -> bool:
            casework.change_passphrase(passphrase)
            return True

        self._jobs.start(self.tr("Changing the passphrase"), change, self._tell_changed, can_cancel=False)

    def _tell_changed(self, _changed: bool) -> None:
        self._messages.tell(
            self.tr("The passphrase is changed"),
            self.tr(
                "From now on only the new words open this case. Copies and backups made before still open with the "
                "old ones: delete those that the old words must not open."
            ),
        )

    def _copy(self, passphrase: Passphrase | None) -> None:
        casework = self._controller.casework
        if casework is None or passphrase is None:
            return
        name = self.tr("{case} locked").format(case=casework.path.stem)
        target = self._messages.choose_save_file(
            self.tr("Save a locked copy"),
            self.tr("Cases (*.fcase)"),
            casework.path.with_name(f"{name}.fcase"),
            suffix="fcase",
        )
        if target is None or self._controller.casework is not casework:
            return

        def copy(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Path:
            if casework.loss is not None:  # what was opened is all that is left of it
                with casework.alone(cancelled):
                    casework.copy_to(target, passphrase)
                return target
            with casework.again() as own, own.alone(cancelled):
                own.copy_to(target, passphrase)
            return target

        locked = casework.locked
        self._jobs.start(
            self.tr("Writing the locked copy"), copy, lambda path: self._tell_copied(path, locked=locked)
        )

    def _tell_copied(self, path: Path, *, locked: bool) -> None:
        said = f"\u2066{path}\u2069"
        if not locked:
            still = self.tr(
                "The case that is open here is still there, and anybody can read it. If only the locked copy is to "
                "be left, close this case, open the copy, and then delete the old file and its backups yourself. "
                "Flash memory (sticks, cards, SSDs) may keep what was deleted; nobody can rule that out."
            )
            said = f"{said}\n\n{still}"
        self._messages.tell(self.tr("The locked copy is written and checked"), said)

    def _allow(self) -> None:
        casework = self._controller.casework
        self._actions.change_passphrase.setEnabled(
            casework is not None and casework.locked and self._controller.can_edit
        )
        self._actions.locked_copy.setEnabled(casework is not None)
