"""A figure with its words: number, what is counted, speaker, passage and place, and what to know about it."""

from collections.abc import Iterator

from app.model.figure import Figure
from app.model.statement import giving
from app.model.timeline import Citation, FigureEntry
from app.model.vocabulary import Status, Verification
from app.report.bidi_text import AUTO, RIGHT_TO_LEFT, direction_of
from app.report.citations import citation_mark, quoted, stance_spans
from app.report.note_rows import note_rows
from app.report.row import Row, bar_painter, line_rows
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.speakers import chain_words
from app.report.typography import BAR_GAP, FIGURE, META, QUOTE
from app.wording.figures import figure_words
from app.wording.numbers import number_words
from app.wording.values import value_word

_BAR = 2.0
_BAR_SHORTER = 1.6


def figure_blocks(sheet: Sheet, entry: FigureEntry, x: float, width: float) -> Iterator[list[Row]]:
    """Yield the figure's rows, a block a passage, then what a person noted about it.

    First the words that give the number, then those that deny, correct or qualify it, each under its own name.
    """
    words = figure_words(entry.figure, sheet.language)
    given = giving(entry)
    for citation in given:
        number = [Span(words, QUOTE.bold()), Span(", ", QUOTE)]
        yield barred(sheet, _words_of(sheet, entry, citation, number), x, width)
    for citation in entry.citations:
        if citation not in given:
            yield barred(sheet, _words_of(sheet, entry, citation, []), x, width)
    yield from figure_remarks(sheet, entry, x + BAR_GAP, width - BAR_GAP)


def _words_of(sheet: Sheet, entry: FigureEntry, citation: Citation, number: list[Span]) -> list[Span]:
    return [
        *stance_spans(sheet, citation.evidence.stance),
        *number,
        Span(chain_words(sheet, citation), QUOTE),
        Span(sheet.say("colon"), QUOTE),
        quoted(sheet, citation.passage.exact),
        Span(" ", QUOTE),
        citation_mark(citation),
        *(_state_spans(sheet, entry) if number else []),
    ]


def figure_quotes(sheet: Sheet, entry: FigureEntry, x: float, width: float) -> Iterator[list[Row]]:
    """Yield only the passages of a figure, whose number stands beside them, and the remarks."""
    given = giving(entry)
    for citation in (*given, *(one for one in entry.citations if one not in given)):
        spans = [
            *stance_spans(sheet, citation.evidence.stance),
            *(
                []
                if citation in given
                else [Span(chain_words(sheet, citation), QUOTE), Span(sheet.say("colon"), QUOTE)]
            ),
            quoted(sheet, citation.passage.exact),
            Span(" ", QUOTE),
            citation_mark(citation),
            *_state_spans(sheet, entry),
        ]
        yield barred(sheet, spans, x, width, words=citation.passage.exact)
    yield from figure_remarks(sheet, entry, x + BAR_GAP, width - BAR_GAP)


def barred(
    sheet: Sheet, spans: list[Span], x: float, width: float, color: str = FIGURE, *, words: str = ""
) -> list[Row]:
    """Return a paragraph with a coloured bar at the side it begins on: that of `words`, else of its first letter."""
    direction = direction_of(words) if words else AUTO
    lines = sheet.lines(spans, QUOTE, width - BAR_GAP, direction=direction)
    from_right = bool(lines) and lines[0].right_to_left
    begins_as_the_page = from_right == (sheet.direction == RIGHT_TO_LEFT)
    rows = line_rows(lines, x + BAR_GAP if begins_as_the_page else x)
    at = x if begins_as_the_page else x + width - _BAR
    for row in rows:
        height = row.height - (_BAR_SHORTER if row is rows[-1] else 0)
        row.painters.append(bar_painter(at, _BAR, height, color))
    return rows


def figure_remarks(sheet: Sheet, entry: FigureEntry, x: float, width: float) -> Iterator[list[Row]]:
    """Yield what is to be known about a figure: doubts, its state, tags, a note."""
    remarks = list(_remarks(sheet, entry.figure))
    spans: list[Span] = []
    for remark in remarks:
        spans += [*([Span(" · ", META)] if spans else []), Span(remark, META)]
    if spans:
        yield sheet.rows(spans, META, x, width)
    yield from note_rows(sheet, entry.figure.note, META, x, width)


def _state_spans(sheet: Sheet, entry: FigureEntry) -> list[Span]:
    """Return how far a figure is accepted and checked, where that is worth saying, and its tags."""
    figure, words = entry.figure, []
    if figure.status is Status.DRAFT:
        words.append(value_word(figure.status, sheet.language))
    if figure.verification is not Verification.REPORTED:
        words.append(value_word(figure.verification, sheet.language))
    if entry.tags:
        words.append(sheet.say("tags", names=", ".join(entry.tags)))
    return [part for word in words for part in (Span(", ", META), Span(word, META))]


def _remarks(sheet: Sheet, figure: Figure) -> Iterator[str]:
    if figure.suspect:
        reason = figure.suspect_reason
        yield sheet.say("suspect", reason=reason) if reason else sheet.say("suspect_no_reason")
    if figure.corrected is not None:
        yield sheet.say("corrected", n=number_words(figure.corrected, sheet.language))
    if figure.base_as_written:
        yield sheet.say("base", words=figure.base_as_written)
