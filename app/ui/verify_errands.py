"""Checks the open case, also against what was kept elsewhere, and leads to what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.open_dialog import open_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.case_check import CaseCheck, SealCheck
    from app.services.casework import Casework
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.verify_dialog import VerifyDialog
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages


class VerifyErrands(QObject):
    """Reads beside the window, on a connection of its own; nothing is written."""

    checked = Signal(bool)
    """A check of the case ended: whether all was as it should be."""

    def __init__(
        self, controller: CaseController, messages: Messages, jobs: JobRunner, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._jobs = jobs
        self._window = window
        self._dialog: VerifyDialog | None = None

    def verify(self) -> None:
        """Check the whole case, and show what was found."""
        casework = self._controller.casework
        if casework is None:
            return

        def check(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> CaseCheck | None:
            from app.services.case_check import check_case

            with casework.again() as own, own.alone(cancelled):
                found = check_case(own)
            return None if cancelled() else found  # what a check that was stopped found is no damage

        self._jobs.start(self.tr("Verifying the case"), check, lambda found: self._show(casework, found))

    def _show(self, casework: Casework, check: CaseCheck) -> None:
        from app.ui.dialogs.verify_dialog import VerifyDialog

        self.checked.emit(not check.found)
        if self._controller.casework is not casework:
            return
        self._dialog = dialog = VerifyDialog(check, self._window)
        dialog.finished.connect(self._forget)
        dialog.head_given.connect(lambda head, edits: self._against_head(dialog, head, edits))
        dialog.bag_requested.connect(lambda: self._against_bag(dialog))
        dialog.lead_requested.connect(self._lead)
        open_dialog(dialog)

    def _forget(self) -> None:
        self._dialog = None

    def _against_head(self, dialog: VerifyDialog, head: str, edits: int) -> None:
        from app.services.case_check import placed
        from app.services.checking_seals import against_head

        casework = self._controller.casework
        if casework is None:
            return
        found = self._controller.attempt(
            lambda: placed(casework, against_head(casework, head, edits or None))
        )
        number = self._controller.attempt(lambda: casework.number_of(head))
        if found is None:
            return
        if found:
            said = self.tr(
                "The history does not hold this edit at its place: its end was cut off, or it was made anew. "
                "Compare the digits once more before you rely on that."
            )
            dialog.add(found, said, good=False)
        else:
            said = self.tr("The history holds it: it is edit {number}, and nothing before it was changed.")
            if dialog.table.problems.own:
                said = self.tr("The history holds it: it is edit {number}. The differences above remain.")
            dialog.add((), said.format(number=f"\u2066{number}\u2069"), good=True)

    def _against_bag(self, dialog: VerifyDialog) -> None:
        casework = self._controller.casework
        if casework is None or self._is_busy():
            return
        folder = self._messages.choose_folder(self.tr("The sealed bag’s folder"), casework.path.parent)
        if folder is None:
            return

        def check(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> SealCheck | None:
            from app.services.case_check import check_against_bag

            with casework.again() as own:
                return check_against_bag(own, folder, cancelled)

        self._jobs.start(self.tr("Checking the bag"), check, self._tell_bag)
        job = self._jobs.job
        if job is not None:
            dialog.show_busy(busy=True)
            dialog.stop_requested.connect(job.cancel)
            job.ended.connect(dialog.show_idle)

    def _is_busy(self) -> bool:
        return self._jobs.job is not None

    def _tell_bag(self, checked: SealCheck) -> None:
        if self._dialog is None:
            return
        seal, key = checked.bag.seal, checked.bag.key
        signed = self.tr("It is not signed: anybody could make such a bag.")
        if key:
            signed = self.tr(
                "It is signed with the key {key}; compare that with the one that was given to you otherwise."
            ).format(key=f"\u2066{key}\u2069")
        if checked.found:
            said = self.tr("The bag and the case do not agree: %n difference(s).", "", len(checked.found))
        else:
            said = self.tr(
                "The bag is as it was sealed, and the case holds its last edit, number {number}."
            ).format(number=f"\u2066{seal.edits}\u2069")
        if not checked.found and self._dialog.table.problems.own:
            remain = self.tr("What differs in the case itself remains.")
            signed = f"{remain} {signed}"
        self._dialog.add(checked.found, f"{said} {signed}", good=not checked.found)

    def _lead(self, kind: str, id_: str) -> None:
        navigation = self._window.navigation
        if kind == "article":
            navigation.show_article(id_)
        elif kind == "passage":
            navigation.open_passage(id_)
            navigation.show_claim_of(id_)
        else:
            navigation.show_claim(id_)
