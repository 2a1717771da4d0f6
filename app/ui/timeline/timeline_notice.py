"""What the timeline shows where it has nothing to show: what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Space

_WIDTH = 440


class TimelineNotice(QFrame):
    """A heading, a sentence, and a way on where there is one."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineNotice")
        self.setProperty("role", "page")
        self.heading, self.said = QLabel(self), QLabel(self)
        self.heading.setProperty("role", "heading")
        self.said.setWordWrap(True)
        for label in (self.heading, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear = QPushButton(self.tr("Clear all filters"), self)
        self.clear.setProperty("role", "primary")
        self.clear.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setSpacing(Space.LARGE)
        column.addStretch(2)
        for widget in (self.heading, self.said, self.clear):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _say(self, heading: str, words: str) -> None:
        self.heading.setText(heading)
        self.said.setText(words)
        self._fit()

    def _fit(self) -> None:
        """Give the sentence the height that it needs: a layout asks a label that wraps for another width."""
        self.said.setFixedSize(_WIDTH, max(0, self.said.heightForWidth(_WIDTH)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def say_empty(self) -> None:
        """Say that there is no incident yet."""
        self._say(
            self.tr("No incident yet"),
            self.tr(
                "Go to Read, select the words that report something that happened, and press I. "
                "Every incident you mark stands here, in order, with its words."
            ),
        )
        self.clear.hide()

    def say_filtered(self) -> None:
        """Say that the filters leave nothing."""
        self._say(
            self.tr("No incident fits these filters"), self.tr("Nothing is lost: the filters only hide.")
        )
        self.clear.show()
