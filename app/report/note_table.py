"""A table in a note: cells between hair lines, its head in bold."""

from collections.abc import Sequence

from app.model.note_block import NoteBlock
from app.report.bidi_text import AUTO
from app.report.note_spans import note_spans
from app.report.row import Row, cells_painter
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.typography import RULE, TextStyle

_MOST_COLUMNS = 8
_GAP, _PADDING = 6.0, 1.6


def note_table(sheet: Sheet, block: NoteBlock, style: TextStyle, x: float, width: float) -> list[Row]:
    """Return the rows of a table; one with more columns than can be read has its cells one after the other."""
    rows: list[Row] = []
    columns = max(map(len, block.rows), default=0)
    for number, cells in enumerate(block.rows):
        look = style.bold() if number == 0 else style
        if columns > _MOST_COLUMNS:
            spans = [
                span
                for cell in cells
                for span in (*note_spans(cell, look), Span(" | ", look, isolated=False))
            ]
            rows += sheet.rows(spans[:-1], look, x, width, direction=AUTO)
        else:
            rows += _row(sheet, [note_spans(cell, look) for cell in cells], look, x, width / max(1, columns))
    return rows


def _row(sheet: Sheet, cells: Sequence[list[Span]], style: TextStyle, x: float, share: float) -> list[Row]:
    lines = [sheet.lines(cell, style, share - _GAP, direction=AUTO) if cell else [] for cell in cells]
    rows = [Row(_PADDING)]
    for number in range(max(map(len, lines), default=0)):
        present = [(own[number], x + share * place) for place, own in enumerate(lines) if number < len(own)]
        rows.append(Row(max(line.height for line, _ in present), [cells_painter(present)]))
    width = share * len(cells) - _GAP
    rows.append(Row(_PADDING, [lambda brush, top: brush.rule(x, top - _PADDING, width, RULE)]))
    return rows
