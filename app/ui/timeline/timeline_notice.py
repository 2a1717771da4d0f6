"""What the timeline shows where it has nothing to show: what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Space


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
        self.said.setFixedWidth(440)
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

    def say_empty(self) -> None:
        """Say that there is no incident yet."""
        self.heading.setText(self.tr("No incident yet"))
        self.said.setText(
            self.tr(
                "Go to Read, select the words that report something that happened, and press I. "
                "Every incident you mark stands here, in order, with its words."
            )
        )
        self.clear.hide()

    def say_filtered(self) -> None:
        """Say that the filters leave nothing."""
        self.heading.setText(self.tr("No incident fits these filters"))
        self.said.setText(self.tr("Nothing is lost: the filters only hide."))
        self.clear.show()
