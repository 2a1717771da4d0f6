"""Figures that differ between sources: the box in an entry, the table on the cover, and what was decided."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.model.figure import Figure
from app.model.figure_group import FigureGroup
from app.model.moment import Moment
from app.model.statement import correcting, denying, giving
from app.model.timeline import Citation, FigureEntry
from app.report import places
from app.report.brush import Brush
from app.report.citations import citation_mark
from app.report.row import Painter, Row, line_painter
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.table import Column, table_head, table_row
from app.report.typography import (
    AMBER,
    AMBER_INK,
    AMBER_TINT,
    COLUMN,
    COLUMN_WIDTH,
    LEFT,
    LINK,
    META,
    TABLE,
    TEXT_WIDTH,
    TextStyle,
)
from app.wording.differences import (
    decision_parts,
    difference_parts,
    group_counted,
    shown_words,
    voices_parts,
)
from app.wording.figures import counted_words, figure_number
from app.wording.moments import moment_short
from app.wording.parts import Given, Part, filled
from app.wording.phrases import phrase
from app.wording.speakers import chain_words

_BOX = META.colored(AMBER_INK)
_INDENT, _PADDING = 7.0, 4.0
_HEAD = 4
"""Parts of a sentence among which the number that stands and what it counts are found."""
_KEPT_WHOLE = 14
"""Lines of a box, or rows of a group's figures, that are never parted between pages."""


def difference_rows(sheet: Sheet, group: FigureGroup) -> list[Row]:
    """Return the box that says what the sources give, who they are, and what was decided and why."""
    width = COLUMN_WIDTH - 2 * _INDENT
    lines = [line for spans in _sentences(sheet, group, _BOX) for line in sheet.lines(spans, _BOX, width)]
    rows = [Row(3.0), Row(_PADDING, [_side_painter(_PADDING), _edge])]
    for line in lines:
        rows.append(Row(line.height, [_side_painter(line.height)]))
        rows[-1].painters.append(line_painter(line, COLUMN + _INDENT))
    rows.append(Row(_PADDING, [_side_painter(_PADDING), lambda brush, top: _edge(brush, top - _PADDING)]))
    rows.append(Row(4.0))
    return rows


def draw_differing(sheet: Sheet) -> None:
    """Draw the table of all figures that differ, on the cover; nothing where none do."""
    groups = sheet.timeline.differing
    if not groups:
        return
    sheet.heading(sheet.say("differing"), places.DIFFERING, level=1)
    columns = [
        Column(sheet.say("what_is_counted"), 0.36),
        Column(sheet.say("as_of"), 0.16),
        Column(sheet.say("figure"), 0.18),
        Column(sheet.say("attributed_to"), 0.18),
        Column(sheet.say("source"), 0.12),
    ]
    head = table_head(sheet, columns)
    sheet.flow.repeated = ()
    sheet.flow.lead(head)
    for group in groups:
        sheet.steps.go_on()
        rows: list[Row] = []
        for number, figure in enumerate(group.figures):
            label = _with_incident(sheet, group) if number == 0 else ""
            rows += table_row(sheet, columns, figure_cells(sheet, sheet.figures[figure.id], label))
        rows.append(Row(3.0))
        for spans in _sentences(sheet, group, META, counted=False):
            rows += sheet.rows(spans, META, LEFT, TEXT_WIDTH)
        rows.append(Row(7.0))
        if len(rows) <= 2 * _KEPT_WHOLE:
            sheet.flow.add(rows)
        else:
            sheet.flow.flow(rows)
        sheet.flow.repeated = head
    sheet.flow.repeated = ()


def figure_cells(sheet: Sheet, entry: FigureEntry, label: str) -> list[list[Span]]:
    """Return the cells of a figure's line in a table."""
    figure, language = entry.figure, sheet.language
    when = _when(sheet, figure)
    return [
        [Span(label, TABLE)],
        [Span(moment_short(when, language) if when.is_known else "–", TABLE)],
        [Span(figure_number(figure, language), TABLE)],
        _attributed(sheet, entry),
        _marks(entry),
    ]


