"""What a figure's line says, cell by cell, in the language of the window."""

from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.figure_group import bounds
from app.model.number import Number
from app.model.sources import giving_links
from app.model.timeline import Citation
from app.model.vocabulary import Confidentiality, Measure, Stance, Status, Verification
from app.ui.figures.figure_line import FigureLine
from app.ui.figures.set_text import Said
from app.ui.plurals import tr
from app.ui.window_language import current_language
from app.wording.figures import counted_words, figure_number
from app.wording.isolates import left_to_right, own_direction, without_isolates
from app.wording.moments import moment_short
from app.wording.numbers import number_words
from app.wording.phrases import phrase
from app.wording.speakers import chain_words
from app.wording.values import value_word

_LONGEST = 300
_MOST_CITED = 3

translate = QCoreApplication.translate


class Column(IntEnum):
    """The columns of the table."""

    COUNTED = 0
    AS_OF = 1
    NUMBER = 2
    WHERE = 3
    SAID_BY = 4
    SOURCE = 5
    STATE = 6


def heading(column: Column) -> str:
    """Return the name of a column."""
    return {
        Column.COUNTED: translate("FigureCells", "What is counted"),
        Column.AS_OF: translate("FigureCells", "As of"),
        Column.NUMBER: translate("FigureCells", "Figure"),
        Column.WHERE: translate("FigureCells", "Incident or place"),
        Column.SAID_BY: translate("FigureCells", "Attributed to"),
        Column.SOURCE: translate("FigureCells", "Source"),
        Column.STATE: translate("FigureCells", "Status"),
    }[column]


def cell(line: FigureLine, column: Column, *, grouped: bool = False) -> tuple[Said, ...]:
    """Return the paragraphs of one cell; under a group's heading the incident is not said again."""
    if grouped and column is Column.WHERE and line.incident is not None:
        return _where(line)[1:]
    return {
        Column.COUNTED: _counted,
        Column.AS_OF: _as_of,
        Column.NUMBER: _number,
        Column.WHERE: _where,
        Column.SAID_BY: _said_by,
        Column.SOURCE: _source,
        Column.STATE: _state,
    }[column](line)


def lines_of(line: FigureLine) -> int:
    """Return how many lines a figure needs in the table, known without setting its words."""
    figure, cited = line.figure, line.citations
    marks = min(_MOST_CITED, len(cited)) + (len(cited) > _MOST_CITED)
    marks += sum(citation.evidence.stance is not Stance.ASSERTS for citation in cited[:_MOST_CITED])
    numbers = 1 + bool(figure.value_as_written) + 2 * figure.suspect + (figure.corrected is not None)
    states = 1 + (figure.verification is not Verification.REPORTED)
    return max(2, marks, numbers, states + (figure.confidentiality is not Confidentiality.PUBLIC))


def fitted(said: tuple[Said, ...], lines: int) -> tuple[Said, ...]:
    """Return paragraphs cut to so many lines: one for each, what is left goes to the first that wants it."""
    left = max(0, lines - len(said))
    made = []
    for paragraph in said[:lines]:
        more = min(left, paragraph.lines - 1)
        left -= more
        made.append(replace(paragraph, lines=1 + more))
    return tuple(made)


def cell_words(line: FigureLine, column: Column) -> str:
    """Return all that a cell says, as a screen reader says it."""
    said = translate("FigureCells", ", ").join(said.words for said in cell(line, column))
    return translate("FigureCells", "{column}: {words}").format(column=heading(column), words=said)


def line_words(line: FigureLine) -> str:
    """Return the whole line, as a screen reader says it."""
    words = translate("FigureCells", ". ").join(cell_words(line, column) for column in Column)
    return translate("FigureCells", "Figure {reference}. {words}").format(
        reference=left_to_right(line.figure.ref), words=words
    )


def counted(figure: Figure) -> str:
    """Return what a figure counts, with a capital letter; said so where nobody has said."""
    language = current_language()
    words = counted_words(figure, language) or phrase("counted", "nothing_said", language)
    return words[:1].upper() + words[1:]


def number(figure: Figure) -> str:
    """Return a figure's number with its quantifier."""
    return figure_number(figure, current_language())


def value_of(figure: Figure) -> Number | None:
    """Return the number to sort by."""
    low, best, high = bounds(figure)
    return next((value for value in (best, low, high) if value is not None), None)


def written(figure: Figure) -> str:
    """Return the words that were written, in quotation marks."""
    return own_direction(f"“{_short(figure.value_as_written)}”") if figure.value_as_written.strip() else ""


def said_by(line: FigureLine) -> list[str]:
    """Return who gives the figure, each chain once."""
    given = giving_links(citation.evidence for citation in line.citations)
    return list(dict.fromkeys(map(_chain, given)))


def said_against(line: FigureLine) -> list[str]:
    """Return who denies, corrects or qualifies it, each in its own sentence."""
    given = giving_links(citation.evidence for citation in line.citations)
    sentences = {
        Stance.DENIES: translate("FigureCells", "denied by {speaker}"),
        Stance.CORRECTS: translate("FigureCells", "corrected by {speaker}"),
        Stance.QUALIFIES: translate("FigureCells", "qualified by {speaker}"),
    }
    others = [citation.evidence for citation in line.citations if citation.evidence not in given]
    said = (
        sentences[link.stance].format(speaker=_chain(link)) for link in others if link.stance in sentences
    )
    return list(dict.fromkeys(said))


