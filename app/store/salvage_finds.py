"""What can still be read of a damaged case, told apart by what it is, and believed where its hash says so."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from app.model.errors import CaseError
from app.model.record import Json, Record
from app.store.chain_row import ChainRow
from app.store.entity_table import KINDS, table_of
from app.store.event_hash import CUSTODY_DOMAIN, EVENT_DOMAIN, event_hash
from app.store.salvage_pages import Pages
from app.store.salvage_records import FoundRecord, Value, records
from app.store.schema import LATER_FIELDS, TABLES

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_CHAIN_COLUMNS, _STORED_COLUMNS, _NUMBERED_COLUMNS = 7, 2, 3


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of values, and the event that wrote it last."""

    record: Record
    version: str


class Finds:
    """Goes through all pages once; originals and texts are only noted, and read again when they are wanted."""

    def __init__(self, pages: Pages, cancelled: Callable[[], bool]) -> None:
        self._pages = pages
        self.events: dict[int, ChainRow] = {}
        self.unsure: list[ChainRow] = []
        """Entries whose body is not all there or not as it was written."""
        self.custody: dict[int, ChainRow] = {}
        self.rows: dict[str, dict[str, FoundRow]] = defaultdict(dict)
        self.numbered: dict[str, set[int]] = defaultdict(set)
        """Row numbers by hash, as indexes tell them."""
        self.origins: dict[int, set[tuple[str, int]]] = defaultdict(set)
        """Origin and n by row number, as indexes tell them."""
        self.bad_pages: set[int] = set()
        self._originals: dict[str, tuple[int, int]] = {}
        self._texts: dict[str, tuple[int, int]] = {}
        for number in range(1, pages.count + 1):
            if cancelled():
                break
            if pages.page(number) is None:
                self.bad_pages.add(number)
            for record in records(pages, number):
                self._take(record)

    @property
    def originals(self) -> frozenset[str]:
        """SHA-256 of the originals that are as they were added."""
        return frozenset(self._originals)

    @property
    def texts(self) -> frozenset[str]:
        """SHA-256 of the texts that are as they were read."""
        return frozenset(self._texts)

    def original(self, address: str) -> bytes:
        """Return the bytes of one of `originals`."""
        value = self._again(self._originals[address])
        return value if isinstance(value, bytes) else b""

    def text(self, address: str) -> str:
        """Return one of `texts`."""
        value = self._again(self._texts[address])
        return value if isinstance(value, str) else ""

    def _again(self, place: tuple[int, int]) -> Value:
        page, row = place
        return next(record.values[1] for record in records(self._pages, page) if record.row == row)

    def _take(self, record: FoundRecord) -> None:
        values = record.values
        if record.row is not None:
            if len(values) == _CHAIN_COLUMNS and _is_hash(values[1]):
                self._take_entry(record.row, values)
            elif len(values) == _STORED_COLUMNS and _is_hash(values[0]):
                self._take_stored(record)
        elif len(values) in (_STORED_COLUMNS, _NUMBERED_COLUMNS):
            self._take_index(values)
        if record.row is None and record.whole:
            self._take_row(values)

    def _take_entry(self, seq: int, values: tuple[Value, ...]) -> None:
        _, address, origin, n, prev, reverses, body = values
        if not isinstance(origin, str) or not isinstance(n, int):
            return
        entry = ChainRow(
            seq,
            str(address),
            origin,
            n,
            prev if isinstance(prev, str) else None,
            reverses if isinstance(reverses, str) else None,
            body if isinstance(body, str) else None,
        )
        if entry.body is not None and event_hash(entry.body, EVENT_DOMAIN) == address:
            self.events[seq] = entry
        elif entry.body is not None and event_hash(entry.body, CUSTODY_DOMAIN) == address:
            self.custody[seq] = entry
        else:
            self.unsure.append(entry)

    def _take_stored(self, record: FoundRecord) -> None:
        address, value = record.values
        if not record.whole or not isinstance(value, bytes | str) or not isinstance(address, str):
            return
        data = value.encode("utf-8") if isinstance(value, str) else value
        if sha256(data).hexdigest() == address and record.row is not None:
            places = self._texts if isinstance(value, str) else self._originals
            places[address] = (record.page, record.row)

    def _take_index(self, values: tuple[Value, ...]) -> None:
        if len(values) == _STORED_COLUMNS and _is_hash(values[0]) and isinstance(values[1], int):
            self.numbered[str(values[0])].add(values[1])
        elif len(values) == _NUMBERED_COLUMNS:
            origin, n, row = values
            if isinstance(origin, str) and isinstance(n, int) and isinstance(row, int):
                self.origins[row].add((origin, n))

    def _take_row(self, values: tuple[Value, ...]) -> None:
        for entity, names in _stored_columns().items():
            found = _row_of(entity, names, values)
            if found is not None:
                self.rows[entity][found.record["id"]] = found
                return


def _is_hash(value: Value) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def _row_of(entity: str, names: tuple[str, ...], values: tuple[Value, ...]) -> FoundRow | None:
    """Return the row of values that this is, None where it is none of `entity`."""
    later = LATER_FIELDS.get(entity, {})
    if not len(names) - len(later) <= len(values) <= len(names):
        return None
    row: dict[str, Json] = dict(zip(names, values, strict=False))
    version, id_ = row.pop("version", None), row.get("id")
    if not _is_hash(version) or not isinstance(id_, str) or not _ID.fullmatch(id_):
        return None
    table = table_of(entity)
    try:
        known = [row[name] if name in row else _packed(entity, name) for name in table.fields]
        record = table.record(known)
        table.packed(record, table.fields)
        table.entity_of(known)
    except (CaseError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return FoundRow(record, str(version))


def _packed(entity: str, name: str) -> Json:
    return table_of(entity).packed(LATER_FIELDS[entity], (name,))[0]


@cache
def _stored_columns() -> dict[str, tuple[str, ...]]:
    """Return the columns of each kind of value in the order in which they are stored."""
    database = sqlite3.connect(":memory:")
    try:
        for statement in TABLES:
            if "VIRTUAL TABLE" not in statement:
                database.execute(statement)
        return {entity: tuple(_columns(database, entity)) for entity in KINDS}
    finally:
        database.close()


def _columns(database: sqlite3.Connection, entity: str) -> Iterator[str]:
    for _, name, _, _, _, _, hidden in database.execute(f'PRAGMA table_xinfo("{entity}")'):
        if not hidden:
            yield name
