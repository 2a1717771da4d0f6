"""Finds words in texts, passages, claims and notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.locator import Locator
from app.model.record import Record
from app.store.blob_store import BlobStore
from app.store.case_reader import CaseReader
from app.store.connection import Connection
from app.store.entity_table import table_of
from app.store.search_hit import SearchHit
from app.store.search_unit import TEXT, field_words
from app.store.search_words import SearchWords

if TYPE_CHECKING:
    from app.model.reading import Reading

_AROUND = 60
"""Code points shown on either side of what was found."""
_UNITS = """
SELECT u.entity, u.id, u.field, u.start, u."end", u.words
FROM (SELECT {unit} AS unit, {rank} AS place FROM {source} WHERE {conditions}) AS found
JOIN search_unit AS u ON u.unit = found.unit
WHERE u.entity <> 'text' OR EXISTS (SELECT 1 FROM article WHERE text_sha256 = u.id)
ORDER BY u.entity = 'text', found.place, u.unit LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Unit:
    entity: str
    id: str
    field: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Found:
    """The first match and a snippet around it."""

    start: int
    end: int
    snippet: str
    matches: tuple[tuple[int, int], ...]


class CaseSearch:
    """Every term has to stand in the same stretch; a word is found by its beginning."""

    def __init__(self, connection: Connection, reader: CaseReader, blobs: BlobStore) -> None:
        self._connection = connection
        self._reader = reader
        self._blobs = blobs
        self._readings: dict[str, Reading] = {}

    def find(self, typed: str, limit: int) -> list[SearchHit]:
        """Return at most `limit` hits, claims, passages and notes before texts, each group best first."""
        words = SearchWords(typed)
        if not words or limit < 1:
            return []
        pattern = words.pattern()
        hits: list[SearchHit] = []
        for unit in self._units(words, limit):
            hits.extend(self._hits(unit, pattern))
        return hits[:limit]

    def _units(self, words: SearchWords, limit: int) -> Iterator[_Unit]:
        conditions = ["instr(words, ?) > 0"] * len(words.plain)
        values: list[object] = [*words.plain]
        if words.indexed:
            conditions.append("search_index MATCH ?")
            values.append(words.match)
        query = _UNITS.format(
            unit="rowid" if words.indexed else "unit",
            rank="rank" if words.indexed else "unit",
            source="search_index" if words.indexed else "search_unit",
            conditions=" AND ".join(conditions),
        )
        for row in self._connection.rows(query, (*values, limit)):
            yield _Unit(*row)

    def _hits(self, unit: _Unit, pattern: re.Pattern[str]) -> Iterator[SearchHit]:
        if unit.entity == TEXT:
            yield from self._text_hits(unit, pattern)
            return
        row = self._connection.row(table_of(unit.entity).select_sql("WHERE id = ?"), (unit.id,))
        if row is None:
            return
        record = table_of(unit.entity).record(row)
        found = _find(field_words(record[unit.field]), unit.words, pattern)
        passage = record if unit.entity == "passage" else None
        article_id = passage["article"] if passage else unit.id if unit.entity == "article" else None
        yield SearchHit(
            kind="note" if unit.field == "note" else unit.entity,
            id=unit.id,
            article_id=article_id,
            start=passage["start"] if passage else None,
            end=passage["end"] if passage else None,
            snippet=found.snippet,
            where=self._passage_place(passage) if passage else _reference(record),
            matches=found.matches,
            field=unit.field,
            entity=unit.entity,
        )

    def _text_hits(self, unit: _Unit, pattern: re.Pattern[str]) -> Iterator[SearchHit]:
        found = _find(self._blobs.text(unit.id)[unit.start : unit.end], unit.words, pattern)
        start, end = unit.start + found.start, unit.start + found.end
        for article in self._reader.articles_with_text(unit.id):
            yield SearchHit(
                kind="article",
                id=article.id,
                article_id=article.id,
                start=start,
                end=end,
                snippet=found.snippet,
                where=self._place(article.id, start, end),
                matches=found.matches,
                field=TEXT,
                entity="article",
            )

    def _passage_place(self, passage: Record) -> str:
        """Return `A-1 ¶5` as the passage is cited: it may stand on an earlier reading than the one shown."""
        article = self._reader.article(passage["article"])
        return f"{article.ref if article else ''} {Locator(**passage['locator'])}".strip()

    def _place(self, article_id: str | None, start: int, end: int) -> str:
        """Return `A-1 ¶5`."""
        article = self._reader.article(article_id or "")
        if article is None:
            return ""
        if article.id not in self._readings:
            self._readings[article.id] = self._reader.reading(article.id)
        return f"{article.ref} {self._readings[article.id].locator(start, end)}".strip()


def _find(raw: str, words: str, pattern: re.Pattern[str]) -> _Found:
    """Find the terms in a shadow and cut the words around the first of them from the raw text."""
    spans = [match.span() for match in pattern.finditer(words)] or [(0, len(words))]
    start, end = spans[0]
    first = _word_edge(raw, max(0, start - _AROUND), -1)
    last = _word_edge(raw, min(len(raw), min(end, start + _AROUND) + _AROUND), 1)
    matches = tuple((a - first, min(b, last) - first) for a, b in spans if first <= a < last)
    return _Found(start, end, raw[first:last], matches)


def _word_edge(raw: str, place: int, step: int) -> int:
    """Move a cut outward to the edge of its word, but not far."""
    for _ in range(20):
        if not 0 < place < len(raw) or raw[place - 1].isspace() or raw[place].isspace():
            break
        place += step
    return place


def _reference(record: Record) -> str:
    return str(record.get("ref", ""))
