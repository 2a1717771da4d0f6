"""The drawn axis: pointed at, walked by keyboard, zoomed and moved."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.model.timeline import TimelineEntry
from app.ui.theme import Theme
from app.ui.timeline import entry_words as words
from app.ui.timeline.axis_canvas import AxisCanvas
from app.ui.timeline.axis_picture import PlacedItem
from app.wording.isolates import own_direction

_STEP = 1.5
_DRAG = 4
_TOOLTIP_TITLES = 6


class AxisView(AxisCanvas):
    """Left and Right walk the entries, Enter opens; +, - and 0 zoom; Shift with arrows, Home and End move.

    A double click on a mark that stands for several zooms in on it.
    """

    entry_chosen = Signal(str)
    """A person chose this incident."""
    entry_opened = Signal(str)
    """A person wants the first words of this incident."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed: tuple[QPointF, int] | None = None
        self._dragged = False

    def choose(self, incident_id: str) -> None:
        """Frame an incident, without a signal, and say which; "" frames none."""
        super().choose(incident_id)
        self._describe()

    def tooltip_at(self, place: QPointF) -> str:
        """Return what is said of the mark under the pointer, "" of none; never taken for rich text."""
        placed = self.item_at(place)
        return self._tooltip(placed) if placed is not None else ""

    # -- keys ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        bar = self.horizontalScrollBar()
        onward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = onward if key == Qt.Key.Key_Right else -onward
            if shift:
                bar.setValue(bar.value() + step * max(40, self.viewport().width() // 4))
            else:
                self._walk(step)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            lanes = self.verticalScrollBar()
            lanes.setValue(lanes.value() + (20 if key == Qt.Key.Key_Down else -20))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            about = self._middle_of_chosen()
            if key == Qt.Key.Key_0:
                self.set_zoom(1.0)
            else:
                self.set_zoom(self.zoom / _STEP if key == Qt.Key.Key_Minus else self.zoom * _STEP, about)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen in self._places:
            self.entry_opened.emit(self._chosen)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _walk(self, step: int) -> None:
        if not self._entries:
            return
        place = self._places.get(self._chosen)
        following = (0 if step > 0 else len(self._entries) - 1) if place is None else place + step
        if 0 <= following < len(self._entries):
            self._take(self._entries[following].incident.id)

    def _take(self, incident_id: str) -> None:
        self.choose(incident_id)
        self.entry_chosen.emit(incident_id)

    def _middle_of_chosen(self) -> float | None:
        box = self.place_of(self._chosen)
        seen = box is not None and 0 <= box.center().x() <= self.viewport().width()
        return box.center().x() if box is not None and seen else None

    # -- pointer -------------------------------------------------------------------------------------------------------

    def item_at(self, place: QPointF) -> PlacedItem | None:
        """Return what is under the pointer."""
        if self._picture is None or place.y() > self._floor():
            return None
        near = [
            placed
            for placed in self._picture.placed
            if self._box(placed.mark).adjusted(-5, -5, 5, 5).contains(place)
            or self._label_box(placed).contains(place)
        ]
        return min(near, key=lambda placed: placed.mark.width(), default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = (event.position(), self.horizontalScrollBar().value())
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = event.position().x() - self._pressed[0].x()
            self._dragged = self._dragged or abs(moved) > _DRAG
            if self._dragged:
                onward = 1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else -1
                self.horizontalScrollBar().setValue(round(self._pressed[1] + onward * moved))
            return
        self._point_at(self.item_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, placed: PlacedItem | None) -> None:
        """Show what is under the pointer."""
        numbers = placed.item.numbers if placed is not None else ()
        if numbers != self._pointed:
            self._pointed = numbers
            over = Qt.CursorShape.PointingHandCursor if numbers else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(over)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        placed = self.item_at(event.position())
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragged or placed is None:
            return
        ids = [self._of_number[number].incident.id for number in placed.item.numbers]
        after = ids.index(self._chosen) + 1 if self._chosen in ids else 0
        self._take(ids[after % len(ids)])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        placed = self.item_at(event.position())
        if placed is not None and placed.item.is_crowd:
            self.set_zoom(self.zoom * _STEP**3, event.position().x())
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _STEP ** (turned.y() / 120), event.position().x())
        elif (
            not self.verticalScrollBar().maximum() and self.horizontalScrollBar().maximum() and not turned.x()
        ):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned.y())
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    # -- words ---------------------------------------------------------------------------------------------------------

    def _tooltip(self, placed: PlacedItem) -> str:
        entries = [self._of_number[number] for number in placed.item.numbers]
        if len(entries) == 1:
            return words.tooltip(entries[0])
        lines = [self.tr("%n incident(s)", "", len(entries)), *map(self._short, entries[:_TOOLTIP_TITLES])]
        if len(entries) > _TOOLTIP_TITLES:
            lines.append("…")
        return "\n".join(lines)

    def _short(self, entry: TimelineEntry) -> str:
        title = words.title_words(entry)
        title = title if len(title) <= 60 else title[:59] + "…"  # noqa: PLR2004
        return self.tr("{date}: {title}").format(
            date=own_direction(words.short_date(entry)), title=own_direction(title)
        )

    def _describe(self) -> None:
        """Let a screen reader say what is framed."""
        place = self._places.get(self._chosen)
        said = ""
        if place is not None:
            said = self.tr("{number} of {count}: {entry}").format(
                number=place + 1, count=len(self._entries), entry=words.spoken(self._entries[place])
            )
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
