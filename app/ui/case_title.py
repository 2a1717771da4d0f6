"""The name of the case at the left of the top bar."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LETTERS = 5
_LETTERS_WANTED = 32


class CaseTitle(QLabel):
    """Plain words on one line, which end in an ellipsis where the room does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "case")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Ask for the whole name, up to the room of a long one."""
        most = self.fontMetrics().averageCharWidth() * _LETTERS_WANTED
        whole = self.fontMetrics().horizontalAdvance(self._line()) + 2
        return QSize(min(whole, most), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters at least."""
        least = self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self.contentsRect()
        words = self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)

    def _line(self) -> str:
        return " ".join(self.text().split())
