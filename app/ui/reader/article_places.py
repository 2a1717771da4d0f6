"""Where units of the article stand in the viewport, and what stands at a place."""

import sys
from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from app.ui.reader.block_picture import lines_between, range_boxes
from app.ui.reader.line_geometry import hanging_width

Placed = tuple[QTextBlock, QPointF]
"""A block and its corner in viewport coordinates."""


class ArticlePlaces:
    """Reads the laid-out document of a text widget; units are UTF-16."""

    def __init__(self, text: QTextEdit) -> None:
        self._text = text
        self.hidden: list[tuple[int, int]] = []
        """The units that are folded away, in their order."""

    @property
    def up(self) -> int:
        """How many pixels are scrolled away."""
        return self._text.verticalScrollBar().value()

    def visible_blocks(self, area: QRect) -> Iterator[Placed]:
        """Blocks that show in an area of the viewport."""
        layout, up = self._text.document().documentLayout(), self.up
        block = self.seen_from(self._block_at(up + area.top()))
        while block.isValid():
            if layout.blockBoundingRect(block).top() - up > area.bottom():
                break
            yield block, block.layout().position() - QPointF(0, up)
            block = self.seen_from(block.next())

    def seen_from(self, block: QTextBlock) -> QTextBlock:
        """Return a block, or the first after it that is not folded away; invalid where there is none."""
        while block.isValid() and not block.isVisible():
            run = bisect_right(self.hidden, (block.position(), sys.maxsize)) - 1
            after = self.hidden[run][1] if run >= 0 else 0
            beyond = after > block.position() and after < block.document().characterCount() - 1
            block = block.document().findBlock(after) if beyond else QTextBlock()
        return block

    def seen_until(self, block: QTextBlock) -> QTextBlock:
        """Return a block, or the last before it that is not folded away; invalid where there is none."""
        while block.isValid() and not block.isVisible():
            run = bisect_right(self.hidden, (block.position(), sys.maxsize)) - 1
            before = self.hidden[run][0] if run >= 0 else 0
            block = block.document().findBlock(before).previous()
        return block

    def band(self, start: int, end: int) -> QRect:
        """Return the visible lines from margin to margin that hold some units.

        Empty where none is in sight.
        """
        dirty = QRect()
        viewport = self._text.viewport().rect()
        for block, corner in self.visible_blocks(viewport):
            if touches(block, start, end):
                height = block.layout().boundingRect().height()
                dirty = dirty.united(QRect(0, int(corner.y()) - 6, viewport.width(), int(height) + 16))
        return dirty

    def box(self, start: int, end: int) -> QRect:
        """Return the box around the visible words of some units, in viewport coordinates."""
        box = QRectF()
        area = self._text.viewport().rect()
        for block, corner in self.visible_blocks(area):
            if touches(block, start, end):
                top, bottom = area.top() - corner.y(), area.bottom() - corner.y()
                for part in range_boxes(block, start, end, top, bottom):
                    box = box.united(part.translated(corner))
        return box.toAlignedRect()

    def first_unit(self) -> int:
        """Return the unit that stands first in sight; 0 while nothing is scrolled away."""
        if not self._is_below_head(self.up):
            return 0
        block = self.seen_from(self._block_at(self.up))
        if not block.isValid():
            return 0
        y = self.up - block.layout().position().y()
        first, last = lines_between(block, y, y + self._text.viewport().height())
        lines = map(block.layout().lineAt, range(first, last))
        return block.position() + next(
            (line.textStart() for line in lines if line.y() + line.height() > y + 1), 0
        )

    def last_unit(self) -> int:
        """Return the unit that the last block in sight begins with."""
        viewport = self._text.viewport().rect()
        return max((block.position() for block, _ in self.visible_blocks(viewport)), default=0)

    def _is_below_head(self, y: float) -> bool:
        return y > self._text.document().rootFrame().frameFormat().topMargin()

    def _block_at(self, y: float) -> QTextBlock:
        """Return the block at a height of the document, or the nearest after it."""
        document = self._text.document()
        if not self._is_below_head(y):
            # While the rest is not laid out yet, Qt answers for the margin with the last block that is.
            return document.begin()
        layout = document.documentLayout()
        place = QPointF(self._text.viewport().width() / 2, y)
        block = document.findBlock(max(0, layout.hitTest(place, Qt.HitTestAccuracy.FuzzyHit)))
        if not block.isVisible():
            # Qt knows no better where the words end or are folded.
            seen = self.seen_until(block)
            block = seen if seen.isValid() else self.seen_from(block)
        while (
            layout.blockBoundingRect(block).top() > y
            and (before := self.seen_until(block.previous())).isValid()
        ):
            block = before
        return block

    def unit_under(self, place: QPointF) -> int | None:
        """Return the unit whose letter lies under a place of the viewport; None beside the words."""
        layout = self._text.document().documentLayout()
        near = layout.hitTest(self.aim(place) + QPointF(0, self.up), Qt.HitTestAccuracy.ExactHit)
        if near < 0:
            return None
        block = self._text.document().findBlock(near)
        for unit in (near, near - 1):
            if unit >= block.position():
                corner = block.layout().position() - QPointF(0, self.up)
                y = place.y() - corner.y()
                boxes = range_boxes(block, unit, unit + 1, y - 6, y + 6)
                if any(box.translated(corner).adjusted(0, -4, 0, 6).contains(place) for box in boxes):
                    return unit
        return None

    def aim(self, place: QPointF) -> QPointF:
        """Return the place that Qt has to be asked about to learn what stands at a place.

        On a wrapped right-to-left line ``xToCursor`` forgets that the spaces at its end hang over the edge,
        so that every answer is off by their width.
        """
        layout = self._text.document().documentLayout()
        near = layout.hitTest(place + QPointF(0, self.up), Qt.HitTestAccuracy.FuzzyHit)
        block = self._text.document().findBlock(max(0, near))
        if not block.isValid() or block.textDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        y = place.y() + self.up - block.layout().position().y()
        first, last = lines_between(block, y, y + 1)
        for line in map(block.layout().lineAt, range(first, last)):
            if line.y() <= y < line.y() + line.height():
                return place + QPointF(hanging_width(line, block), 0)
        return place

    def line_top(self, unit: int) -> float:
        """Return the top of a unit's line in the document; lays out all that stands before it."""
        document = self._text.document()
        block = document.findBlock(min(unit, document.characterCount() - 1))
        if not block.isVisible():
            seen = self.seen_from(block)
            block = seen if seen.isValid() else self.seen_until(block)
            unit = block.position()
        top = document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(unit - block.position())
        return float(top + (line.y() if line.isValid() else 0.0))

    def scroll_to(self, place: float) -> None:
        """Put a height of the document at the viewport's top."""
        bar, wanted = self._text.verticalScrollBar(), max(0, round(place))
        if bar.maximum() < wanted:
            # The scroll bar learns the height of lines laid out just now only with the next event.
            bar.setMaximum(wanted)
        bar.setValue(wanted)


def touches(block: QTextBlock, start: int, end: int) -> bool:
    """Whether a block holds any of some units."""
    return block.position() < end and start < block.position() + block.length()
