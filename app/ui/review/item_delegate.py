"""Draws an item of the review: its check, its title, its state."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.reader.direction import reads_right_to_left
from app.ui.review.item_model import ITEM, STATE
from app.ui.review.review_item import ItemState, ReviewItem
from app.ui.theme import Space, Theme

_CHECK = 15
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_PROBLEMS = (ItemState.FAILED,)
_LOOKED_AT = (ItemState.SAME_WORDS, ItemState.NEEDS_PASSWORD, ItemState.HAS_PARTS)


class ItemDelegate(QStyledItemDelegate):
    """Two lines; all rows are of one height, so that a thousand cost no more than ten."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        lines = QFontMetrics(self._font()).height() + QFontMetrics(self._small()).height()
        return QSize(160, lines + Space.HAIR + 2 * Space.STEP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: ReviewItem = index.data(ITEM)
        painter.save()
        self._ground(painter, option)
        self._draw_check(painter, option, index)
        box = option.rect.adjusted(Space.STEP + _CHECK + Space.STEP, Space.STEP, -Space.STEP, -Space.STEP)
        box = QStyle.visualRect(option.direction, option.rect, box)
        colours = self._theme.colours
        height = QFontMetrics(self._font()).height()
        is_quiet = not item.is_added and item.state not in _LOOKED_AT
        top = QRect(box.left(), box.top(), box.width(), height)
        ink = colours.quiet if is_quiet else colours.text
        title = str(index.data())
        right = reads_right_to_left(title)
        self._line(painter, option, top, title, self._font(), ink, right=right)
        below = QRect(
            box.left(), box.top() + height + Space.HAIR, box.width(), box.height() - height - Space.HAIR
        )
        state = item.state
        ink = (
            colours.problem
            if state in _PROBLEMS
            else colours.differs_text
            if state in _LOOKED_AT
            else colours.quiet
        )
        self._line(painter, option, below, str(index.data(STATE)), self._small(), ink, right=right)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        pressed = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and self._check_box(option).adjusted(-6, -6, 6, 6).contains(event.position().toPoint())
        )
        spaced = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not pressed and not (spaced and event.type() is QEvent.Type.KeyPress):
            return False
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.chosen))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.link))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _draw_check(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        view = option.widget
        if checked is None or not isinstance(view, QWidget):
            return
        box = QStyleOptionViewItem(option)
        box.rect = self._check_box(option)
        on = QStyle.StateFlag.State_On
        off = QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | (
            on if Qt.CheckState(checked) is Qt.CheckState.Checked else off
        )
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, view)

    def _check_box(self, option: QStyleOptionViewItem) -> QRect:
        middle = option.rect.center().y() - _CHECK // 2
        box = QRect(QPoint(option.rect.left() + Space.STEP, middle), QSize(_CHECK, _CHECK))
        return QStyle.visualRect(option.direction, option.rect, box)

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        words: str,
        font: QFont,
        ink: str,
        *,
        right: bool,
    ) -> None:
        """Draw one line, at the side where the title's letters begin."""
        trailing = right or option.direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if reads_right_to_left(words) else Qt.LayoutDirection.LeftToRight
        )
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | _LEADING, shown)

    def _font(self) -> QFont:
        return self._theme.window_font()

    def _small(self) -> QFont:
        return self._theme.window_font(pixels=self._theme.sizes.caption)
