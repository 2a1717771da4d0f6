"""Draws the rows of the timeline's list, and knows what of them can be pressed."""

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme import Space, Theme
from app.ui.timeline.entry_columns import columns_for
from app.ui.timeline.entry_fonts import EntryFonts
from app.ui.timeline.entry_measure import EntryMeasure, measure_entry
from app.ui.timeline.entry_picture import EntryPicture
from app.ui.timeline.set_lines import SetLines
from app.ui.timeline.timeline_model import TimelineModel
from app.ui.timeline.timeline_row import TimelineRow

_KEPT = 120
_CLOSELY = 600
"""Of more rows than these the dates are not put into words to measure them."""
_REACH = 8


class EntryDelegate(QStyledItemDelegate):
    """Heights are found once a width and kept; words are set when a row is first seen."""

    def __init__(self, theme: Theme, rows: TimelineModel, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._rows = rows
        self._view = view
        self._fonts = EntryFonts(theme)
        self._columns = columns_for(600, theme)
        self._measures: dict[str, tuple[object, EntryMeasure]] = {}
        self._pictures: OrderedDict[str, tuple[object, EntryPicture]] = OrderedDict()
        self.hovered: tuple[int, int] = (-1, -1)
        """Row and number of the piece under the pointer."""
        self.focused: int = -1
        """Number of the piece of the current row that the keyboard is on."""

    def forget(self) -> None:
        """Measure anew: letters or direction are others."""
        self._fonts = EntryFonts(self._theme)
        self._columns = columns_for(self._columns.whole, self._theme)
        self._measures.clear()
        self._pictures.clear()

    def take_width(self, width: int) -> None:
        """Measure for another width."""
        if width != self._columns.whole:
            self._columns = columns_for(width, self._theme)
            self._measures.clear()
            self._pictures.clear()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        row = self._rows.row_at(index.row())
        height = self._heading_height(index.row()) if row.entry is None else self._measure(row).height
        return QSize(self._columns.whole, height)

    def grows(self, number: int) -> bool:
        """Whether an entry needs another height than when it was last measured."""
        row = self._rows.row_at(number)
        if row.entry is None:
            return False
        kept = self._measures.get(row.entry.incident.id)
        return kept is None or kept[1].height != self._measure(row).height

    def picture(self, number: int) -> EntryPicture | None:
        """Return the picture of an entry's row."""
        row = self._rows.row_at(number)
        if row.entry is None:
            return None
        key = row.entry.incident.id
        kept = self._pictures.get(key)
        if kept is None or kept[0] is not row.entry:
            mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
            made = EntryPicture(row.entry, self._measure(row), self._columns, self._fonts, mirrored=mirrored)
            kept = self._pictures[key] = (row.entry, made)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        return kept[1]

    def piece_at(self, number: int, rect: QRect, place: QPoint) -> int:
        """Return the number of the piece at a place of the list, or -1."""
        picture = self.picture(number)
        return (
            -1 if picture is None else picture.piece_at(place.x() - self._left(rect), place.y() - rect.top())
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._left(option.rect), 0)
        picture = self.picture(index.row())
        if picture is None:
            self._draw_heading(painter, option.rect, str(index.data()))
        else:
            self._draw_ground(painter, option)
            current = self._view.currentIndex().row() == index.row()
            hovered = self.hovered[1] if self.hovered[0] == index.row() else -1
            focused = self.focused if current and self._view.hasFocus() else -1
            picture.draw(painter, option.rect.top(), self._theme.colours, hovered, focused)
        painter.restore()

    def _left(self, rect: QRect) -> int:
        """Return where the columns begin: beside the scroll bar, whether it shows or not."""
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return rect.right() + 1 - self._columns.whole if mirrored else rect.left()

    def _measure(self, row: TimelineRow) -> EntryMeasure:
        entry = row.entry
        if entry is None:
            raise ValueError(row)
        kept = self._measures.get(entry.incident.id)
        if kept is None or kept[0] is not entry:
            kept = self._measures[entry.incident.id] = (
                entry,
                measure_entry(entry, self._columns, self._fonts, closely=self._rows.rowCount() <= _CLOSELY),
            )
        return kept[1]

    def _heading_height(self, number: int) -> int:
        above = Space.SMALL if number == 0 else Space.LARGE
        return round(self._fonts.height(self._fonts.heading)) + above + Space.SMALL

    def _draw_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        width = self._columns.whole - 2 * Space.WIDE
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lines = SetLines(words, self._fonts.heading, width, 1, mirrored=mirrored)
        top = rect.bottom() - Space.SMALL - lines.height
        lines.draw(painter, Space.WIDE, top, self._theme.colours.text)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        box = QRect(0, option.rect.top(), self._columns.whole, option.rect.height())
        inner = box.adjusted(Space.WIDE - _REACH, 0, _REACH - Space.WIDE, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(inner, QColor(colours.chosen))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(inner, QColor(colours.hover))
        painter.fillRect(
            QRect(Space.WIDE, box.bottom(), box.width() - 2 * Space.WIDE, 1), QColor(colours.rule)
        )
        if option.state & QStyle.StateFlag.State_HasFocus and self.focused < 0:
            painter.setPen(QColor(colours.frame))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(inner.toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
