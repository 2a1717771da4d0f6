"""The list of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.articles.tag_colours import tag_colour
from app.ui.plain_tip import plain_tip
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.tags import TagRow

_ID = Qt.ItemDataRole.UserRole
_USES = Qt.ItemDataRole.UserRole + 1
_COLOUR = Qt.ItemDataRole.UserRole + 2
_INSET = 14
_CHIP = 11


class TagList(QListView):
    """Shows the tags by name with how often each is used; choosing one shows what carries it."""

    tag_chosen = Signal(str, str)
    """Id and name of the tag a person chose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagList")
        self.setAccessibleName(self.tr("Tags"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_TagRowDelegate(theme, self))
        self.clicked.connect(self._choose)
        self._rows: tuple[TagRow, ...] = ()

    def show_rows(self, rows: Sequence[TagRow]) -> None:
        """Show these tags; nothing is redrawn where they are the same."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._model.clear()
        for row in rows:
            item = QStandardItem(row.tag.name)
            item.setData(row.tag.id, _ID)
            item.setData(row.uses, _USES)
            item.setData(row.tag.color, _COLOUR)
            item.setToolTip(plain_tip(row.tag.name))
            said = self.tr("{name}, used %n time(s)", "", row.uses).format(name=f"\u2068{row.tag.name}\u2069")
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space choose."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            and self.currentIndex().isValid()
        ):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.tag_chosen.emit(str(index.data(_ID)), str(index.data()))


class _TagRowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(option.rect.width(), option.fontMetrics.height() + Space.STEP - 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        colours = self._theme.colours
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(option.rect, QColor(colours.hover))
        if focused:
            painter.setPen(QColor(colours.link))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tag_colour(str(index.data(_COLOUR)))))
        left = box.right() - _CHIP if mirrored else box.left()
        painter.drawRoundedRect(QRect(left, box.center().y() - _CHIP // 2, _CHIP, _CHIP), 3, 3)
        painter.setPen(QColor(colours.quiet))
        uses = str(index.data(_USES))
        width = option.fontMetrics.horizontalAdvance(uses)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            near, far = far, near
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, far | flags, uses)
        painter.setPen(QColor(colours.text))
        start, end = _CHIP + Space.STEP, width + Space.STEP
        words = box.adjusted(end, 0, -start, 0) if mirrored else box.adjusted(start, 0, -end, 0)
        name = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, near | flags, name)
        painter.restore()
