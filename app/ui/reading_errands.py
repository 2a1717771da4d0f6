"""What a person does with the readings of an article: read it again, move passages to the present text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.model.passage import Passage
from app.ui.open_dialog import open_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.model.move_proposal import MoveProposal
    from app.model.read_choice import ReadChoice
    from app.services.article_as_read import ArticleAsRead
    from app.services.casework import Casework
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.messages import Messages

    _Move = tuple[MoveProposal, Passage | None]


class ReadingErrands(QObject):
    """Opens the dialogs; reading runs beside the window, and what comes of it is one edit."""

    passage_opened = Signal(str)
    """A person wants to see a passage where it stands."""

    def __init__(
        self, controller: CaseController, messages: Messages, jobs: JobRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._jobs = jobs
        self._window = window

    def run(self, errand: str, article_id: str) -> None:
        """Do what an article's form asks for: "read_again" or "left_behind"."""
        if errand == "read_again":
            self.read_again(article_id)
        else:
            self.look_at_left_behind(article_id)

    def read_again(self, article_id: str) -> None:
        """Ask how, and read the stored original of an article again."""
        from app.ui.dialogs.read_again_dialog import ReadAgainDialog

        casework = self._controller.casework
        if casework is None:
            return
        articles = casework.articles
        dialog = ReadAgainDialog(
            articles.one(article_id),
            articles.reading(article_id),
            outdated=casework.readings.is_outdated(article_id),
            parent=self._window,
        )
        dialog.accepted.connect(lambda: self._read(article_id, dialog.choice()))
        open_dialog(dialog)

    def look_at_left_behind(self, article_id: str) -> None:
        """Show the passages that stand on an earlier reading, and move those that a person ticks.

        To look for the words of thousands of passages takes seconds: it is done beside the window.
        """
        casework = self._controller.casework
        if casework is None:
            return
        self._jobs.start(
            self.tr("Looking for the passages' words"),
            lambda _progress, _cancelled: _moves(casework, article_id),
            lambda moves: self._show_moves(casework, article_id, moves),
            can_cancel=False,
        )

    def _show_moves(self, casework: Casework, article_id: str, moves: list[_Move]) -> None:
        from app.ui.dialogs.move_passages_dialog import MovePassagesDialog

        if self._controller.casework is not casework:
            return
        dialog = MovePassagesDialog(moves, editable=self._controller.can_edit, parent=self._window)
        dialog.passage_opened.connect(self.passage_opened)
        dialog.accepted.connect(
            lambda: self._controller.run(lambda case: case.readings.move(article_id, dialog.chosen()))
        )
        open_dialog(dialog)

    def _read(self, article_id: str, choice: ReadChoice) -> None:
        casework = self._controller.casework  # opened anew where it was locked meanwhile
        if casework is None:
            return
        self._jobs.start(
            self.tr("Reading again"),
            lambda progress, cancelled: casework.readings.read(
                article_id, choice, progress=progress, cancelled=cancelled
            ),
            lambda read: self._take(casework, article_id, read),
        )

    def _take(self, casework: Casework, article_id: str, read: ArticleAsRead) -> None:
        if self._controller.casework is not casework:
            return
        head = casework.head
        self._controller.run(lambda case: case.readings.take(article_id, read))
        if casework.head == head:
            self._messages.tell(
                self.tr("Nothing new"),
                self.tr("The same reader gave the same text as before. The case is unchanged."),
            )


def _moves(casework: Casework, article_id: str) -> list[_Move]:
    """Return what is proposed for each passage left behind, with the passage that it would become."""
    reading, text = casework.articles.reading(article_id), casework.articles.text(article_id)
    return [
        (
            move,
            None
            if move.start is None or move.end is None
            else Passage.cut(reading, text, move.start, move.end),
        )
        for move in casework.readings.proposals(article_id)
    ]
