"""The words of an entry in the list, in the language of the window."""

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from app.model.day import Day
from app.model.figure import Figure
from app.model.statement import giving
from app.model.timeline import Citation, FigureEntry, TimelineEntry
from app.model.vocabulary import Confidentiality, Precision, SpeakerKind, Stance, Status, Verification
from app.ui.plurals import tr
from app.ui.timeline.entry_section import EntrySection
from app.ui.window_language import current_language
from app.wording import calendar_words
from app.wording.figures import figure_words
from app.wording.isolates import left_to_right, own_direction
from app.wording.moment_readings import moment_reading
from app.wording.moments import moment_short, moment_words
from app.wording.numbers import spelled_number
from app.wording.values import value_word

_BREAKS = re.compile("[\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LONGEST = 700
"""Code points that two lines can never hold."""
_LONGEST_NAME = 40

translate = QCoreApplication.translate


def on_one_line(text: str) -> str:
    """Return stored words with a space for each line end, and cut where no row could show them."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    return text if text.isprintable() else _BREAKS.sub(" ", text)


def section_words(section: EntrySection) -> str:
    """Return the heading of a section."""
    if section.year is not None:
        return calendar_words.year_words(section.year, current_language())
    if section.dated:
        return translate("EntryWords", "Start not known")
    return translate("EntryWords", "Date not known")


def title_words(entry: TimelineEntry) -> str:
    """Return an incident's title; where it has none, words that say so."""
    return on_one_line(entry.incident.title).strip() or translate("EntryWords", "No title")


def date_words(entry: TimelineEntry) -> str:
    """Return when it was."""
    return moment_words(entry.incident.when, current_language())


def short_date(entry: TimelineEntry) -> str:
    """Return when it was, short enough for the drawn axis."""
    return moment_short(entry.incident.when, current_language())


def tick_words(day: Day, precision: Precision) -> str:
    """Return a date under the axis."""
    language = current_language()
    if precision is Precision.YEAR:
        return left_to_right(calendar_words.year_words(day.year, language))
    form = calendar_words.MONTH_SHORT if precision is Precision.MONTH else calendar_words.DAY_SHORT
    return own_direction(calendar_words.calendar_words(day, form, language))


def reading_words(entry: TimelineEntry) -> str:
    """Return how the date was read, with its code where it is doubtful: `day uncertain (2020-06-02?)`."""
    when = entry.incident.when
    words = moment_reading(when, current_language())
    doubtful = when.range is not None and (when.range.uncertain or when.range.approximate)
    if not when.edtf or not doubtful:
        return words
    return (
        translate("EntryWords", "{reading} ({code})")
        .format(reading=words, code=left_to_right(when.edtf))
        .strip()
    )


def first_quote(entry: TimelineEntry) -> str:
    """Return the first words that say it, as stored; "" where there are none."""
    cited = next((cited for cited in entry.citations if cited.evidence.stance is Stance.ASSERTS), None)
    if cited is None and entry.citations:
        cited = entry.citations[0]
    return on_one_line(cited.passage.exact) if cited is not None else ""


def quote_words(entry: TimelineEntry) -> str:
    """Return those words between quotation marks."""
    quote = first_quote(entry)
    return f"“{quote}”" if quote else ""


def citation_words(citation: Citation) -> str:
    """Return `[1] ¶5`, with the stance where the passage does not simply say it."""
    mark = left_to_right(f"[{citation.source}] {citation.locator}".rstrip())
    if citation.evidence.stance is Stance.ASSERTS:
        return mark
    stance = value_word(citation.evidence.stance, current_language())
    return translate("EntryWords", "{citation} {stance}").format(citation=mark, stance=stance)


def figure_line(entry: FigureEntry) -> str:
    """Return `2 or more killed (SOHR)`, and that figures differ where they do."""
    words = own_direction(_figure_words(entry.figure, current_language()))
    speaker = speaker_words(entry)
    if speaker:
        words = translate("EntryWords", "{figure} ({speaker})").format(
            figure=words, speaker=own_direction(speaker)
        )
    if entry.is_denied:
        words = translate("EntryWords", "{figure}: denied").format(figure=words)
    if entry.differs:
        words = translate("EntryWords", "{figure}: figures differ").format(figure=words)
    return words


def _figure_words(figure: Figure, language: str) -> str:
    values = (
        figure.value_as_written,
        figure.quantifier,
        figure.low,
        figure.best,
        figure.high,
        figure.share,
        figure.base,
    )
    if len(figure.value_as_written) > _LONGEST:
        return on_one_line(figure_words(figure, language))
    return _figure_cached(values, figure.unit, figure.counts, figure.population, language)


@lru_cache(maxsize=8192)
def _figure_cached(values: tuple[object, ...], unit: object, counts: object, who: object, tongue: str) -> str:
    names = ("value_as_written", "quantifier", "low", "best", "high", "share", "base")
    made = Figure(
        id="", ref="", unit=unit, counts=counts, population=who, **dict(zip(names, values, strict=True))  # type: ignore[arg-type]
    )  # fmt: skip
    return on_one_line(figure_words(made, tongue))


def speaker_words(entry: FigureEntry) -> str:
    """Return who said it first, in the first citation that gives the figure and names somebody."""
    for citation in giving(entry):
        for speaker in reversed(citation.evidence.attribution):
            name = " ".join(speaker.name.split())
            if name:
                return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
            if speaker.kind is not SpeakerKind.UNATTRIBUTED:
                return value_word(speaker.kind, current_language())
    return ""


def more_words(count: int) -> str:
    """Return that so many citations and figures found no room."""
    return tr("%n more: see the inspector", "", count)


def is_faint(entry: TimelineEntry) -> bool:
    """Return whether an entry is shown greyed."""
    return entry.incident.status is Status.EXCLUDED


def status_words(entry: TimelineEntry) -> list[tuple[str, str]]:
    """Return how far an entry is supported, checked and accepted, each with its look: "", marked, differs, quiet."""
    doubtful = entry.incident.verification in (Verification.UNVERIFIED, Verification.REFUTED)
    said = [("marked" if doubtful else "", _support(entry))]
    if any(figure.differs for figure in entry.figures):
        said[:0] = [("differs", translate("EntryWords", "Figures disputed"))]
    elif entry.disputed and entry.incident.verification is not Verification.REFUTED:
        said[:0] = [("differs", translate("EntryWords", "Disputed"))]
    if entry.incident.status is Status.EXCLUDED:
        said[:0] = [("", translate("EntryWords", "Excluded"))]
    elif entry.incident.status is Status.DRAFT:
        said.append(("quiet", translate("EntryWords", "Draft")))
    if entry.incident.confidentiality is not Confidentiality.PUBLIC:
        word = value_word(entry.incident.confidentiality, current_language())
        said.append(("quiet", word[:1].upper() + word[1:]))
    return said


def _support(entry: TimelineEntry) -> str:
    verification, n = entry.incident.verification, entry.independent_sources
    count = spelled_number(n, current_language())
    if verification is Verification.UNVERIFIED:
        return translate("EntryWords", "Unverified")
    if verification is Verification.REFUTED:
        return translate("EntryWords", "Refuted")
    if verification is Verification.VERIFIED:
        if n > 1:
            return translate("EntryWords", "Verified, {count} sources").format(count=count)
        return translate("EntryWords", "Verified, one source") if n else translate("EntryWords", "Verified")
    if n > 1:
        return translate("EntryWords", "Corroborated, {count} sources").format(count=count)
    return (
        translate("EntryWords", "Reported, one source")
        if n
        else translate("EntryWords", "No source supports it")
    )


def tooltip(entry: TimelineEntry) -> str:
    """Return date and title. The date stands first: Qt takes a text for rich text by its first line."""
    lines = (date_words(entry), reading_words(entry).replace("<", "‹"), title_words(entry))
    return "\n".join(line for line in lines if line)


def spoken(entry: TimelineEntry) -> str:
    """Return an entry as a screen reader says it."""
    parts = [
        date_words(entry),
        reading_words(entry),
        own_direction(title_words(entry)),
        translate("EntryWords", ", ").join(words for _, words in status_words(entry)),
        own_direction(quote_words(entry)),
        translate("EntryWords", ", ").join(citation_words(citation) for citation in entry.citations),
        translate("EntryWords", ", ").join(figure_line(figure) for figure in entry.figures),
    ]
    return translate("EntryWords", ". ").join(part for part in parts if part)
