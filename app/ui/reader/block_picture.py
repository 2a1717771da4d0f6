"""What is painted for the passages of one block, kept so that scrolling does not work it out anew."""

from bisect import bisect_left
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLine

from app.ui.reader.article_document import block_font
from app.ui.reader.direction import has_right_to_left
from app.ui.reader.lanes import lanes_of, united, without
from app.ui.reader.line_geometry import stretches_on_line
from app.ui.reader.span_index import Entry, SpanIndex

UNDERLINE_LANES = 4
BAR_LANES = 2
STRIP = 64
"""Lines of a picture; only an endless paragraph has more, and then more pictures."""
UNDERLINE_STEP = 3.0
KINDS = ("incident", "figure", "passage", "suggestion")


@dataclass(frozen=True, slots=True)
class Underline:
    """A horizontal stroke."""

    kind: str
    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A stroke in the margin over the lines of one or more passages, in reading order."""

    kind: str
    lane: int
    top: float
    bottom: float
    passage_ids: tuple[str, ...]


@dataclass(slots=True)
class BlockPicture:
    """Tints, underlines and margin bars; places are relative to the block's own corner."""

    tints: list[tuple[str, QRectF]] = field(default_factory=list)
    underlines: list[Underline] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)


def kinds_of(entry: Entry) -> list[str]:
    """Return the looks of a passage in their fixed order.

    A passage without a claim has the look "passage".
    """
    kinds: list[str] = [kind for kind in KINDS if kind in entry.span.kinds]
    return kinds or ["passage"]


def line_box(line: QTextLine, metrics: QFontMetricsF) -> tuple[float, float]:
    """Top and bottom of the letters on a line, without the air of the line height."""
    baseline = line.y() + line.ascent()
    return baseline - metrics.ascent() * 0.94, baseline + metrics.descent() * 0.92


def range_boxes(block: QTextBlock, start: int, end: int, top: float, bottom: float) -> list[QRectF]:
    """Return the boxes of the document's units ``start`` to ``end`` on a block's lines between two heights.

    Heights and boxes count from the block's corner.
    """
    metrics = QFontMetricsF(block_font(block))
    mixed = has_right_to_left(block.text())
    begin, stop = start - block.position(), end - block.position()
    boxes = []
    first, last = lines_between(block, top, bottom)
    for line in map(block.layout().lineAt, range(first, last)):
        above, below = line_box(line, metrics)
        for left, right in stretches_on_line(line, begin, stop, mixed=mixed):
            boxes.append(QRectF(left, above, right - left, below - above))
    return boxes


def lines_between(block: QTextBlock, top: float, bottom: float) -> tuple[int, int]:
    """Return the first line between two heights and the one after the last; a block may be endless."""
    layout = block.layout()
    numbers = range(layout.lineCount())
    first = bisect_left(numbers, top, key=lambda number: _bottom(layout.lineAt(number)))
    last = bisect_left(numbers, bottom, lo=first, key=lambda number: layout.lineAt(number).y())
    return first, last


def _bottom(line: QTextLine) -> float:
    return line.y() + line.height() + 2 * UNDERLINE_LANES * UNDERLINE_STEP


def draw_strip(block: QTextBlock, strip: int, index: SpanIndex) -> BlockPicture:
    """Work out the picture of some lines of a block: those of its strip with that number."""
    picture = BlockPicture()
    layout = block.layout()
    lines = [layout.lineAt(n) for n in range(strip * STRIP, min((strip + 1) * STRIP, layout.lineCount()))]
    if not lines:
        return picture
    begin, stop = lines[0].textStart(), lines[-1].textStart() + lines[-1].textLength()
    entries = index.query(block.position() + begin, block.position() + stop)
    if not entries:
        return picture
    metrics = QFontMetricsF(block_font(block))
    mixed = has_right_to_left(block.text())
    strokes = _strokes(entries, block.position())
    extents: dict[str, list[tuple[float, float, str]]] = {}
    for line in lines:
        begin, stop = line.textStart(), line.textStart() + line.textLength()
        top, bottom = line_box(line, metrics)
        grounds: list[tuple[int, str, list[tuple[float, float]]]] = []
        for start, end, kind, lane, passage_id in strokes:
            if max(start, begin) >= min(end, stop):
                continue
            stretches = stretches_on_line(line, start, end, mixed=mixed)
            y = bottom + 1 + lane * UNDERLINE_STEP
            picture.underlines += [Underline(kind, left, right, y) for left, right in stretches]
            if kind != "suggestion":
                grounds.append((end - start, kind, stretches))
                extents.setdefault(kind, []).append((top, bottom, passage_id))
        picture.tints += [
            (kind, QRectF(left, top, right - left, bottom - top)) for kind, left, right in _tints(grounds)
        ]
    picture.bars = _bars(extents, metrics.height())
    return picture


def _tints(grounds: list[tuple[int, str, list[tuple[float, float]]]]) -> list[tuple[str, float, float]]:
    """Let the shortest passage tint the words it has: tints laid over each other would turn to mud."""
    taken: list[tuple[float, float]] = []
    tints: list[tuple[str, float, float]] = []
    for _, kind, stretches in sorted(grounds, key=lambda ground: (ground[0], KINDS.index(ground[1]))):
        tints += [(kind, left, right) for left, right in without(stretches, taken)]
        taken = united([*taken, *stretches])
    return tints


def _strokes(entries: list[Entry], origin: int) -> list[tuple[int, int, str, int, str]]:
    """Start, end, kind, lane and passage of every underline, in the block's own units."""
    flat = [
        (entry.start - origin, entry.end - origin, kind, entry.passage_id)
        for entry in entries
        for kind in kinds_of(entry)
    ]
    lanes = lanes_of([(start, end) for start, end, _, _ in flat], UNDERLINE_LANES)
    return [
        (start, end, kind, lane, passage_id)
        for (start, end, kind, passage_id), lane in zip(flat, lanes, strict=True)
    ]


def _bars(extents: dict[str, list[tuple[float, float, str]]], line_height: float) -> list[Bar]:
    """One bar for each run of lines that a kind touches.

    Bars of several kinds beside each other stand in lanes.
    """
    found: list[tuple[float, float, str, tuple[str, ...]]] = []
    for kind, boxes in extents.items():
        for top, bottom in united([(box[0], box[1]) for box in boxes], line_height):
            ids = dict.fromkeys(
                passage_id for above, below, passage_id in boxes if above >= top and below <= bottom
            )
            found.append((top, bottom, kind, tuple(ids)))
    found.sort(key=lambda bar: (KINDS.index(bar[2]), bar[0]))
    # A third lane would reach the paragraph numbers; only bare passages, last in order, ever need it.
    lanes = lanes_of([(top, bottom) for top, bottom, _, _ in found], BAR_LANES + 1)
    return [
        Bar(kind, lane, top, bottom, ids)
        for (top, bottom, kind, ids), lane in zip(found, lanes, strict=True)
        if lane < BAR_LANES
    ]
