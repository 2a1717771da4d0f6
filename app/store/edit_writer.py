"""Writes one edit: rows, event, texts and index, all of it or nothing."""

from collections.abc import Mapping

from app.model.edit import Edit
from app.model.errors import CaseError, ErrorCode
from app.model.history_entry import HistoryEntry
from app.model.identity import Identity
from app.store.blob_store import BlobStore
from app.store.change_plan import ChangePlan
from app.store.connection import Connection
from app.store.counters import Counters
from app.store.event_log import EventLog
from app.store.references import References
from app.store.row_writer import RowWriter
from app.store.search_index import SearchIndex

LARGEST_CASE = 3_500_000_000
"""Bytes; a FAT32 disk holds no file above 4 GiB, and a journal wants room."""


class EditWriter:
    """Everything inside one transaction, which its caller opens."""

    def __init__(self, connection: Connection, log: EventLog, blobs: BlobStore) -> None:
        self._connection = connection
        self._log = log
        self._blobs = blobs
        self._references = References(connection, blobs)
        self._counters = Counters(connection)
        self._index = SearchIndex(connection)

    def write(
        self,
        edit: Edit,
        identity: Identity,
        *,
        reverses: str | None = None,
        originals: Mapping[str, bytes],
        texts: Mapping[str, str],
    ) -> HistoryEntry:
        """Write `edit`; raises CaseError where it does not fit the case, and the caller rolls back."""
        self._check_room(originals, texts)
        plan = ChangePlan(self._connection, edit.changes)
        entry = self._log.append(edit, identity, plan.logged, reverses)
        self._blobs.add_originals(originals)
        new_texts = self._blobs.add_texts(texts)
        RowWriter(self._connection, entry.hash).write(plan.rows)
        self._index.follow(plan.rows, new_texts)
        self._counters.note(plan.rows)
        self._references.check(plan.rows)
        return entry

    def _check_room(self, originals: Mapping[str, bytes], texts: Mapping[str, str]) -> None:
        pages, size = (int(self._connection.value(f"PRAGMA {name}")) for name in ("page_count", "page_size"))
        coming = sum(map(len, originals.values())) + sum(map(len, texts.values()))
        if pages * size + coming > LARGEST_CASE:
            raise CaseError(ErrorCode.CASE_FULL, limit=LARGEST_CASE)
