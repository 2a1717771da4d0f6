"""The picture of a page beside the text."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.model.errors import CaseError, ErrorCode
from app.ui.pages.drawn_page import DrawnPage
from app.ui.pages.page_sheet import PageSheet
from app.ui.theme import Space, Theme
from app.ui.window_language import current_language

_STEP = 1.25
_SMALLEST, _LARGEST = 0.4, 6.0
_PLACE_OF_NAME = 2
"""In the bar, after the buttons that turn the page."""
_PASSWORD = (ErrorCode.FILE_NEEDS_PASSWORD, ErrorCode.FILE_PASSWORD_WRONG)


class PagePane(QWidget):
    """Shows one page, fit to the pane's width or larger; says in words what cannot be shown."""

    turned = Signal(int)
    """A person wants the next (+1) or the previous (-1) page."""
    password_given = Signal(str)
    left = Signal()
    """A person is done with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePane")
        self._zoom = 1.0
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("role", "quiet")
        self.name.setMinimumWidth(40)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.previous = self._button("‹", self.tr("Previous page"), lambda: self.turned.emit(-1))
        self.next = self._button("›", self.tr("Next page"), lambda: self.turned.emit(+1))
        self.smaller = self._button("−", self.tr("Smaller"), lambda: self._zoom_by(1 / _STEP))
        self.fit = self._button("↔", self.tr("Fit the width"), lambda: self._zoom_by(0))
        self.larger = self._button("+", self.tr("Larger"), lambda: self._zoom_by(_STEP))
        self.close_button = self._button("×", self.tr("Hide the page (P)"), self.left.emit)
        self.sheet = PageSheet(theme)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setAccessibleName(self.tr("Picture of the page"))
        self.area.setWidget(self.sheet)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.note = QWidget(self)
        self.said = QLabel(self.note)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.password = QLineEdit(self.note)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Password of the file"))
        self.password.setAccessibleName(self.tr("Password of the file"))
        self.password.returnPressed.connect(self._give_password)
        self.open = QPushButton(self.tr("Show the page"), self.note)
        self.open.clicked.connect(self._give_password)
        self._lay_out()
        self.say("")

    def show_waiting(self, name: str, *, first: bool, last: bool) -> None:
        """Name the page that comes; the one before stays in sight until then."""
        self.name.setText(name)
        self._place_name()
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)

    def show_page(self, page: DrawnPage) -> None:
        """Show a page, the framed words in sight."""
        self.say("")
        self.sheet.show_page(page)
        self._measure()
        framed = self.sheet.framed()
        if framed.isEmpty():
            self.area.verticalScrollBar().setValue(0)
        else:
            middle = framed.center()
            self.area.ensureVisible(middle.x(), middle.y(), self.area.width() // 3, self.area.height() // 3)

    def show_problem(self, error: object) -> None:
        """Say why a page cannot be shown; where a password is wanted, ask for it here."""
        self.sheet.show_page(None)
        code = error.code if isinstance(error, CaseError) else None
        self.say(self._sentence(error), password=code in _PASSWORD)

    def say(self, words: str, *, password: bool = False) -> None:
        """Say something instead of a page."""
        self.said.setText(words)
        self.note.setVisible(bool(words))
        self.area.setVisible(not words)
        for widget in (self.password, self.open):
            widget.setVisible(password)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the width."""
        super().resizeEvent(event)
        self._place_name()
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again once the area for the page has its size."""
        if event.type() == QEvent.Type.Resize:
            self._measure()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.STEP, Space.SMALL, Space.SMALL, Space.SMALL)
        bar.setSpacing(Space.HAIR)
        for widget in (self.previous, self.next):
            bar.addWidget(widget)
        bar.addWidget(self.name, 1)
        for widget in (self.smaller, self.fit, self.larger, self.close_button):
            bar.addWidget(widget)
        words = QVBoxLayout(self.note)
        words.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        words.setSpacing(Space.STEP)
        words.addWidget(self.said)
        words.addWidget(self.password)
        words.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        self._bar, self._column = bar, column
        column.addWidget(self.note)
        column.addWidget(self.area, 1)
        column.addStretch(0)
        self.area.viewport().installEventFilter(self)

    def _place_name(self) -> None:
        """Name the page between the buttons or, where they leave no room, under them."""
        buttons = self._bar.minimumSize().width() - self.name.minimumWidth()
        below = self.width() < buttons + self.name.sizeHint().width()
        if below == (self._bar.indexOf(self.name) >= 0):
            self.name.setIndent(Space.STEP if below else 0)
            if below:
                self._bar.removeWidget(self.name)
                self._bar.insertStretch(_PLACE_OF_NAME, 1)
                self._column.insertWidget(1, self.name)
            else:
                self._bar.takeAt(_PLACE_OF_NAME)
                self._column.removeWidget(self.name)
                self._bar.insertWidget(_PLACE_OF_NAME, self.name, 1)

    def _button(self, sign: str, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "plain")
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _=False: slot())  # type: ignore[operator]
        return button

    def _zoom_by(self, times: float) -> None:
        self._zoom = min(max(self._zoom * times, _SMALLEST), _LARGEST) if times else 1.0
        self._measure()

    def _measure(self) -> None:
        self.sheet.set_width(round((self.area.viewport().width() - 2 * Space.STEP) * self._zoom))

    def _give_password(self) -> None:
        given = self.password.text()
        self.password.clear()
        if given:
            self.password_given.emit(given)

    def _sentence(self, error: object) -> str:
        from app.wording.error_sentences import error_sentence

        if isinstance(error, CaseError) and error.code is not ErrorCode.FORMAT_UNSUPPORTED:
            return error_sentence(error, current_language())
        return QCoreApplication.translate(
            "PagePane",
            "The picture of this page cannot be drawn. The text, its passages and the original are as they were.",
        )
