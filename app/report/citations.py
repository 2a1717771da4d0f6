"""A citation: the words of a passage and where they stand, linked to the source."""

from app.model.timeline import Citation
from app.model.vocabulary import Stance
from app.report import places
from app.report.sheet import PLACE, Sheet
from app.report.span import Span
from app.report.speakers import chain_words
from app.report.typography import CITATION, META, QUOTE, TextStyle
from app.wording.values import value_word


def citation_mark(citation: Citation, style: TextStyle = CITATION) -> Span:
    """Return `[1] ¶5`, a link to the source."""
    text = f"[{citation.source}] {citation.locator}".rstrip()
    return Span(text, style, link=places.source(citation.source), whole=True)


def quoted(sheet: Sheet, words: str, style: TextStyle = QUOTE) -> Span:
    """Return a passage's words, unchanged, in quotation marks that run as the words do."""
    before, _, after = sheet.say("quoted", words=PLACE).partition(PLACE)
    return Span(f"{before}{words}{after}", style)


def stance_spans(sheet: Sheet, stance: Stance) -> list[Span]:
    """Return the name of a stance other than the usual one, to stand before the words."""
    if stance is Stance.ASSERTS:
        return []
    words = sheet.say("stance_named", stance=value_word(stance, sheet.language))
    return [Span(words[:1].upper() + words[1:], QUOTE.bold()), Span(" ", QUOTE)]


def quote_spans(sheet: Sheet, citation: Citation) -> list[Span]:
    """Return a passage with its stance where it does not assert, its words, its place and who is speaking."""
    spans = [
        *stance_spans(sheet, citation.evidence.stance),
        quoted(sheet, citation.passage.exact),
        Span(" ", QUOTE),
        citation_mark(citation),
    ]
    if citation.evidence.attribution:
        spans += [Span(", ", QUOTE), Span(chain_words(sheet, citation), META)]
    return spans
