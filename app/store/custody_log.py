"""The second chain: what was done with the case, not in it."""

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from app.model.custody_entry import CustodyEntry, CustodyKind
from app.model.identity import Identity
from app.model.keepable import keepable
from app.store.canonical_json import canonical_json
from app.store.connection import Connection
from app.store.event_hash import CUSTODY_DOMAIN, event_hash
from app.store.utc_now import utc_now

_SALT_BYTES = 16
_COLUMNS = "seq, hash, origin, n, prev, body"


class CustodyLog:
    """Appends entries and reads them; each follows the last of its origin, as edits do."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self, kind: CustodyKind, facts: Mapping[str, str], identity: Identity, head: str
    ) -> CustodyEntry:
        """Write an entry inside the open transaction."""
        seq, n, prev = self._next_place(identity.origin)
        at, actor = utc_now(), keepable(identity.actor)
        body = canonical_json(
            {
                "actor": actor,
                "app_version": identity.app_version,
                "at": at,
                "facts": dict(facts),
                "head": head,
                "kind": kind.value,
                "n": n,
                "origin": identity.origin,
                "prev": prev,
                "salt": os.urandom(_SALT_BYTES).hex(),
            }
        )
        address = event_hash(body, CUSTODY_DOMAIN)
        self._connection.execute(
            f"INSERT INTO custody ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608  (a constant)
            (seq, address, identity.origin, n, prev, body),
        )
        return CustodyEntry(
            number=seq, at=at, actor=actor, kind=kind, facts=dict(facts), head=head, hash=address
        )

    def entries(self) -> tuple[CustodyEntry, ...]:
        """Return all entries, oldest first; one whose body is gone is left out."""
        return tuple(_entry(row) for row in self.rows() if row[5] is not None)

    def rows(self) -> Iterator[Any]:
        """Yield seq, hash, origin, n, prev and body of every entry, in order."""
        yield from self._connection.each(f"SELECT {_COLUMNS} FROM custody ORDER BY seq")  # noqa: S608  (a constant)

    def _next_place(self, origin: str) -> tuple[int, int, str | None]:
        last = self._connection.row("SELECT seq, hash FROM custody ORDER BY seq DESC LIMIT 1")
        own = self._connection.row(
            "SELECT n, hash FROM custody WHERE origin = ? ORDER BY n DESC LIMIT 1", (origin,)
        )
        seq, seen = (last[0] + 1, last[1]) if last else (1, None)
        n, prev = (own[0] + 1, own[1]) if own else (1, seen)
        return seq, n, prev


def _entry(row: Any) -> CustodyEntry:  # noqa: ANN401  (a row of the driver)
    seq, address, _, _, _, text = row
    body = json.loads(text)
    return CustodyEntry(
        number=seq,
        at=body["at"],
        actor=body["actor"],
        kind=CustodyKind(body["kind"]),
        facts=body["facts"],
        head=body["head"],
        hash=address,
    )
