"""Puts the lines of a page whose columns the file interleaves into the order in which they are read."""

from collections.abc import Sequence
from itertools import pairwise

from app.intake.pdf.line import Line

Row = list[Line]
_FEWEST_ROWS = 6
_MOST_CROSSING = 0.5
_FEWEST_WORDS = 3.5
_NARROWEST = 0.28
"""Share of the text's width that a column of prose has at least; cells of a table are narrower or shorter."""


def in_columns(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with each column's lines one after the other, where the file writes across the columns.

    A file that writes column after column keeps its order, and so does a table.
    """
    gutter = _gutter(rows)
    if gutter is None:
        return list(rows)
    ordered: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    from_right = _from_right(rows)
    for row in rows:
        if any(line.box[0] < gutter < line.box[2] for line in row):
            ordered += [*_columns(left, right, from_right), row]
            left, right = [], []
            continue
        for side, lines in (
            (left, [line for line in row if line.box[2] <= gutter]),
            (right, [line for line in row if line.box[0] >= gutter]),
        ):
            if lines:
                side.append(lines)
    return ordered + _columns(left, right, from_right)


def _columns(left: list[Row], right: list[Row], from_right: bool) -> list[Row]:
    first, second = (right, left) if from_right else (left, right)
    return [*in_columns(first), *in_columns(second)]


def _from_right(rows: Sequence[Row]) -> bool:
    lines = [line for row in rows for line in row]
    return sum(line.rtl for line in lines) * 2 > len(lines)


def _gutter(rows: Sequence[Row]) -> float | None:
    """Return where prose on both sides keeps clear of one upright stripe in most of the rows, None if nowhere."""
    gaps = [gap for row in rows for gap in _gaps(row)]
    if len(gaps) < _FEWEST_ROWS:
        return None
    lines = [line for row in rows for line in row]
    width = max(line.box[2] for line in lines) - min(line.box[0] for line in lines)
    best = max(((low + high) / 2 for low, high in gaps), key=lambda x: (_clear(gaps, x), -x))
    clear = _clear(gaps, best)
    crossing = sum(line.box[0] < best < line.box[2] for line in lines)
    split = [row for row in rows if any(low < best < high for low, high in _gaps(row))]
    sides = [
        [line for row in split for line in row if line.box[2] <= best],
        [line for row in split for line in row if line.box[0] >= best],
    ]
    is_prose = all(_is_prose(side, width) for side in sides)
    return best if clear >= _FEWEST_ROWS and crossing <= _MOST_CROSSING * clear and is_prose else None


def _gaps(row: Row) -> list[tuple[float, float]]:
    ordered = sorted(row, key=lambda line: line.box[0])
    return [(one.box[2], other.box[0]) for one, other in pairwise(ordered) if other.box[0] > one.box[2]]


def _clear(gaps: Sequence[tuple[float, float]], x: float) -> int:
    return sum(low < x < high for low, high in gaps)


def _is_prose(lines: Sequence[Line], width: float) -> bool:
    words = sum(len(line.text.split()) for line in lines) / max(1, len(lines))
    widths = sorted(line.box[2] - line.box[0] for line in lines)
    return words >= _FEWEST_WORDS and widths[len(widths) // 2] >= _NARROWEST * width
