"""The rows of a damaged case as far as history and tables together tell them."""

from collections import defaultdict
from dataclasses import dataclass

from app.model.problem import Problem
from app.model.record import Record
from app.store.canonical_json import parsed
from app.store.chain_row import ChainRow
from app.store.entity_table import KINDS, table_of
from app.store.older_events import completed_change
from app.store.purge_event import PurgeFacts
from app.store.replay import Replay
from app.store.salvage_chain import SalvagedChain
from app.store.salvage_finds import Finds, FoundRow

_NOWHERE = -1


@dataclass(slots=True)
class SalvagedState:
    """Records by entity and id, those that the history alone comes to (with their version), and what is in doubt."""

    rows: dict[str, dict[str, Record]]
    told: dict[str, dict[str, tuple[Record, str]]]
    untold: set[tuple[str, str]]
    """Rows that the history which is carried does not come to by itself."""
    losses: list[Problem]
    names: dict[str, str]
    """References that people know by the id of what bears them."""


class StateSalvage:
    """Replays what can be read and lays the rows that can be read over it; the later of the two holds."""

    def __init__(self, finds: Finds, chain: SalvagedChain) -> None:
        self._finds = finds
        self._chain = chain
        self._place = {row.hash: row.seq for row in (*chain.rows, *chain.left_out)}
        self._removed_at: dict[tuple[str, str], int] = {}
        self._losses: list[Problem] = []
        self.names: dict[str, str] = {}

    def state(self) -> SalvagedState:
        """Return it."""
        told, untold = self._replayed(keep_left_out=False)
        known, unfit = self._replayed(keep_left_out=True)
        rows: dict[str, dict[str, Record]] = defaultdict(dict)
        for entity in KINDS:
            for id_ in sorted(known[entity].keys() | self._found(entity).keys()):
                record = self._one(entity, id_, known[entity].get(id_), unfit=(entity, id_) in unfit)
                if record is not None:
                    rows[entity][id_] = record
                self._name(record, id_)
        return SalvagedState(rows, told, untold, self._losses, self.names)

    def _found(self, entity: str) -> dict[str, FoundRow]:
        """Return the rows that were read; where no edit is lost they tell nothing that the history does not."""
        return {} if self._chain.whole else self._finds.rows[entity]

    def _replayed(
        self, *, keep_left_out: bool
    ) -> tuple[dict[str, dict[str, tuple[Record, str]]], set[tuple[str, str]]]:
        """Replay; return the rows and which of them some edit did not fit."""
        replay, unfit = Replay(), set[tuple[str, str]]()
        bodies = [
            (row, parsed(row.body or "null")) for row in self._rows_in_order(keep_left_out=keep_left_out)
        ]
        purges = PurgeFacts.of([(row.seq, body) for row, body in bodies if "removed" in body])
        for row, body in bodies:
            for change in map(completed_change, body["changes"]):
                key = change["entity"], change["id"]
                if row.seq < purges.restated.get(key, 0):
                    continue
                if "removed" in body:
                    replay.restate(change, row.hash)
                elif not replay.step(change, row.hash):
                    unfit.add(key)
                if change["after"] is None:
                    self._removed_at[key] = row.seq
                self._name({**(change["before"] or {}), **(change["after"] or {})}, change["id"])
        return replay.rows, unfit

    def _rows_in_order(self, *, keep_left_out: bool) -> list[ChainRow]:
        carried = [row for row in self._chain.rows if row.body is not None]
        return [*carried, *self._chain.left_out] if keep_left_out else carried

    def _name(self, record: Record | None, id_: str) -> None:
        label = (record or {}).get("ref")
        if isinstance(label, str) and label:
            self.names[id_] = label

    def _one(
        self, entity: str, id_: str, replayed: tuple[Record, str] | None, *, unfit: bool
    ) -> Record | None:
        found = self._found(entity).get(id_)
        whole = replayed is not None and replayed[0].keys() >= set(table_of(entity).fields)
        if found is None:
            if replayed is None or not whole:
                if replayed is not None:
                    self._lose("row_lost", entity, id_)
                return None
            if unfit or not self._chain.whole:
                self._lose("row_doubtful", entity, id_)
            return replayed[0]
        at = self._place.get(found.version, len(self._place) + len(self._chain.lost) + 1)
        if replayed is None:
            return found.record if at > self._removed_at.get((entity, id_), _NOWHERE) else None
        if not whole or unfit or at > self._place.get(replayed[1], _NOWHERE):
            return found.record
        return replayed[0]

    def _lose(self, what: str, entity: str, id_: str) -> None:
        self._losses.append(Problem(what, self.names.get(id_, f"{entity} {id_}")))
