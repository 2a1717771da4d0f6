"""The words of a source, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from app.model.day import Day
from app.model.vocabulary import Confidentiality, Reliability
from app.ui.figures.set_text import Said
from app.ui.plurals import tr
from app.ui.sources.source_entry import SourceEntry
from app.ui.window_language import current_language
from app.wording import bibliography
from app.wording.captures import capture_words, machine_words, part_words
from app.wording.isolates import left_to_right, own_direction
from app.wording.moments import day_words
from app.wording.notice_sentences import notice_sentence
from app.wording.numbers import count_words, size_words
from app.wording.values import value_word

_HASH = 8
_MOST_CITED = 12

translate = QCoreApplication.translate


def paragraphs(entry: SourceEntry, *, chosen: bool) -> list[Said]:
    """Return what stands of a source in the list; more of it where it is chosen."""
    said = [
        Said(title(entry), "bold", 6 if chosen else 2),
        Said(facts(entry), "plain", 4 if chosen else 2),
        Said(rests(entry), "quiet", 3),
    ]
    if kept := address(entry):
        said.append(Said(kept, "quiet", 3 if chosen else 1))
    said.append(Said(file_words(entry, whole_hash=chosen), "quiet", 4 if chosen else 1))
    if chosen:
        said.append(Said(cited_in(entry), "quiet", 4))
        said += [Said(words, "quiet", 4) for words in read_by(entry)]
    said += warnings(entry)
    return said


def title(entry: SourceEntry) -> str:
    """Return the title, in quotation marks where there is one."""
    if not entry.article.title.strip():
        return bibliography.title_words(entry.article, current_language())
    return own_direction(f"“{' '.join(entry.article.title.split())}”")


def facts(entry: SourceEntry) -> str:
    """Return authors, publisher, date, language and kind."""
    article, language = entry.article, current_language()
    known = [
        own_direction(bibliography.authors_words(article)),
        own_direction(bibliography.publisher_words(article, language)),
        own_direction(bibliography.issued_words(article, language)),
        own_direction(bibliography.language_words(article.language, language)),
        value_word(article.kind, language),
    ]
    return _joined(known)


def address(entry: SourceEntry) -> str:
    """Return where it was published, and when it was captured or looked up."""
    article = entry.article
    known = article.url.strip() or article.archive_url.strip()
    return _joined([left_to_right(known), capture_words(article, current_language())])


def read_by(entry: SourceEntry) -> list[str]:
    """Return what a person ought to know about how it was read, a sentence each."""
    language, reading = current_language(), entry.reading
    said = [part_words(entry.article, language), machine_words(reading, language)]
    said += [notice_sentence(notice, language) for notice in (reading.notices if reading else ())]
    return [words for words in said if words]


def rests(entry: SourceEntry) -> str:
    """Return what rests on a source, how far it is trusted, and who may see it."""
    article, row, language = entry.article, entry.row, current_language()
    said = [
        count_words("incidents", row.incidents, language),
        count_words("figures", row.figures, language),
        count_words("passages", row.passages, language),
        translate("SourceWords", "reliability: {word}").format(
            word=value_word(article.reliability, language)
        ),
    ]
    if article.reliability is Reliability.NOT_RATED:
        said[-1] = translate("SourceWords", "reliability not rated")
    if article.confidentiality is not Confidentiality.PUBLIC:
        said.append(value_word(article.confidentiality, language))
    return _joined(said)


def file_words(entry: SourceEntry, *, whole_hash: bool) -> str:
    """Return the file's name, size and hash, and when it was added."""
    article, language = entry.article, current_language()
    known = [
        own_direction(article.filename),
        left_to_right(size_words(article.size, language)),
        translate("SourceWords", "added {day}").format(day=left_to_right(_day(article.added_at)))
        if article.added_at
        else "",
        translate("SourceWords", "SHA-256 {hash}").format(
            hash=left_to_right(shown_hash(entry, whole=whole_hash))
        ),
    ]
    return _joined(known)


def shown_hash(entry: SourceEntry, *, whole: bool) -> str:
    """Return the SHA-256, whole or its two ends."""
    full = entry.article.sha256
    return full if whole or len(full) <= 2 * _HASH else f"{full[:_HASH]}…{full[-_HASH:]}"


def cited_in(entry: SourceEntry) -> str:
    """Return the references of the claims that cite a source."""
    refs = (*entry.incidents, *entry.figures)
    if not refs:
        return translate("SourceWords", "Nothing cites it yet.")
    named = translate("SourceWords", ", ").join(left_to_right(ref) for ref in refs[:_MOST_CITED])
    if len(refs) > _MOST_CITED:
        more = tr("and %n more", "", len(refs) - _MOST_CITED)
        named = translate("SourceWords", "{references} {more}").format(references=named, more=more)
    return translate("SourceWords", "Cited for {references}").format(references=named)


def warnings(entry: SourceEntry) -> list[Said]:
    """Return what is missing, what waits, twins, and the result of a check."""
    said = []
    if entry.checked == "":
        said.append(Said(translate("SourceWords", "✓ unchanged since it was added"), "saved", 1))
    elif entry.checked is not None:
        said.append(Said(translate("SourceWords", "✗ {problem}").format(problem=entry.checked), "problem", 3))
    lacks = completeness(entry)
    if lacks:
        said.append(Said(translate("SourceWords", "△ {missing}").format(missing=lacks), "differs", 2))
    if entry.twins:
        numbers = translate("SourceWords", ", ").join(left_to_right(f"[{number}]") for number in entry.twins)
        words = translate("SourceWords", "⚠ The same text as {numbers}: one source printed twice, not two.")
        said.append(Said(words.format(numbers=numbers), "differs", 2))
    return said


def completeness(entry: SourceEntry) -> str:
    """Return which facts are missing or wait; "" where none do."""
    words = {
        "date": translate("SourceWords", "no date"),
        "publisher": translate("SourceWords", "no publisher"),
        "author": translate("SourceWords", "no author"),
        "address": translate("SourceWords", "no address"),
    }
    lacks = [words[name] for name in entry.missing]
    if entry.waiting:
        lacks.append(tr("%n proposed fact(s) waiting", "", entry.waiting))
    return _joined(lacks)


def spoken(entry: SourceEntry) -> str:
    """Return a source as a screen reader says it."""
    number = translate("SourceWords", "Source {number}").format(number=entry.article.number)
    said = [number, *(part.words for part in paragraphs(entry, chosen=True))]
    return translate("SourceWords", ". ").join(said)


def _day(at: str) -> str:
    try:
        return day_words(Day(int(at[:4]), int(at[5:7]), int(at[8:10])), current_language())
    except ValueError:
        return at


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)
