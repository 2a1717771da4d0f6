"""Where in the window a person was when the case was locked."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.errors import CaseError

if TYPE_CHECKING:
    from app.ui.inspector.aside import Aside
    from app.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Place, article, caret and inspector; kept in memory only, and ids but for what is typed."""

    place: str
    article_id: str
    caret: int
    scrolled: int
    aside: Aside

    @classmethod
    def of(cls, window: MainWindow) -> Whereabouts:
        """Return where a person is, with what they typed and could not save."""
        text = window.read_place.reader.text
        return cls(
            window.places.place,
            window.read_place.article_id,
            text.textCursor().position(),
            text.verticalScrollBar().value(),
            window.inspector.put_aside(),
        )

    def restore(self, window: MainWindow) -> None:
        """Go there again, as far as it is still there."""
        read = window.read_place
        with suppress(CaseError):
            read.open_article(self.article_id)
            if self.article_id:
                read.reader.text.put_cursor(self.caret)
                read.reader.text.verticalScrollBar().setValue(self.scrolled)
        window.inspector.take_up(self.aside)
        window.navigation.go(self.place)
