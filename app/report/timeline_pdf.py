"""Prints a timeline as a PDF in which every line leads back to the words it rests on."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

import app
from app.model.errors import CaseError, ErrorCode
from app.model.timeline import Timeline, TimelineEntry
from app.report import places
from app.report.all_figures import draw_all_figures
from app.report.archival import moment_of
from app.report.at_a_glance import draw_axis
from app.report.attachment import Attachment
from app.report.brush import Brush
from app.report.closing_notes import draw_history, draw_left_out, draw_unprintable
from app.report.cover import draw_cover_facts, draw_how_to_read
from app.report.differences import draw_differing
from app.report.entries import draw_entry, separator
from app.report.page_flow import PageFlow
from app.report.pdf_facts import PdfFacts
from app.report.sheet import Sheet
from app.report.source_notes import draw_sources
from app.report.steps import Progress, Steps, Unwanted
from app.report.totals import draw_totals
from app.wording.calendar_words import year_words
from app.wording.direction import runs_right_to_left
from app.wording.phrases import phrase

if TYPE_CHECKING:
    from app.model.figure_group import FigureGroup


def write_timeline_pdf(
    timeline: Timeline,
    stream: BinaryIO,
    *,
    language: str = "en",
    attached: tuple[str, bytes] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the PDF of `timeline` to `stream`: the same bytes for the same timeline and language.

    `attached` is the name and the bytes of JSON that goes with it.
    `progress` is called with how many entries, figures and sources are set and how many there are. Where
    `cancelled` says so nothing is written. Raises CaseError(NOTHING_TO_PRINT) where no claim would be printed.
    """
    if timeline.is_empty:
        raise CaseError(ErrorCode.NOTHING_TO_PRINT, left_out=timeline.left_out.claims)
    total = len(timeline.entries) + len(timeline.undated) + len(timeline.figures) + len(timeline.sources)
    try:
        _print(timeline, stream, language, Steps(total, progress, cancelled), attached)
    except Unwanted:
        return


def _print(
    timeline: Timeline, stream: BinaryIO, language: str, steps: Steps, attached: tuple[str, bytes] | None
) -> None:
    title = timeline.title or phrase("timeline", "title_missing", language)
    facts = PdfFacts(
        title=title,
        subject=phrase("timeline", "sourced_timeline", language),
        language=language,
        program=f"Fieldcase {app.__version__}",
        at=moment_of(timeline.head.at),
    )
    attachment = None
    if attached is not None:
        described = phrase("timeline", "attached_data", language)
        attachment = Attachment(attached[0], "application/json", attached[1], described)
        del attached
    brush = Brush(stream, facts, mirrored=runs_right_to_left(language), attachment=attachment)
    del attachment
    footer = phrase("timeline", "footer", language).format(title=title)
    sheet = Sheet(timeline, language, PageFlow(brush, footer), steps)
    draw_cover_facts(sheet)
    draw_axis(sheet)
    draw_differing(sheet)
    draw_how_to_read(sheet)
    _draw_entries(sheet)
    draw_all_figures(sheet)
    draw_totals(sheet)
    draw_sources(sheet)
    draw_left_out(sheet)
    draw_history(sheet)
    draw_unprintable(sheet)
    sheet.flow.finish()
    steps.finish()
    brush.finish()


def _draw_entries(sheet: Sheet) -> None:
    timeline = sheet.timeline
    groups: dict[str, list[FigureGroup]] = defaultdict(list)
    for group in timeline.differing:
        for incident in group.incidents:
            groups[incident].append(group)
    if sheet.flow.page == 1 and (timeline.entries or timeline.undated):
        sheet.flow.break_page()  # a cover of several pages may end anywhere: what follows goes on there
    label = ""
    for entry in (*timeline.entries, *timeline.undated):
        sheet.steps.next()
        own = _section_of(sheet, entry)
        if own != label:
            name = places.year(entry.number) if entry.is_dated else places.UNDATED
            sheet.heading(own, name, space=14.0, closed=True)
        label = own
        separator(sheet)
        draw_entry(sheet, entry, groups.get(entry.incident.id, []))


def _section_of(sheet: Sheet, entry: TimelineEntry) -> str:
    """Return the heading that an entry stands under: the year it begins in, where that is known."""
    if not entry.is_dated:
        return sheet.say("undated")
    first = entry.incident.when.earliest
    return year_words(first.year, sheet.language) if first else sheet.say("no_start")
