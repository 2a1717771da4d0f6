"""How an article was read: by whom, what to know about it, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.reading_facts import facts_of
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space
from app.ui.window_language import current_language
from app.wording.captures import capture_words, machine_words, part_words
from app.wording.isolates import left_to_right
from app.wording.notice_sentences import notice_sentence

if TYPE_CHECKING:
    from app.model.article import Article
    from app.model.reading import Reading
    from app.services.casework import Casework


class ReadingSection(QWidget):
    """Sentences about the present reading, and buttons to read again and to look at passages left behind."""

    read_again_requested = Signal()
    left_behind_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by = WrappingLabel(role="quiet")
        self.notices = WrappingLabel()
        self.newer = WrappingLabel(role="quiet")
        self.copies = WrappingLabel()
        self.behind = WrappingLabel()
        self.again = QPushButton(self.tr("Read a&gain…"))
        self.look = QPushButton(self.tr("Look at &them…"))
        for button in (self.again, self.look):
            button.setProperty("role", "small")
            button.setAutoDefault(False)
        self.again.setAccessibleDescription(
            self.tr("Reads the stored original once more, in another encoding or with a newer reader.")
        )
        self.again.clicked.connect(self.read_again_requested)
        self.look.clicked.connect(self.left_behind_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.STEP)
        column.addWidget(WrappingLabel(self.tr("Reading"), role="section"))
        for label in (self.by, self.copies, self.notices, self.newer):
            column.addWidget(label)
        column.addLayout(_leading(self.again))
        column.addWidget(self.behind)
        column.addLayout(_leading(self.look))

    def show_article(self, casework: Casework, article: Article) -> None:
        """Show how an article was read."""
        reading, language = casework.articles.reading(article.id), current_language()
        self._say(self.by, self._facts(article, reading))
        copies = ", ".join(left_to_right(other.ref) for other in casework.articles.second_copies(article.id))
        same = self.tr("The same text as {references}: a second copy, not another source.")
        self._say(self.copies, same.format(references=copies) if copies else "")
        self._say(self.notices, "\n".join(notice_sentence(one, language) for one in reading.notices))
        outdated = casework.readings.is_outdated(article.id)
        self._say(
            self.newer,
            self.tr(
                "A newer version of this reader is here. Nothing changes unless you read the article again."
            )
            if outdated
            else "",
        )
        left = casework.readings.left_behind_count(article.id)
        self._say(self.behind, self.tr("On an earlier reading: %n passage(s).", "", left) if left else "")
        self.look.setVisible(bool(left))
        self.again.setEnabled(not casework.read_only)

    def _facts(self, article: Article, reading: Reading) -> str:
        language = current_language()
        by = ", ".join(
            part for part in (f"{reading.reader} {reading.reader_version}", reading.encoding) if part
        )
        said = [
            self.tr("Read by {reader}").format(reader=left_to_right(by)),
            self.tr("%n page(s)", "", len(reading.pages)) if reading.pages else "",
            machine_words(facts_of(reading), language),
            part_words(article, language),
            capture_words(article, language),
        ]
        return "  ·  ".join(part for part in said if part)

    def _say(self, label: WrappingLabel, words: str) -> None:
        label.show_words(words)
        label.setVisible(bool(words))


def _leading(button: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(button)
    line.addStretch(1)
    return line
