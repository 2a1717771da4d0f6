"""Draws what a search found: what it is and where, and the words with the matches marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.reader.direction import reads_right_to_left
from app.ui.search.search_model import HIT, Hit, SearchModel
from app.ui.theme import Space, Theme

_LINES = 2


class HitDelegate(QStyledItemDelegate):
    """Two lines of words at most; matches on the ground of a jump, in bold, so that colour is not alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetrics(self._small()).height()
        metrics = QFontMetrics(self._theme.window_font())
        wide = metrics.horizontalAdvance(str(index.data())) > option.rect.width() - 2 * Space.MEDIUM
        lines = _LINES if wide else 1
        return QSize(option.rect.width(), small + lines * (metrics.height() + 1) + Space.LARGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        colours = self._theme.colours
        hit: Hit = index.data(HIT)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.chosen))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        box = option.rect.adjusted(Space.MEDIUM, Space.STEP - 1, -Space.MEDIUM, -Space.STEP)
        self._draw_kind(painter, hit, index, box, mirrored=mirrored)
        self._draw_words(painter, hit, box.adjusted(0, QFontMetrics(self._small()).height() + 1, 0, 0))
        painter.setPen(QColor(colours.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _draw_kind(
        self,
        painter: QPainter,
        hit: Hit,
        index: QModelIndex | QPersistentModelIndex,
        box: QRect,
        *,
        mirrored: bool,
    ) -> None:
        colours = self._theme.colours
        model = index.model()
        kind = model.kind_name(hit.kind) if isinstance(model, SearchModel) else hit.kind
        ink = {"incident": colours.incident_text, "figure": colours.figure_text}.get(hit.kind, colours.quiet)
        painter.setFont(self._small(bold=True))
        painter.setPen(QColor(ink))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, flags, kind)
        used = QFontMetrics(painter.font()).horizontalAdvance(kind) + Space.STEP
        rest = box.adjusted(0, 0, -used, 0) if mirrored else box.adjusted(used, 0, 0, 0)
        painter.setFont(self._small())
        painter.setPen(QColor(colours.quiet))
        where = QFontMetrics(painter.font()).elidedText(hit.where, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, flags, where)

    def _draw_words(self, painter: QPainter, hit: Hit, box: QRect) -> None:
        colours = self._theme.colours
        # A line end counts as one place like any other, so that the matches stay where they are.
        words = "".join(" " if character.isspace() else character for character in hit.snippet)
        layout = QTextLayout(words, self._theme.window_font())
        right = reads_right_to_left(words)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        marked = QTextCharFormat()
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setBackground(QColor(colours.emphasis))
        layout.setFormats([self._range(words, start, end, marked) for start, end in hit.matches])
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, top))
            top += line.height() + 1
        layout.endLayout()
        painter.setPen(QColor(colours.text))
        layout.draw(painter, QPointF(box.topLeft()), [], box.toRectF())

    @staticmethod
    def _range(words: str, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
        """Code points become UTF-16 units here."""
        found = QTextLayout.FormatRange()
        found.start = _units(words[:start])
        found.length = _units(words[start:end])
        found.format = form
        return found

    def _small(self, *, bold: bool = False) -> QFont:
        return self._theme.window_font(bold=bold, pixels=self._theme.sizes.caption)


def _units(words: str) -> int:
    return len(words) + sum(character > "\uffff" for character in words)
