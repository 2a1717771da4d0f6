"""What leaves a case, and what is checked in it: exports, the history, verifying."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.model.errors import CaseError, ErrorCode
from app.model.vocabulary import Edition
from app.ui.guarded_claims import guarded_claims
from app.ui.open_dialog import open_dialog
from app.ui.verify_errands import VerifyErrands
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from app.model.timeline import Timeline
    from app.services.casework import Casework
    from app.services.exported import Exported
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages

_TOLD = 20


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

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        a = actions
        errands: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (a.verify, self.verifying.verify),
            (a.history, self.show_history),
            (a.save_copy, self.save_copy),
            (a.export_pdf, self.export_timeline),
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

    def export_timeline(self) -> None:
        """Ask where to, and write the timeline as PDF."""
        casework = self._controller.casework
        if casework is None:
            return
        from app.services.export import export_timeline
        from app.services.exported import TIMELINE_PDF, Exported

        timeline = self._controller.attempt(casework.views.timeline)
        if timeline is None:
            return
        if timeline.is_empty:
            self._messages.problem(CaseError(ErrorCode.NOTHING_TO_PRINT))
            return
        if not self._may_print(casework, timeline):
            return
        title = self.tr("Export timeline PDF")
        path = self._ask_target(title, self.tr("PDF (*.pdf)"), "pdf")
        if path is None:
            return
        language = current_language()

        def write(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Exported:
            export_timeline(timeline, path, language=language, progress=progress, cancelled=cancelled)
            return Exported.of(path, TIMELINE_PDF, Edition.INTERNAL)

        self._jobs.start(self.tr("Writing the timeline"), write, partial(self._tell_exported, casework))

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

    def _may_print(self, casework: Casework, timeline: Timeline) -> bool:
        """Say before an internal edition is written what others may not see; nothing of the answer is kept."""
        kept = guarded_claims(casework.views.content(), timeline)
        if not kept:
            return True
        shown = ", ".join(kept[:_TOLD])
        if len(kept) > _TOLD:
            shown = self.tr("{listed} and %n more", "", len(kept) - _TOLD).format(listed=shown)
        return self._messages.confirm(
            self.tr("Confidential or restricted in this PDF: %n", "", len(kept)),
            self.tr(
                "The window writes the internal edition, which prints them: {listed}. Keep the PDF among those who "
                "may see them. For others, write an edition without them on the command line: fieldcase timeline "
                "with --edition partner (nothing confidential) or --edition public (nothing restricted either)."
            ).format(listed=f"\u2066{shown}\u2069"),
            self.tr("Write the internal edition"),
        )

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
