"""The drawn axis as it is seen: laid out, scrolled, painted."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from app.model.timeline import TimelineEntry
from app.ui.theme import Space, Theme
from app.ui.timeline import entry_words as words
from app.ui.timeline.axis_labels import AxisLabels
from app.ui.timeline.axis_painter import TICK, AxisPainter
from app.ui.timeline.axis_picture import AxisPicture, PlacedItem

LARGEST_ZOOM = 64.0
_SIDE = Space.WIDE


class AxisCanvas(QAbstractScrollArea):
    """Shows the dated entries, as high as their lanes need and as is allowed, and frames the chosen one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineAxis")
        self.setAccessibleName(self.tr("Drawn axis"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._labels = AxisLabels(theme)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._places: dict[str, int] = {}
        self._of_number: dict[int, TimelineEntry] = {}
        self._picture: AxisPicture | None = None
        self._chosen = ""
        self._most_height = 240
        self.zoom = 1.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.lay_out)
        theme.changed.connect(self._restyle)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self.viewport().update)

    # -- called from above ---------------------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show the dated ones of these entries, as soon as what waits to be painted is painted."""
        before, self._entries = self._entries, tuple(entry for entry in entries if entry.is_dated)
        self._places = {entry.incident.id: place for place, entry in enumerate(self._entries)}
        self._of_number = {entry.number: entry for entry in self._entries}
        self.setVisible(bool(self._entries))
        crowded = self._picture is not None and self._picture.axis.crowded
        if not _looks_alike(before, self._entries, titled=not crowded):
            self._picture = None
            self._later.start()
        self.viewport().update()

    def choose(self, incident_id: str) -> None:
        """Frame an incident, without a signal, and bring it into sight; "" frames none."""
        if incident_id == self._chosen:
            return
        self._chosen = incident_id
        self._reveal()
        self.viewport().update()

    def limit_height(self, most: int) -> None:
        """Be at most so high."""
        if most != self._most_height:
            self._most_height = most
            self._fit()

    @property
    def picture(self) -> AxisPicture | None:
        """What is drawn."""
        return self._picture

    def lay_out(self) -> None:
        """Lay out now what was to be laid out soon."""
        self._later.stop()
        width = self._content_width()
        if not self._entries or width <= 0:
            self._picture = None
        elif self._picture is None or self._picture.width != width:
            self._picture = AxisPicture(self._entries, width, self._labels)
        self._fit()

    def place_of(self, incident_id: str) -> QRectF | None:
        """Return where the mark of an incident stands in the viewport."""
        placed = self._placed(incident_id)
        return None if placed is None else self._box(placed.mark)

    def set_zoom(self, zoom: float, about: float | None = None) -> None:
        """Zoom (1 shows the whole time), keeping what is at `about` (pixels of the viewport) where it is."""
        held = min(LARGEST_ZOOM, max(1.0, zoom))
        if held == self.zoom:
            return
        bar = self.horizontalScrollBar()
        about = self.viewport().width() / 2 if about is None else about
        about = self.viewport().width() - about if self._mirrored() else about
        part = (bar.value() + about - _SIDE) / max(1.0, self._content_width())
        self.zoom = held
        self.lay_out()
        bar.setValue(round(part * self._content_width() + _SIDE - about))

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.colours.page))
        if self._picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._labels.font)
        floor = self._floor()
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.viewport().width(), floor))
        brush = AxisPainter(painter, self._theme.colours, mirrored=self._mirrored())
        seen = QRectF(-60, -40, self.viewport().width() + 120, floor + 80)
        for placed in self._picture.placed:
            mark, label = self._box(placed.mark), self._label_box(placed)
            if seen.intersects(mark) or (label.width() and seen.intersects(label)):
                brush.item(placed, mark, label, faint=self._is_faint(placed))
        chosen = self._placed(self._chosen)
        if chosen is not None:
            label = self._label_box(chosen)
            mark = self._box(chosen.mark)
            brush.frame(mark.united(label) if label.width() else mark)
        painter.restore()
        self._draw_ticks(painter, brush, floor)
        if self.hasFocus():
            painter.setPen(QColor(self._theme.colours.link))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(8.5, 0.5, -8.5, -0.5))

    def _draw_ticks(self, painter: QPainter, brush: AxisPainter, floor: float) -> None:
        if self._picture is None:
            return
        colours = self._theme.colours
        painter.setPen(QColor(colours.border))
        left = self.viewport().width() - self._room() if self._mirrored() else 0
        painter.drawLine(QPointF(left + _SIDE, floor), QPointF(left + self._room() - _SIDE, floor))
        for tick in self._picture.axis.ticks:
            x = self._x(tick.x)
            width = self._labels.measure(tick.label)
            box = QRectF(self._x(tick.label_x, width), floor + TICK + 1, width, self._labels.height)
            if box.right() < 0 or box.left() > self.viewport().width():
                continue
            painter.setPen(QColor(colours.border))
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + TICK))
            brush.words(box, tick.label, colours.quiet)

    def _is_faint(self, placed: PlacedItem) -> bool:
        return all(words.is_faint(self._of_number[number]) for number in placed.item.numbers)

    # -- geometry ------------------------------------------------------------------------------------------------------

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _content_width(self) -> float:
        return (self._room() - 2 * _SIDE) * self.zoom

    def _room(self) -> int:
        """Return the width beside the scroll bar, whether it shows or not, as the list has it."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _x(self, x: float, width: float = 0.0) -> float:
        """Return where a place (or the left edge of something so wide) stands in the viewport."""
        shift = self.horizontalScrollBar().value()
        if self._mirrored():
            return self.viewport().width() - _SIDE - (x + width) + shift
        return _SIDE + x - shift

    def _floor(self) -> float:
        return self.viewport().height() - self._labels.height - TICK - 6.0

    def _y(self, height: float) -> float:
        """Return where a height above the lanes' floor stands; the bar's last value shows the floor."""
        bar = self.verticalScrollBar()
        return self._floor() - height + (bar.maximum() - bar.value())

    def _box(self, box: QRectF) -> QRectF:
        left = self._x(box.left(), box.width())
        return QRectF(left, self._y(box.bottom()), box.width(), box.height())

    def _label_box(self, placed: PlacedItem) -> QRectF:
        """Return the label's box; that of a bar that begins out of sight comes along."""
        if not placed.label.width():
            return QRectF()
        box = self._box(placed.label)
        if placed.item.is_point:
            return box
        mark = self._box(placed.mark)
        if self._mirrored():
            edge = self.viewport().width() - _SIDE
            if box.right() > edge:
                box.moveRight(max(edge, mark.left() + box.width()))
        elif box.left() < _SIDE:
            box.moveLeft(max(box.left(), min(_SIDE, mark.right() - box.width())))
        return box

    def _placed(self, incident_id: str) -> PlacedItem | None:
        place = self._places.get(incident_id, -1)
        if self._picture is None or place < 0:
            return None
        return self._picture.of_entry(self._entries[place].number)

    def _reveal(self) -> None:
        """Bring the framed item into sight."""
        placed = self._placed(self._chosen)
        if placed is None or self._picture is None:
            return
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        middle = placed.mark.center().x() + _SIDE
        if not bar.value() + _SIDE <= middle <= bar.value() + width - _SIDE:
            bar.setValue(round(middle - width / 2))
        lanes, room = self.verticalScrollBar(), self._floor()
        low = lanes.maximum() - lanes.value()
        if placed.mark.top() < low or placed.whole.bottom() > low + room:
            lanes.setValue(round(lanes.maximum() - max(0.0, placed.mark.center().y() - room / 2)))

    def _fit(self) -> None:
        """Take the height that is needed and allowed, and set the scroll bars."""
        below = self._labels.height + TICK + 6
        lanes = self._picture.height if self._picture is not None else 0.0
        bar = self.horizontalScrollBar()
        beside = bar.sizeHint().height() if self.zoom > 1 else 0
        wanted = round(min(lanes + below + beside, max(90, self._most_height)))
        if self.height() != wanted:
            self.setFixedHeight(wanted)
        bar.setRange(0, max(0, round(self._content_width() + 2 * _SIDE - self._room())))
        bar.setPageStep(self.viewport().width())
        bar.setSingleStep(40)
        up = self.verticalScrollBar()
        at_floor = up.value() == up.maximum()
        up.setRange(0, max(0, round(lanes - (wanted - beside - below))))
        up.setPageStep(max(1, wanted))
        up.setSingleStep(20)
        if at_floor:
            up.setValue(up.maximum())
        self.viewport().update()

    def _restyle(self) -> None:
        self._labels = AxisLabels(self._theme)
        self._picture = None
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start()
        else:
            self._fit()


def _looks_alike(old: Sequence[TimelineEntry], new: Sequence[TimelineEntry], *, titled: bool) -> bool:
    """Whether the same marks would stand at the same places, with the same words where there are any."""
    if len(old) != len(new):
        return False
    for one, other in zip(old, new, strict=True):
        if one is other:
            continue
        mine, its = one.incident, other.incident
        if (one.number, mine.id, mine.when) != (other.number, its.id, its.when):
            return False
        if titled and mine.title != its.title:
            return False
    return True
