"""Writes what an edit comes to into the tables, many rows at a time."""

from collections import defaultdict

from app.model.record import Json, Record
from app.store.change_plan import RowState
from app.store.connection import Connection
from app.store.entity_table import EntityTable, table_of


class RowWriter:
    """Removes, changes and adds rows, each with the hash of the event that did it."""

    def __init__(self, connection: Connection, version: str) -> None:
        self._connection = connection
        self._version = version

    def write(self, rows: dict[str, dict[str, RowState]]) -> None:
        """Write every row that is not as it was: removals first, so that a reference is free again."""
        for entity, states in rows.items():
            gone = [
                (id_,) for id_, state in states.items() if state.before is not None and state.after is None
            ]
            self._connection.execute_many(table_of(entity).delete_sql, gone)
        for entity, states in rows.items():
            self._update(table_of(entity), states)
        for entity, states in rows.items():
            new = (
                state.after for state in states.values() if state.before is None and state.after is not None
            )
            self._insert(table_of(entity), list(new))

    def _insert(self, table: EntityTable, records: list[Record]) -> None:
        rows = ([*table.packed(record, table.fields), self._version] for record in records)
        self._connection.execute_many(table.insert_sql, rows)

    def _update(self, table: EntityTable, states: dict[str, RowState]) -> None:
        groups: dict[tuple[str, ...], list[list[Json]]] = defaultdict(list)
        for id_, state in states.items():
            before, after = state.before, state.after
            if before is None or after is None or after is before:
                continue
            names = tuple(name for name in table.fields if before[name] != after[name])
            groups[names].append([*table.packed(after, names), self._version, id_])
        for names, rows in groups.items():
            self._connection.execute_many(table.update_sql(names), rows)
