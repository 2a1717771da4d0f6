"""Where the letters of a range stand on a laid-out line."""

from typing import cast

from PySide6.QtGui import QTextBlock, QTextLine

from app.ui.reader.lanes import united

_TOUCHING = 0.75


def stretches_on_line(line: QTextLine, start: int, end: int, *, mixed: bool) -> list[tuple[float, float]]:
    """Return the horizontal stretches (left, right) of the block's units ``start`` to ``end`` on one line.

    ``mixed`` lines hold right-to-left letters: there only the glyph runs tell the truth, since ``cursorToX``
    misplaces the first letter of every embedded run, and a range may fall into several stretches.
    """
    begin = max(start, line.textStart())
    stop = min(end, line.textStart() + line.textLength())
    if begin >= stop:
        return []
    words = line.naturalTextRect()
    if mixed:
        found = []
        for run in line.glyphRuns(begin, stop - begin):
            box = run.boundingRect()
            found.append((box.left(), box.right()))
        stretches = united(found, _TOUCHING)
    else:
        ends = (_x_of(line, begin), _x_of(line, stop))
        stretches = [(min(ends), max(ends))]
    clipped = [(max(left, words.left()), min(right, words.right())) for left, right in stretches]
    return [(left, right) for left, right in clipped if right > left]


def hanging_width(line: QTextLine, block: QTextBlock) -> float:
    """Return how far the spaces at a wrapped line's end reach beyond its words."""
    end = line.textStart() + line.textLength()
    units = block.text().encode("utf-16-le", "surrogatepass")[line.textStart() * 2 : end * 2]
    words = units.decode("utf-16-le", "surrogatepass").rstrip(" ")
    spaces = line.textLength() - len(words.encode("utf-16-le", "surrogatepass")) // 2
    return abs(_x_of(line, end - spaces) - _x_of(line, end)) if spaces else 0.0


def _x_of(line: QTextLine, unit: int) -> float:
    # PySide gives the cursor position back beside the place.
    place, _ = cast("tuple[float, int]", line.cursorToX(unit))
    return place
