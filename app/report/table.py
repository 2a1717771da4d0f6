"""A small table: cells of text between hair lines, its head repeated on every page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.report.brush import Brush
from app.report.row import Row, cells_painter
from app.report.sheet import Sheet, anchor_painter
from app.report.span import Span
from app.report.typography import LEFT, RULE, TABLE, TABLE_HEAD, TEXT_WIDTH

if TYPE_CHECKING:
    from app.report.line import Line

_PADDING = 3.4
_CELL_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and its share of the width (of 1)."""

    title: str
    share: float


def table_head(sheet: Sheet, columns: Sequence[Column]) -> list[Row]:
    """Return the rows of a table's head, and let the pages repeat them."""
    cells = [[Span(column.title, TABLE_HEAD)] for column in columns]
    rows = table_row(sheet, columns, cells)
    sheet.flow.repeated = rows
    return rows


def table_row(
    sheet: Sheet, columns: Sequence[Column], cells: Sequence[Sequence[Span]], anchor: str = ""
) -> list[Row]:
    """Return the rows of one line of a table; a very high one may be parted between lines."""
    set_cells: list[list[Line]] = []
    places: list[float] = []
    x = LEFT
    for column, cell in zip(columns, cells, strict=True):
        width = column.share * TEXT_WIDTH - _CELL_GAP
        set_cells.append(sheet.lines(cell, TABLE, width) if any(span.text for span in cell) else [])
        places.append(x)
        x += column.share * TEXT_WIDTH
    height = max((len(lines) for lines in set_cells), default=1)
    rows = [Row(_PADDING)]
    for number in range(max(1, height)):
        present = [
            (lines[number], at) for lines, at in zip(set_cells, places, strict=True) if number < len(lines)
        ]
        rows.append(
            Row(max((line.height for line, _ in present), default=TABLE.leading), [cells_painter(present)])
        )
    rows.append(Row(_PADDING, [_rule_below]))
    if anchor:
        rows[0].painters.append(anchor_painter("", anchor))
    return rows


def _rule_below(brush: Brush, top: float) -> None:
    brush.rule(LEFT, top - _PADDING, TEXT_WIDTH, RULE)
