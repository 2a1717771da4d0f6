"""A citation: the words of a passage and where they stand, linked to the source."""

from app.model.timeline import Citation
from app.report import places
from app.report.row import Row, bar_painter, line_rows
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.speakers import chain_words
from app.report.typography import BAR_GAP, CITATION, COLUMN, COLUMN_WIDTH, GREY, QUOTE, RIGHT, TextStyle
from app.model.vocabulary import Stance
from app.wording.values import value_word

_BAR = 2.0


def citation_mark(citation: Citation, style: TextStyle = CITATION) -> Span:
    """Return `[1] ¶5`, a link to the source."""
    text = f"[{citation.source}] {citation.locator}".rstrip()
    return Span(text, style, link=places.source(citation.source), whole=True)


def quoted(sheet: Sheet, words: str, style: TextStyle = QUOTE) -> Span:
    """Return a passage's words, unchanged, in quotation marks."""
    return Span(sheet.say("quoted", words=words), style)


def quote_rows(sheet: Sheet, citation: Citation, color: str, lead: str = "") -> list[Row]:
    """Return a passage with its bar, its stance where it does not assert, its words and its place."""
    spans: list[Span] = []
    stance = citation.evidence.stance
    if stance is not Stance.ASSERTS:
        words = sheet.say("stance_named", stance=value_word(stance, sheet.language))
        spans += [Span(words[:1].upper() + words[1:], QUOTE.bold()), Span(" ", QUOTE)]
    if lead:
        spans += [Span(lead, QUOTE), Span(" ", QUOTE)]
    spans += [quoted(sheet, citation.passage.exact), Span(" ", QUOTE), citation_mark(citation)]
    if citation.evidence.attribution and not lead:
        spans += [Span(" ", QUOTE), Span(chain_words(sheet, citation), CITATION.colored(GREY))]
    lines = sheet.lines(spans, QUOTE, COLUMN_WIDTH - BAR_GAP)
    rows = line_rows(lines, COLUMN + BAR_GAP if not _is_rtl(lines) else COLUMN)
    x = RIGHT - _BAR if _is_rtl(lines) else COLUMN
    for row in rows:
        row.painters.append(bar_painter(x, _BAR, row.height - (1.6 if row is rows[-1] else 0), color))
    return rows


def _is_rtl(lines: list) -> bool:  # type: ignore[type-arg]
    return bool(lines) and lines[0].right_to_left