def group_label(sheet: Sheet, figure: Figure) -> str:
    """Return what a figure counts; said so where nobody has said."""
    return counted_words(figure, sheet.language) or phrase("counted", "nothing_said", sheet.language)


def part_spans(parts: Iterable[Part], style: TextStyle) -> list[Span]:
    """Return a sentence's parts as spans: citations lead to their source, what is given keeps its direction."""
    return [
        citation_mark(part, style.colored(LINK))
        if isinstance(part, Citation)
        else Span(part, style, isolated=isinstance(part, Given))
        for part in parts
        if part != ""
    ]


def _sentences(
    sheet: Sheet, group: FigureGroup, style: TextStyle, *, counted: bool = True
) -> list[list[Span]]:
    """Return what is given, by whom, and what was decided: a paragraph each."""
    language, entries = sheet.language, sheet.figures
    parts = difference_parts(group, entries, language)
    standing_out = {shown_words(group, language)}
    if counted:
        label = group_counted(group, language)
        label = label[:1].upper() + label[1:]
        parts = filled(phrase("timeline", "differ_headline", language), counted=label, words=parts)
        standing_out.add(label)
    words = part_spans(parts, style)
    words[:_HEAD] = [
        replace(span, style=style.bold()) if span.text in standing_out else span for span in words[:_HEAD]
    ]
    about = part_spans(voices_parts(group, entries, language), style)
    decided = part_spans(decision_parts(group, language), style)
    return [words, about, decided] if decided else [words, about]


def _when(sheet: Sheet, figure: Figure) -> Moment:
    """Return the figure's period, else the time of the incident it belongs to."""
    if figure.period.is_known or not figure.incident:
        return figure.period
    entry = sheet.incidents.get(figure.incident)
    return entry.incident.when if entry else figure.period


def _with_incident(sheet: Sheet, group: FigureGroup) -> str:
    label = group_counted(group, sheet.language)
    label = label[:1].upper() + label[1:]
    entry = sheet.incidents.get(group.incident or "")
    place = entry.incident.title if entry is not None else group.figures[0].place.label
    return f"{label}, {place}" if place else label


def _attributed(sheet: Sheet, entry: FigureEntry) -> list[Span]:
    """Return who gives a figure, then who denies or corrects it."""
    spans = [Span(_speakers(sheet, giving(entry)), TABLE)]
    for key, citations in (("denied_by", denying(entry)), ("corrected_by", correcting(entry))):
        if citations:
            spans.append(Span(sheet.say("differ_separator"), TABLE, isolated=False))
            spans += part_spans(filled(sheet.say(key), speakers=_speakers(sheet, citations)), TABLE)
    return spans


def _speakers(sheet: Sheet, citations: Sequence[Citation]) -> str:
    chains = (chain_words(citation.evidence.attribution, sheet.language) for citation in citations)
    return sheet.say("differ_separator").join(dict.fromkeys(chains))


def _marks(entry: FigureEntry) -> list[Span]:
    spans: list[Span] = []
    for citation in entry.citations:
        if spans:
            spans.append(Span(" ", TABLE))
        spans.append(citation_mark(citation, TABLE.colored(LINK)))
    return spans


def _side_painter(height: float) -> Painter:
    def paint(brush: Brush, top: float) -> None:
        brush.bar(COLUMN, top, (COLUMN_WIDTH, height + 0.1), AMBER_TINT)
        brush.bar(COLUMN, top, (0.7, height), AMBER)
        brush.bar(COLUMN + COLUMN_WIDTH - 0.7, top, (0.7, height), AMBER)

    return paint


def _edge(brush: Brush, top: float) -> None:
    brush.rule(COLUMN, top, COLUMN_WIDTH, AMBER, 0.7)
