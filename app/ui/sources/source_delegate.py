"""Draws a source: its number in the margin, its facts beside it; the chosen one in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.figures.set_text import Said, SetText, font_of
from app.ui.sources import source_words
from app.ui.sources.source_model import ENTRY
from app.ui.theme import Space, Theme
from app.wording.isolates import left_to_right

if TYPE_CHECKING:
    from app.ui.sources.source_entry import SourceEntry

_WIDEST = 820
_MOST_KEPT = 600
_Index = QModelIndex | QPersistentModelIndex


class SourceDelegate(QStyledItemDelegate):
    """Words are set once for a width and kept while they are the same."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._kept: dict[tuple[str, bool, int, bool], tuple[SourceEntry, SetText]] = {}
        theme.changed.connect(self._kept.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        width = self._view.viewport().width()
        words = self._set(index, width, mirrored=False)
        return QSize(width, round(words.height + 0.49) + 2 * Space.MEDIUM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        colours, rect = self._theme.colours, option.rect
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        chosen = self._is_chosen(index)
        if chosen:
            painter.fillRect(rect, QColor(colours.chosen))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        margin = self._margin()
        number = SetText(
            (Said(left_to_right(f"[{index.data(ENTRY).article.number}]"), "bold", 1),),
            self._theme,
            margin - Space.STEP,
            mirrored=mirrored,
        )
        words = self._set(index, rect.width(), mirrored=mirrored)
        left = rect.left() + Space.MEDIUM
        width = self._width(rect.width())
        top = rect.top() + Space.MEDIUM
        at_number = rect.right() - Space.MEDIUM - margin + Space.STEP if mirrored else left
        at_words = rect.right() - Space.MEDIUM - margin - width if mirrored else left + margin
        number.draw(painter, QPointF(at_number, top), self._theme)
        words.draw(painter, QPointF(at_words, top), self._theme)
        painter.setPen(QColor(colours.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and self._view.hasFocus():
            painter.setPen(QColor(colours.link))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _margin(self) -> int:
        return QFontMetrics(font_of(self._theme, "bold")).horizontalAdvance("[888]") + Space.STEP

    def _width(self, whole: int) -> int:
        return max(120, min(_WIDEST, whole - self._margin() - 2 * Space.MEDIUM))

    def _is_chosen(self, index: _Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    def _set(self, index: _Index, whole: int, *, mirrored: bool) -> SetText:
        entry: SourceEntry = index.data(ENTRY)
        chosen, width = self._is_chosen(index), self._width(whole)
        key = (entry.article.id, chosen, width, mirrored)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is entry:
            return kept[1]
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        words = SetText(source_words.paragraphs(entry, chosen=chosen), self._theme, width, mirrored=mirrored)
        self._kept[key] = (entry, words)
        return words
