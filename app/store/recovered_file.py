"""Writes what was salvaged of a case into a new one."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

import json
from collections.abc import Collection, Iterable

from app.model.custody_entry import CustodyKind
from app.model.edit import EditKind
from app.model.identity import Identity
from app.model.record import Json, Record
from app.store.blob_store import BlobStore
from app.store.canonical_json import parsed
from app.store.connection import Connection
from app.store.counters import highest
from app.store.custody_log import CustodyLog
from app.store.entity_table import KINDS, table_of
from app.store.event_log import EventLog
from app.store.index_check import expected_units
from app.store.migrations import create_schema
from app.store.older_events import completed_change
from app.store.purge_event import RESTATE
from app.store.purge_log import purge_facts
from app.store.salvage_chain import SalvagedChain
from app.store.salvage_finds import Finds
from app.store.salvage_mending import Mending
from app.store.salvage_state import SalvagedState
from app.store.search_index import SearchIndex

_ENTRY = "seq, hash, origin, n, prev, reverses, body"


class RecoveredFile:
    """Fills an empty file inside one transaction, which its caller opens."""

    def __init__(
        self, connection: Connection, finds: Finds, edits: SalvagedChain, custody: SalvagedChain
    ) -> None:
        self._connection = connection
        self._finds = finds
        self._edits = edits
        self._custody = custody
        self._log = EventLog(connection)
        self._blobs = BlobStore(connection)

    def fill(self, state: SalvagedState, mending: Mending, identity: Identity, facts: dict[str, str]) -> None:
        """Write chains, rows, originals and texts; what the history does not tell, one last edit restates."""
        create_schema(self._connection)
        self._insert("event", self._edits)
        blank = self._insert_custody()
        restated = list(_restated(state))
        version = ""
        if restated or blank or not self._edits.whole or not self._edits.rows:
            version = self._restate(restated, blank, state, identity)
        self._write_rows(state, {(entity, id_) for entity, id_, _ in restated}, version)
        self._write_contents(mending)
        self._count()
        SearchIndex(self._connection).add(expected_units(self._connection))
        CustodyLog(self._connection).append(CustodyKind.RECOVERED, facts, identity, self._log.head().hash)

    def _insert(self, table: str, chain: SalvagedChain) -> None:
        rows = [(r.seq, r.hash, r.origin, r.n, r.prev, r.reverses, r.body) for r in chain.rows]
        self._connection.execute_many(f"INSERT INTO {table} ({_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def _insert_custody(self) -> list[str]:
        """Write the second chain; return the entries that have no body any more, or tell of an edit that is gone."""
        self._insert("custody", self._custody)
        edits = {row.hash for row in self._edits.rows}
        strays = [
            row.hash
            for row in self._custody.rows
            if row.body is not None and (head := parsed(row.body).get("head")) and head not in edits
        ]
        self._connection.execute_many(
            "UPDATE custody SET body = NULL WHERE hash = ?", [(address,) for address in strays]
        )
        return strays + [row.hash for row in self._custody.rows if row.body is None]

    def _restate(
        self,
        restated: list[tuple[str, str, Record | None]],
        blank: Collection[str],
        state: SalvagedState,
        identity: Identity,
    ) -> str:
        """Write the edit that says how each row stands of which the history does not tell; return its hash."""
        earlier = purge_facts(self._connection)
        removed = {address: one.to_json() for address, one in earlier.events.items()}
        for row in self._edits.rows:
            if row.body is None and row.hash not in removed:
                removed[row.hash] = {"actor": "", "at": "", "hash": row.hash, "kind": ""}
        said: dict[str, Json] = {
            "changes": [
                {"after": record, "before": None, "entity": entity, "id": id_, "op": RESTATE, "parents": []}
                for entity, id_, record in restated
            ],
            "custody": sorted({*earlier.custody, *blank}),
            "kind": EditKind.RECOVER.value,
            "numbers": self._numbers(state),
            "reason": "",
            "removed": [removed[address] for address in sorted(removed)],
            "subject": "",
        }
        return self._log.append_purge(said, identity).hash

    def _numbers(self, state: SalvagedState) -> dict[str, int]:
        """Return the highest number of each kind that anything shows: none is given again."""
        records: list[Record] = [record for rows in state.rows.values() for record in rows.values()]
        records += [found.record for rows in self._finds.rows.values() for found in rows.values()]
        numbers: dict[str, int] = {}
        for row in self._edits.readable:
            body = parsed(row.body or "null")
            records += [
                change["after"] for change in map(completed_change, body["changes"]) if change["after"]
            ]
            for prefix, number in body.get("numbers", {}).items():
                numbers[prefix] = max(number, numbers.get(prefix, 0))
        for prefix, number in highest(records).items():
            numbers[prefix] = max(number, numbers.get(prefix, 0))
        return numbers

    def _write_rows(self, state: SalvagedState, restated: set[tuple[str, str]], version: str) -> None:
        for entity in KINDS:
            table = table_of(entity)
            rows = (
                [
                    *table.packed(record, table.fields),
                    version if (entity, id_) in restated else state.told[entity][id_][1],
                ]
                for id_, record in state.rows[entity].items()
            )
            self._connection.execute_many(table.insert_sql, rows)

    def _write_contents(self, mending: Mending) -> None:
        """Write the originals and texts that the history names; others would be nobody's."""
        wanted = {
            record[name]
            for (text,) in self._connection.each("SELECT body FROM event WHERE body IS NOT NULL")
            for change in json.loads(text)["changes"]
            for record in (change["after"],)
            if record
            for name in ("sha256", "text_sha256")
            if name in record
        }
        for address in sorted(wanted & self._finds.originals):
            self._blobs.add_originals({address: self._finds.original(address)})
        for address in sorted(wanted & self._finds.texts):
            self._blobs.add_texts({address: self._finds.text(address)})
        self._blobs.add_originals(mending.originals)
        self._blobs.add_texts(mending.texts)

    def _count(self) -> None:
        """Give the counters what the history comes to, as `verify` reads it."""
        numbers: dict[str, int] = {}
        for (text,) in self._connection.rows("SELECT body FROM event WHERE body IS NOT NULL"):
            body = json.loads(text)
            found = highest(change["after"] for change in body["changes"] if change["after"])
            for prefix, number in (*found.items(), *body.get("numbers", {}).items()):
                numbers[prefix] = max(number, numbers.get(prefix, 0))
        self._connection.execute_many("INSERT INTO counter (prefix, last) VALUES (?, ?)", numbers.items())


def _restated(state: SalvagedState) -> Iterable[tuple[str, str, Record | None]]:
    """Yield every row that the history which is carried does not come to by itself, with how it stands now."""
    for entity in KINDS:
        told, rows = state.told[entity], state.rows[entity]
        for id_ in sorted(told.keys() | rows.keys()):
            record = rows.get(id_)
            known = told[id_][0] if id_ in told else None
            if record != known or (entity, id_) in state.untold:
                yield entity, id_, record
    for entity, id_ in sorted(state.untold):
        if id_ not in state.told[entity] and id_ not in state.rows[entity]:
            yield entity, id_, None
