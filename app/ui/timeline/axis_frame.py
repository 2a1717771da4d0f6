"""Where the drawn axis stands in its scroll area."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from app.ui.theme import Space, Theme
from app.ui.timeline.axis_labels import AxisLabels
from app.ui.timeline.axis_painter import TICK
from app.ui.timeline.axis_picture import PlacedItem

SIDE = Space.WIDE
_BEYOND = 100
"""How far a bar is drawn out of sight, in pixels."""


class AxisFrame(QAbstractScrollArea):
    """Turns places on the axis (x from its beginning, y from the lanes' floor up) into those of the viewport."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineAxis")
        self.setAccessibleName(self.tr("Drawn axis"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self._labels = AxisLabels(theme)
        self.zoom = 1.0

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _content_width(self) -> float:
        return (self._room() - 2 * SIDE) * self.zoom

    def _room(self) -> int:
        """Return the width beside the scroll bar, whether it shows or not, as the list has it."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _x(self, x: float, width: float = 0.0) -> float:
        """Return where a place (or the left edge of something so wide) stands in the viewport."""
        shift = self.horizontalScrollBar().value()
        if self._mirrored():
            return self.viewport().width() - SIDE - (x + width) + shift
        return SIDE + x - shift

    def _floor(self) -> float:
        return self.viewport().height() - self._labels.height - TICK - 6.0

    def _y(self, height: float) -> float:
        """Return where a height above the lanes' floor stands; the bar's last value shows the floor."""
        bar = self.verticalScrollBar()
        return self._floor() - height + (bar.maximum() - bar.value())

    def _box(self, box: QRectF) -> QRectF:
        left = self._x(box.left(), box.width())
        return QRectF(left, self._y(box.bottom()), box.width(), box.height())

    def _cut(self, box: QRectF) -> QRectF:
        """Return a mark's box without what is far out of sight."""
        return box.intersected(
            QRectF(-_BEYOND, box.top(), self.viewport().width() + 2 * _BEYOND, box.height())
        )

    def _whole_box(self, placed: PlacedItem) -> QRectF:
        mark, label = self._cut(self._box(placed.mark)), self._label_box(placed)
        return mark.united(label) if label.width() else mark

    def _label_box(self, placed: PlacedItem) -> QRectF:
        """Return the label's box; that of a bar that begins out of sight comes along."""
        if not placed.label.width():
            return QRectF()
        box = self._box(placed.label)
        if placed.item.is_point:
            return box
        mark = self._box(placed.mark)
        if self._mirrored():
            edge = self.viewport().width() - SIDE
            if box.right() > edge:
                box.moveRight(min(box.right(), max(edge, mark.left() + box.width())))
        elif box.left() < SIDE:
            box.moveLeft(max(box.left(), min(SIDE, mark.right() - box.width())))
        return box

    def _stretch(self) -> tuple[float, float]:
        """Return what is laid out: what is seen and as much again on each side, in steps of what is seen."""
        step, width = max(200.0, float(self._room())), self._content_width()
        page = round(self.horizontalScrollBar().value() / step)
        return max(0.0, (page - 1) * step), min(width, (page + 2) * step)

    def _set_range(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(0, round(self._content_width() + 2 * SIDE - self._room())))
        bar.setPageStep(self.viewport().width())
        bar.setSingleStep(40)
