"""The entries of the timeline: each incident with its date, its words, its figures and what else is known."""

from collections.abc import Iterator

from app.model.figure_group import FigureGroup
from app.model.incident import Incident
from app.model.timeline import TimelineEntry
from app.model.vocabulary import Edition
from app.report import places
from app.report.bidi_text import AUTO
from app.report.citations import quote_spans
from app.report.differences import difference_rows
from app.report.figure_blocks import barred, figure_blocks
from app.report.line import Line
from app.report.markdown_note import note_paragraphs
from app.report.pills import pills_of
from app.report.row import Row, beside, line_rows
from app.report.sheet import Sheet, anchor_painter
from app.report.span import Span
from app.report.typography import (
    CODED,
    COLUMN,
    COLUMN_WIDTH,
    DATE,
    DATE_WIDTH,
    ENTRY_TITLE,
    INCIDENT,
    LEFT,
    META,
    RULE,
    SMALL,
    TEXT_WIDTH,
)
from app.wording.moment_readings import moment_reading
from app.wording.moments import moment_words
from app.wording.values import kind_word, value_word

_ENTRY_GAP = 9.0
_BLOCK_GAP = 2.4
_LONGEST_CODE = 24
_MOST_READING = 12
"""Lines of the reading that stand under a date; a longer one goes below the passages."""


def draw_entry(sheet: Sheet, entry: TimelineEntry, groups: list[FigureGroup]) -> None:
    """Draw one entry; its title stays with its first passage."""
    flow = sheet.flow
    title = entry.incident.title or sheet.say("title_missing")
    flow.continued = ""
    head = sheet.lines(
        [Span(title, ENTRY_TITLE), *pills_of(sheet, entry)], ENTRY_TITLE, COLUMN_WIDTH, direction=AUTO
    )
    head_rows = [*line_rows(head, COLUMN), Row(_BLOCK_GAP)]
    blocks = [[*rows, Row(_BLOCK_GAP)] for rows in _blocks(sheet, entry, groups) if rows]
    first = blocks.pop(0) if blocks else []
    date_lines = _date_lines(sheet, entry.incident)
    together = beside([*head_rows, *first[:3]], date_lines, LEFT)
    together[0].painters.append(
        anchor_painter(
            f"{moment_words(entry.incident.when, sheet.language)} · {title}", places.entry(entry.number), 1
        )
    )
    padding = together[len(head_rows) + len(first[:3]) :]
    body = together[: len(head_rows) + len(first[:3])]
    room = sum(row.height for row in padding)
    while room > 0 and blocks and not first[3:]:
        rows = blocks.pop(0)
        body += rows
        room -= sum(row.height for row in rows)
    flow.add([*body, *([Row(room)] if room > 0 else [])])
    flow.continued = sheet.say("continued", title=title)
    if first[3:]:
        flow.flow(first[3:])
    for rows in blocks:
        flow.flow(rows)
    flow.continued = ""
    flow.space(_ENTRY_GAP)


def separator(sheet: Sheet) -> None:
    """Draw the hair line between two entries, kept with the entry that follows."""
    sheet.flow.lead([Row(_ENTRY_GAP, [lambda brush, top: brush.rule(LEFT, top, TEXT_WIDTH, RULE)])])


def _date_lines(sheet: Sheet, incident: Incident) -> list[Line]:
    when, language = incident.when, sheet.language
    lines = sheet.lines(moment_words(when, language), DATE, DATE_WIDTH)
    reading = sheet.lines(moment_reading(when, language), SMALL, DATE_WIDTH)
    if len(reading) <= _MOST_READING and any(line.fragments for line in reading):
        lines += reading
    codes = [Span(incident.ref, CODED)]
    if when.edtf:
        codes[:0] = [Span(when.edtf, CODED, whole=len(when.edtf) <= _LONGEST_CODE), Span("  ", CODED)]
    lines += sheet.lines(codes, CODED, DATE_WIDTH)
    return lines


def _blocks(sheet: Sheet, entry: TimelineEntry, groups: list[FigureGroup]) -> Iterator[list[Row]]:
    for citation in entry.citations:
        yield barred(sheet, quote_spans(sheet, citation), COLUMN, COLUMN_WIDTH, INCIDENT)
    for figure in entry.figures:
        yield from figure_blocks(sheet, figure, COLUMN, COLUMN_WIDTH)
    yield sheet.rows(_facts(sheet, entry), META, COLUMN, COLUMN_WIDTH)
    for group in groups:
        yield difference_rows(sheet, group)
    yield from _notes(sheet, entry.incident.note)
    reading = moment_reading(entry.incident.when, sheet.language)
    if len(sheet.lines(reading, SMALL, DATE_WIDTH)) > _MOST_READING:
        yield sheet.rows(sheet.say("date_note", note=reading), META, COLUMN, COLUMN_WIDTH)
    note = entry.incident.when.note
    if note and sheet.timeline.options.edition is not Edition.PUBLIC:
        yield sheet.rows(sheet.say("date_note", note=note), META, COLUMN, COLUMN_WIDTH)


def _facts(sheet: Sheet, entry: TimelineEntry) -> list[Span]:
    incident, language = entry.incident, sheet.language
    facts = []
    if incident.place.is_stated:
        where = [incident.place.label, incident.place.adm2, incident.place.adm1, incident.place.country]
        facts.append(", ".join(dict.fromkeys(part for part in where if part)))
    if incident.kind:
        facts.append(kind_word(incident.kind, language))
    for role in dict.fromkeys(actor.role for actor in incident.actors):
        names = "; ".join(actor.name for actor in incident.actors if actor.role is role)
        facts.append(sheet.say("alleged", role=value_word(role, language), names=names))
    if entry.tags:
        facts.append(sheet.say("tags", names=", ".join(entry.tags)))
    spans: list[Span] = []
    for fact in filter(None, facts):
        if spans:
            spans.append(Span(" · ", META))
        spans.append(Span(fact, META))
    return spans


def _notes(sheet: Sheet, note: str) -> Iterator[list[Row]]:
    paragraphs = note_paragraphs(note, META)
    for number, spans in enumerate(paragraphs):
        lead = [Span(sheet.say("note") + " ", META.bold(), isolated=False)] if number == 0 else []
        yield sheet.rows([*lead, *spans], META, COLUMN, COLUMN_WIDTH)
