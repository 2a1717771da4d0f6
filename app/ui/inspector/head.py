"""The head of a form: what it is, its title, and what can be done with it as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.inspector.also_here import AlsoHere
from app.ui.inspector.restyle import restyle
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space


class Head(QFrame):
    """White, over a line: kind and reference, a menu, the title, and the button that accepts all guesses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head")
        self.kind = QLabel()
        self.kind.setTextFormat(Qt.TextFormat.PlainText)
        self.guess = QLabel(self.tr("title is a guess"))
        self.guess.setTextFormat(Qt.TextFormat.PlainText)
        self.guess.setProperty("role", "guess")
        self.guess.hide()
        self.menu = QMenu(self)
        self.button = QToolButton()
        self.button.setText("⋯")
        self.button.setProperty("role", "small")
        self.button.setAccessibleName(self.tr("More to do"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.words = WrappingLabel(role="quiet")
        self.words.hide()
        self.also = AlsoHere()
        self.accept = QPushButton(self.tr("✓ Accept guesses"))
        self.accept.setProperty("role", "accept")
        self.accept.hide()
        line = QHBoxLayout()
        line.setSpacing(Space.STEP)
        line.addWidget(self.kind)
        line.addWidget(self.guess)
        line.addStretch(1)
        line.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.MEDIUM, Space.STEP, Space.MEDIUM, Space.STEP)
        self._column.setSpacing(Space.HAIR)
        self._column.addLayout(line)
        self._column.addWidget(self.words)
        self._column.addWidget(self.also)
        self._column.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeading)

    def show_kind(self, role: str, words: str) -> None:
        """Say what is shown ("▌Incident I-7"), in the colour of `role`."""
        restyle(self.kind, "role", role)
        self.kind.setText(words)

    def put_title(self, title: QWidget) -> None:
        """Set the title under the kind."""
        self._column.insertWidget(1, title)

    def say(self, words: str) -> None:
        """Show a quiet line under the title."""
        self.words.show_words(words)
        self.words.setVisible(bool(words))
