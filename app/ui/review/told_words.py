"""What is told in boxes when articles were added, or were not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.inspector import words
from app.wording.isolates import own_direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.errors import CaseError
    from app.ui.messages import Messages
    from app.ui.review.review_item import ReviewItem

_BOXES = 4
"""So many files are told of one by one; of more in one box."""
_LISTED = 8


class ToldWords(QObject):
    """One box a file where they are few, one for all where they are many."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages

    def refused(self, problems: Sequence[CaseError]) -> None:
        """Tell which files could not be added, and why."""
        if len(problems) <= _BOXES:
            for problem in problems:
                self._messages.problem(problem)
            return
        title = self.tr("%n file(s) could not be added", "", len(problems))
        self._messages.problem_text(title, self._listed([words.error(problem) for problem in problems]))

    def there(self, items: Sequence[ReviewItem]) -> None:
        """Tell which files the case has already."""
        said = [self._there(item) for item in items]
        if len(said) <= _BOXES:
            for sentence in said:
                self._messages.tell(self.tr("Already in this case"), sentence)
            return
        self._messages.tell(self.tr("%n file(s) are in this case already", "", len(said)), self._listed(said))

    def left_out(self, names: Sequence[str], *, found: bool) -> None:
        """Tell how many files of a folder no reader knows; with nothing `found` at all, that too."""
        if names:
            title = self.tr("Left out of the folder: %n file(s)", "", len(names))
            known = self.tr("Fieldcase knows no way to read them as articles:")
            self._messages.tell(title, self._listed([known, *map(own_direction, names)], "\n"))
        elif not found:
            self._messages.tell(
                self.tr("No article was found"),
                self.tr("The folder holds no file that can be read as an article."),
            )

    def _there(self, item: ReviewItem) -> str:
        said = self.tr(
            "“{title}” has the same bytes as {file}. Nothing was added; the article that is there is shown."
        )
        title = item.there.title if item.there is not None else ""
        return said.format(title=own_direction(title), file=f"\u2066{item.name}\u2069")

    def _listed(self, sentences: Sequence[str], between: str = "\n\n") -> str:
        more = len(sentences) - _LISTED
        told = [*sentences[:_LISTED], *([self.tr("and %n more", "", more)] if more > 0 else [])]
        return between.join(told)
