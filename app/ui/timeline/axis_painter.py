"""Paints the marks, labels and dates of the drawn axis."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from app.ui.theme import Colours
from app.ui.timeline.axis_picture import BAR, PlacedItem

_FADE = 36.0
_TAIL = 7.0
_DOUBT = 30.0
TICK = 4


class AxisPainter:
    """Draws in the coordinates of the widget: x already mirrored by `flip`, y downward."""

    def __init__(self, painter: QPainter, colours: Colours, *, mirrored: bool) -> None:
        self._painter = painter
        self._colours = colours
        self._mirrored = mirrored

    def item(self, placed: PlacedItem, mark: QRectF, label: QRectF, *, faint: bool) -> None:
        """Draw a mark and its label in their boxes."""
        if placed.item.is_point:
            self._dot(placed, mark, faint=faint)
        else:
            self._bar(placed, mark, faint=faint)
        if label.width():
            self.words(
                label, placed.item.label, self._colours.faint if faint else self._colours.incident_text
            )

    def frame(self, box: QRectF, *, thin: bool = False) -> None:
        """Draw the frame around what is chosen; thin around what is pointed at."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._colours.frame), 0.8 if thin else 1.5))
        self._painter.drawRoundedRect(box.adjusted(-3.5, -2.5, 3.5, 2.5), 4, 4)

    def time(self, start: float, end: float, floor: float) -> None:
        """Draw a stretch of the line of dates, a stub for a day, in the colour of what is chosen."""
        if end - start < 3:  # noqa: PLR2004
            box = QRectF((start + end) / 2 - 1.5, floor - 6, 3, 6)
        else:
            box = QRectF(start, floor - 3, end - start, 3)
        self._painter.fillRect(box, QColor(self._colours.frame))

    def words(self, box: QRectF, text: str, ink: str) -> None:
        """Draw words from the left edge of a box on."""
        self._painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(box.adjusted(0, 0, 2, 0), flags | Qt.TextFlag.TextSingleLine, text)

    def _ink(self, *, faint: bool) -> QColor:
        return QColor(self._colours.border if faint else self._colours.incident)

    def _dot(self, placed: PlacedItem, box: QRectF, *, faint: bool) -> None:
        ink = self._ink(faint=faint)
        if placed.item.is_doubtful:
            self._painter.setBrush(QColor(self._colours.page))
            self._painter.setPen(_dashed(ink))
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            self._painter.setBrush(ink)
            self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.drawEllipse(box)
        if placed.item.begins:
            self._tail(box, ink)

    def _tail(self, box: QRectF, ink: QColor) -> None:
        """Draw that ranges begin here."""
        step = -1 if self._mirrored else 1
        start = box.center().x() + step * box.width() / 2
        self._painter.setPen(QPen(ink, 1.6))
        self._painter.drawLine(
            QPointF(start, box.center().y()), QPointF(start + step * _TAIL, box.center().y())
        )

    def _bar(self, placed: PlacedItem, box: QRectF, *, faint: bool) -> None:
        item, ink = placed.item, self._ink(faint=faint)
        tint = QColor(ink)
        tint.setAlphaF(0.4)
        fades_left, fades_right = item.open_start, item.open_end
        if self._mirrored:
            fades_left, fades_right = fades_right, fades_left
        painter = self._painter
        if item.is_doubtful:
            self._outline(box, ink)
        else:
            sure = self._without_doubtful_end(placed, box, ink)
            painter.setBrush(self._fading(sure, tint, left=fades_left, right=fades_right))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(sure, BAR / 2, BAR / 2)
        painter.setPen(QPen(ink, 1.6))
        middle = box.center().y()
        for is_open, x, step in ((fades_left, box.left() + 1, -1), (fades_right, box.right() - 1, 1)):
            if is_open:
                painter.drawLine(QPointF(x - step * 5, middle - 4), QPointF(x, middle))
                painter.drawLine(QPointF(x - step * 5, middle + 4), QPointF(x, middle))

    def _outline(self, box: QRectF, ink: QColor) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(_dashed(ink))
        self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), BAR / 2, BAR / 2)

    def _without_doubtful_end(self, placed: PlacedItem, box: QRectF, ink: QColor) -> QRectF:
        """Dash the one end of a bar that is doubtful, and return the rest of it."""
        item = placed.item
        if item.doubtful_start == item.doubtful_end:
            return box
        part = min(_DOUBT, box.width() / 2)
        if item.doubtful_start != self._mirrored:
            self._outline(QRectF(box.left(), box.top(), part, box.height()), ink)
            return box.adjusted(part, 0, 0, 0)
        self._outline(QRectF(box.right() - part, box.top(), part, box.height()), ink)
        return box.adjusted(0, 0, -part, 0)

    @staticmethod
    def _fading(box: QRectF, tint: QColor, *, left: bool, right: bool) -> QLinearGradient:
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        clear = QColor(tint)
        clear.setAlphaF(0.06)
        part = min(0.5, _FADE / max(1.0, box.width()))
        gradient.setColorAt(0, clear if left else tint)
        gradient.setColorAt(part, tint)
        gradient.setColorAt(1 - part, tint)
        gradient.setColorAt(1, clear if right else tint)
        return gradient


def _dashed(ink: QColor) -> QPen:
    pen = QPen(ink, 1.4)
    pen.setDashPattern([2.4, 1.8])
    return pen
