"""Keeps the search index in step with texts and rows."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

from collections.abc import Iterable, Mapping
from itertools import chain

from app.store.canonical_json import canonical_json
from app.store.change_plan import RowState
from app.store.connection import Connection
from app.store.search_unit import Unit, is_searched, record_units, text_units

_OLD = "SELECT unit FROM search_unit WHERE id IN (SELECT value FROM json_each(?))"


class SearchIndex:
    """Writes units and index together; both follow from texts and rows and can be made anew."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def follow(self, rows: Mapping[str, Mapping[str, RowState]], texts: Mapping[str, str]) -> None:
        """Take in what an edit changed and the texts it brought."""
        searched = {entity: states for entity, states in rows.items() if is_searched(entity)}
        old = [
            id_ for states in searched.values() for id_, state in states.items() if state.before is not None
        ]
        if old:
            self._remove(canonical_json(old))
        units: Iterable[Unit] = chain.from_iterable(
            record_units(entity, state.after)
            for entity, states in searched.items()
            for state in states.values()
            if state.after is not None
        )
        self.add(chain(units, chain.from_iterable(text_units(*item) for item in texts.items())))

    def add(self, units: Iterable[Unit]) -> None:
        """Add units and index them in one pass."""
        first = self._connection.value("SELECT coalesce(max(unit), 0) + 1 FROM search_unit")
        numbered = ((number, *unit) for number, unit in enumerate(units, start=first))
        self._connection.execute_many("INSERT INTO search_unit VALUES (?, ?, ?, ?, ?, ?, ?)", numbered)
        self._connection.execute(
            "INSERT INTO search_index (rowid, words) SELECT unit, words FROM search_unit WHERE unit >= ?",
            (first,),
        )

    def _remove(self, ids: str) -> None:
        self._connection.execute(
            "INSERT INTO search_index (search_index, rowid, words)"
            f" SELECT 'delete', unit, words FROM search_unit WHERE unit IN ({_OLD})",
            (ids,),
        )
        self._connection.execute(f"DELETE FROM search_unit WHERE unit IN ({_OLD})", (ids,))
