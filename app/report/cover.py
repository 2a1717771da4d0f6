"""The first page: what this is, what it covers, and how to read it."""

from app.model.vocabulary import Edition
from app.report import places
from app.report.bidi_text import AUTO
from app.report.brush import Brush
from app.report.row import Painter, Row, line_rows
from app.report.sheet import PLACE, Sheet, anchor_painter
from app.report.span import Span
from app.report.typography import (
    ACCENT,
    BODY,
    BODY_BOLD,
    COVER_TITLE,
    EYEBROW,
    HASH,
    LEFT,
    RULE,
    TEXT_WIDTH,
)
from app.wording.differences import day_of
from app.wording.moments import covered_words
from app.wording.numbers import count_words, number_words
from app.wording.values import value_word

_LABEL_WIDTH = 116.0


def draw_cover_facts(sheet: Sheet) -> None:
    """Draw the title, the description and the facts about this timeline."""
    timeline, flow = sheet.timeline, sheet.flow
    title = timeline.title or sheet.say("title_missing")
    rows = sheet.rows(sheet.say("sourced_timeline"), EYEBROW)
    rows[0].painters.append(anchor_painter(title, places.COVER, 0))
    rows += sheet.rows(title, COVER_TITLE, direction=AUTO)
    flow.flow(rows)
    if timeline.description.strip():
        flow.space(2)
        flow.flow(sheet.rows(timeline.description.strip(), EYEBROW, direction=AUTO))
    flow.add([Row(12.0, [_rule_at(9.0, ACCENT, 1.0)])])
    for label, spans in _facts(sheet):
        flow.add(_fact_rows(sheet, label, spans))
    flow.add([Row(8.0, [_rule_at(6.0, RULE, 0.7)])])


def draw_how_to_read(sheet: Sheet) -> None:
    """Draw the paragraph for who sees such a timeline for the first time."""
    sheet.heading(sheet.say("how_to_read"), places.HOW_TO_READ, level=1)
    rows = sheet.rows(sheet.say("how_to_read_words"), BODY)
    names = sheet.timeline.left_out.names
    if names:  # quotes are not exactly as they stand there then
        rows += sheet.rows(sheet.say("left_names", count=number_words(names, sheet.language)), BODY)
    sheet.flow.add(rows)


def grouped_hash(digest: str) -> str:
    """Return hexadecimal digits in groups of four."""
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))


def time_words(at: str) -> str:
    """Return the minute of a UTC time (ISO 8601): `14:30`."""
    return at[11:16]


def _facts(sheet: Sheet) -> list[tuple[str, list[Span]]]:
    timeline, language, head = sheet.timeline, sheet.language, sheet.timeline.head
    facts = [(sheet.say("period_covered"), [Span(_period(sheet), BODY)])] if timeline.entries else []
    contents = sheet.say(
        "contents_words",
        incidents=count_words("incidents", len(timeline.entries) + len(timeline.undated), language),
        figures=count_words("figures", len(timeline.figures), language),
        passages=count_words("passages", timeline.passages, language),
        sources=count_words("sources", len(_printed_sources(sheet)), language),
    )
    facts.append((sheet.say("contents"), [Span(contents, BODY)]))
    facts.append((sheet.say("edition"), [Span(_edition(sheet), BODY)]))
    if head.count:
        prepared = sheet.say("prepared_words", day=day_of(head.at, language), time=time_words(head.at))
        facts.append((sheet.say("prepared"), [Span(prepared, BODY)]))
        before, _, after = sheet.say(
            "history_head", hash=PLACE, edits=count_words("edits", head.count, language)
        ).partition(PLACE)
        spans = [Span(before, BODY), Span(grouped_hash(head.hash), HASH), Span(after, BODY)]
        facts.append((sheet.say("case_file"), spans))
    return facts


def _printed_sources(sheet: Sheet) -> list[int]:
    return [source.number for source in sheet.timeline.sources if source.cited_in or source.cited_by_figures]


def _period(sheet: Sheet) -> str:
    """From the first to the last known end, each as precise as it is known."""
    return covered_words([entry.incident.when for entry in sheet.timeline.entries], sheet.language)


def _edition(sheet: Sheet) -> str:
    options = sheet.timeline.options
    edition = value_word(options.edition, sheet.language)
    edition = edition[:1].upper() + edition[1:]
    only = options.accepted_only or options.edition is Edition.PUBLIC
    keys = {
        (True, False): "edition_accepted_only",
        (False, True): "edition_with_unverified",
        (True, True): "edition_both",
    }
    key = keys.get((only, options.include_unverified))
    return sheet.say(key, edition=edition) if key else edition


def _fact_rows(sheet: Sheet, label: str, spans: list[Span]) -> list[Row]:
    heads = sheet.lines(label, BODY_BOLD, _LABEL_WIDTH - 6)
    rows = sheet.rows(spans, BODY, LEFT + _LABEL_WIDTH, TEXT_WIDTH - _LABEL_WIDTH)
    for row, extra in zip(rows, line_rows(heads, LEFT), strict=False):
        row.painters[:0] = extra.painters
    return rows


def _rule_at(depth: float, color: str, thickness: float) -> Painter:
    def paint(brush: Brush, top: float) -> None:
        brush.rule(LEFT, top - depth, TEXT_WIDTH, color, thickness)

    return paint
