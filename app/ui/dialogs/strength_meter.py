"""Shows how strong a passphrase is, in words beside a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.passphrase_strength import Strength

_PARTS = len(Strength)
_HEIGHT, _GAP = 6, 4


class StrengthMeter(QWidget):
    """Five parts, as many filled as the strength has steps; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strength(self, strength: Strength | None) -> None:
        """Show a strength, None for no words."""
        self.filled = 0 if strength is None else int(strength) + 1
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_PARTS * 24, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - _GAP * (_PARTS - 1)) / _PARTS
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part in range(_PARTS):
            is_full = part < self.filled
            role = QPalette.ColorRole.WindowText if is_full else QPalette.ColorRole.Mid
            painter.setBrush(self.palette().color(role))
            place = _PARTS - 1 - part if mirrored else part
            painter.drawRoundedRect(QRectF(place * (width + _GAP), 0, width, _HEIGHT), 3, 3)
