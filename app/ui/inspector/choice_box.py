"""A list to choose from that a passing mouse wheel cannot change."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QWidget

_ARROW_FROM_EDGE = 11
_PASSING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
_OPENING = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_F4,
)


class ChoiceBox(QComboBox):
    """A combo box that never pushes wider, ignores the wheel, and can be read without being changed."""

    opening = Signal()
    """The list is about to be shown: fill it if it is long."""
    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setMinimumWidth(40)
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read, focused and copied, but not changed."""
        self._read_only = read_only
        line = self.lineEdit()
        if line is not None:
            line.setReadOnly(read_only)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show that there is a list (the style sheet's own arrow does not follow the colours)."""
        super().paintEvent(event)
        if self._read_only:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = _ARROW_FROM_EDGE if mirrored else self.width() - _ARROW_FROM_EDGE
        y = self.height() / 2
        painter.drawPolygon(
            QPolygonF([QPointF(x - 3.5, y - 1.5), QPointF(x + 3.5, y - 1.5), QPointF(x, y + 2.5)])
        )

    def showPopup(self) -> None:
        if not self._read_only:
            self.opening.emit()
            super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._read_only:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._read_only and event.key() not in _PASSING and not self.isEditable():
            event.accept()
            return
        if not self.isEditable() and event.key() in _OPENING:
            event.accept()
            self.showPopup()
            return
        if not self.isEditable() and event.text().strip():
            self.opening.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.isVisible():
            self.left.emit()
