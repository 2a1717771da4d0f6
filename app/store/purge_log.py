"""Reads what purges wrote into the history."""

from collections.abc import Iterator

from app.model.edit import EditKind
from app.model.record import Json
from app.model.restatement import Restatement
from app.store.canonical_json import parsed
from app.store.connection import Connection
from app.store.purge_event import RESTATING, PurgeFacts

_KEPT = {"actor", "at", "hash", "kind"}
_NAMED = {"entity", "id"}


def restatements(connection: Connection) -> tuple[Restatement, ...]:
    """Return every purge and recovery, oldest first, so that a check can name them: they too are taken on trust."""
    return tuple(
        Restatement(
            number=seq,
            at=str(body.get("at", "")),
            actor=str(body.get("actor", "")),
            kind=EditKind(body["kind"]),
            reason=str(body.get("subject", "")),
            edits=len(body["removed"]),
        )
        for seq, body in _whole_bodies(connection)
    )


def purge_facts(connection: Connection) -> PurgeFacts:
    """Return what every purge of the case together says."""
    return PurgeFacts.of(list(_whole_bodies(connection)))


def _whole_bodies(connection: Connection) -> Iterator[tuple[int, Json]]:
    rows = connection.rows(
        "SELECT seq, body FROM event WHERE body IS NOT NULL AND json_valid(body)"
        " AND json_extract(body, '$.kind') IN (?, ?) ORDER BY seq",
        RESTATING,
    )
    yield from ((seq, body) for seq, text in rows if _is_whole(body := _body(text)))


def _body(text: str) -> Json:
    try:
        return parsed(text)
    except (ValueError, RecursionError):  # numbers and lists that no purge writes
        return {}


def _is_whole(body: Json) -> bool:
    """Whether a purge says all that it has to; one that was tampered with says nothing."""
    lists = all(isinstance(body.get(name), list) for name in ("changes", "custody", "removed"))
    return (
        lists
        and isinstance(body.get("numbers"), dict)
        and all(isinstance(change, dict) and _are_words(change, _NAMED) for change in body["changes"])
        and all(
            isinstance(one, dict) and one.keys() == _KEPT and _are_words(one, _KEPT)
            for one in body["removed"]
        )
        and all(isinstance(address, str) for address in body["custody"])
    )


def _are_words(value: Json, names: set[str]) -> bool:
    return all(isinstance(value.get(name), str) for name in names)
