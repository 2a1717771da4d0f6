"""Reads what purges wrote into the history."""

from app.model.record import Json
from app.store.canonical_json import parsed
from app.store.connection import Connection
from app.store.purge_event import RESTATING, PurgeFacts

_KEPT = {"actor", "at", "hash", "kind"}


def purge_facts(connection: Connection) -> PurgeFacts:
    """Return what every purge of the case together says."""
    rows = connection.rows(
        "SELECT seq, body FROM event WHERE body IS NOT NULL AND json_valid(body)"
        " AND json_extract(body, '$.kind') IN (?, ?) ORDER BY seq",
        RESTATING,
    )
    return PurgeFacts.of([(seq, body) for seq, text in rows if _is_whole(body := parsed(text))])


def _is_whole(body: Json) -> bool:
    """Whether a purge says all that it has to; one that was tampered with says nothing."""
    lists = all(isinstance(body.get(name), list) for name in ("changes", "custody", "removed"))
    return (
        lists
        and isinstance(body.get("numbers"), dict)
        and all(isinstance(change, dict) and {"entity", "id"} <= change.keys() for change in body["changes"])
        and all(isinstance(one, dict) and one.keys() == _KEPT for one in body["removed"])
    )
