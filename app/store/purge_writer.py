"""Takes things out of a case for good, in one transaction."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

from app.model.history_entry import HistoryEntry
from app.model.identity import Identity
from app.model.record import Json
from app.store.blob_store import BlobStore
from app.store.change_plan import RowState
from app.store.connection import Connection
from app.store.event_log import EventLog
from app.store.index_check import expected_units
from app.store.purge_event import PURGE, RESTATE
from app.store.purge_log import purge_facts
from app.store.purge_plan import PurgePlan
from app.store.redaction import redacted
from app.store.row_writer import RowWriter
from app.store.search_index import SearchIndex


class PurgeWriter:
    """Writes a plan: the event first, then everything that goes; the caller holds the transaction."""

    def __init__(self, connection: Connection, log: EventLog, blobs: BlobStore) -> None:
        self._connection = connection
        self._log = log
        self._blobs = blobs

    def write(self, plan: PurgePlan, reason: str, identity: Identity) -> HistoryEntry:
        """Write it all; afterwards nothing of it is in any table."""
        restated = list(plan.restated())
        entry = self._log.append_purge(self._body(plan, restated, reason), identity)
        self._blobs.add_texts({plan.new_address[old]: text for old, text in plan.texts.items()})
        for id_, data in plan.originals.items():
            self._blobs.add_originals({plan.after["article"][id_]["sha256"]: data})
        self._write_rows(plan, restated, entry.hash)
        self._blank("event", [removed.hash for removed in plan.events])
        self._blank("custody", plan.custody)
        self._drop(plan)
        self._make_index_anew()
        return entry

    def _body(self, plan: PurgePlan, restated: list[tuple[str, str, Json]], reason: str) -> dict[str, Json]:
        earlier = purge_facts(self._connection)
        removed = {**earlier.events, **{one.hash: one for one in plan.events}}
        return {
            "changes": [
                {"after": record, "before": None, "entity": entity, "id": id_, "op": RESTATE, "parents": []}
                for entity, id_, record in restated
            ],
            "custody": sorted({*earlier.custody, *plan.custody}),
            "kind": PURGE,
            "numbers": dict(self._connection.rows("SELECT prefix, last FROM counter ORDER BY prefix")),
            "reason": reason,
            "removed": [self._kept(removed[address].to_json(), plan) for address in sorted(removed)],
            "subject": reason,
        }

    def _kept(self, value: Json, plan: PurgePlan) -> Json:
        return value if plan.finder is None else redacted(value, plan.finder)

    def _write_rows(self, plan: PurgePlan, restated: list[tuple[str, str, Json]], version: str) -> None:
        rows: dict[str, dict[str, RowState]] = {}
        for entity, id_, record in restated:
            if record is not None:
                rows.setdefault(entity, {})[id_] = RowState(plan.before[entity][id_], record, None)
        RowWriter(self._connection, version).write(rows)
        for entity, states in rows.items():
            self._connection.execute_many(
                f'UPDATE "{entity}" SET version = ? WHERE id = ?', [(version, id_) for id_ in states]
            )

    def _blank(self, table: str, addresses: list[str]) -> None:
        self._connection.execute_many(
            f"UPDATE {table} SET body = NULL WHERE hash = ? AND body IS NOT NULL",
            [(address,) for address in addresses],
        )

    def _drop(self, plan: PurgePlan) -> None:
        kept = {record["sha256"] for record in plan.after["article"].values()}
        kept |= {record["text_sha256"] for record in plan.after["reading"].values()}
        gone = [(address,) for address in sorted(plan.dropped - kept)]
        for table in ("original", "text"):
            self._connection.execute_many(f"DELETE FROM {table} WHERE sha256 = ?", gone)
        self._blobs.forget()

    def _make_index_anew(self) -> None:
        """Throw the whole index away: what was taken out of it word by word may linger in its pages."""
        self._connection.execute("DELETE FROM search_unit")
        self._connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        SearchIndex(self._connection).add(expected_units(self._connection))
        self._connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
