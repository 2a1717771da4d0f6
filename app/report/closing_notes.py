"""The last pages: what was left out and why, the history, and characters that no font draws."""

import unicodedata

from app.model.timeline import TimelineSource
from app.model.vocabulary import Edition
from app.report import places
from app.report.cover import grouped_hash, time_words
from app.report.row import Row
from app.report.sheet import PLACE, Sheet
from app.report.span import Span
from app.report.typography import BODY, HASH
from app.wording.differences import day_of
from app.wording.numbers import count_words, number_words


def draw_left_out(sheet: Sheet) -> None:
    """Draw what is not printed, by reason, and which facts the sources do not state."""
    sheet.heading(sheet.say("left_out"), places.LEFT_OUT)
    sentences = _reasons(sheet) or [sheet.say("nothing_left_out")]
    missing = [words for source in sheet.timeline.sources if (words := _missing_facts(sheet, source))]
    if missing:
        sentences.append(sheet.say("missing_facts", facts="; ".join(missing)))
    for sentence in sentences:
        sheet.flow.flow(sheet.rows(sentence, BODY))


def draw_history(sheet: Sheet) -> None:
    """Draw the head of the history and how to check the case file against it."""
    sheet.heading(sheet.say("history"), places.HISTORY)
    head = sheet.timeline.head
    if not head.count:
        sheet.flow.flow(sheet.rows(sheet.say("no_history"), BODY))
        return
    words = sheet.say(
        "history_words",
        edits=count_words("edits", head.count, sheet.language),
        day=day_of(head.at, sheet.language),
        time=time_words(head.at),
    )
    sheet.flow.flow([*sheet.rows(words, BODY), *sheet.rows(grouped_hash(head.hash), HASH), Row(3.0)])
    before, _, after = sheet.say("history_check", command=PLACE).partition(PLACE)
    spans = [Span(before, BODY), Span("fieldcase verify", HASH), Span(after, BODY)]
    sheet.flow.flow(sheet.rows(spans, BODY))


def draw_unprintable(sheet: Sheet) -> None:
    """List the characters that stand in the text as codes; nothing where there are none."""
    missing = sheet.flow.missing
    if not missing:
        return
    sheet.heading(sheet.say("unprintable"), places.UNPRINTABLE)
    rows = sheet.rows(sheet.say("unprintable_words"), BODY)
    for letter in sorted(missing):
        name = unicodedata.name(letter, "").lower()
        rows += sheet.rows(f"U+{ord(letter):04X} {name}".rstrip(), BODY)
    sheet.flow.flow(rows)


def _reasons(sheet: Sheet) -> list[str]:
    left, language = sheet.timeline.left_out, sheet.language
    found = []
    for key, refs in (
        ("left_excluded", left.excluded),
        ("left_unverified", left.unverified),
        ("left_drafts", left.drafts),
    ):
        if refs and sheet.timeline.options.edition is Edition.INTERNAL:
            found.append(sheet.say(key, refs=", ".join(refs)))
        elif refs:
            found.append(sheet.say(key, refs=number_words(len(refs), language)))
    for key, refs in (("left_confidential", left.confidential), ("left_restricted", left.restricted)):
        if refs:
            found.append(sheet.say(key, count=count_words("claims", len(refs), language)))
    if left.uncited_articles and sheet.timeline.options.edition is Edition.INTERNAL:
        found.append(
            sheet.say("left_uncited", refs=", ".join(f"[{number}]" for number in left.uncited_articles))
        )
    found += _withheld(sheet)
    if left.passages_without_claim:
        found.append(
            sheet.say("left_passages", count=count_words("passages", left.passages_without_claim, language))
        )
    return found


def _withheld(sheet: Sheet) -> list[str]:
    """Say what the edition withholds of what is printed."""
    left, language = sheet.timeline.left_out, sheet.language
    found = []
    withheld = [f"S{source.number}" for source in sheet.timeline.sources if source.withheld]
    if withheld:
        found.append(sheet.say("left_withheld", refs=", ".join(withheld)))
    for key, number in (("left_names", left.names), ("left_places", left.places)):
        if number:
            found.append(sheet.say(key, count=number_words(number, language)))
    if sheet.timeline.options.edition is Edition.PUBLIC:
        found.append(sheet.say("left_words"))
    return found


def _missing_facts(sheet: Sheet, source: TimelineSource) -> str:
    if source.withheld:
        return ""
    article = source.article
    dated = article.issued is not None and article.issued.is_known
    facts = {
        "fact_author": bool(article.authors),
        "fact_publisher": bool(article.container_title),
        "fact_date": dated,
        # An address that is withheld for a name in it is not one that nobody states.
        "fact_address": bool(article.url) or sheet.timeline.options.edition is not Edition.INTERNAL,
    }
    names = [sheet.say(key) for key, known in facts.items() if not known]
    if not names:
        return ""
    joined = (
        names[0] if len(names) == 1 else sheet.say("and_list", first=", ".join(names[:-1]), last=names[-1])
    )
    return sheet.say("missing_for", number=str(source.number), facts=joined)
