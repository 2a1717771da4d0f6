"""The article's title and facts above its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Space, Theme


class ReaderHead(QWidget):
    """A title in large letters, one line of facts, and a rule."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
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
        self._facts_row.addWidget(self.page, 0, Qt.AlignmentFlag.AlignBottom)
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
        self._facts_row.setDirection(
            QHBoxLayout.Direction.RightToLeft
            if right_to_left != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
            else QHBoxLayout.Direction.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.facts):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def heightForWidth(self, width: int) -> int:
        """Measure with the letters that will be drawn, also before it was ever shown."""
        for part in (self.title, self.facts, self.page):
            part.ensurePolished()
        beside = 0 if self.page.isHidden() else self.page.sizeHint().width() + Space.MEDIUM
        facts = self.facts.heightForWidth(max(1, width - beside))
        row = max(facts, self.page.sizeHint().height() if beside else 0)
        title = 0 if self.title.isHidden() else self.title.heightForWidth(width) + Space.STEP
        return title + row + 2 * Space.STEP + self._rule.sizeHint().height()

    def refresh(self) -> None:
        """Take the letters of the theme's zoom."""
        self.title.setFont(self._theme.reading_font(bold=True, pixels=self._theme.sizes.title))


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
