"""Figures that differ between sources: the box in an entry, the table on the cover, and what was decided."""

from app.model.day import Day
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.figure_group import FigureGroup
from app.model.moment import Moment
from app.model.timeline import FigureEntry
from app.model.vocabulary import DecisionRule
from app.report import places
from app.report.brush import Brush
from app.report.citations import citation_mark
from app.report.row import Painter, Row, line_painter
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.speakers import speakers_of
from app.report.table import Column, table_head, table_row
from app.report.typography import (
    AMBER,
    AMBER_INK,
    AMBER_TINT,
    COLUMN,
    COLUMN_WIDTH,
    LINK,
    META,
    TABLE,
)
from app.wording.figures import bounds_words, counted_words, figure_number
from app.wording.moments import day_words, moment_short
from app.wording.phrases import phrase
from app.wording.values import value_word

_BOX = META.colored(AMBER_INK)
_INDENT, _PADDING = 7.0, 4.0


def difference_rows(sheet: Sheet, group: FigureGroup) -> list[Row]:
    """Return the box that says what the sources give, and what was decided and why."""
    texts = [difference_words(sheet, group)]
    if group.decision is not None:
        texts.append(decision_words(sheet, group.decision))
    lines = [line for text in texts for line in sheet.lines(text, _BOX, COLUMN_WIDTH - 2 * _INDENT)]
    rows = [Row(3.0), Row(_PADDING, [_side_painter(_PADDING), _edge])]
    for line in lines:
        rows.append(Row(line.height, [_side_painter(line.height)]))
        rows[-1].painters.append(line_painter(line, COLUMN + _INDENT))
    rows.append(Row(_PADDING, [_side_painter(_PADDING), lambda brush, top: _edge(brush, top - _PADDING)]))
    rows.append(Row(4.0))
    return rows


def difference_words(sheet: Sheet, group: FigureGroup) -> str:
    """Return `Sources differ on civilians killed: 2 or more (SOHR) and 4 (local monitor)`."""
    entries = sheet.figures
    items = [
        sheet.say(
            "differ_item",
            figure=figure_number(figure, sheet.language),
            speaker=speakers_of(sheet, entries[figure.id]) if figure.id in entries else "",
        )
        for figure in group.figures
    ]
    first = sheet.say("differ_separator").join(items[:-1])
    figures = sheet.say("differ_joined", first=first, last=items[-1]) if first else items[-1]
    return sheet.say("differ", counted=group_label(sheet, group.figures[0]), figures=figures)


def decision_words(sheet: Sheet, decision: Decision) -> str:
    """Return what was decided, when, by whom and why."""
    if decision.rule is DecisionRule.PENDING:
        words = sheet.say("decision_pending", reason=decision.reason)
    else:
        facts = {
            "day": moment_day(decision.at, sheet.language),
            "rule": value_word(decision.rule, sheet.language),
            "reason": decision.reason,
        }
        bounds = bounds_words(decision.low, decision.best, decision.high, sheet.language)
        key = "decision_bounds" if bounds else "decision"
        words = sheet.say(key, **facts, **({"bounds": bounds} if bounds else {}))
    return sheet.say("decision_by", decision=words, who=decision.who) if decision.who else words


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
    entries = sheet.figures
    sheet.flow.lead(table_head(sheet, columns))
    for group in groups:
        rows: list[Row] = []
        for number, figure in enumerate(group.figures):
            label = _with_incident(sheet, figure) if number == 0 else ""
            cells = figure_cells(sheet, entries[figure.id], label)
            rows += table_row(sheet, columns, cells)
        sheet.flow.add(rows)
        if group.decision is not None:
            sheet.flow.flow([Row(4.0), *sheet.rows(decision_words(sheet, group.decision), META), Row(4.0)])
    sheet.flow.repeated = ()


def figure_cells(sheet: Sheet, entry: FigureEntry, label: str) -> list[list[Span]]:
    """Return the cells of a figure's line in a table."""
    figure, language = entry.figure, sheet.language
    number = figure_number(figure, language)
    return [
        [Span(label, TABLE)],
        [Span(moment_short(_when(sheet, figure), language) if _when(sheet, figure).is_known else "–", TABLE)],
        [Span(number, TABLE)],
        [Span(speakers_of(sheet, entry), TABLE)],
        _marks(entry),
    ]


def group_label(sheet: Sheet, figure: Figure) -> str:
    """Return what a figure counts; said so where nobody has said."""
    return counted_words(figure, sheet.language) or phrase("counted", "nothing_said", sheet.language)


def moment_day(at: str, language: str) -> str:
    """Return the day of a UTC time (ISO 8601) in words; the text itself where it is none."""
    try:
        return day_words(Day(int(at[:4]), int(at[5:7]), int(at[8:10])), language)
    except ValueError:
        return at


def _when(sheet: Sheet, figure: Figure) -> Moment:
    """Return the figure's period, else the time of the incident it belongs to."""
    if figure.period.is_known or not figure.incident:
        return figure.period
    entry = sheet.incidents.get(figure.incident)
    return entry.incident.when if entry else figure.period


def _with_incident(sheet: Sheet, figure: Figure) -> str:
    label = group_label(sheet, figure)
    label = label[:1].upper() + label[1:]
    entry = sheet.incidents.get(figure.incident or "")
    if entry is not None:
        return f"{label}, {entry.incident.title}"
    return f"{label}, {figure.place.label}" if figure.place.label else label


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
