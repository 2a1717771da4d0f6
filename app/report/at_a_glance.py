"""The drawn axis on the cover."""

from collections.abc import Callable
from functools import partial
from math import sqrt

from app.model.axis import Axis
from app.model.axis_item import AxisItem, LabelSide
from app.model.axis_plan import AxisPlan
from app.model.axis_words import AxisWords
from app.model.day import Day
from app.model.timeline import TimelineEntry
from app.model.vocabulary import Precision
from app.report import places
from app.report.brush import Brush
from app.report.line import Line
from app.report.paragraph import fitted_line, line_width
from app.report.row import Row
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.typography import (
    AXIS_LABEL,
    AXIS_TICK,
    INCIDENT,
    INCIDENT_INK,
    INCIDENT_TINT,
    LEFT,
    RULE,
    SMALL,
    TEXT_WIDTH,
)
from app.wording import calendar_words as calendar

_LANE, _BAR, _DOT, _TAIL = 21.0, 5.6, 3.4, 4.5
_DOUBT = 18.0
_LABEL_WIDTHS = (260.0, 170.0, 110.0)
_MOST_LANES = 12


_Box = tuple[float, float, float, float]


def draw_axis(sheet: Sheet) -> None:
    """Draw all dated entries on one axis; nothing where none is dated."""
    if not sheet.timeline.entries:
        return
    sheet.heading(sheet.say("at_a_glance"), places.GLANCE, level=1)
    set_labels: dict[str, Line] = {}

    def titled(entry: TimelineEntry, longest: float) -> str:
        text = f"{entry.number} {entry.incident.title}"
        line = fitted_line(text, AXIS_LABEL, longest, sheet.flow.missing)
        key = f"{text}\0{longest}"
        set_labels[key] = line
        return key

    def measure(text: str) -> float:
        return (
            set_labels[text].width
            if text in set_labels
            else line_width([Span(text, AXIS_LABEL)], sheet.flow.missing)
        )

    axis = AxisPlan(sheet.timeline.entries).lay_out(
        TEXT_WIDTH,
        AxisWords(
            measure,
            [*(partial(titled, longest=longest) for longest in _LABEL_WIDTHS), _number],
            _tick_label(sheet.language),
        ),
        most_lanes=_MOST_LANES,
    )
    height = axis.lanes * _LANE + 30
    sheet.flow.add([Row(height, [lambda brush, top: _draw(brush, sheet, axis, set_labels, top)])])
    notes = ["axis_numbers", "axis_key", "axis_linear" if axis.linear else "axis_compressed"]
    if axis.crowded:
        notes.append("axis_crowded")
    if any(item.begins for item in axis.items):
        notes.append("axis_stroke")
    words = " ".join(sheet.say(key) for key in notes)
    sheet.flow.add(sheet.rows(words, SMALL))


def _number(entry: TimelineEntry) -> str:
    return str(entry.number)


def _tick_label(language: str) -> Callable[[Day, Precision], str]:
    def words(day: Day, precision: Precision) -> str:
        if precision is Precision.YEAR:
            return calendar.year_words(day.year, language)
        form = calendar.MONTH_SHORT if precision is Precision.MONTH else calendar.DAY_SHORT
        return calendar.calendar_words(day, form, language)

    return words


def _draw(brush: Brush, sheet: Sheet, axis: Axis, labels: dict[str, Line], top: float) -> None:
    floor = top - axis.lanes * _LANE - 12
    brush.rule(LEFT, floor, axis.width, RULE, 0.8)
    for tick in axis.ticks:
        brush.stroke(RULE, 0.8)
        brush.segment((LEFT + tick.x, floor), (LEFT + tick.x, floor - 3))
        brush.line(
            fitted_line(tick.label, AXIS_TICK, 200, sheet.flow.missing), LEFT + tick.label_x, floor - 5
        )
    for item in axis.items:
        _draw_item(brush, item, LEFT, floor + 8 + item.lane * _LANE)
        line = labels.get(item.label) or fitted_line(item.label, AXIS_LABEL, 200, sheet.flow.missing)
        middle = floor + 8 + item.lane * _LANE
        above = _radius(item) + 9.2 if item.is_point else 12.6
        lift = above if item.label_side is LabelSide.ABOVE else 4.4
        brush.line(line, LEFT + item.label_x, middle + lift)
        left, right = min(item.label_x, item.start - _DOT), max(item.label_x + line.width, item.end + _DOT)
        brush.link(places.entry(item.numbers[0]), (LEFT + left, middle - _BAR, LEFT + right, middle + lift))


def _radius(item: AxisItem) -> float:
    return min(_DOT + sqrt(len(item.numbers) - 1) * 0.25, _DOT * 1.5)


def _draw_item(brush: Brush, item: AxisItem, left: float, y: float) -> None:
    doubtful = item.is_doubtful
    if item.is_point:
        radius = _radius(item)
        if doubtful:
            brush.stroke(INCIDENT, 0.9, (1.6, 1.2))
            brush.dot(left + item.start, y, radius)
        else:
            brush.dot(left + item.start, y, radius, INCIDENT)
        if item.begins:
            brush.stroke(INCIDENT, 0.9)
            brush.segment((left + item.start + radius, y), (left + item.start + radius + _TAIL, y))
        return
    box = (left + item.start, y - _BAR / 2, item.end - item.start, _BAR)
    if doubtful:
        brush.stroke(INCIDENT, 0.8, (2.2, 1.4))
        brush.rounded(box, _BAR / 2)
    else:
        brush.rounded(_without_doubtful_end(brush, item, box), _BAR / 2, INCIDENT_TINT)
    for is_open, x, step in ((item.open_start, left + item.start, -1), (item.open_end, left + item.end, 1)):
        if is_open:
            _draw_open_end(brush, x, y, step)


def _without_doubtful_end(brush: Brush, item: AxisItem, box: _Box) -> _Box:
    """Dash the one end of a bar that is doubtful, and return the rest of it."""
    if item.doubtful_start == item.doubtful_end:
        return box
    x, y, width, height = box
    part = min(_DOUBT, width / 2)
    brush.stroke(INCIDENT, 0.8, (2.2, 1.4))
    brush.rounded((x if item.doubtful_start else x + width - part, y, part, height), _BAR / 2)
    return (x + part if item.doubtful_start else x), y, width - part, height


def _draw_open_end(brush: Brush, x: float, y: float, step: int) -> None:
    """Draw an arrow head: it goes on beyond what is known."""
    brush.stroke(INCIDENT_INK, 0.9)
    brush.segment((x - step * 4, y + 3), (x, y))
    brush.segment((x - step * 4, y - 3), (x, y))
