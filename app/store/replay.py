"""Plays the history again, away from the tables."""

from collections import defaultdict

from app.model.record import Json, Record


class Replay:
    """The rows that events come to: records by entity and id, each with the event that wrote it last."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, tuple[Record, str]]] = defaultdict(dict)

    def step(self, change: dict[str, Json], event: str) -> bool:
        """Take one change in; False where it does not fit the rows as they stood (it is taken in even so)."""
        rows, id_ = self.rows[change["entity"]], change["id"]
        before, after = change["before"], change["after"]
        current, version = rows.get(id_, ({}, None))
        fits = self._fits(change, current, version, event)
        if after is None:
            rows.pop(id_, None)
        else:
            rows[id_] = (after if before is None else {**current, **after}, event)
        return fits

    def restate(self, change: dict[str, Json], event: str) -> None:
        """Take in how a row stands after a purge, whatever it was before."""
        rows = self.rows[change["entity"]]
        if change["after"] is None:
            rows.pop(change["id"], None)
        else:
            rows[change["id"]] = (change["after"], event)

    def _fits(self, change: dict[str, Json], current: Record, version: str | None, event: str) -> bool:
        before, after = change["before"], change["after"]
        operation = "insert" if before is None else "delete" if after is None else "update"
        parents = [version] if version not in (None, event) else []
        if change["op"] != operation or change["parents"] != parents:
            return False
        if operation == "insert":
            return version is None
        if operation == "delete":
            return bool(current == before)
        return version is not None and {name: current.get(name) for name in before} == before
