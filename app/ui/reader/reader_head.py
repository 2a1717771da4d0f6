"""The article's title and facts above its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Space, Theme

_LETTERS = 30
"""The facts have room beside the button for at least so many, else it stands under them."""


class ReaderHead(QWidget):
    """A title in large letters, one line of facts, and a rule."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._right_to_left = False
        self.title = _plain_label(self)
        self.facts = _plain_label(self)
        self.facts.setProperty("role", "quiet")
        self.page = QPushButton(self.tr("Page image  P"), self)
        self.page.setProperty("role", "plain")
        self.page.setAccessibleName(self.tr("Show the picture of the page, key P"))
        self.page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.page.hide()
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
        self._facts_row = QHBoxLayout()
        self._facts_row.setSpacing(Space.MEDIUM)
        self._facts_row.addWidget(self.facts, 1)
        self._facts_row.addWidget(self.page, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._facts_row)
        column.addWidget(self._rule)
        self.refresh()

    def show_facts(self, title: str, facts_line: str, *, right_to_left: bool) -> None:
        """Set both lines, on the side where the article's reading begins; each is plain text.

        Without a title the facts stand alone: the words below begin with it.
        """
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.facts.setText(facts_line)
        self._right_to_left = right_to_left
        self._turn_facts(self.width())
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.facts):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def heightForWidth(self, width: int) -> int:
        """Measure with the letters that will be drawn, also before it was ever shown."""
        for part in (self.title, self.facts, self.page):
            part.ensurePolished()
        button = 0 if self.page.isHidden() else self.page.sizeHint().height()
        if self._is_narrow(width):
            row = self.facts.heightForWidth(width) + (Space.MEDIUM + button if button else 0)
        else:
            beside = self.page.sizeHint().width() + Space.MEDIUM if button else 0
            row = max(self.facts.heightForWidth(max(1, width - beside)), button)
        title = 0 if self.title.isHidden() else self.title.heightForWidth(width) + Space.STEP
        return title + row + 2 * Space.STEP + self._rule.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_facts(event.size().width())

    def _turn_facts(self, width: int) -> None:
        """Set the button beside the facts, at the end of their lines, or under them."""
        direction = QBoxLayout.Direction.LeftToRight
        if self._is_narrow(width):
            direction = QBoxLayout.Direction.TopToBottom
        elif self._right_to_left != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft):
            direction = QBoxLayout.Direction.RightToLeft
        self._facts_row.setDirection(direction)

    def _is_narrow(self, width: int) -> bool:
        letters = self.facts.fontMetrics().averageCharWidth() * _LETTERS
        return width < letters + self.page.sizeHint().width()

    def refresh(self) -> None:
        """Take the letters of the theme's zoom."""
        self.title.setFont(self._theme.reading_font(bold=True, pixels=self._theme.sizes.title))


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
