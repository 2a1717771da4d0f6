"""Who says it, in few words; the speakers themselves are changed on the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.inspector.chain_words import chain_words
from app.ui.inspector.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.claims import EvidenceRow


class AttributedField(Field):
    """Sums up the chains of all evidence; pressing it opens them."""

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.button = QPushButton()
        self.button.setProperty("role", "summary")
        self.button.setMinimumWidth(40)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        super().__init__(self.button, name, parent)
        self._name = name
        self.button.clicked.connect(self.wanted)

    def show_rows(self, rows: Sequence[EvidenceRow]) -> None:
        """Show who says it, each once: `SOHR, via this article; nobody is named`."""
        said = list(dict.fromkeys(filter(None, (self._said(row) for row in rows))))
        shown = "; ".join(said) or self.tr("not said yet")
        self.button.setText(shown.replace("&", "&&"))
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
