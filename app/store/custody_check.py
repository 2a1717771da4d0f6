"""Checks the chain of what was done with a case."""

import json
from collections.abc import Iterator

from app.model.problem import Problem
from app.store.canonical_json import is_canonical
from app.store.connection import Connection
from app.store.custody_log import CustodyLog
from app.store.event_hash import CUSTODY_DOMAIN, event_hash
from app.store.missing_entries import missing_entries
from app.store.purge_log import purge_facts

_MIRRORED = ("origin", "n", "prev")


def custody_problems(connection: Connection) -> Iterator[Problem]:
    """Yield entries that are missing, changed or out of their order, and heads that no edit has."""
    purged = purge_facts(connection).custody
    edits = {address for (address,) in connection.rows("SELECT hash FROM event")}
    last: dict[str, tuple[int, str]] = {}
    known: set[str] = set()
    expected = 1
    for seq, address, origin, n, prev, body in CustodyLog(connection).rows():
        name = f"custody {seq}"
        yield from missing_entries("custody", expected, seq)
        expected = seq + 1
        before = last.get(origin)
        follows = (
            (n, prev) == (before[0] + 1, before[1]) if before else n == 1 and (prev is None or prev in known)
        )
        if not follows:
            yield Problem("chain_broken", name)
        is_purged = body is None and address in purged
        if not is_purged and not _is_as_written(address, (origin, n, prev), body, edits):
            yield Problem("event_changed", name)
        known.add(address)
        last[origin] = (n, address)
    for (seq,) in connection.rows("SELECT seq FROM custody WHERE reverses IS NOT NULL ORDER BY seq"):
        yield Problem("event_changed", f"custody {seq}")  # what was done with a case cannot be taken back


def _is_as_written(address: str, columns: tuple[object, ...], body: str | None, edits: set[str]) -> bool:
    try:
        said = json.loads(body or "null")
        mirrored = tuple(said[name] for name in _MIRRORED)
        head = str(said["head"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return False
    return (
        event_hash(body or "", CUSTODY_DOMAIN) == address
        and mirrored == columns
        and (not head or head in edits)
        and is_canonical(said, body or "")
    )
