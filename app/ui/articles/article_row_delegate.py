"""Draws an article in the list: title, who and when, what rests in it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.article_row import ArticleRow
from app.ui.articles.article_list_model import FACTS, ROW, ArticleListModel
from app.ui.reader.direction import reads_right_to_left
from app.ui.theme import Space, Theme

_LINES = 2
"""A title is shown in at most this many lines."""
_BAR = 3
_INSET = 17


class ArticleRowDelegate(QStyledItemDelegate):
    """Every line runs the way its own letters do; an Arabic title stands at the right of its row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the title's lines and the two below it."""
        view = option.widget
        width = (view.viewport().width() if view is not None else option.rect.width()) or 240  # type: ignore[attr-defined]
        lines = len(self._title_lines(str(index.data()), width - 2 * _INSET))
        small = QFontMetricsF(self._small()).height()
        row: ArticleRow = index.data(ROW)
        below = 1 + bool(row.incidents or row.figures)
        height = lines * QFontMetricsF(self._font()).height() + below * (small + Space.HAIR) + 2 * Space.STEP
        return QSize(width, round(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        colours = self._theme.colours
        row: ArticleRow = index.data(ROW)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        self._ground(painter, option, mirrored=mirrored)
        box = option.rect.adjusted(_INSET, Space.STEP, -_INSET, -Space.STEP)
        top = self._draw_title(painter, row.article.title, box)
        painter.setFont(self._small())
        painter.setPen(QColor(colours.quiet))
        metrics = QFontMetricsF(self._small())
        facts = str(index.data(FACTS))
        line = QRect(box.left(), round(top), box.width(), round(metrics.height() + Space.HAIR))
        leading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        side = Qt.AlignmentFlag.AlignRight if reads_right_to_left(row.article.title) else leading
        flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            line, side | flags, metrics.elidedText(facts, Qt.TextElideMode.ElideRight, line.width())
        )
        self._draw_counts(painter, row, index, line.translated(0, line.height()), mirrored=mirrored)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, mirrored: bool) -> None:
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, QColor(colours.chosen))
            edge = QRect(option.rect)
            edge.setWidth(_BAR)
            if mirrored:
                edge.moveRight(option.rect.right())
            painter.fillRect(edge, QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.link))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _draw_title(self, painter: QPainter, title: str, box: QRect) -> float:
        """Draw the title's lines and return where the next line begins."""
        painter.setFont(self._font())
        painter.setPen(QColor(self._theme.colours.text))
        height = QFontMetricsF(self._font()).height()
        right = reads_right_to_left(title)
        trailing = right or painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        top = float(box.top())
        for line in self._title_lines(title, box.width()):
            painter.drawText(
                QRect(box.left(), round(top), box.width(), round(height)).toRectF(), line, option
            )
            top += height
        return top

    def _draw_counts(
        self,
        painter: QPainter,
        row: ArticleRow,
        index: QModelIndex | QPersistentModelIndex,
        line: QRect,
        *,
        mirrored: bool,
    ) -> None:
        model = index.model()
        if not isinstance(model, ArticleListModel):
            return
        colours = self._theme.colours
        metrics = QFontMetricsF(self._small())
        right = mirrored or reads_right_to_left(row.article.title)
        x = float(line.right() if right else line.left())
        incidents, figures = model.counts(row)
        for words, colour, ink, is_bar in (
            (incidents, colours.incident, colours.incident_text, True),
            (figures, colours.figure, colours.figure_text, False),
        ):
            if not words:
                continue
            sign, gap = (4.0 if is_bar else 8.0), float(Space.SMALL)
            width = metrics.horizontalAdvance(words)
            left = x - sign if right else x
            middle = line.center().y() + 1.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            if is_bar:
                painter.drawRect(QRect(round(left), round(middle - 6), 4, 12))
            else:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.drawPolygon(
                    [
                        QPointF(left, middle),
                        QPointF(left + 4, middle - 4),
                        QPointF(left + 8, middle),
                        QPointF(left + 4, middle + 4),
                    ]
                )
            text_left = left - gap - width if right else left + sign + gap
            painter.setPen(QColor(ink))
            box = QRect(round(text_left), line.top(), round(width) + 2, line.height())
            painter.drawText(
                box,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
                words,
            )
            x = text_left - Space.MEDIUM if right else text_left + width + Space.MEDIUM

    def _title_lines(self, title: str, width: float) -> list[str]:
        """Return the title in at most two lines, the last one ending in … where there would be more."""
        words = " ".join(title.split()) or title
        layout = QTextLayout(words, self._font())
        layout.beginLayout()
        lines: list[str] = []
        metrics = QFontMetricsF(self._font())
        raw = words.encode("utf-16-le")
        while len(lines) < _LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40.0, width))
            start = line.textStart()
            rest = raw[2 * start :].decode("utf-16-le")
            own = raw[2 * start : 2 * (start + line.textLength())].decode("utf-16-le", "ignore")
            last = len(lines) == _LINES - 1
            lines.append(
                metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width) if last else own.strip()
            )
        layout.endLayout()
        return lines or [""]

    def _font(self) -> QFont:
        return self._theme.window_font()

    def _small(self) -> QFont:
        return self._theme.window_font(pixels=self._theme.sizes.caption)
