"""Who says it, in few words; the speakers themselves are changed on the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.inspector.chain_words import chain_words
from app.ui.inspector.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.services.claims import EvidenceRow


class AttributedField(Field):
    """Sums up the chains of all evidence; pressing it opens them."""

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.button = _SummaryButton()
        super().__init__(self.button, name, parent)
        self._name = name
        self.button.clicked.connect(self.wanted)

    def show_rows(self, rows: Sequence[EvidenceRow]) -> None:
        """Show who says it, each once: `SOHR, via this article; unattributed`."""
        said = list(dict.fromkeys(filter(None, (self._said(row) for row in rows))))
        shown = "; ".join(said) or self.tr("not said yet")
        self.button.show_words(shown)
        self.button.setAccessibleName(self.tr("{field}: {speakers}").format(field=self._name, speakers=shown))
        self.set_guess(any("attribution" in row.evidence.guessed for row in rows))

    def _said(self, row: EvidenceRow) -> str:
        said = chain_words(row.evidence.attribution)
        named = any(speaker.name for speaker in row.evidence.attribution)
        return self.tr("{speaker}, via this article").format(speaker=said) if named else said

    def _put(self, value: object) -> None:
        del value

    def _typed(self) -> object:
        return None

    def _retype(self, typed: object) -> None:
        del typed


class _SummaryButton(QPushButton):
    """Looks like a field; its words end in an ellipsis where they are longer than it is wide."""

    _AROUND = 22

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setProperty("role", "summary")
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        self._words = words
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - self._AROUND)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
