"""A read-only text with a caret, and what mouse and keys do in it."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QTextEdit, QWidget

from app.ui.reader.article_places import ArticlePlaces

_GROUPED = ".,'’\u066b\u066c\u00a0\u202f"
"""What stands between the groups of a number, Arabic ones too."""
_STOPS = ".,،؛؟"


class ArticleEdit(QTextEdit):
    """Tells of selections, clicks and wishes; its places are UTF-16 units."""

    selection_settled = Signal()
    """The selection may be another now, and the mouse is up."""
    place_clicked = Signal(int)
    """A click, without a drag, on the letter at this unit."""
    bar_clicked = Signal(tuple)
    """A margin bar was clicked; the ids of its passages in reading order."""
    passage_entered = Signal()
    """Enter was pressed."""
    zoom_requested = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._whole_paragraph = False
        self._double_click = (0, QPoint())
        self.places = ArticlePlaces(self)
        self._dress()
        self.selectionChanged.connect(self._selection_moved)

    def selected_units(self) -> tuple[int, int] | None:
        """Return the selection, or None."""
        cursor = self.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def put_cursor(self, anchor: int, position: int | None = None) -> None:
        """Move the caret to a unit, or select from there to another."""
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        if position is not None:
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored words, no-break spaces included, and not what the widget makes of them."""
        data, units = QMimeData(), self.selected_units()
        if units is not None:
            data.setText(self._words(*units))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; the third click in a row takes the paragraph."""
        self._pressed_at = event.position().toPoint()
        before, place = self._double_click
        near = (self._pressed_at - place).manhattanLength() < QApplication.startDragDistance()
        self._whole_paragraph = (
            bool(before) and near and event.timestamp() - before < QApplication.doubleClickInterval()
        )
        self._double_click = (0, QPoint())
        super().mousePressEvent(self._aimed(event))
        self._leave_line_end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a word, or a number with all of its groups."""
        self._pressed_at = event.position().toPoint()
        self._double_click = (max(1, event.timestamp()), self._pressed_at)
        super().mouseDoubleClickEvent(self._aimed(event))
        self._mend_word()

    def _mend_word(self) -> None:
        """Leave off an Arabic comma, which Qt takes for a letter, and go on over that of 5,555, where it ends."""
        start, end = self.selected_units() or (0, 0)
        at = self.document().characterAt
        while end > start + 1 and at(end - 1) in _STOPS:
            end -= 1
        number = end > start and at(start).isdecimal() and at(end - 1).isdecimal()
        while number and _goes_on(at(start - 1), at(start - 2)):
            start -= 1
        while number and _goes_on(at(end), at(end + 1)):
            end += 1
        if (start, end) != (self.selected_units() or (0, 0)):
            self.put_cursor(start, end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over margin bars."""
        super().mouseMoveEvent(self._aimed(event))
        over_bar = event.buttons() == Qt.MouseButton.NoButton and bool(self._bar_at(event.position()))
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over_bar else Qt.CursorShape.IBeamCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Settle a selection, or tell what was clicked."""
        before = self.textCursor().anchor()
        super().mouseReleaseEvent(self._aimed(event))
        self._leave_line_end()
        self._leave_fold(before)
        pressed, self._pressed_at = self._pressed_at, None
        self.selection_settled.emit()
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if bar := self._bar_at(event.position()):
            self.bar_clicked.emit(bar)
        elif (unit := self.places.unit_under(event.position())) is not None:
            self.place_clicked.emit(unit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for another zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        self.menu_requested.emit(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select; Enter chooses the passage at the caret, Escape gives the selection up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passage_entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.put_cursor(self.textCursor().position())
        else:
            before = self.textCursor().position()
            super().keyPressEvent(event)
            self._leave_fold(before)

    def _leave_fold(self, before: int) -> None:
        """Take a caret that stepped into folded lines on to those that are seen, the way it went."""
        caret = self.textCursor()
        if caret.block().isVisible():
            return
        places = self.places
        after, ahead = places.seen_from(caret.block()), places.seen_until(caret.block())
        onward = after.isValid() and (caret.position() > before or not ahead.isValid())
        block = after if onward else ahead
        if block.isValid():
            place = block.position() if onward else block.position() + block.length() - 1
            keep = caret.hasSelection() and caret.anchor() != caret.position()
            self.put_cursor(caret.anchor() if keep else place, place if keep else None)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the article's font when the application gets another."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            # QTextEdit would give its own font to the article and lay all of it out anew.
            QAbstractScrollArea.changeEvent(self, event)
        else:
            super().changeEvent(event)

    def _dress(self) -> None:
        flags = Qt.TextInteractionFlag
        self.setObjectName("readerText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the article"))
        self.viewport().setMouseTracking(True)

    def _aimed(self, event: QMouseEvent) -> QMouseEvent:
        shift = self.places.aim(event.position()) - event.position()
        if shift.isNull():
            return event
        aimed = QMouseEvent(
            event.type(),
            event.position() + shift,
            event.scenePosition() + shift,
            event.globalPosition() + shift,
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        aimed.setTimestamp(event.timestamp())
        return aimed

    def _bar_at(self, place: QPointF) -> tuple[str, ...]:
        """Return the passages of the margin bar at a place of the viewport."""
        raise NotImplementedError

    def _words(self, start: int, end: int) -> str:
        """Return the stored words between two units."""
        raise NotImplementedError

    def _selection_moved(self) -> None:
        if self._pressed_at is None:
            self.selection_settled.emit()

    def _leave_line_end(self) -> None:
        """Take the line end, which Qt adds and which belongs to no quote, off a whole paragraph."""
        cursor = self.textCursor()
        if self._whole_paragraph and cursor.hasSelection():
            last = self.document().findBlock(cursor.selectionEnd() - 1)
            if cursor.selectionEnd() == last.position() + last.length():
                self.put_cursor(cursor.selectionStart(), cursor.selectionEnd() - 1)


def _goes_on(near: str, beyond: str) -> bool:
    """Whether a number goes on over a character, given the one after that."""
    return near.isdecimal() or (near in _GROUPED and beyond.isdecimal())
