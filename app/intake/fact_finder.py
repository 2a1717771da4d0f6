"""Proposes an article's facts from its first and last lines; a person decides on each."""

import re
from collections.abc import Callable, Sequence

from app.intake.byline import read_byline
from app.intake.language import language_of
from app.intake.page_furniture import is_counter
from app.intake.publication_line import read_address, read_dateline, read_publisher
from app.intake.telling_line import HEAD, TellingLine, telling_lines
from app.intake.title_finder import find_titles
from app.intake.written_date import read_date
from app.model.block import Block
from app.model.proposal import Proposal

_LONGEST_LINE = 200
_SEPARATORS = re.compile(r"\s+[|•·–—-]\s+|\s*[|•·]\s*")
_DATE_LABEL = re.compile(
    r"(?:first published|published(?: on| at)?|posted(?: on)?|date|dated|publiée? le|date de publication|"
    r"publicado(?: el)?|fecha(?: de publicación)?|"
    r"опубликовано|дата(?: публикации| публікації)?|опубліковано|"
    r"تاريخ النشر|التاريخ|نشر في|نُشر في|نشر بتاريخ)\s*[:：]?\s+(?P<date>.+)",
    re.IGNORECASE,
)


def find_facts(text: str, blocks: Sequence[Block]) -> tuple[Proposal, ...]:
    """Return what the lines of `text` propose, best first for each field; the text stays whole."""
    lines = telling_lines(text, blocks)
    return tuple(
        proposal
        for proposals in (
            find_titles(lines, _is_fact),
            _first_of(
                lines, "authors", "byline", lambda line: read_byline(line.words, is_first=line.place == 0)
            ),
            _issued(lines),
            _first_of(lines, "container_title", "publisher_line", lambda line: read_publisher(line.words)),
            _datelines(text, blocks),
            _first_of(lines, "url", "address_line", lambda line: read_address(line.words)),
            _language(text),
        )
        for proposal in proposals
    )


def _is_fact(line: TellingLine) -> bool:
    words = line.words
    if not words:
        return False
    return bool(
        is_counter(words)
        or any(_date_in(piece) for piece in (words, *_SEPARATORS.split(words)))
        or read_byline(words, is_first=line.place == 0)
        or read_publisher(words)
        or read_address(words)
        or not any(char.isalpha() for char in words)
    )


def _first_of(
    lines: list[TellingLine], field: str, provenance: str, read: Callable[[TellingLine], str | None]
) -> list[Proposal]:
    """Return a proposal for each different value that `read` finds, in the order of the lines."""
    found: dict[str, Proposal] = {}
    for line in lines:
        if value := read(line):
            proposal = Proposal(field=field, value=value, as_written=line.words, provenance=provenance)
            found.setdefault(value, proposal)
    return list(found.values())


def _issued(lines: list[TellingLine]) -> list[Proposal]:
    found: dict[str, Proposal] = {}
    for line in lines:
        for piece in (line.words, *_SEPARATORS.split(line.words)):
            if value := _date_in(piece):
                proposal = Proposal(
                    field="issued", value=value, as_written=piece.strip(), provenance="date_line"
                )
                found.setdefault(value, proposal)
    return list(found.values())


def _date_in(words: str) -> str | None:
    text = words.strip().strip("*_()[] ")
    label = _DATE_LABEL.fullmatch(text)
    return read_date(label["date"] if label else text)


def _datelines(text: str, blocks: Sequence[Block]) -> list[Proposal]:
    for block in blocks[:HEAD]:
        words = text[block.start : min(block.end, block.start + _LONGEST_LINE)]
        if name := read_dateline(words):
            return [
                Proposal(
                    field="container_title",
                    value=name,
                    as_written=words.partition(")")[0] + ")",
                    provenance="dateline",
                )
            ]
    return []


def _language(text: str) -> list[Proposal]:
    code = language_of(text)
    return [Proposal(field="language", value=code, provenance="script_and_stop_words")] if code else []
