"""The table of all figures."""

from app.model.timeline import FigureEntry
from app.model.vocabulary import Measure
from app.report import places
from app.report.differences import figure_cells, group_label
from app.report.figure_blocks import figure_quotes
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.table import Column, table_head, table_row
from app.report.typography import CODED, LEFT, META, TABLE, TEXT_WIDTH
from app.wording.values import value_word

_INDENT = 0.07 * TEXT_WIDTH


def draw_all_figures(sheet: Sheet) -> None:
    """Draw every printed figure with its time, speakers and sources; nothing where there are none."""
    if not sheet.timeline.figures:
        return
    sheet.heading(sheet.say("all_figures"), places.FIGURES)
    columns = [
        Column("", 0.07),
        Column(sheet.say("what_is_counted"), 0.33),
        Column(sheet.say("as_of"), 0.15),
        Column(sheet.say("figure"), 0.17),
        Column(sheet.say("attributed_to"), 0.17),
        Column(sheet.say("source"), 0.11),
    ]
    head = table_head(sheet, columns)
    sheet.flow.repeated = ()
    sheet.flow.lead(head)
    for number, entry in enumerate(sheet.timeline.figures):
        sheet.steps.next()
        cells = figure_cells(sheet, entry, "")
        cells[0] = _counted(sheet, entry)
        ref = [Span(entry.figure.ref, CODED)]
        rows = table_row(sheet, columns, [ref, *cells], places.figure(entry.figure.ref))
        if entry.figure.incident not in sheet.incidents:
            blocks = figure_quotes(sheet, entry, LEFT + _INDENT, TEXT_WIDTH - _INDENT)
            rows[-1:] = [row for block in blocks for row in block] + rows[-1:]
        sheet.flow.flow(rows, first=min(len(rows), 4))
        if number == 0:
            sheet.flow.repeated = head
    sheet.flow.repeated = ()


def _counted(sheet: Sheet, entry: FigureEntry) -> list[Span]:
    figure = entry.figure
    label = group_label(sheet, figure)
    spans = [Span(label[:1].upper() + label[1:], TABLE)]
    where = sheet.incidents.get(figure.incident or "")
    details = []
    if figure.measure is not Measure.UNKNOWN:
        details.append(value_word(figure.measure, sheet.language))
    if where is not None:
        details.append(f"{where.number} {where.incident.title}")
    elif figure.place.label:
        details.append(figure.place.label)
    for place, detail in enumerate(details):
        spans.append(Span(", " if place == 0 else " · ", META))
        link = (
            places.entry(where.number) if where is not None and detail.startswith(f"{where.number} ") else ""
        )
        spans.append(Span(detail, META, link=link))
    return spans
