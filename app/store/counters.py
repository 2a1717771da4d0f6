"""Keeps the highest number that each kind of reference was ever given."""

import re
from collections.abc import Iterable, Mapping

from app.model.record import Record
from app.store.change_plan import RowState
from app.store.connection import Connection

_REFERENCE = re.compile(r"([A-Z]+)-([0-9]{1,18})", re.ASCII)


def is_reference(text: str) -> bool:
    """Return whether `text` is a reference: `I-7`."""
    return _REFERENCE.fullmatch(text) is not None


def numbers_of(record: Record) -> Iterable[tuple[str, int]]:
    """Yield prefix and number of a record's reference and of its older ones."""
    for reference in (record.get("ref", ""), *record.get("aliases", ())):
        match = _REFERENCE.fullmatch(reference)
        if match:
            yield match[1], int(match[2])


def highest(records: Iterable[Record]) -> dict[str, int]:
    """Return the highest number of each prefix in these records."""
    last: dict[str, int] = {}
    for record in records:
        for prefix, number in numbers_of(record):
            last[prefix] = max(number, last.get(prefix, 0))
    return last


class Counters:
    """A number that was given out is never given again, whatever is removed or undone."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next(self, prefix: str) -> int:
        """Return the number after the highest one."""
        return (self._connection.value("SELECT last FROM counter WHERE prefix = ?", (prefix,)) or 0) + 1

    def note(self, rows: Mapping[str, Mapping[str, RowState]]) -> None:
        """Take in the references that an edit gives."""
        for states in rows.values():
            given = highest(state.after for state in states.values() if state.after is not None)
            self._connection.execute_many(
                "INSERT INTO counter (prefix, last) VALUES (?, ?)"
                " ON CONFLICT (prefix) DO UPDATE SET last = max(last, excluded.last)",
                given.items(),
            )
