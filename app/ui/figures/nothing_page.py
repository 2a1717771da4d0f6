"""What a place shows while there is nothing in it: what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Space

_WIDEST = 460


class NothingPage(QFrame):
    """A heading, a sentence, and at most one button."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.said = QLabel(self)
        self.said.setProperty("role", "soft")
        self.button = QPushButton(self)
        self.button.clicked.connect(self.pressed)
        for label in (self.heading, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(Space.LARGE)
        column.addStretch(2)
        for widget in (self.heading, self.said, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self.said.setFixedWidth(_WIDEST)
        column.addStretch(3)

    def say(self, heading: str, said: str, button: str = "") -> None:
        """Say what is missing and what to do; without words there is no button."""
        self.heading.setText(heading)
        self.said.setText(said)
        self.said.setMinimumHeight(self.said.heightForWidth(_WIDEST))
        self.button.setText(button)
        self.button.setVisible(bool(button))
