"""A small card in a form: words of a source and where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space


class Card(QFrame):
    """Words over facts with a coloured edge; a press or Enter opens it, its menu says what else can be done."""

    opened = Signal()

    def __init__(self, kind: str, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = WrappingLabel(lines=lines)
        self.facts = WrappingLabel(role="quiet", lines=2)
        self.menu = QMenu(self)
        self.button = QToolButton()
        self.button.setText("⋯")
        self.button.setProperty("role", "small")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.button.hide()
        self._line = QHBoxLayout()
        self._line.setSpacing(Space.SMALL)
        self._line.addWidget(self.facts, 1)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(
            Space.STEP, Space.SMALL + Space.HAIR, Space.STEP, Space.SMALL + Space.HAIR
        )
        self.column.setSpacing(Space.SMALL)
        self.column.addWidget(self.words)
        self.column.addLayout(self._line)

    def show_words(self, words: str, facts: str, *, bold: str = "") -> None:
        """Show words (`bold` in them in bold letters) and facts."""
        self.words.show_words(words, bold)
        self.facts.show_words(facts)
        self.setAccessibleName(words)
        self.setAccessibleDescription(facts)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            event.accept()
            self.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.accept()
            self.opened.emit()
            return
        if event.key() == Qt.Key.Key_Menu and not self.menu.isEmpty():
            self.button.showMenu()
            return
        super().keyPressEvent(event)
