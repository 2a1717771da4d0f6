"""Paints passages: tints, underlines, frames and margin bars."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.ui.reader.block_picture import Bar, BlockPicture, Underline
from app.ui.theme import Theme

TINT = {"incident": 0.19, "figure": 0.14, "passage": 0.14}
"""How much of the kind's colour lies behind the words; on the dark page a little more."""
_DARK_TINT = 1.3
_STROKE = {
    "incident": (2.0, Qt.PenStyle.SolidLine),
    "figure": (2.0, Qt.PenStyle.DashLine),
    "passage": (1.0, Qt.PenStyle.SolidLine),
    "suggestion": (2.0, Qt.PenStyle.DotLine),
}
BAR_WIDTH = 3.0
BAR_STEP = 13.0
BAR_GAP = 13.0
"""From the text to the near edge of the first bar's lane."""
NUMBER_GAP = 40.0
"""From the text to the paragraph numbers, beyond two lanes of bars."""


class PassagePainter:
    """Knows the looks of the kinds; where things are is told by a BlockPicture."""

    def __init__(self, theme: Theme, letters: dict[str, str]) -> None:
        self._theme = theme
        self._letters = letters

    def colour(self, kind: str) -> QColor:
        """Return the full colour of a kind."""
        colours = self._theme.colours
        return QColor(
            {"incident": colours.incident, "figure": colours.figure, "suggestion": colours.suggestion}.get(
                kind, colours.passage
            )
        )

    def tint(self, kind: str) -> QColor:
        """Return the see-through colour behind the words of a kind."""
        colour = self.colour(kind)
        strength = TINT[kind] * (_DARK_TINT if self._theme.colours.dark else 1.0)
        colour.setAlphaF(strength)
        return colour

    def paint_tints(self, painter: QPainter, picture: BlockPicture, corner: QPointF) -> None:
        """Paint the grounds of one block whose corner is at ``corner``."""
        for kind, box in picture.tints:
            painter.fillRect(_on_pixels(box.translated(corner)), self.tint(kind))

    def paint_underlines(self, painter: QPainter, picture: BlockPicture, corner: QPointF) -> None:
        """Paint the underlines of one block whose corner is at ``corner``."""
        for underline in picture.underlines:
            self._paint_underline(painter, underline, corner)

    def paint_bars(self, painter: QPainter, picture: BlockPicture, y: float, edge: float, side: int) -> None:
        """Paint margin bars and their letters.

        ``side`` is -1 where the margin is left of ``edge``, +1 where it is right.
        """
        font = QFont(self._theme.window_font(bold=True))
        font.setPixelSize(max(8, round(self._theme.sizes.caption * 0.8)))
        painter.setFont(font)
        for bar in picture.bars:
            box = bar_box(bar, y, edge, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour(bar.kind))
            painter.drawRoundedRect(box, 1.5, 1.5)
            letter = self._letters.get(bar.kind)
            if letter:
                painter.setPen(self._letter_colour(bar.kind))
                centre = box.center().x() + side * (3.0 + font.pixelSize() * 0.4)
                place = QRectF(centre - 20, box.top() - font.pixelSize() * 0.25, 40, font.pixelSize() * 1.6)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, letter)

    def paint_chosen(self, painter: QPainter, boxes: Iterable[QRectF], corner: QPointF) -> None:
        """Paint the ground of the chosen passage, over the tints."""
        for box in boxes:
            painter.fillRect(_on_pixels(box.translated(corner)), QColor(self._theme.colours.chosen_passage))

    def paint_frames(self, painter: QPainter, boxes: Iterable[QRectF], corner: QPointF) -> None:
        """Paint the frame around the words of the chosen passage."""
        painter.setPen(QPen(QColor(self._theme.colours.frame), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            frame = _on_pixels(box.translated(corner)).adjusted(-1, -1, 1, 1)
            painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))

    def paint_emphasis(self, painter: QPainter, boxes: Iterable[QRectF], corner: QPointF) -> None:
        """Paint the wash behind words that were just jumped to."""
        for box in boxes:
            painter.fillRect(
                _on_pixels(box.translated(corner)).adjusted(-2, -1, 2, 1),
                QColor(self._theme.colours.emphasis),
            )

    def _paint_underline(self, painter: QPainter, underline: Underline, corner: QPointF) -> None:
        width, style = _STROKE[underline.kind]
        pen = QPen(self.colour(underline.kind), width, style, Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.DashLine:
            pen.setDashPattern([2.5, 1.5])
        elif style is Qt.PenStyle.DotLine:
            pen.setDashPattern([1.0, 1.0])
        painter.setPen(pen)
        y = round(corner.y() + underline.y) + width / 2
        painter.drawLine(
            QPointF(round(corner.x() + underline.left), y), QPointF(round(corner.x() + underline.right), y)
        )

    def _letter_colour(self, kind: str) -> QColor:
        colours = self._theme.colours
        return QColor(
            {"incident": colours.incident_text, "figure": colours.figure_text}.get(kind, colours.quiet)
        )


def bar_box(bar: Bar, y: float, edge: float, side: int) -> QRectF:
    """Return the place of a margin bar beside the column's edge."""
    x = edge + side * (BAR_GAP + bar.lane * BAR_STEP)
    return QRectF(x if side < 0 else x - BAR_WIDTH, y + bar.top - 1, BAR_WIDTH, bar.bottom - bar.top + 3)


def _on_pixels(box: QRectF) -> QRectF:
    left, top = round(box.left()), round(box.top())
    return QRectF(left, top, round(box.right()) - left, round(box.bottom()) - top)
