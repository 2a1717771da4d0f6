"""The article's words: a read-only text with a caret, and passages painted under what is visible."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from app.ui.reader.article_document import ArticleDocument
from app.ui.reader.block_picture import BlockPicture, draw_block, range_boxes
from app.ui.reader.column import Column
from app.ui.reader.direction import reads_right_to_left
from app.ui.reader.offsets import Offsets
from app.ui.reader.passage_painter import BAR_STEP, PassagePainter, bar_box
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.span_index import Entry, SpanIndex
from app.ui.theme import Space, Theme

_MOST_PICTURES = 4000
_NOTHING = ReaderContent("", "", "", "")


class ReaderText(QTextEdit):
    """Shows one article and its passages; all places that go in and out count code points of the stored text."""

    selection_settled = Signal()
    """The selection is another now and the mouse is up."""
    place_clicked = Signal(int)
    """A click, without a drag, at this code point."""
    bar_clicked = Signal(tuple)
    """A margin bar was clicked; the ids of its passages in reading order."""
    zoom_requested = Signal(int)
    """Steps up or down by Ctrl and the wheel."""
    menu_requested = Signal(QPoint)
    scrolled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readerText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Text of the article"))
        self.viewport().setMouseTracking(True)
        self.index = SpanIndex()
        self.offsets = Offsets("")
        self.right_to_left = False
        self._theme = theme
        self._painter = PassagePainter(theme, {"incident": self.tr("I"), "figure": self.tr("F")})
        self._content = _NOTHING
        self._document: QTextDocument | None = None
        self._numbers: dict[int, int] = {}
        self._pictures: dict[int, BlockPicture] = {}
        self._chosen: Entry | None = None
        self._emphasis: tuple[int, int] | None = None
        self._dimmed: list[tuple[int, int]] = []
        self._head: QWidget | None = None
        self._column = Column.fit(800, theme.reading_font(), theme.zoom)
        self._pressed_at: QPoint | None = None
        self._whole_paragraph = False
        self._double_click = (0, QPoint())
        self.selectionChanged.connect(self._selection_moved)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_content(self, content: ReaderContent) -> None:
        """Shows an article from its beginning."""
        self._content = content
        self.offsets = Offsets(content.text)
        to_units = self.offsets.to_units
        self.right_to_left = reads_right_to_left(content.text) if content.right_to_left is None else content.right_to_left
        self._numbers = {to_units(start): number for start, number in content.paragraph_starts}
        self.index.fill(
            Entry(to_units(span.start), to_units(span.end), span.passage_id, span) for span in content.spans
        )
        self._chosen = self._emphasis = None
        self._dimmed = []
        self.put_cursor(0)
        self.rebuild()
        self.verticalScrollBar().setValue(0)

    def rebuild(self) -> None:
        """Lays the article out anew, for another zoom or scheme."""
        old, caret = self._document, (self.textCursor().anchor(), self.textCursor().position())
        document = ArticleDocument(self._content, self.offsets, self._theme).build(self)
        self._pictures.clear()
        self._measure()
        self._frame_document(document)
        self.setDocument(document)
        self._document = document
        if old is not None:
            old.deleteLater()
        self.put_cursor(*caret)
        self._place_head()

    def set_head(self, head: QWidget) -> None:
        """Puts a widget over the first line; it scrolls with the text."""
        self._head = head
        head.setParent(self.viewport())

    def head_changed(self) -> None:
        """Makes room for a head of another height."""
        self._frame_document(self.document())
        self._pictures.clear()
        self._place_head()

    def entry_of(self, passage_id: str) -> Entry | None:
        """Where a passage stands, in UTF-16 units."""
        return self.index.get(passage_id)

    def touch(self, start: int, end: int) -> None:
        """Forgets and repaints what an edit of the units ``start`` to ``end`` touched."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < max(end, start + 1):
            self._pictures.pop(block.blockNumber(), None)
            block = block.next()
        self._repaint_range(start, end)

    def forget_pictures(self) -> None:
        """Paints all passages anew."""
        self._pictures.clear()
        self.viewport().update()

    def set_chosen(self, entry: Entry | None) -> None:
        """Frames the words of a passage, or none."""
        for each in (self._chosen, entry):
            if each is not None:
                self._repaint_range(each.start, each.end)
        self._chosen = entry

    def set_emphasis(self, stretch: tuple[int, int] | None) -> None:
        """Washes the ground of some units, or of none."""
        for each in (self._emphasis, stretch):
            if each is not None:
                self._repaint_range(*each)
        self._emphasis = stretch

    def set_dimmed_units(self, stretches: list[tuple[int, int]]) -> None:
        """Greys what is not the article proper: menus, counters, captions of other pages."""
        self._dimmed = stretches
        self.viewport().update()

    # -- places --------------------------------------------------------------------------------------------------------

    def selected_units(self) -> tuple[int, int] | None:
        """The selection in UTF-16 units, or None."""
        cursor = self.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def put_cursor(self, start: int, end: int | None = None) -> None:
        """Moves the caret to a unit, or selects up to ``end``."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        if end is not None:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scrolls only where the words are not calmly in sight, and then puts them at a third of the height."""
        top = self._line_top(start)
        bottom = self._line_top(max(start, end - 1)) + 2 * self._theme.sizes.reading
        bar, height = self.verticalScrollBar(), self.viewport().height()
        air = Space.PAGE
        if bar.value() + air <= top and bottom <= bar.value() + height - 3 * air:
            return
        self._scroll_to(top - height / 3)

    def selection_box(self) -> QRect:
        """The box of the selection's visible part in this widget's coordinates; empty where there is none."""
        units = self.selected_units()
        if units is None:
            return QRect()
        box = QRectF()
        for block, place in self._visible_blocks(self.viewport().rect()):
            if block.position() < units[1] and block.position() + block.length() > units[0]:
                for part in range_boxes(block, *units):
                    box = box.united(part.translated(place))
        return box.toAlignedRect().translated(self.viewport().pos())

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Passages, then the words over them, then frames."""
        blocks = list(self._visible_blocks(event.rect()))
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        self._paint_under(painter, blocks)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        self._paint_over(painter, blocks)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keeps the column centred, and scrolls by the wheel beside it too."""
        if event.type() == QEvent.Type.Resize:
            self._measure()
        if isinstance(event, QWheelEvent):
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width lays the text out anew around the line that stood first."""
        if event.oldSize().width() == event.size().width():
            super().resizeEvent(event)
            return
        first = self.first_unit()
        self._pictures.clear()
        super().resizeEvent(event)
        self._frame_document(self.document())
        self.return_to(first)
        self._place_head()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Takes the head along."""
        super().scrollContentsBy(dx, dy)
        self._place_head()
        self.scrolled.emit()

    def changeEvent(self, event: QEvent) -> None:
        """A new font of the application must not become the font of the article."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.document().setDefaultFont(self._theme.reading_font())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The stored words, no-break spaces included, and not what the widget makes of them."""
        data = QMimeData()
        units = self.selected_units()
        if units is not None:
            data.setText(self._content.text[self.offsets.to_points(units[0]) : self.offsets.to_points(units[1])])
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a selection; the third click in a row takes the paragraph."""
        self._pressed_at = event.position().toPoint()
        since, place = self._double_click
        near = (self._pressed_at - place).manhattanLength() < QApplication.startDragDistance()
        self._whole_paragraph = bool(since) and near and event.timestamp() - since < QApplication.doubleClickInterval()
        self._double_click = (0, QPoint())
        super().mousePressEvent(event)
        self._leave_line_end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes a word."""
        self._pressed_at = event.position().toPoint()
        self._double_click = (event.timestamp() or 1, self._pressed_at)
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows a hand over margin bars."""
        super().mouseMoveEvent(event)
        over_bar = event.buttons() == Qt.MouseButton.NoButton and bool(self._bar_at(event.position()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over_bar else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Settles a selection, or tells where a click was."""
        super().mouseReleaseEvent(event)
        self._leave_line_end()
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.selection_settled.emit()
        if self.textCursor().hasSelection():
            return
        bar = self._bar_at(event.position())
        if bar:
            self.bar_clicked.emit(bar)
        else:
            self.place_clicked.emit(self.offsets.to_points(self._unit_under(event.position())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls, or asks for another zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leaves the menu to the window."""
        self.menu_requested.emit(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves and selects; Escape gives the selection up."""
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.put_cursor(self.textCursor().position())
            return
        super().keyPressEvent(event)

    def return_to(self, unit: int) -> None:
        """Scrolls until a unit's line stands first."""
        if unit:
            self._scroll_to(self._line_top(unit))

    # -- inside --------------------------------------------------------------------------------------------------------

    def _selection_moved(self) -> None:
        if self._pressed_at is None:
            self.selection_settled.emit()

    def _leave_line_end(self) -> None:
        """A whole paragraph is its words: Qt adds the line end, which belongs to no quote."""
        cursor = self.textCursor()
        if self._whole_paragraph and cursor.hasSelection():
            last = self.document().findBlock(cursor.selectionEnd() - 1)
            if cursor.selectionEnd() == last.position() + last.length():
                self.put_cursor(cursor.selectionStart(), cursor.selectionEnd() - 1)

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        room = self.width() - (bar.sizeHint().width() if bar.isVisible() else 0)
        self._column = Column.fit(room, self._theme.reading_font(), self._theme.zoom)
        spare = max(0, room - self._column.whole)
        # The text, not text and margin, stands in the middle as far as there is room.
        near = min(spare, max(0, (spare - self._column.margin + self._column.far) // 2))
        sides = (near, spare - near)
        left, right = reversed(sides) if self.right_to_left else sides
        if (self.viewportMargins().left(), self.viewportMargins().right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def _frame_document(self, document: QTextDocument) -> None:
        column = self._column
        frame = document.rootFrame()
        form = QTextFrameFormat()
        form.setLeftMargin(column.far if self.right_to_left else column.margin)
        form.setRightMargin(column.margin if self.right_to_left else column.far)
        head = self._head.heightForWidth(column.text) + Space.MEDIUM if self._head is not None else 0
        form.setTopMargin(Space.WIDE + head)
        form.setBottomMargin(6 * Space.PAGE)
        if frame.frameFormat() != form:
            frame.setFrameFormat(form)

    def _place_head(self) -> None:
        if self._head is None:
            return
        left = self._column.far if self.right_to_left else self._column.margin
        height = self._head.heightForWidth(self._column.text)
        self._head.setGeometry(left, Space.WIDE - self.verticalScrollBar().value(), self._column.text, height)

    def _visible_blocks(self, area: QRect) -> Iterator[tuple[QTextBlock, QPointF]]:
        """Blocks that show in an area of the viewport, with their corners in viewport coordinates."""
        layout = self.document().documentLayout()
        up = self.verticalScrollBar().value()
        found = layout.hitTest(QPointF(self._column.margin, up + area.top()), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(0, found))
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() - up > area.bottom():
                break
            yield block, block.layout().position() - QPointF(0, up)
            block = block.next()

    def _picture(self, block: QTextBlock) -> BlockPicture:
        number = block.blockNumber()
        picture = self._pictures.get(number)
        if picture is None:
            if len(self._pictures) > _MOST_PICTURES:
                self._pictures.clear()
            entries = self.index.query(block.position(), block.position() + block.length() - 1)
            picture = self._pictures[number] = draw_block(block, entries)
        return picture

    def _paint_under(self, painter: QPainter, blocks: list[tuple[QTextBlock, QPointF]]) -> None:
        edge, side = self._edge()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        for block, corner in blocks:
            if self._emphasis is not None:
                self._painter.paint_emphasis(painter, self._boxes(block, *self._emphasis), corner)
            picture = self._picture(block)
            self._painter.paint_words(painter, picture, corner)
            if picture.bars:
                self._painter.paint_bars(painter, picture, corner.y(), edge, side)
            number = self._numbers.get(block.position())
            if number is not None:
                self._paint_number(painter, number, block, corner, edge, side)

    def _paint_number(
        self, painter: QPainter, number: int, block: QTextBlock, corner: QPointF, edge: float, side: int
    ) -> None:
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        painter.setFont(self._theme.window_font(pixels=self._theme.sizes.caption))
        painter.setPen(QColor(self._theme.colours.faint))
        height = 1.6 * self._theme.sizes.caption
        baseline = corner.y() + line.y() + line.ascent()
        top = baseline - self._theme.sizes.reading * 0.36 - height / 2
        width = self._column.margin
        left = edge - BAR_STEP * 2 - width if side < 0 else edge + BAR_STEP * 2
        flags = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignRight if side < 0 else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(QRectF(left, top, width, height), flags | Qt.AlignmentFlag.AlignAbsolute, f"¶{number}")

    def _paint_over(self, painter: QPainter, blocks: list[tuple[QTextBlock, QPointF]]) -> None:
        veil = QColor(self._theme.colours.page)
        veil.setAlphaF(0.5)
        for block, corner in blocks:
            if self._chosen is not None and self._touches(block, self._chosen.start, self._chosen.end):
                self._painter.paint_frames(painter, self._boxes(block, self._chosen.start, self._chosen.end), corner)
            for start, end in self._dimmed:
                if self._touches(block, start, end):
                    for box in range_boxes(block, start, end):
                        painter.fillRect(box.translated(corner).adjusted(0, -2, 0, 4), veil)

    def _boxes(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        return range_boxes(block, start, end) if self._touches(block, start, end) else []

    @staticmethod
    def _touches(block: QTextBlock, start: int, end: int) -> bool:
        return block.position() < end and start < block.position() + block.length()

    def _edge(self) -> tuple[float, int]:
        """The text's edge on the margin's side in viewport coordinates, and which way the margin lies."""
        if self.right_to_left:
            return self._column.far + self._column.text, 1
        return self._column.margin, -1

    def _repaint_range(self, start: int, end: int) -> None:
        dirty = QRect()
        width = self.viewport().width()
        layout = self.document().documentLayout()
        up = self.verticalScrollBar().value()
        for block, _ in self._visible_blocks(self.viewport().rect()):
            if self._touches(block, start, end):
                box = layout.blockBoundingRect(block)
                dirty = dirty.united(QRect(0, round(box.top()) - up - 4, width, round(box.height()) + 12))
        if not dirty.isEmpty():
            self.viewport().update(dirty)

    def _bar_at(self, place: QPointF) -> tuple[str, ...]:
        edge, side = self._edge()
        if (place.x() - edge) * side < 0:
            return ()
        for block, corner in self._visible_blocks(QRect(0, round(place.y()) - 2, 1, 4)):
            for bar in self._picture(block).bars:
                if bar_box(bar, corner.y(), edge, side).adjusted(-5, 0, 5, 0).contains(place):
                    return bar.passage_ids
        return ()

    def _unit_under(self, place: QPointF) -> int:
        up = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        exact = layout.hitTest(place + QPointF(0, up), Qt.HitTestAccuracy.ExactHit)
        return exact if exact >= 0 else self.textCursor().position()

    def first_unit(self) -> int:
        """The unit that stands first in sight; 0 while nothing is scrolled away."""
        up = self.verticalScrollBar().value()
        if not up:
            return 0
        place = QPointF(self._column.margin + 1, up + 1)
        return max(0, self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit))

    def _scroll_to(self, place: float) -> None:
        bar = self.verticalScrollBar()
        wanted = max(0, round(place))
        if bar.maximum() < wanted:
            # The scroll bar learns the height of lines laid out just now only with the next event.
            bar.setMaximum(wanted)
        bar.setValue(wanted)

    def _line_top(self, unit: int) -> float:
        block = self.document().findBlock(min(unit, self.offsets.units_length))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(unit - block.position())
        return top + (line.y() if line.isValid() else 0.0)
