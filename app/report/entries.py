"""The entries of the timeline: each incident with its date, its words, its figures and what else is known."""

from collections.abc import Iterator

from app.model.figure_group import FigureGroup
from app.model.incident import Incident
from app.model.timeline import TimelineEntry
from app.model.vocabulary import Edition, Stance
from app.report import places
from app.report.citations import quote_spans
from app.report.differences import difference_rows
from app.report.figure_blocks import barred, figure_blocks
from app.report.line import Line
from app.report.note_rows import note_rows
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
    GREY,
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
_FIRST_LINES, _KEPT_WHOLE = 3, 10
_NUMBER = ENTRY_TITLE.colored(GREY)
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
        [
            Span(f"{entry.number}", _NUMBER),
            Span("  ", ENTRY_TITLE),
            Span(title, ENTRY_TITLE),
            *pills_of(sheet, entry),
        ],
        ENTRY_TITLE,
        COLUMN_WIDTH,
    )
    head_rows = [*line_rows(head, COLUMN), Row(_BLOCK_GAP)]
    blocks = [[*rows, Row(_BLOCK_GAP)] for rows in _blocks(sheet, entry, groups) if rows]
    date_lines = _date_lines(sheet, entry.incident)
    together, rest = _kept_together(head_rows, blocks, sum(line.height for line in date_lines))
    body = beside(together, date_lines, LEFT)
    name = f"{moment_words(entry.incident.when, sheet.language)} · {title}"
    body[0].painters.append(anchor_painter(name, places.entry(entry.number), 1))
    flow.add(body)
    flow.continued = sheet.say("continued", title=title)
    for rows in rest:
        if len(rows) <= _KEPT_WHOLE:
            flow.add(rows)
        else:
            flow.flow(rows)
    flow.continued = ""
    flow.space(_ENTRY_GAP)


def _kept_together(
    head: list[Row], blocks: list[list[Row]], height: float
) -> tuple[list[Row], list[list[Row]]]:
    """Return what is never parted, the title, the first lines and what stands beside the date, and the rest."""
    together, rest = [*head], [*blocks]
    wanted = _FIRST_LINES
    while rest and (wanted > 0 or sum(row.height for row in together) < height):
        count = len(rest[0]) if len(rest[0]) <= _KEPT_WHOLE else 1
        together += rest[0][:count]
        wanted -= count if len(rest[0]) > count else wanted
        rest[0] = rest[0][count:]
        if not rest[0]:
            rest.pop(0)
    return together, rest


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
    # What says that it happened comes first; what denies or corrects it follows.
    for citation in sorted(entry.citations, key=lambda one: one.evidence.stance is not Stance.ASSERTS):
        yield barred(
            sheet,
            quote_spans(sheet, citation),
            COLUMN,
            COLUMN_WIDTH,
            INCIDENT,
            words=citation.passage.exact,
        )
    for figure in entry.figures:
        yield from figure_blocks(sheet, figure, COLUMN, COLUMN_WIDTH)
    if facts := _facts(sheet, entry):
        yield sheet.rows(facts, META, COLUMN, COLUMN_WIDTH)
    for group in groups:
        yield difference_rows(sheet, group)
    yield from note_rows(sheet, entry.incident.note, META, COLUMN, COLUMN_WIDTH, lead=sheet.say("note"))
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
        names = "; ".join(actor.name for actor in incident.actors if actor.role is role and actor.name)
        word = value_word(role, language)
        facts.append(sheet.say("alleged", role=word, names=names) if names else word)
    if entry.tags:
        facts.append(sheet.say("tags", names=", ".join(entry.tags)))
    spans: list[Span] = []
    for fact in filter(None, facts):
        if spans:
            spans.append(Span(" · ", META))
        spans.append(Span(fact, META))
    return spans
