"""Brings articles into the open case: from files, folders, drops and the clipboard."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.ui.article_batch import ArticleBatch
from app.ui.open_dialog import open_dialog
from app.ui.review.files_in import files_in
from app.ui.review.review_item import ItemState, ReviewItem
from app.ui.review.told_words import ToldWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.services.casework import Casework
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.messages import Messages
    from app.ui.theme import Theme


class Adding(QObject):
    """Reads beside the window, lets a person review what was read, and adds what they agree to."""

    articles_added = Signal(str)
    """The last article that was added, or was there already."""

    def __init__(
        self, controller: CaseController, messages: Messages, theme: Theme, jobs: JobRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._told = ToldWords(messages, self)
        self._folder: Path | None = None
        """Where files were chosen last; forgotten with the window."""

    def add_articles(self, folder: Path) -> None:
        """Ask for files, first in `folder`, and add them."""
        from app.ui.review.file_filters import file_filters

        chosen = self._messages.choose_open_files(
            self.tr("Add articles"), file_filters(), self._folder or folder
        )
        if chosen:
            self._folder = chosen[0].parent
        self.add_files(chosen)

    def add_folder(self, folder: Path) -> None:
        """Ask for a folder and add the articles in it."""
        chosen = self._messages.choose_folder(self.tr("Add folder"), self._folder or folder)
        if chosen is not None:
            self._folder = chosen
            self.add_files([chosen])

    def paste(self) -> None:
        """Add what is on the clipboard: files, a piece of a page, or words."""
        from app.ui.review.clipping import pasted_items

        carried = QGuiApplication.clipboard().mimeData()
        if files := files_in(carried):
            self.add_files(files)
            return
        ways = pasted_items(carried, datetime.now().astimezone().date())
        if not ways:
            self._messages.tell(
                self.tr("There is nothing to paste"),
                self.tr("The clipboard holds neither words nor files. Copy some, then paste them here."),
            )
            return
        self._read(lambda _cancelled: (ways, ()), first_that_works=True)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files, and the articles in folders, to be reviewed."""
        if not paths:
            return

        def find(cancelled: Callable[[], bool]) -> tuple[Sequence[ReviewItem], Sequence[str]]:
            from app.services.found_files import found_files

            found = found_files(paths, cancelled)
            return [ReviewItem(name=path.name, path=path) for path in found.files], found.left_out

        self._read(find)

    def _read(
        self,
        find: Callable[[Callable[[], bool]], tuple[Sequence[ReviewItem], Sequence[str]]],
        *,
        first_that_works: bool = False,
    ) -> None:
        casework = self._controller.casework
        if casework is None or not self._controller.can_edit:
            return
        reading = casework.reading_in
        told = self._jobs.say

        def work(
            progress: Callable[[int, int], None], cancelled: Callable[[], bool]
        ) -> tuple[Sequence[ReviewItem], Sequence[str]]:
            from app.ui.review.item_reading import read_items

            items, left_out = find(cancelled)
            if first_that_works:
                for item in items:
                    if read_items(reading, [item], progress, cancelled, told)[0].problem is None:
                        return [item], left_out
                return items[-1:], left_out
            return read_items(reading, items, progress, cancelled, told), left_out

        self._jobs.start(
            self.tr("Reading articles"), work, lambda found: self._review(casework, found[0], found[1])
        )

    def _review(self, casework: Casework, items: Sequence[ReviewItem], left_out: Sequence[str]) -> None:
        if casework is not self._controller.casework:
            return
        self._told.left_out(left_out, found=bool(items))
        compare(casework, items)
        asking = (ItemState.NEEDS_PASSWORD, ItemState.HAS_PARTS)
        if any(item.can_be_added or item.state in asking for item in items):
            self._ask(casework, items)
            return
        self._told.refused([item.problem for item in items if item.problem is not None])
        there = [item for item in items if item.there is not None]
        self._told.there(there)
        if there and there[-1].there is not None:
            self.articles_added.emit(there[-1].there.id)

    def _ask(self, casework: Casework, items: Sequence[ReviewItem]) -> None:
        from app.ui.review.review_dialog import ReviewDialog

        dialog = ReviewDialog(
            self._theme,
            lambda: self._now(casework).reading_in,
            items,
            lambda compared: compare(self._now(casework), compared),
            self._window,
        )
        dialog.agreed.connect(lambda agreed: self._add(self._now(casework), agreed))
        open_dialog(dialog)

    def _now(self, casework: Casework) -> Casework:
        """Return the case as it is open now: it was opened anew where it was locked over the dialog."""
        now = self._controller.casework
        return casework if now is None else now

    def _add(self, casework: Casework, agreed: Sequence[ReviewItem]) -> None:
        if casework is not self._controller.casework:
            return
        batch = ArticleBatch(self._controller, casework, agreed)
        self._jobs.step(self.tr("Adding articles"), batch.steps(), len(agreed), lambda: self._end(batch))

    def _end(self, batch: ArticleBatch) -> None:
        if not batch.is_current:
            return
        self._told.refused(batch.refused)  # what could not be read stood in the list, each with its reason
        if batch.last:
            self.articles_added.emit(batch.last)


def compare(casework: Casework, items: Sequence[ReviewItem]) -> None:
    """Find out which items the case has already, and which are twice among themselves."""
    bytes_seen: set[tuple[str, str]] = set()
    words_seen: dict[str, str] = {}
    for item in items:
        item.there, item.twin, item.is_second = None, "", False
        read = item.read
        if read is None:
            continue
        twins = casework.articles.twins(read)
        item.there = twins.same_bytes
        item.is_second = (read.sha256, read.part) in bytes_seen
        if twins.same_text:
            item.twin = twins.same_text[0].ref
        elif read.text:
            item.twin = words_seen.get(read.text_sha256, "")
        bytes_seen.add((read.sha256, read.part))
        words_seen.setdefault(read.text_sha256, item.name)
