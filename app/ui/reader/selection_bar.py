"""The small dark bar that floats under selected words."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from app.ui.reader.bar_button import BarButton
from app.ui.theme import Space, Theme

KEYS = ("I", "F", "T", "N", "E")
_SHADOW = 5


class SelectionBar(QWidget):
    """Incident, Figure, Tag, Note and Evidence for the words that are selected."""

    chosen = Signal(str)
    """The key letter of the action that was pressed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Mark the selected words"))
        words = (
            self.tr("Incident"),
            self.tr("Figure"),
            self.tr("Tag"),
            self.tr("Note"),
            self.tr("Evidence for…"),
        )
        self.buttons: dict[str, BarButton] = {}
        for word, key in zip(words, KEYS, strict=True):
            button = BarButton(theme, word, key, first=key == KEYS[0], parent=self)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self.buttons[key] = button
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_locator(self, locator: str) -> None:
        """Say where the words stand, at the end of the bar."""
        self.place.setText(f"\u2066{locator}\u2069" if locator else "")
        self.place.setVisible(bool(locator))
        self.place.setFont(self._theme.window_font(pixels=self._theme.sizes.caption))
        self.place.setStyleSheet(f"color: {self._theme.colours.on_bar}; padding: 0 {Space.STEP}px;")

    def show_under(self, words: QRect, inside: QRect) -> None:
        """Stands under the words, above them where there is no room, always whole within ``inside``."""
        size = self._flow(inside.width())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = words.right() - size.width() // 3 if not mirrored else words.left() - size.width() * 2 // 3
        x = min(max(x, inside.left()), max(inside.left(), inside.right() - size.width() + 1))
        y = words.bottom() + Space.SMALL
        if y + size.height() > inside.bottom():
            y = words.top() - Space.SMALL - size.height()
        y = min(max(y, inside.top()), max(inside.top(), inside.bottom() - size.height() + 1))
        self.setGeometry(QRect(QPoint(x, y), size))
        self.show()
        self.raise_()

    def _flow(self, room: int) -> QSize:
        """Place the buttons in one row, or in as many as fit the room, and return the size of all."""
        edge = Space.SMALL + 1 + _SHADOW
        x, y, widest, below = edge, edge, 0, 0
        places: list[tuple[QWidget, QRect]] = []
        height = max(button.sizeHint().height() for button in self.buttons.values())
        pieces = [*self.buttons.values(), *([self.place] if self.place.text() else [])]
        for button in pieces:
            size = QSize(button.sizeHint().width(), height)
            if x > edge and x + size.width() + edge > room:
                x, y = edge, below + Space.HAIR
            places.append((button, QRect(QPoint(x, y), size)))
            x += size.width() + Space.HAIR
            widest, below = max(widest, x - Space.HAIR), y + size.height()
        whole = QSize(widest + edge, below + edge)
        for button, place in places:
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(QPoint(0, 0), whole), place))
        return whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a soft shadow and the dark ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        for step in range(_SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 9))
            painter.drawRoundedRect(box.adjusted(-step, -step + 2, step, step), 7 + step, 7 + step)
        painter.setBrush(QColor(self._theme.colours.bar))
        painter.setPen(QPen(QColor(self._theme.colours.bar_edge), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
