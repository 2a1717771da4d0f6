"""What a person does with a whole case: make, open, fill, check, and carry something out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.services.preferences import Preferences, identity
from app.ui.case_watch import CaseWatch
from app.ui.open_dialog import open_dialog
from app.ui.review.adding import Adding
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.new_case_dialog import NewCaseDialog
    from app.ui.job_runner import JobRunner
    from app.ui.messages import Messages
    from app.ui.theme import Theme

SUFFIX = ".fcase"


class CaseErrands(QObject):
    """Runs what the Case menu asks for; what may take long runs beside the window, one at a time."""

    articles_added = Signal(str)
    """The last article that was added."""

    def __init__(
        self,
        controller: CaseController,
        messages: Messages,
        preferences: Preferences,
        theme: Theme,
        jobs: JobRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._preferences = preferences
        self._window = window
        self._jobs = jobs
        self.adding = Adding(controller, messages, theme, jobs, window)
        self.adding.articles_added.connect(self.articles_added)
        self.watch = CaseWatch(controller, window)

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        a = actions
        errands: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (a.new_case, self.new_case),
            (a.open_case, self.open_case),
            (a.open_sample, self.open_sample),
            (a.add_article, self.add_articles),
            (a.add_folder, lambda: self.adding.add_folder(self._folder())),
            (a.paste_article, self.adding.paste),
            (a.import_marks, self.import_marks),
            (a.case_facts, self.show_facts),
        )
        for action, errand in errands:
            action.triggered.connect(lambda _checked=False, errand=errand: errand())

    # -- cases ---------------------------------------------------------------------------------------------

    def new_case(self) -> None:
        """Ask for a title and a place, and make a case there."""
        from app.ui.dialogs.new_case_dialog import NewCaseDialog

        asks_name = not self._preferences.actor
        dialog = NewCaseDialog(self._messages, self._folder(), asks_name=asks_name, parent=self._window)
        dialog.accepted.connect(lambda: self._make(dialog))
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
        if casework is not None and casework.loss is not None:
            self._messages.problem(casework.loss)  # closed, there would be nothing left of it
        elif casework is not None:
            path = casework.path
            self._controller.close_case()
            self._controller.open_case(path)

    def may_let_go(self) -> bool:
        """Ask where the case's own file is gone: closing the window lets go of all that is left of it."""
        casework = self._controller.casework
        if casework is None or casework.loss is None:
            return True
        return self._messages.confirm(
            self.tr("The file of this case is gone"),
            self.tr(
                "It was deleted, moved or replaced while it is open here. "
                "If you saved no copy, closing it may lose everything in it."
            ),
            self.tr("Close it"),
            destructive=True,
        )

    def open_sample(self) -> None:
        """Build the sample case, where it is not there yet, and open it."""
        from app.services.demo import build_sample, sample_folder

        who, language = identity(self._preferences), current_language()
        self._jobs.start(
            self.tr("Building the sample case"),
            lambda _progress, _cancelled: build_sample(sample_folder(), who, language),
            lambda sample: self._controller.open_case(sample.case),
            can_cancel=False,
        )

    # -- into the case -------------------------------------------------------------------------------------

    def add_articles(self) -> None:
        """Ask for files and add them as articles."""
        self.adding.add_articles(self._folder())

    def takes(self, paths: Iterable[Path]) -> bool:
        """Return whether these files can be dropped now: a case always, others where the open case takes edits."""
        return any(self._controller.can_edit or path.suffix.lower() == SUFFIX for path in paths)

    def add_files(self, paths: Iterable[Path]) -> None:
        """Let files and folders become articles after a review; a case among them is opened instead."""
        files = list(paths)
        case = next((path for path in files if path.suffix.lower() == SUFFIX), None)
        if case is not None:
            self._controller.open_case(case)
        else:
            self.adding.add_files(files)

    def import_marks(self) -> None:
        """Ask for marks and bring them in, all or none."""
        from app.services.import_marks import import_marks

        chosen = self._messages.choose_open_files(
            self.tr("Import marks"), self.tr("Marks (*.jsonl)"), self._folder(), several=False
        )
        casework = self._controller.casework
        if not chosen or casework is None:
            return
        self._jobs.start(
            self.tr("Importing marks"),
            lambda progress, cancelled: import_marks(
                casework, chosen[0], progress=progress, cancelled=cancelled
            ),
            lambda brought: self._controller.take_in(casework, brought.changed),
        )

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

    # -- inside --------------------------------------------------------------------------------------------

    def _make(self, dialog: NewCaseDialog) -> None:
        path, passphrase = dialog.path, dialog.passphrase
        dialog.words.forget()
        if dialog.person:
            self._preferences.actor = dialog.person
            self._preferences.save()
        self._controller.new_case(path, dialog.case_title, passphrase)

    def _case_filter(self) -> str:
        return self.tr("Cases (*.fcase);;All files (*)")

    def _folder(self) -> Path:
        from app.services.demo import sample_folder

        casework = self._controller.casework
        # What a person makes belongs where they find it again, not beside the sample in a hidden folder.
        if casework is not None and casework.path.parent != sample_folder():
            return casework.path.parent
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()
