"""One action on the floating bar: a word and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import Space, Theme


class BarButton(QAbstractButton):
    """Never takes the focus: the words stay selected and the keys stay with the text."""

    def __init__(self, theme: Theme, word: str, key: str, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self._first = first
        self.setText(word)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(word)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=key))

    def sizeHint(self) -> QSize:
        """Return the word, its key, and air."""
        metrics = QFontMetrics(self._theme.window_font())
        wide = metrics.horizontalAdvance(self.text()) + self._cap() + Space.STEP + 2 * Space.STEP
        return QSize(wide, metrics.height() + Space.MEDIUM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the mouse, the word, and the key in a small frame."""
        del event
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.bar_first if self._first else colours.bar_hover if self.underMouse() else None
        if ground:
            colour = QColor(ground)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour.darker(115) if self.isDown() else colour)
            painter.drawRoundedRect(self.rect(), 4, 4)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        cap = self._cap()
        inner = self.rect().adjusted(Space.STEP, 0, -Space.STEP, 0)
        words = (
            inner.adjusted(cap + Space.STEP, 0, 0, 0)
            if mirrored
            else inner.adjusted(0, 0, -cap - Space.STEP, 0)
        )
        painter.setFont(self._theme.window_font())
        painter.setPen(QColor(colours.on_bar))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())
        left = inner.left() if mirrored else inner.right() - cap + 1
        frame = QRectF(left + 0.5, (self.height() - cap) / 2 + 0.5, cap - 1, cap - 1)
        edge = QColor(colours.on_bar)
        edge.setAlphaF(0.45)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setFont(self._theme.window_font(pixels=round(self._theme.sizes.caption * 0.9)))
        painter.setPen(QColor(colours.on_bar if self._first else colours.bar_key))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.key)

    def _cap(self) -> int:
        return round(self._theme.sizes.caption * 1.5)
