"""Checks one original after the other, so that the window stays quick and the check can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.errors import CaseError
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.casework import Casework


class SourceCheck(QObject):
    """Compares the bytes and the text of each article with the hashes they were added with."""

    checked = Signal(str, str)
    """An article's id, and "" where it is unchanged, else a sentence about what is wrong."""
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._casework: Casework | None = None
        self._ids: list[str] = []
        self._whole = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether a check is under way."""
        return self._timer.isActive()

    def start(self, casework: Casework, article_ids: Sequence[str]) -> None:
        """Check these articles of a case."""
        self._casework, self._ids, self._whole = casework, list(article_ids), len(article_ids)
        self.progressed.emit(0, self._whole)
        self._timer.start()

    def stop(self) -> None:
        """Check no more."""
        if self.running:
            self._timer.stop()
            self._casework = None
            self.ended.emit()

    def _step(self) -> None:
        if not self._ids or self._casework is None:
            self.stop()
            return
        article_id = self._ids.pop(0)
        self.checked.emit(article_id, self._check(self._casework, article_id))
        self.progressed.emit(self._whole - len(self._ids), self._whole)

    def _check(self, casework: Casework, article_id: str) -> str:
        try:
            if casework.articles.is_unchanged(article_id):
                return ""
        except CaseError as error:
            from app.wording.error_sentences import error_sentence

            return error_sentence(error, current_language())
        return self.tr(
            "changed: what is stored is not what was added. Keep a copy of the case and compare with the original."
        )
