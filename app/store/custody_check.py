"""Checks the chain of what was done with a case."""

import json
from collections.abc import Iterator

from app.model.problem import Problem
from app.store.connection import Connection
from app.store.custody_log import CustodyLog
from app.store.event_hash import CUSTODY_DOMAIN, event_hash
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
        for missing in range(expected, seq):
            yield Problem("event_missing", f"custody {missing}")
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


def _is_as_written(address: str, columns: tuple[object, ...], body: str | None, edits: set[str]) -> bool:
    try:
        said = json.loads(body or "null")
        mirrored = tuple(said[name] for name in _MIRRORED)
        head = said["head"]
    except (ValueError, TypeError, KeyError):
        return False
    return (
        event_hash(body or "", CUSTODY_DOMAIN) == address
        and mirrored == columns
        and (not head or head in edits)
    )
