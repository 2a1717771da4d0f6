"""What a person does with a whole case: make, open, fill, check, and carry something out of it."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from app.model.errors import CaseError, ErrorCode
from app.services.preferences import Preferences, identity
from app.ui.actions import Actions
from app.ui.background_job import BackgroundJob
from app.ui.case_controller import CaseController
from app.ui.messages import Messages
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from app.model.problem import Problem

SUFFIX = ".fcase"
_TOLD = 20


class CaseErrands(QObject):
    """Runs what the Case menu asks for; what may take long runs beside the window, one at a time."""

    job_started = Signal(object)
    """A `BackgroundJob`."""
    checked = Signal(bool)
    """A check of the case ended: whether all was as it should be."""
    articles_added = Signal(str)
    """The last article that was added."""

    def __init__(
        self, controller: CaseController, messages: Messages, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._preferences = preferences
        self._window = window
        self._job: BackgroundJob | None = None

    @property
    def job(self) -> BackgroundJob | None:
        """The job that runs now."""
        return self._job

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        a = actions
        errands: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (a.new_case, self.new_case),
            (a.open_case, self.open_case),
            (a.open_sample, self.open_sample),
            (a.add_article, self.add_articles),
            (a.import_marks, self.import_marks),
            (a.case_facts, self.show_facts),
            (a.verify, self.verify),
            (a.history, self.show_history),
            (a.export_pdf, self.export_timeline),
            (a.export_marks, partial(self.export_case, "marks")),
            (a.export_tables, partial(self.export_case, "csv")),
        )
        for action, errand in errands:
            action.triggered.connect(lambda _checked=False, errand=errand: errand())

    # -- cases ---------------------------------------------------------------------------------------------------------

    def new_case(self) -> None:
        """Ask for a title and a place, and make a case there."""
        from app.ui.dialogs.new_case_dialog import NewCaseDialog

        dialog = NewCaseDialog(self._messages, self._folder(), self._window)
        dialog.accepted.connect(lambda: self._make(dialog.path, dialog.case_title))
        open_dialog(dialog)

    def open_case(self) -> None:
        """Ask for a case and open it."""
        chosen = self._messages.choose_open_files(
            self.tr("Open case"), self._case_filter(), self._folder(), several=False
        )
        for path in chosen:
            self._controller.open_case(path)

    def reopen(self) -> None:
        """Open the same case again, to see whether it can be edited now."""
        casework = self._controller.casework
        if casework is not None:
            path = casework.path
            self._controller.close_case()
            self._controller.open_case(path)

    def open_sample(self) -> None:
        """Build the sample case, where it is not there yet, and open it."""
        from app.services.demo import build_sample, sample_folder

        who, language = identity(self._preferences), current_language()
        self._start(
            self.tr("Building the sample case"),
            lambda _progress, _cancelled: build_sample(sample_folder(), who, language),
            lambda sample: self._controller.open_case(sample.case),
        )

    # -- into the case ----------------------------------------------------------------------------------------------------

    def add_articles(self) -> None:
        """Ask for files and add them as articles."""
        files = self.tr("Articles (*.txt *.text *.md *.markdown);;All files (*)")
        self.add_files(self._messages.choose_open_files(self.tr("Add articles"), files, self._folder()))

    def add_files(self, paths: Iterable[Path]) -> None:
        """Add files as articles; a case among them is opened instead. What cannot be read is told, the rest is added."""
        last = ""
        refused: list[CaseError] = []
        for path in paths:
            if path.suffix.lower() == SUFFIX:
                self._controller.open_case(path)
                return
            if not self._controller.can_edit:
                return
            try:
                last = self._add(path) or last
            except CaseError as error:
                refused.append(error)
        for problem in refused:
            self._messages.problem(problem)
        if last:
            self.articles_added.emit(last)

    def import_marks(self) -> None:
        """Ask for marks and bring them in, all or none."""
        from app.services.import_marks import import_marks

        chosen = self._messages.choose_open_files(
            self.tr("Import marks"), self.tr("Marks (*.jsonl)"), self._folder(), several=False
        )
        for path in chosen:
            self._controller.run(partial(import_marks, path=path))

    def show_facts(self) -> None:
        """Show the case's title and description, to be changed."""
        from app.ui.dialogs.case_facts_dialog import CaseFactsDialog

        casework = self._controller.casework
        if casework is None:
            return
        dialog = CaseFactsDialog(casework.facts, editable=self._controller.can_edit, parent=self._window)
        dialog.accepted.connect(
            lambda: self._controller.run(lambda open_case: open_case.change_facts(dialog.facts()))
        )
        open_dialog(dialog)

    # -- looking back ----------------------------------------------------------------------------------------------------

    def show_history(self) -> None:
        """Show every edit."""
        from app.ui.dialogs.history_dialog import HistoryDialog
        from app.ui.dialogs.history_model import HistoryModel

        casework = self._controller.casework
        if casework is None:
            return
        head = casework.head
        said = self.tr("%n edit(s); the last has the fingerprint {hash}", "", head.count)
        model = HistoryModel(casework.history, head.count)
        dialog = HistoryDialog(model, said.format(hash=f"\u2066{head.hash[:16]}…\u2069"), self._window)
        dialog.check_requested.connect(self.verify)
        open_dialog(dialog)

    def verify(self) -> None:
        """Check the whole case, on a connection of its own."""
        casework = self._controller.casework
        if casework is None:
            return
        from app.services.casework import Casework

        path, who = casework.path, casework.identity

        def check(
            _progress: Callable[[int, int], None], _cancelled: Callable[[], bool]
        ) -> "tuple[Problem, ...]":
            with Casework.open(path, who) as own:
                return own.verify()

        self._start(self.tr("Verifying the case"), check, self._tell_problems)

    # -- out of the case -------------------------------------------------------------------------------------------------

    def export_timeline(self) -> None:
        """Ask where to, and write the timeline as PDF."""
        casework = self._controller.casework
        if casework is None:
            return
        from app.services.export import export_timeline

        timeline = self._controller.attempt(casework.views.timeline)
        if timeline is None:
            return
        if timeline.is_empty:
            self._messages.problem(CaseError(ErrorCode.NOTHING_TO_PRINT))
            return
        title = self.tr("Export timeline PDF")
        path = self._ask_target(title, self.tr("PDF (*.pdf)"), "pdf")
        if path is None:
            return
        language = current_language()
        self._start(
            self.tr("Writing the timeline"),
            lambda progress, cancelled: export_timeline(
                timeline, path, language=language, progress=progress, cancelled=cancelled
            ),
            self._tell_written,
        )

    def export_case(self, kind: str) -> None:
        """Ask where to, and write the whole case as `marks` or `csv`."""
        casework = self._controller.casework
        if casework is None:
            return
        from app.services.export import export_case

        name, suffix = (
            (self.tr("Marks (*.jsonl)"), "jsonl") if kind == "marks" else (self.tr("Tables (*.zip)"), "zip")
        )
        path = self._ask_target(self.tr("Export case"), name, suffix)
        if path is None:
            return
        from app.services.casework import Casework

        source, who = casework.path, casework.identity

        def write(_progress: Callable[[int, int], None], _cancelled: Callable[[], bool]) -> Path:
            with Casework.open(source, who) as own:
                return export_case(own, path, kind)

        self._start(self.tr("Exporting the case"), write, self._tell_written)

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _make(self, path: Path, title: str) -> None:
        if self._controller.new_case(path, title):
            self._preferences.last_folder = str(path.parent) if self._preferences.remember_recent else ""

    def _add(self, path: Path) -> str:
        added = self._controller.run_raising(lambda casework: casework.articles.add(path))
        if added is None:
            return ""
        if added.reused:
            self._messages.tell(
                self.tr("Already in this case"),
                self.tr(
                    "“{title}” has the same bytes as {file}. Nothing was added; the article that is there is shown."
                ).format(title=f"\u2068{added.article.title}\u2069", file=f"\u2066{path.name}\u2069"),
            )
        elif added.same_text_as:
            self._messages.tell(
                self.tr("The same words as another article"),
                self.tr(
                    "{file} was added. Its text is the same as that of {reference}, though the files differ."
                ).format(file=f"\u2066{path.name}\u2069", reference=f"\u2066{added.same_text_as}\u2069"),
            )
        if added.encoding_in_doubt:
            self._messages.tell(
                self.tr("Look at the letters"),
                self.tr(
                    "{file} does not say how its letters are coded; it was read as {encoding}. If the text shows wrong letters, "
                    "undo, save the file as UTF-8 and add it again."
                ).format(file=f"\u2066{path.name}\u2069", encoding=f"\u2066{added.encoding}\u2069"),
            )
        return str(added.article.id)

    def _start(
        self,
        title: str,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], object],
        then: Callable[[Any], object],
    ) -> None:
        if self._job is not None:
            self._messages.tell(
                self.tr("Something else is still running"),
                self.tr("{job}: wait until it is done, or cancel it in the status bar.").format(
                    job=self._job.title
                ),
            )
            return
        self._job = job = BackgroundJob(title, work, self)
        job.finished.connect(then)
        job.failed.connect(self._tell_failure)
        job.ended.connect(self._forget)
        self.job_started.emit(job)
        job.start()

    def _forget(self) -> None:
        self._job = None

    def _tell_failure(self, error: BaseException) -> None:
        if isinstance(error, CaseError):
            self._messages.problem(error)
        else:
            raise error

    def _tell_written(self, path: Path) -> None:
        self._messages.tell(self.tr("Written"), f"\u2066{path}\u2069")

    def _tell_problems(self, problems: "tuple[Problem, ...]") -> None:
        self.checked.emit(not problems)
        if not problems:
            self._messages.tell(
                self.tr("The case is intact"),
                self.tr("Every original, text, passage and edit is as it was written."),
            )
            return
        lines = [self._problem_line(problem) for problem in problems[:_TOLD]]
        self._messages.problem_text(
            self.tr("The case is not as it was written"),
            self.tr(
                "%n difference(s). Keep a copy of this file as it is, and compare it with a backup.",
                "",
                len(problems),
            )
            + "\n\n"
            + "\n".join(lines),
        )

    def _problem_line(self, problem: "Problem") -> str:
        from app.wording.values import problem_words

        what, where = problem_words(problem.what, current_language()), f"\u2066{problem.where}\u2069"
        if not problem.rests_on:
            return self.tr("{what}: {where}").format(what=what, where=where)
        claims = f"\u2066{', '.join(problem.rests_on[:_TOLD])}\u2069"
        return self.tr("{what}: {where}; {claims} rest on it").format(what=what, where=where, claims=claims)

    def _ask_target(self, title: str, filters: str, suffix: str) -> Path | None:
        casework = self._controller.casework
        if casework is None:
            return None
        proposed = casework.path.with_suffix(f".{suffix}")
        return self._messages.choose_save_file(title, filters, proposed, suffix=suffix)

    def _case_filter(self) -> str:
        return self.tr("Cases (*.fcase);;All files (*)")

    def _folder(self) -> Path:
        casework = self._controller.casework
        if casework is not None:
            return casework.path.parent
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog over its window without waiting for it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    parent = dialog.parentWidget()
    dialog.finished.connect(parent.activateWindow)
    dialog.open()
