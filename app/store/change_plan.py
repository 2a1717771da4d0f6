"""What an edit comes to, row by row, worked out before anything is written."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

from collections import defaultdict
from dataclasses import dataclass

from app.model.edit import Change
from app.model.errors import CaseError, ErrorCode
from app.model.record import Json, Record
from app.store.canonical_json import canonical_json, check_plain
from app.store.connection import Connection
from app.store.entity_table import table_of


@dataclass(slots=True)
class RowState:
    """A row as it was (None: not there), as the edit leaves it, and the event that wrote it last."""

    before: Record | None
    after: Record | None
    version: str | None


class ChangePlan:
    """Follows an edit's changes over the rows as they stand.

    Raises CaseError(CONFLICT) where a row is not as the edit saw it, VALUE_INVALID for no change.
    """

    def __init__(self, connection: Connection, changes: tuple[Change, ...]) -> None:
        self._connection = connection
        self.rows: dict[str, dict[str, RowState]] = defaultdict(dict)
        self._load(changes)
        self.logged = [self._step(change) for change in changes]

    def _load(self, changes: tuple[Change, ...]) -> None:
        wanted: dict[str, dict[str, None]] = defaultdict(dict)
        for change in changes:
            if type(change.id) is not str or not change.id:
                raise CaseError(ErrorCode.VALUE_INVALID, field="id", value=change.id)
            wanted[change.entity][change.id] = None
        for entity, ids in wanted.items():
            table = table_of(entity)
            found = self._connection.rows(
                f'SELECT {table.columns}, version FROM "{entity}"'
                " WHERE id IN (SELECT value FROM json_each(?))",
                (canonical_json(list(ids)),),
            )
            states = self.rows[entity]
            states.update((id_, RowState(None, None, None)) for id_ in ids)
            for row in found:
                record = table.record(row)
                states[record["id"]] = RowState(record, record, row[-1])

    def _step(self, change: Change) -> dict[str, Json]:
        state = self.rows[change.entity][change.id]
        operation = _operation(change)
        current, touched = state.after, state.after is not state.before
        if touched and current is not None:
            _check_values(change.entity, current)
        state.after = getattr(self, f"_{operation}")(change, current)
        return {
            "after": change.after,
            "before": None
            if change.before is None
            else {name: (current or {})[name] for name in change.before},
            "entity": change.entity,
            "id": change.id,
            "op": operation,
            "parents": [state.version] if state.version and not touched else [],
        }

    def _insert(self, change: Change, current: Record | None) -> Record:
        if current is not None:
            raise _conflict(change)
        record = change.after or {}
        table_of(change.entity).check_names(record, whole=True)
        _check_id(change, record)
        return record

    def _update(self, change: Change, current: Record | None) -> Record:
        before, after = change.before or {}, change.after or {}
        table_of(change.entity).check_names(after, whole=False)
        if before.keys() != after.keys() or "id" in after:
            raise CaseError(ErrorCode.VALUE_INVALID, field="id", value=change.id)
        if current is None or any(current[name] != value for name, value in before.items()):
            raise _conflict(change)
        _check_values(change.entity, after)
        return {**current, **after}

    def _delete(self, change: Change, current: Record | None) -> None:
        if current is None or current != change.before:
            raise _conflict(change)


def _check_values(entity: str, record: Record) -> None:
    """Refuse values that no row can hold, also where a later change of the edit puts others in their place."""
    table_of(entity).packed(record, tuple(record))


def _operation(change: Change) -> str:
    if change.before is None and change.after is None:
        raise CaseError(ErrorCode.VALUE_INVALID, field="change", value=None)
    if change.before is None:
        return "insert"
    return "delete" if change.after is None else "update"


def _check_id(change: Change, record: Record) -> None:
    check_plain(record["id"], "id")
    if record["id"] != change.id:
        raise CaseError(ErrorCode.VALUE_INVALID, field="id", value=record["id"])


def _conflict(change: Change) -> CaseError:
    known = (change.before or {}) | (change.after or {})
    subject = known.get("ref") or known.get("name") or known.get("title") or change.id
    return CaseError(ErrorCode.CONFLICT, subject=subject, entity=change.entity, id=change.id)
