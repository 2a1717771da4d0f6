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
_WIDEST = 120.0
_NO_WORDS = frozenset({NoteKind.RULE, NoteKind.TABLE, NoteKind.CODE})
"""Blocks that nothing can run on into."""
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
    outside = _STEP if block.marker and not block.indent else 0.0
    inset = min(block.indent * _STEP + block.quoted * _QUOTED + outside, width * (1 - _NARROWEST))
    left, room = x + inset, width - inset
    above = sheet.rows(f"{lead}", style.bold(), x, width) if lead and _stands_alone(sheet, block) else []
    led = [Span(f"{lead} ", style.bold(), isolated=False)] if lead and not above else []
    if block.marker and block.kind not in _NO_WORDS and _direction(sheet, block) != sheet.direction:
        led = [Span(f"{block.marker} ", style, isolated=False)]  # at the side that its words begin on
    rows = _body(sheet, block, style, left, room, led)
    if block.marker and not led:
        rows = _marked(sheet, block, style, rows, left)
    for depth in range(block.quoted):
        at = x + block.indent * _STEP + depth * _QUOTED + 1.0
        for row in rows:
            row.painters.append(bar_painter(at, _BAR, row.height, RULE))
    return [*above, *rows]


def _stands_alone(sheet: Sheet, block: NoteBlock) -> bool:
    """Whether a block cannot begin behind our own word."""
    return bool(block.marker or block.kind in _NO_WORDS or _direction(sheet, block) != sheet.direction)


def _direction(sheet: Sheet, block: NoteBlock) -> str:
    words = "".join(span.text for span in block.words)
    return direction_of(words) if words.strip() else sheet.direction


def _body(
    sheet: Sheet, block: NoteBlock, style: TextStyle, left: float, room: float, led: list[Span]
) -> list[Row]:
    if block.kind is NoteKind.RULE:
        return [Row(5.0, [_rule(left, room)])]
    if block.kind is NoteKind.TABLE:
        return note_table(sheet, block, style, left, room)
    words = block.words
    if block.kind is NoteKind.CODE:
        words = tuple(replace(span, text=_kept(span.text)) for span in words)
    look = _block_style(block, style)
    return sheet.rows([*led, *note_spans(words, look)], look, left, room, direction=_direction(sheet, block))


def _marked(sheet: Sheet, block: NoteBlock, style: TextStyle, rows: list[Row], left: float) -> list[Row]:
    """Set what stands before a block: beside it where there is room, else above."""
    marker = Span(block.marker, style, isolated=False)
    (line,) = sheet.lines([marker], style, _WIDEST)
    if line.width > _STEP - 1.0:
        return [*sheet.rows([marker], style, left - _STEP, _WIDEST), *rows]
    return beside(rows, sheet.lines([marker], style, _STEP), left - _STEP)


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
