"""That the words shown are those of an earlier reading of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.ui.theme import Space

if TYPE_CHECKING:
    from app.model.reading import Reading
    from app.services.casework import Casework


class EarlierReadingBanner(QFrame):
    """One line over the article, with the way back to the text that it shows now; hidden where that is shown."""

    present_requested = Signal()
    """A person wants to see the present reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("earlierReadingBanner")
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Earlier reading"))
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "quiet")
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.present = QPushButton(self.tr("Show the &present reading"), self)
        self.present.setProperty("role", "small")
        self.present.clicked.connect(self.present_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        line.setSpacing(Space.SMALL)
        line.addWidget(self.said, 1)
        line.addWidget(self.present)
        self.hide()

    def show_article(self, casework: Casework, article_id: str, text_sha256: str) -> str:
        """Say which earlier reading gave the text that is shown, if one did; return the id of the present one."""
        present = casework.articles.reading(article_id)
        earlier = present.text_sha256 != text_sha256
        self.show_reading(casework.articles.reading_of(article_id, text_sha256) if earlier else None)
        return present.id

    def show_reading(self, reading: Reading | None) -> None:
        """Say which earlier reading is shown; nothing for None."""
        if reading is not None:
            by = ", ".join(
                part for part in (f"{reading.reader} {reading.reader_version}", reading.encoding) if part
            )
            self.said.setText(
                self.tr(
                    "Earlier reading ({reader}), for looking only: new passages go on the present one."
                ).format(reader=f"\u2066{by}\u2069")
            )
        self.setVisible(reading is not None)
