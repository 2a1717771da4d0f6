"""Draws the cells of a figure's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.figures.figure_cells import Column, cell, fitted, lines_of
from app.ui.figures.figure_model import ROW
from app.ui.figures.set_text import SetText, font_of
from app.ui.figures.table_row import TableRow, is_faint
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from app.ui.figures.figure_line import FigureLine
    from app.ui.figures.row_painter import RowPainter
    from app.ui.figures.shown_group import ShownGroup

_MOST_KEPT = 3000
_NARROW = 760
_NOTHING = QSize(0, 0)
_Index = QModelIndex | QPersistentModelIndex


class FigureDelegate(QStyledItemDelegate):
    """Sets each cell once for a width, and keeps it while it is the same."""

    def __init__(self, theme: Theme, spans: RowPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans = spans
        self._kept: dict[tuple[int, Column, int, bool, bool], tuple[FigureLine, SetText]] = {}
        self.whole_width = 0
        self._more_lines = 0
        self._line_height = 20
        theme.changed.connect(self._kept.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        if index.column() != Column.COUNTED:
            return _NOTHING
        row: TableRow = index.data(ROW)
        if row.line is None:
            return QSize(0, self._spans.height(row, self.whole_width))
        return QSize(0, self._lines(row.line) * self._line_height + 2 * Space.STEP)

    def take_width(self, whole: int) -> None:
        """Take how wide the table is; a narrow one gives each figure another line."""
        self.whole_width = whole
        self._kept.clear()
        self._more_lines = int(whole < _NARROW * self._theme.zoom)
        self._line_height = QFontMetrics(font_of(self._theme, "plain")).height()

    def _lines(self, line: FigureLine) -> int:
        return lines_of(line) + self._more_lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: TableRow = index.data(ROW)
        if row.line is None:
            return
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        column = Column(index.column())
        words = self._set(row, column, option.rect.width(), mirrored=mirrored)
        painter.save()
        painter.setClipRect(option.rect)
        corner = self._corner(row, column, option.rect, mirrored=mirrored)
        words.draw(painter, corner, self._theme, faint=is_faint(row))
        painter.restore()

    def target_at(self, index: QModelIndex, rect: QRect, place: QPointF, *, mirrored: bool) -> str:
        """Return the id of the passage whose citation is drawn at this place of a cell; "" for none."""
        row: TableRow | None = index.data(ROW)
        if row is None or row.line is None:
            return ""
        column = Column(index.column())
        words = self._set(row, column, rect.width(), mirrored=mirrored)
        return words.target_at(place - self._corner(row, column, rect, mirrored=mirrored))

    @staticmethod
    def _indent(row: TableRow, column: Column) -> int:
        """Figures of a group stand in under its heading."""
        return Space.STEP if row.group is not None and column is Column.COUNTED else 0

    def _corner(self, row: TableRow, column: Column, rect: QRect, *, mirrored: bool) -> QPointF:
        indent = 0 if mirrored else self._indent(row, column)
        return QPointF(rect.left() + Space.STEP + indent, rect.top() + Space.STEP)

    def _set(self, row: TableRow, column: Column, width: int, *, mirrored: bool) -> SetText:
        """Set a cell of a figure's row in a column of this width."""
        line, grouped = row.line, row.group is not None
        key = (id(line), column, width, mirrored, grouped)
        kept = self._kept.get(key)
        if line is None or (kept is not None and kept[0] is line):
            return kept[1] if kept is not None else SetText((), self._theme, width, mirrored=mirrored)
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        room = width - 2 * Space.STEP - self._indent(row, column)
        words = SetText(
            fitted(cell(line, column, grouped=grouped), self._lines(line)),
            self._theme,
            room,
            mirrored=mirrored,
        )
        self._kept[key] = (line, words)
        return words

    def mark_group(self, painter: QPainter, rect: QRect, group: ShownGroup, *, mirrored: bool) -> None:
        """Draw the edge that holds the rows of a group together."""
        edge = QRect(rect.left(), rect.top(), 3, rect.height())
        if mirrored:
            edge.moveRight(rect.right())
        colours = self._theme.colours
        painter.fillRect(edge, QColor(colours.differs if group.differ else colours.figure))

    def shade(self, painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool, focused: bool) -> None:
        """Draw the ground of a row and the rule under it."""
        colours = self._theme.colours
        if chosen:
            painter.fillRect(rect, QColor(colours.chosen))
        elif hovered:
            painter.fillRect(rect, QColor(colours.hover))
        painter.setPen(QColor(colours.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.link))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
