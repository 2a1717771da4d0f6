"""The sources in full: what each is, its SHA-256, and where it is cited."""

from app.model.article import Article
from app.model.timeline import TimelineSource
from app.model.vocabulary import Reliability
from app.report import places
from app.report.brush import Brush
from app.report.row import Row, beside
from app.report.sheet import Sheet, anchor_painter
from app.report.span import Span
from app.report.typography import BODY, BODY_BOLD, HASH, LEFT, LINK, META, RULE, TEXT_WIDTH
from app.wording import bibliography
from app.wording.captures import capture_words, machine_words, part_words
from app.wording.differences import day_of
from app.wording.isolates import left_to_right
from app.wording.moments import moment_short
from app.wording.notice_sentences import notice_sentence
from app.wording.numbers import count_words, size_words
from app.wording.values import value_word

_INDENT = 22.0
_KEPT_WHOLE = 6
"""Lines after the hash that stay with it; a list of citations may go on for pages."""


def draw_sources(sheet: Sheet) -> None:
    """Draw every source of the case, cited or not; of a withheld one its number only."""
    sheet.heading(sheet.say("sources"), places.SOURCES)
    for source in sheet.timeline.sources:
        sheet.steps.next()
        _draw_source(sheet, source)


def _draw_source(sheet: Sheet, source: TimelineSource) -> None:
    x, width = LEFT + _INDENT, TEXT_WIDTH - _INDENT
    kept, rest = (
        [row for spans in paragraphs for row in sheet.rows(spans, spans[0].style, x, width)]
        for paragraphs in _paragraphs(sheet, source)
    )
    kept = beside(kept, sheet.lines(str(source.number), BODY_BOLD, _INDENT), LEFT)
    first = Row(7.0, [_rule])
    name = source.article.title if not source.withheld else sheet.say("withheld", number=str(source.number))
    first.painters.append(anchor_painter(f"{source.number} {name}", places.source(source.number), 1))
    if len(rest) <= _KEPT_WHOLE:
        sheet.flow.add([first, *kept, *rest])
    else:
        sheet.flow.add([first, *kept, *rest[:_KEPT_WHOLE]])
        sheet.flow.flow(rest[_KEPT_WHOLE:], first=1)
    sheet.flow.space(4)


def _paragraphs(sheet: Sheet, source: TimelineSource) -> tuple[list[list[Span]], list[list[Span]]]:
    """Return what says which source it is, down to its hash, and what else is to be said of it."""
    cited = _cited_in(sheet, source)
    if source.withheld:
        return [[Span(sheet.say("withheld", number=str(source.number)), BODY.italic())]], cited
    article = source.article
    paragraphs = [_reference(sheet, article), [Span(_original(sheet, article), META)]]
    for key, url in (("address", article.url), ("archived", article.archive_url)):
        if url:
            paragraphs.append([Span(sheet.say(key, url=url), META)])
    if captured := capture_words(article, sheet.language):
        paragraphs[-1].append(Span(f", {captured}", META))
    if article.reliability is not Reliability.NOT_RATED:
        words = value_word(article.reliability, sheet.language)
        paragraphs.append([Span(sheet.say("reliability", reliability=words), META)])
    paragraphs.append([Span("sha256 ", META), Span(article.sha256, HASH)])
    return paragraphs, [*([Span(words, META)] for words in _readings(sheet, source)), *cited]


def _readings(sheet: Sheet, source: TimelineSource) -> list[str]:
    """Return how the source was read, as far as a reader of its quotations ought to know."""
    language, reading = sheet.language, source.reading
    said = [part_words(source.article, language), machine_words(reading, language)]
    said += [notice_sentence(notice, language) for notice in (reading.notices if reading else ())]
    if source.same_text_as:
        numbers = ", ".join(left_to_right(f"[{number}]") for number in source.same_text_as)
        said.append(sheet.say("second_copy", numbers=numbers))
    if source.on_earlier_reading:
        count = count_words("passages", source.on_earlier_reading, language)
        said.append(sheet.say("earlier_reading", count=count))
    return [words if words.endswith(".") else f"{words}." for words in said if words]


def _reference(sheet: Sheet, article: Article) -> list[Span]:
    language = sheet.language
    authors = bibliography.authors_words(article)
    spans = [Span(authors, BODY), Span(". ", BODY)] if authors else []
    title = sheet.say("quoted", words=bibliography.title_words(article, language))
    spans += [Span(title, BODY), Span(". ", BODY)]
    facts = [
        bibliography.publisher_words(article, language),
        bibliography.issued_words(article, language),
        bibliography.language_words(article.language, language),
        value_word(article.kind, language),
    ]
    for number, fact in enumerate(filter(None, facts)):
        spans += [*([Span(", ", BODY)] if number else []), Span(fact, BODY)]
    return [*spans, Span(".", BODY)]


def _original(sheet: Sheet, article: Article) -> str:
    key = "original" if article.filename else "original_nameless"
    facts = {"size": size_words(article.size, sheet.language), "media_type": article.media_type or "–"}
    if article.filename:
        facts["filename"] = article.filename
    words = sheet.say(key, **facts) + "."
    return (
        f"{words} {sheet.say('added', day=day_of(article.added_at, sheet.language))}."
        if article.added_at
        else words
    )


def _cited_in(sheet: Sheet, source: TimelineSource) -> list[list[Span]]:
    paragraphs = []
    link = META.colored(LINK)
    if source.cited_in:
        spans = [Span(sheet.say("cited_in"), META)]
        for number in source.cited_in:
            entry = sheet.numbered[number]
            words = f"{number} {moment_short(entry.incident.when, sheet.language)}"
            spans += [
                Span(" " if len(spans) == 1 else ", ", META),
                Span(words, link, link=places.entry(number), whole=True),
            ]
        paragraphs.append(spans)
    if source.cited_by_figures:
        spans = [Span(sheet.say("cited_by_figures"), META)]
        for ref in source.cited_by_figures:
            spans += [
                Span(" " if len(spans) == 1 else ", ", META),
                Span(ref, link, link=places.figure(ref), whole=True),
            ]
        paragraphs.append(spans)
    return paragraphs or [[Span(sheet.say("not_cited"), META)]]


def _rule(brush: Brush, top: float) -> None:
    brush.rule(LEFT, top, TEXT_WIDTH, RULE)
