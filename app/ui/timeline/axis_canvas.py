"""The drawn axis as it is seen: laid out, scrolled, painted."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.model.axis_plan import AxisPlan
from app.model.timeline import TimelineEntry
from app.ui.theme import Theme
from app.ui.timeline import entry_words as words
from app.ui.timeline.axis_frame import SIDE, AxisFrame
from app.ui.timeline.axis_labels import AxisLabels
from app.ui.timeline.axis_likeness import look_alike
from app.ui.timeline.axis_painter import TICK, AxisPainter
from app.ui.timeline.axis_picture import HIGHEST_LANE, LEAST_LANES, MOST_LANES, AxisPicture, PlacedItem

_LEAST_ZOOM, _MOST_ZOOM = 64.0, 4096.0
_DAY = 48
"""How wide a day is at the largest zoom, in pixels of an even scale."""


class AxisCanvas(AxisFrame):
    """Shows the dated entries, as high as their lanes need and as is allowed, and frames the chosen one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._entries: tuple[TimelineEntry, ...] = ()
        self._places: dict[str, int] = {}
        self._of_number: dict[int, TimelineEntry] = {}
        self._plan: AxisPlan | None = None
        self._picture: AxisPicture | None = None
        self._chosen = ""
        self._pointed: tuple[int, ...] = ()
        self._most_height = 240
        self._lanes = MOST_LANES
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.lay_out)
        theme.changed.connect(self._restyle)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    # -- called from above ---------------------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show the dated ones of these entries, as soon as what waits to be painted is painted."""
        before, self._entries = self._entries, tuple(entry for entry in entries if entry.is_dated)
        self._places = {entry.incident.id: place for place, entry in enumerate(self._entries)}
        self._of_number = {entry.number: entry for entry in self._entries}
        self.setVisible(bool(self._entries))
        if not look_alike(before, self._entries):
            self._plan = self._picture = None
            self._lanes = MOST_LANES
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
            self._lanes = MOST_LANES
            self._picture = None
            self._later.start()

    @property
    def picture(self) -> AxisPicture | None:
        """What is drawn."""
        return self._picture

    def lay_out(self) -> None:
        """Lay out now what was to be laid out soon."""
        self._later.stop()
        width, before = self._content_width(), self._picture
        if not self._entries or width <= 0:
            self._picture = None
        else:
            seen = self._stretch()
            if before is None or (before.width, before.seen) != (width, seen):
                self._plan = self._plan or AxisPlan(self._entries)
                kept = before.lanes_kept() if before is not None and before.width == width else None
                self._picture = self._drawn(self._plan, width, seen, kept)
        self._fit()

    def _drawn(
        self, plan: AxisPlan, width: float, seen: tuple[float, float], kept: dict[int, int] | None
    ) -> AxisPicture:
        """Lay out in as many lanes as the height allows, which then stay as many.

        Before marks come together that could stand alone, the lanes are rather scrolled.
        """
        before, most = None, self._lanes
        while True:
            picture = AxisPicture(plan, width, self._labels, seen, self._lanes, kept)
            if before is not None and picture.axis.crowded and not before.axis.crowded:
                self._lanes = most
                return before
            over = picture.height + self._below(scrolled=True) - self._most_height
            if over <= 0 or self._lanes <= LEAST_LANES:
                return picture
            before, most = picture, self._lanes
            self._lanes = max(LEAST_LANES, self._lanes - ceil(over / HIGHEST_LANE))

    def place_of(self, incident_id: str) -> QRectF | None:
        """Return where the mark of an incident stands in the viewport."""
        placed = self._placed(incident_id)
        return None if placed is None else self._box(placed.mark)

    def set_zoom(self, zoom: float, about: float | None = None) -> None:
        """Zoom (1 shows the whole time), keeping what is at `about` (pixels of the viewport) where it is."""
        held = min(self.largest_zoom(), max(1.0, zoom))
        if held == self.zoom:
            return
        bar = self.horizontalScrollBar()
        about = self.viewport().width() / 2 if about is None else about
        about = self.viewport().width() - about if self._mirrored() else about
        part = (bar.value() + about - SIDE) / max(1.0, self._content_width())
        self.zoom = held
        with QSignalBlocker(bar):
            self._set_range()
            bar.setValue(round(part * self._content_width() + SIDE - about))
        self.lay_out()

    def largest_zoom(self) -> float:
        """Return the zoom at which days can be told apart."""
        days = self._plan.days if self._plan is not None else 0
        return min(_MOST_ZOOM, max(_LEAST_ZOOM, days * _DAY / max(1, self._room())))

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
                brush.item(placed, self._cut(mark), label, faint=self._is_faint(placed))
        chosen = self._placed(self._chosen)
        if chosen is not None:
            brush.frame(self._whole_box(chosen))
            self._draw_time_of_chosen(brush, floor)
        pointed = self._picture.of_entry(self._pointed[0]) if self._pointed else None
        if pointed is not None and pointed is not chosen:
            brush.frame(self._whole_box(pointed), thin=True)
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
        painter.drawLine(QPointF(left + SIDE, floor), QPointF(left + self._room() - SIDE, floor))
        for tick in self._picture.axis.ticks:
            x = self._x(tick.x)
            width = self._labels.measure(tick.label)
            box = QRectF(self._x(tick.label_x, width), floor + TICK + 1, width, self._labels.height)
            painter.setPen(QColor(colours.border))
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + TICK))
            if box.left() >= 0 and box.right() <= self.viewport().width():
                brush.words(box, tick.label, colours.quiet)

    def _draw_time_of_chosen(self, brush: AxisPainter, floor: float) -> None:
        """Mark on the line of dates when the chosen incident was, which a mark for several does not show."""
        mark = self._plan.mark_of(self._entries[self._places[self._chosen]].number) if self._plan else None
        if mark is None:
            return
        start, end = sorted(self._x(place * self._content_width()) for place in (mark.start, mark.end))
        brush.time(max(start, 0.0), min(end, float(self.viewport().width())), floor)

    def _is_faint(self, placed: PlacedItem) -> bool:
        return all(words.is_faint(self._of_number[number]) for number in placed.item.numbers)

    # -- geometry ------------------------------------------------------------------------------------------------------

    def _placed(self, incident_id: str) -> PlacedItem | None:
        place = self._places.get(incident_id, -1)
        if self._picture is None or place < 0:
            return None
        return self._picture.of_entry(self._entries[place].number)

    def _reveal(self) -> None:
        """Bring the framed item into sight: where it begins, if none of it is."""
        place = self._places.get(self._chosen)
        if place is None or self._plan is None or self._picture is None:
            return
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        placed = self._placed(self._chosen)
        left, right = bar.value() - SIDE, bar.value() - SIDE + width
        if placed is None or placed.mark.right() < left + SIDE or placed.mark.left() > right - SIDE:
            mark = self._plan.mark_of(self._entries[place].number)
            anchor = mark.anchor if mark is not None else 0.0
            bar.setValue(round(anchor * self._content_width() + SIDE - width / 2))
            placed = self._placed(self._chosen)
        if placed is None:
            return
        lanes, room = self.verticalScrollBar(), self._floor()
        low = lanes.maximum() - lanes.value()
        if placed.mark.top() < low or placed.whole.bottom() > low + room:
            lanes.setValue(round(lanes.maximum() - max(0.0, placed.mark.center().y() - room / 2)))

    def _below(self, *, scrolled: bool) -> float:
        """Return the height of the dates and, if `scrolled`, of the bar under them."""
        beside = self.horizontalScrollBar().sizeHint().height() if scrolled else 0
        return self._labels.height + TICK + 6 + beside

    def _scrolled(self) -> None:
        if self._picture is not None and self._picture.seen != self._stretch():
            self.lay_out()
        self.viewport().update()

    def _fit(self) -> None:
        """Take the height that is needed and allowed, and set the scroll bars.

        While a stretch of the time is seen it never becomes lower, so that nothing jumps below it.
        """
        below = self._below(scrolled=self.zoom > 1)
        lanes = self._picture.height if self._picture is not None else 0.0
        wanted = round(min(lanes + below, max(90, self._most_height)))
        if self.zoom > 1 and self._picture is not None:
            wanted = min(max(wanted, self.height()), max(90, self._most_height))
        if self.height() != wanted:
            self.setFixedHeight(wanted)
        self._set_range()
        up = self.verticalScrollBar()
        at_floor = up.value() == up.maximum()
        up.setRange(0, max(0, round(lanes - (wanted - below))))
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
