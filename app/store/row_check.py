"""Checks the tables against the history, and what they hold against itself."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

from collections.abc import Iterator
from hashlib import sha256

from app.model.errors import CaseError
from app.model.problem import Problem
from app.model.record import Json, Record
from app.store.connection import Connection
from app.store.dependents import Dependents
from app.store.entity_table import KINDS, EntityTable, table_of
from app.store.history_check import HistoryCheck

_TAGGED = ("passage", "incident", "figure")


class RowCheck:
    """Every cell follows from the history, every hash from its bytes, every passage from its text."""

    def __init__(self, connection: Connection, history: HistoryCheck, dependents: Dependents) -> None:
        self._connection = connection
        self._history = history
        self._dependents = dependents

    def problems(self) -> Iterator[Problem]:
        """Yield what differs; the history has been gone through before."""
        for entity in KINDS:
            yield from self._rows(entity)
        yield from self._originals()
        yield from self._texts()
        yield from self._passages()
        yield from self._references()
        yield from self._counters()

    def _rows(self, entity: str) -> Iterator[Problem]:
        table, expected = table_of(entity), dict(self._history.replay.rows[entity])
        query = f'SELECT {table.columns}, version FROM "{entity}" ORDER BY id'
        for row in self._connection.each(query):
            id_ = row[0]
            known = expected.pop(id_, None)
            if known is None:
                yield self._problem("row_extra", entity, id_)
            elif _packed(table, *known) != list(row):
                yield self._problem("row_differs", entity, id_)
        for id_ in expected:
            yield self._problem("row_missing", entity, id_)

    def _problem(self, what: str, entity: str, id_: str) -> Problem:
        return Problem(what, f"{entity} {id_}", self._dependents.on_row(entity, id_))

    def _originals(self) -> Iterator[Problem]:
        present = set()
        for (address,) in self._connection.rows("SELECT sha256 FROM original ORDER BY sha256"):
            present.add(address)
            data = self._connection.value("SELECT bytes FROM original WHERE sha256 = ?", (address,))
            if sha256(data).hexdigest() != address:
                yield Problem(
                    "original_changed", f"original {address}", self._dependents.on_original(address)
                )
            elif address not in self._history.hashes:
                yield Problem("row_extra", f"original {address}")
        for (address,) in self._connection.rows("SELECT DISTINCT sha256 FROM article ORDER BY sha256"):
            if address not in present:
                yield Problem("blob_missing", f"original {address}", self._dependents.on_original(address))

    def _texts(self) -> Iterator[Problem]:
        for (address,) in self._connection.rows("SELECT sha256 FROM text ORDER BY sha256"):
            text = self._connection.value("SELECT CAST(text AS BLOB) FROM text WHERE sha256 = ?", (address,))
            if sha256(text).hexdigest() != address:
                yield Problem("text_changed", f"text {address}", self._dependents.on_text(address))
            elif address not in self._history.hashes:
                yield Problem("row_extra", f"text {address}")

    def _passages(self) -> Iterator[Problem]:
        """Check every passage's words at their place, text by text."""
        for (address,) in self._connection.rows(
            "SELECT DISTINCT text_sha256 FROM passage ORDER BY text_sha256"
        ):
            data = self._connection.value("SELECT CAST(text AS BLOB) FROM text WHERE sha256 = ?", (address,))
            text = (data or b"").decode("utf-8", "replace")
            query = 'SELECT id, start, "end", exact FROM passage WHERE text_sha256 = ? ORDER BY id'
            for id_, start, end, exact in self._connection.rows(query, (address,)):
                if not 0 <= start < end or text[start:end] != exact:
                    yield self._problem("passage_moved", "passage", id_)

    def _references(self) -> Iterator[Problem]:
        for table, _, parent, _ in self._connection.rows("PRAGMA foreign_key_check"):
            yield Problem("foreign_key_broken", f"{table}: {parent}")
        lists = [(entity, "tags", "tag") for entity in _TAGGED] + [("decision", "figures", "figure")]
        for entity, field, target in lists:
            query = (
                f"SELECT DISTINCT row.id FROM {entity} AS row, json_each(row.{field}) AS item"
                f" WHERE row.{field} <> '[]' AND item.value NOT IN (SELECT id FROM {target}) ORDER BY row.id"
            )
            for (id_,) in self._connection.rows(query):
                yield self._problem("reference_dangling", entity, id_)
        for entity in ("incident", "figure"):
            query = f"SELECT id FROM {entity} WHERE id NOT IN (SELECT claim FROM evidence) ORDER BY id"
            for (id_,) in self._connection.rows(query):
                yield self._problem("reference_dangling", entity, id_)

    def _counters(self) -> Iterator[Problem]:
        found = dict(self._connection.rows("SELECT prefix, last FROM counter"))
        for prefix in sorted(found.keys() | self._history.numbers.keys()):
            if found.get(prefix) != self._history.numbers.get(prefix):
                yield Problem("counter_wrong", f"counter {prefix}")


def _packed(table: EntityTable, record: Record, version: str) -> list[Json]:
    """Return the row that a record of the history comes to; one that fits no row is like none."""
    try:
        return [*table.packed(record, table.fields), version]
    except (CaseError, KeyError, TypeError):
        return []
