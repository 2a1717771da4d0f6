"""Files on their way into the open case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError
from app.services.stopped import StoppedError
from app.ui.background_job import BackgroundJob

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.services.added_article import AddedArticle
    from app.services.casework import Casework
    from app.ui.case_controller import CaseController
    from app.ui.step_job import Steps

_QUICKLY_READ = 500_000
"""Bytes that are read and added within some tenths of a second."""


class ArticleBatch(QObject):
    """Adds files one at a time, large ones beside the window, and keeps what is to be said until all are through."""

    def __init__(self, controller: CaseController, casework: Casework, paths: Sequence[Path]) -> None:
        super().__init__()
        self._controller = controller
        self._casework = casework
        self._paths = paths
        self.last = ""
        """The id of the last article that was added or was there already."""
        self.refused: list[CaseError] = []
        self.notices: list[tuple[str, str]] = []
        """Title and text of what a person ought to know of an article."""

    @property
    def is_current(self) -> bool:
        """Whether the case the files go into is still the open one."""
        return self._controller.casework is self._casework

    def steps(self) -> Steps:
        """Add a file a step, until another case is open."""
        for path in self._paths:
            if not self.is_current:
                return
            if _size_of(path) > _QUICKLY_READ:
                yield from self._add_beside(path)
            else:
                self._add(path)
            yield True

    def _add(self, path: Path) -> None:
        try:
            added = self._controller.run_raising(lambda casework: casework.articles.add(path))
        except CaseError as error:
            self.refused.append(error)
        else:
            self._take(path, added)

    def _add_beside(self, path: Path) -> Steps:
        """Read and add a large file in a thread; ends when that is over, or tells it to stop."""
        job = BackgroundJob("", lambda _progress, cancelled: self._read_and_add(path, cancelled), self)
        job.finished.connect(lambda added: self._take_in(path, added))
        job.failed.connect(self._refuse)
        job.start()
        try:
            while job.running:
                yield False
        finally:
            job.cancel()

    def _read_and_add(self, path: Path, cancelled: Callable[[], bool]) -> AddedArticle:
        read = self._casework.articles.read(path)
        with self._casework.alone(cancelled):
            if cancelled():
                raise StoppedError
            return self._casework.articles.add_read(read)

    def _take_in(self, path: Path, added: AddedArticle) -> None:
        if self.is_current:
            self._controller.take_in(self._casework, added.changed)
            self._take(path, added)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, CaseError):
            raise error
        self.refused.append(error)

    def _take(self, path: Path, added: AddedArticle | None) -> None:
        if added is not None:
            self.last = str(added.article.id)
            self._note(path, added)

    def _note(self, path: Path, added: AddedArticle) -> None:
        file = f"\u2066{path.name}\u2069"
        if added.reused:
            said = self.tr(
                "“{title}” has the same bytes as {file}. Nothing was added; the article that is there is shown."
            )
            words = said.format(title=f"\u2068{added.article.title}\u2069", file=file)
            self.notices.append((self.tr("Already in this case"), words))
        elif added.same_text_as:
            said = self.tr(
                "{file} was added. Its text is the same as that of {reference}, though the files differ."
            )
            words = said.format(file=file, reference=f"\u2066{added.same_text_as}\u2069")
            self.notices.append((self.tr("The same words as another article"), words))
        if added.encoding_in_doubt:
            said = self.tr(
                "{file} does not say how its letters are coded; it was read as {encoding}. "
                "If the text shows wrong letters, "
                "undo, save the file as UTF-8 and add it again."
            )
            words = said.format(file=file, encoding=f"\u2066{added.encoding}\u2069")
            self.notices.append((self.tr("Look at the letters"), words))


def _size_of(path: Path) -> int:
    """Return how many bytes a file holds, 0 where nobody can say; then reading it tells why."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
