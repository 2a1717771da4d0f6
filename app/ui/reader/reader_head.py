"""The article's title and facts above its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Space, Theme


class ReaderHead(QWidget):
    """A title in large letters, one line of facts, and a rule."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = _plain_label(self)
        self.facts = _plain_label(self)
        self.facts.setProperty("role", "quiet")
        self._rule = QFrame(self)
        self._rule.setProperty("role", "rule")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.STEP)
        column.setSpacing(Space.STEP)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self._rule)
        self.refresh()

    def show_facts(self, title: str, facts_line: str, *, right_to_left: bool) -> None:
        """Set both lines, on the side where the article's reading begins; each is plain text.

        Without a title the facts stand alone: the words below begin with it.
        """
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.facts.setText(facts_line)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.facts):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Take the letters of the theme's zoom."""
        self.title.setFont(self._theme.reading_font(bold=True, pixels=self._theme.sizes.title))


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
