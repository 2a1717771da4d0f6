"""What leaves a case, and what is checked in it: exports, the history, verifying."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.open_dialog import open_dialog
from app.ui.timeline_export import TimelineExport
from app.ui.verify_errands import VerifyErrands
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from app.services.casework import Casework
    from app.services.exported import Exported
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages


class CaseReports(QObject):
    """Writes and checks beside the window, on connections of their own."""

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
        self.verifying = VerifyErrands(controller, messages, jobs, window)
        self.verifying.checked.connect(self.checked)
        self.printing = TimelineExport(controller, messages, jobs, window, self._tell_exported)

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        a = actions
        errands: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (a.verify, self.verifying.verify),
            (a.history, self.show_history),
            (a.save_copy, self.save_copy),
            (a.export_pdf, self.printing.ask),
            (a.export_marks, partial(self.export_case, "marks")),
            (a.export_tables, partial(self.export_case, "csv")),
        )
        for action, errand in errands:
            action.triggered.connect(lambda _checked=False, errand=errand: errand())

    def show_history(self) -> None:
        """Show every edit."""
        from app.ui.dialogs.custody_model import CustodyModel
        from app.ui.dialogs.history_dialog import HistoryDialog
        from app.ui.dialogs.history_model import HistoryModel

        casework = self._controller.casework
        if casework is None:
            return
        head = casework.head
        said = self.tr("%n edit(s); the last has the fingerprint {hash}", "", head.count)
        model, custody = HistoryModel(casework.history, head.count), CustodyModel(casework.custody())
        said = said.format(hash=f"\u2066{head.hash[:16]}…\u2069")
        dialog = HistoryDialog(model, custody, said, self._window)
        dialog.check_requested.connect(self.verifying.verify)
        open_dialog(dialog)

    def save_copy(self) -> None:
        """Ask where to, and write a checked copy of the case, also where its own file is gone."""
        casework = self._controller.casework
        if casework is None:
            return
        was, title = casework.path, self.tr("Save a copy")
        name = self.tr("{case} copy").format(case=was.stem)
        cases = self.tr("Cases (*.fcase)")
        path = self._messages.choose_save_file(title, cases, was.with_name(f"{name}.fcase"), suffix="fcase")
        if path is None:
            return

        def copy(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Path:
            if casework.loss is not None:  # what was opened is all that is left of it
                with casework.alone(cancelled):
                    casework.copy_to(path)
                return path
            with casework.again() as own, own.alone(cancelled):
                own.copy_to(path)
            return path

        self._jobs.start(self.tr("Copying the case"), copy, self._tell_copied)

    def export_case(self, kind: str) -> None:
        """Ask where to, and write the whole case as `marks` or `csv`."""
        casework = self._controller.casework
        if casework is None:
            return
        from app.services.export import export_case
        from app.services.exported import Exported

        name, suffix = (
            (self.tr("Marks (*.jsonl)"), "jsonl") if kind == "marks" else (self.tr("Tables (*.zip)"), "zip")
        )
        path = self._ask_target(self.tr("Export case"), name, suffix)
        if path is None:
            return

        def write(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Exported:
            with casework.again() as own:
                return Exported.of(export_case(own, path, kind, cancelled=cancelled), kind)

        self._jobs.start(self.tr("Exporting the case"), write, partial(self._tell_exported, casework))

    def _tell_exported(self, casework: Casework, exported: Exported) -> None:
        """Note an export in the case's custody, and tell where it lies."""
        from app.services.exported import note_exported

        said, why = f"\u2066{exported.path}\u2069", note_exported(casework, exported)
        if why is not None:
            from app.wording.error_sentences import error_sentence

            unnoted = self.tr("The case says nothing of it in its history: {why}")
            said = f"{said}\n\n{unnoted.format(why=error_sentence(why, current_language()))}"
        self._messages.tell(self.tr("Written"), said)

    def _tell_copied(self, path: Path) -> None:
        casework = self._controller.casework
        said = f"\u2066{path}\u2069"
        if casework is not None and casework.loss is not None:
            go_on = self.tr(
                "Open the copy to go on working in it: the file that is open here cannot be saved."
            )
            said = f"{said}\n\n{go_on}"
        self._messages.tell(self.tr("The copy is written and checked"), said)

    def _ask_target(self, title: str, filters: str, suffix: str) -> Path | None:
        casework = self._controller.casework
        if casework is None:
            return None
        proposed = casework.path.with_suffix(f".{suffix}")
        return self._messages.choose_save_file(title, filters, proposed, suffix=suffix)
