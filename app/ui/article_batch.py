"""Files on their way into the open case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.services.added_article import AddedArticle
    from app.services.casework import Casework
    from app.ui.case_controller import CaseController


class ArticleBatch(QObject):
    """Adds files one at a time, and keeps what is to be said of them until all are through."""

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

    def steps(self) -> Iterator[None]:
        """Add a file a step, until another case is open."""
        for path in self._paths:
            if not self.is_current:
                return
            try:
                added = self._add(path)
            except CaseError as error:
                self.refused.append(error)
            else:
                if added is not None:
                    self.last = str(added.article.id)
                    self._note(path, added)
            yield

    def _add(self, path: Path) -> AddedArticle | None:
        return self._controller.run_raising(lambda casework: casework.articles.add(path))

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
