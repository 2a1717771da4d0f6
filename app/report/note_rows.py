"""Sets a note's blocks: paragraphs, lists, quotations, code, tables, footnotes."""

from collections.abc import Iterator
from dataclasses import replace

from app.model.note_block import NoteBlock, NoteKind
from app.report.bidi_text import direction_of
from app.report.font_stock import BOLD
from app.report.note_spans import note_spans
from app.report.note_table import note_table
from app.report.row import Painter, Row, bar_painter, beside
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.typography import RULE, TextStyle
from app.wording.note_blocks import note_blocks

_STEP, _QUOTED = 11.0, 8.0
_BAR = 1.2
_NARROWEST = 0.4
"""The share of the width that deep nesting leaves at least."""
_LARGER = {1: 1.15, 2: 1.08}


def note_rows(
    sheet: Sheet, note: str, style: TextStyle, x: float, width: float, *, lead: str = ""
) -> Iterator[list[Row]]:
    """Yield the rows of each block of a note in Markdown; `lead` stands in bold before the first words."""
    for number, block in enumerate(note_blocks(note)):
        yield _block_rows(sheet, block, style, x, width, lead if number == 0 else "")


def _block_rows(
    sheet: Sheet, block: NoteBlock, style: TextStyle, x: float, width: float, lead: str
) -> list[Row]:
    marker_width = _STEP if block.kind in (NoteKind.ITEM, NoteKind.FOOTNOTE) else 0.0
    inset = min(
        block.indent * _STEP + block.quoted * _QUOTED + (marker_width if not block.indent else 0.0),
        width * (1 - _NARROWEST),
    )
    left, room = x + inset, width - inset
    led = [Span(f"{lead} ", style.bold(), isolated=False)] if lead else []
    if block.kind is NoteKind.RULE:
        rows = [*(sheet.rows(led, style, x, width) if led else ()), Row(5.0, [_rule(left, room)])]
    elif block.kind is NoteKind.TABLE:
        rows = [
            *(sheet.rows(led, style, x, width) if led else ()),
            *note_table(sheet, block, style, left, room),
        ]
    else:
        rows = _paragraph(sheet, block, style, (left, room, marker_width), led)
    for depth in range(block.quoted):
        at = x + block.indent * _STEP + depth * _QUOTED + 1.0
        for row in rows:
            row.painters.append(bar_painter(at, _BAR, row.height, RULE))
    return rows


def _paragraph(
    sheet: Sheet, block: NoteBlock, style: TextStyle, place: tuple[float, float, float], led: list[Span]
) -> list[Row]:
    left, room, marker_width = place
    look = _block_style(block, style)
    words = (
        [replace(span, text=_kept(span.text)) for span in block.words]
        if block.kind is NoteKind.CODE
        else block.words
    )
    spans = note_spans(tuple(words), look)
    plain = "".join(span.text for span in spans)
    direction = direction_of(plain)
    marker = Span(f"{block.marker} ", look, isolated=False) if block.marker else None
    if marker is not None and direction != sheet.direction:
        spans, marker = [marker, *spans], None
    above = []
    if led and (marker is not None or direction != sheet.direction):
        above, led = sheet.rows(led, look, left, room), []
    rows = sheet.rows([*led, *spans], look, left, room, direction=direction)
    if marker is not None:
        rows = beside(rows, sheet.lines([marker], look, marker_width), left - marker_width)
    return [*above, *rows]


def _block_style(block: NoteBlock, style: TextStyle) -> TextStyle:
    if block.kind is NoteKind.HEADING:
        larger = _LARGER.get(block.level, 1.0)
        return replace(style, face=BOLD, size=style.size * larger, leading=style.leading * larger)
    return style


def _kept(code: str) -> str:
    """Keep the blanks that a line of code begins with."""
    lines = (line.expandtabs(4) for line in code.split("\n"))
    return "\n".join("\u00a0" * (len(line) - len(line.lstrip(" "))) + line.lstrip(" ") for line in lines)


def _rule(x: float, width: float) -> Painter:
    return lambda brush, top: brush.rule(x, top - 2.5, width, RULE)
