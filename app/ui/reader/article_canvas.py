"""What is painted under and over the words of the visible blocks."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock

from app.ui.reader.article_places import Placed, touches
from app.ui.reader.block_dress import KIND
from app.ui.reader.block_picture import STRIP, BlockPicture, draw_strip, lines_between, range_boxes
from app.ui.reader.passage_painter import NUMBER_GAP, PassagePainter, bar_box
from app.ui.reader.span_index import Entry, SpanIndex
from app.ui.theme import Theme

_MOST_PICTURES = 4000


class ArticleCanvas:
    """Keeps the picture of every block that was seen until an edit touches it."""

    def __init__(self, theme: Theme, letters: dict[str, str]) -> None:
        self._theme = theme
        self._painter = PassagePainter(theme, letters)
        self._pictures: dict[int, dict[int, BlockPicture]] = {}
        self.index = SpanIndex()
        self.numbers: dict[int, int] = {}
        self.chosen: Entry | None = None
        self.emphasis: tuple[int, int] | None = None
        self.edge = 0.0
        self.side = -1

    def stand(self, edge: float, *, right_to_left: bool) -> None:
        """Put the margin where reading begins, beside the text's `edge`: left, or right in right-to-left articles."""
        self.edge = edge
        self.side = 1 if right_to_left else -1

    def forget(self, block: QTextBlock | None = None) -> None:
        """Drop the picture of one block, or of all."""
        if block is None:
            self._pictures.clear()
        else:
            self._pictures.pop(block.blockNumber(), None)

    def paint_under(self, painter: QPainter, blocks: Sequence[Placed], area: QRect) -> None:
        """Paint emphasis, tints, the ground of the chosen passage, underlines, bars and paragraph numbers."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        for block, corner in blocks:
            pictures = self._pictures_of(block, corner, area)
            if self.emphasis is not None:
                boxes = _boxes(block, corner, area, *self.emphasis)
                self._painter.paint_emphasis(painter, boxes, corner)
            for picture in pictures:
                self._painter.paint_tints(painter, picture, corner)
            if self.chosen is not None:
                self._painter.paint_chosen(painter, self._chosen_boxes(block, corner, area), corner)
            for picture in pictures:
                self._painter.paint_underlines(painter, picture, corner)
                if picture.bars:
                    self._painter.paint_bars(painter, picture, corner.y(), self.edge, self.side)
            self._paint_kind(painter, block, corner)
            number = self.numbers.get(block.position())
            if number is not None:
                self._paint_number(painter, number, block, corner)

    def paint_over(self, painter: QPainter, blocks: Sequence[Placed], area: QRect) -> None:
        """Paint the frame of the chosen passage."""
        for block, corner in blocks:
            if self.chosen is not None:
                self._painter.paint_frames(painter, self._chosen_boxes(block, corner, area), corner)

    def bar_at(self, blocks: Sequence[Placed], place: QPointF) -> tuple[str, ...]:
        """Return the passages of the margin bar at a place of the viewport."""
        if (place.x() - self.edge) * self.side < 0:
            return ()
        for block, corner in blocks:
            line = QRect(0, round(place.y()) - 2, 1, 4)
            for picture in self._pictures_of(block, corner, line):
                for bar in picture.bars:
                    if bar_box(bar, corner.y(), self.edge, self.side).adjusted(-5, 0, 5, 0).contains(place):
                        return bar.passage_ids
        return ()

    def _pictures_of(self, block: QTextBlock, corner: QPointF, area: QRect) -> list[BlockPicture]:
        if len(self._pictures) > _MOST_PICTURES:
            self._pictures.clear()
        known = self._pictures.setdefault(block.blockNumber(), {})
        first, last = lines_between(block, area.top() - corner.y(), area.bottom() - corner.y())
        for strip in range(first // STRIP, max(first, last - 1) // STRIP + 1):
            if strip not in known:
                known[strip] = draw_strip(block, strip, self.index)
        return [known[strip] for strip in range(first // STRIP, max(first, last - 1) // STRIP + 1)]

    def _chosen_boxes(self, block: QTextBlock, corner: QPointF, area: QRect) -> list[QRectF]:
        if self.chosen is None:
            return []
        return _boxes(block, corner, area, self.chosen.start, self.chosen.end)

    def _paint_kind(self, painter: QPainter, block: QTextBlock, corner: QPointF) -> None:
        """Paint the bar beside a quotation, and the dot before an item of a list."""
        kind = block.blockFormat().property(KIND)
        line = block.layout().lineAt(0)
        if kind is None or not line.isValid():
            return
        mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
        box, indent = block.layout().boundingRect(), block.document().indentWidth()
        words = line.rect()
        edge = corner.x() + (words.right() if mirrored else words.left())
        side = 1 if mirrored else -1
        painter.setPen(Qt.PenStyle.NoPen)
        if kind == "quote":
            painter.setBrush(QColor(self._theme.colours.border))
            painter.drawRect(QRectF(edge + side * indent * 0.7 - 1, corner.y(), 2, box.height()))
        elif block.position() in self.numbers and block.text()[:1].isalpha():
            painter.setBrush(QColor(self._theme.colours.quiet))
            middle = corner.y() + line.y() + line.ascent() - self._theme.sizes.reading * 0.3
            dot = self._theme.sizes.reading * 0.13
            painter.drawEllipse(QPointF(edge + side * indent * 0.5, middle), dot, dot)

    def _paint_number(self, painter: QPainter, number: int, block: QTextBlock, corner: QPointF) -> None:
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        painter.setFont(self._theme.window_font(pixels=self._theme.sizes.caption))
        painter.setPen(QColor(self._theme.colours.faint))
        height = 1.6 * self._theme.sizes.caption
        middle = corner.y() + line.y() + line.ascent() - self._theme.sizes.reading * 0.36
        width = 120.0
        left = self.edge - NUMBER_GAP - width if self.side < 0 else self.edge + NUMBER_GAP
        side = Qt.AlignmentFlag.AlignRight if self.side < 0 else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, middle - height / 2, width, height), flags, f"\u2066¶{number}\u2069")


def _boxes(block: QTextBlock, corner: QPointF, area: QRect, start: int, end: int) -> list[QRectF]:
    if not touches(block, start, end):
        return []
    return range_boxes(block, start, end, area.top() - corner.y(), area.bottom() - corner.y())