def _chain(link: Evidence) -> str:
    return chain_words(link.attribution, current_language(), shown=lambda name: own_direction(_short(name)))


def mark(citation: Citation) -> str:
    """Return `[1] ¶5`."""
    return left_to_right(f"[{citation.source}] {citation.locator}".rstrip())


def where_words(line: FigureLine) -> str:
    """Return the incident, or else the place."""
    if line.incident is not None:
        return own_direction(_short(line.incident.title) or line.incident.ref)
    return own_direction(_short(line.figure.place.label))


def _counted(line: FigureLine) -> tuple[Said, ...]:
    measure = line.figure.measure
    over = value_word(measure, current_language())
    if measure is Measure.UNKNOWN:
        over = translate("FigureCells", "over what is not said")
    facts = translate("FigureCells", "{reference} · {measure}").format(
        reference=left_to_right(line.figure.ref), measure=over
    )
    return Said(counted(line.figure)), Said(facts, "quiet")


def _as_of(line: FigureLine) -> tuple[Said, ...]:
    when = line.when
    if not when.is_known:
        return (Said(translate("FigureCells", "not stated"), "quiet"),)
    words = Said(moment_short(when, current_language()))
    if line.figure.period.is_known:
        return (words,)
    return words, Said(translate("FigureCells", "the incident’s date"), "quiet")


def _number(line: FigureLine) -> tuple[Said, ...]:
    figure, words = line.figure, number(line.figure)
    said = [Said(_short(words), "bold")]
    if _plain(words) != _plain(figure.value_as_written) and figure.value_as_written.strip():
        said.append(Said(written(figure), "quiet"))
    if figure.suspect:
        reason = own_direction(_short(figure.suspect_reason))
        doubt = translate("FigureCells", "⚠ Doubtful: {reason}").format(reason=reason)
        said.append(Said(doubt if reason else translate("FigureCells", "⚠ Doubtful"), "differs", 4))
    if figure.corrected is not None:
        meant = number_words(figure.corrected, current_language())
        said.append(
            Said(translate("FigureCells", "meant is {number}").format(number=left_to_right(meant)), "differs")
        )
    return tuple(said)


def _where(line: FigureLine) -> tuple[Said, ...]:
    words = where_words(line)
    if not words:
        return (Said(translate("FigureCells", "not stated"), "quiet"),)
    if line.incident is None:
        return (Said(words),)
    place = line.figure.place.label or line.incident.place.label
    facts = left_to_right(line.incident.ref)
    if place:
        facts = translate("FigureCells", "{reference} · {place}").format(
            reference=facts, place=own_direction(_short(place))
        )
    return Said(words), Said(facts, "quiet", 1)


def _said_by(line: FigureLine) -> tuple[Said, ...]:
    chains = said_by(line)
    said = [Said(words) for words in chains[:_MOST_CITED]]
    if len(chains) > _MOST_CITED:
        said.append(Said(_more(len(chains) - _MOST_CITED), "quiet"))
    said += [Said(words, "differs", 2) for words in said_against(line)[:_MOST_CITED]]
    hedges = dict.fromkeys(
        speaker.hedge.strip()
        for citation in line.citations
        for speaker in citation.evidence.attribution
        if speaker.hedge.strip()
    )
    said += [Said(own_direction(f"“{_short(hedge)}”"), "quiet", 1) for hedge in hedges]
    return tuple(said) or (Said(translate("FigureCells", "no passage"), "problem"),)


def _source(line: FigureLine) -> tuple[Said, ...]:
    said = []
    for citation in line.citations[:_MOST_CITED]:
        said.append(Said(mark(citation), "link", 2, citation.passage.id))
        if citation.evidence.stance is not Stance.ASSERTS:
            said.append(Said(value_word(citation.evidence.stance, current_language()), "quiet", 1))
    if len(line.citations) > _MOST_CITED:
        said.append(Said(_more(len(line.citations) - _MOST_CITED), "quiet", 1))
    return tuple(said)


def _state(line: FigureLine) -> tuple[Said, ...]:
    figure, language = line.figure, current_language()
    said = [
        Said(
            _capital(value_word(figure.status, language)),
            "quiet" if figure.status is Status.DRAFT else "plain",
        )
    ]
    if figure.verification is Verification.UNVERIFIED:
        said.append(Said(translate("FigureCells", "○ unverified"), "differs"))
    elif figure.verification is Verification.REFUTED:
        said.append(Said(translate("FigureCells", "✗ refuted"), "problem"))
    elif figure.verification is Verification.VERIFIED:
        said.append(Said(translate("FigureCells", "✓ verified"), "saved"))
    if figure.confidentiality is not Confidentiality.PUBLIC:
        said.append(Said(value_word(figure.confidentiality, language), "quiet"))
    return tuple(said)


def _more(count: int) -> str:
    return tr("and %n more", "", count)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _short(words: str) -> str:
    line = " ".join(words[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _plain(words: str) -> str:
    return " ".join(without_isolates(words).casefold().split()).replace(",", "").replace("\u00a0", " ")
