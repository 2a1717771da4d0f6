"""The append-only chain of events in a case file."""

import os
from collections.abc import Iterator
from typing import Any

from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.history_entry import HistoryEntry
from app.model.identity import Identity
from app.model.record import Json
from app.model.timeline import HistoryHead
from app.store.canonical_json import canonical_json, parsed
from app.store.connection import Connection
from app.store.event_hash import event_hash
from app.store.older_events import completed_change
from app.store.purge_event import RESTATING, Removed
from app.store.purge_log import purge_facts
from app.store.undo_stacks import UndoStacks
from app.store.utc_now import utc_now

_SALT_BYTES = 16
_LEAST_OF_A_HASH = 16
"""Hexadecimal digits by which an event may be named: 64 bits, more than anybody can make to fit."""
_ENTRY = """
SELECT seq, hash, reverses, json_extract(body, '$.at'), json_extract(body, '$.actor'),
  json_extract(body, '$.kind'), json_extract(body, '$.subject'), json_array_length(body, '$.changes')
FROM event
"""
_UNREADABLE = str.maketrans({"\0": "\ufffd"})


class EventLog:
    """Appends events and reads them; what it remembers is only what never changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._entries: dict[str, HistoryEntry] = {}
        self._removed: dict[str, Removed] = {}
        self._stacks = UndoStacks()

    def append(
        self, edit: Edit, identity: Identity, changes: list[dict[str, Json]], reverses: str | None
    ) -> HistoryEntry:
        """Write an event inside the open transaction; raises VALUE_INVALID for text that is none."""
        said = {
            "changes": changes,
            "kind": edit.kind.value,
            "reverses": reverses,
            "subject": _readable(edit.subject),
        }
        return self._append(said, identity)

    def append_purge(self, said: dict[str, Json], identity: Identity) -> HistoryEntry:
        """Write what a purge did inside the open transaction, and forget every entry: some lose their words."""
        entry = self._append({**said, "reverses": None}, identity)
        self._entries.clear()
        self._removed = {}
        return entry

    def _append(self, said: dict[str, Json], identity: Identity) -> HistoryEntry:
        seq, n, prev, seen = self._next_place(identity.origin)
        at, actor = utc_now(), _readable(identity.actor)
        changes, kind, reverses = said["changes"], said["kind"], said["reverses"]
        body = canonical_json(
            {
                **said,
                "actor": actor,
                "app_version": identity.app_version,
                "at": at,
                "n": n,
                "origin": identity.origin,
                "prev": prev,
                "salt": os.urandom(_SALT_BYTES).hex(),
                "seen": seen,
            }
        )
        address = _address(body, changes)
        self._connection.execute(
            "INSERT INTO event (seq, hash, origin, n, prev, reverses, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (seq, address, identity.origin, n, prev, reverses, body),
        )
        return HistoryEntry(seq, at, actor, EditKind(kind), said["subject"], address, reverses, len(changes))

    def _next_place(self, origin: str) -> tuple[int, int, str | None, str | None]:
        """Return the next seq, n and prev of this origin (its first event follows the last of all), and that last one.

        It is written down as seen: without it the head would not bind what other origins wrote last.
        """
        last = self._connection.row("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
        own = self._connection.row(
            "SELECT n, hash FROM event WHERE origin = ? ORDER BY n DESC LIMIT 1", (origin,)
        )
        seq, seen = (last[0] + 1, last[1]) if last else (1, None)
        n, prev = (own[0] + 1, own[1]) if own else (1, seen)
        return seq, n, prev, seen

    def head(self) -> HistoryHead:
        """Return the end of the history."""
        address = self._connection.value("SELECT hash FROM event ORDER BY seq DESC LIMIT 1")
        if address is None:
            return HistoryHead("", 0, "")
        entry = self.entry(address)
        return HistoryHead(entry.hash, entry.number, entry.at)

    def number_of(self, address: str) -> int | None:
        """Return the number of the event with this hash, or of the only one whose hash begins so."""
        found = self._connection.rows(
            "SELECT seq FROM event WHERE substr(hash, 1, ?) = ? LIMIT 2", (len(address), address)
        )
        return int(found[0][0]) if len(found) == 1 and len(address) >= _LEAST_OF_A_HASH else None

    def remember(self, entry: HistoryEntry) -> None:
        """Keep an entry that was committed, to save reading its event again."""
        self._entries[entry.hash] = entry

    def entry(self, address: str) -> HistoryEntry:
        """Return the entry of one event."""
        known = self._entries.get(address)
        if known is None:
            row = self._connection.row(f"{_ENTRY} WHERE hash = ?", (address,))
            if row is None:
                raise CaseError(ErrorCode.CASE_DAMAGED, reason="the history is not whole")
            known = _entry(row) if row[3] is not None else self._removed_entry(row)
            self._entries[address] = known
        return known

    def _removed_entry(self, row: Any) -> HistoryEntry:  # noqa: ANN401  (a row of the driver)
        """Return the entry of an event without a body: what the purge kept of it."""
        seq, address, reverses, *_ = row
        if address not in self._removed:  # a purge says at once of all that went what it kept of each
            self._removed = purge_facts(self._connection).events
        kept = self._removed.get(address)
        at, actor, kind = (kept.at, kept.actor, kept.kind) if kept else ("", "", "")
        known = EditKind(kind) if kind in EditKind.__members__.values() else EditKind.CHANGE_CASE
        return HistoryEntry(seq, at, actor, known, "", address, reverses, is_removed=True)

    def entries(self, limit: int | None, offset: int) -> tuple[HistoryEntry, ...]:
        """Return entries, newest first."""
        addresses = self._connection.rows(
            "SELECT hash FROM event ORDER BY seq DESC LIMIT ? OFFSET ?",
            (-1 if limit is None else limit, offset),
        )
        return tuple(self.entry(address) for (address,) in addresses)

    def stacks(self) -> UndoStacks:
        """Return what can be undone and redone now."""
        new = self._connection.each(
            "SELECT hash, reverses FROM event WHERE seq > ? ORDER BY seq", (self._stacks.seen,)
        )
        self._stacks.follow(new)
        return self._stacks

    def undoable(self) -> str | None:
        """Return the hash of the event that an undo takes back; what was purged stops it."""
        return self._top(self.stacks().undo)

    def redoable(self) -> str | None:
        """Return the hash of the event that a redo takes back."""
        return self._top(self.stacks().redo)

    def _top(self, stack: list[str]) -> str | None:
        top = stack[-1] if stack else None
        stops = top and self._connection.value(
            "SELECT body IS NULL OR json_extract(body, '$.kind') IN (?, ?) FROM event WHERE hash = ?",
            (*RESTATING, top),
        )
        return None if stops else top

    def edit(self, address: str) -> Edit:
        """Return the edit that an event made; of one that was purged only that it was."""
        text = self._connection.value("SELECT body FROM event WHERE hash = ?", (address,))
        if text is None:
            return Edit(EditKind.PURGE, ())
        body = parsed(text)
        changes = tuple(
            Change(change["entity"], change["id"], change["before"], change["after"])
            for change in map(completed_change, body["changes"])
        )
        return Edit(EditKind(body["kind"]), changes, body["subject"])

    def bodies(self) -> Iterator[Any]:
        """Yield seq, hash, origin, n, prev, reverses and body of every event, in order."""
        yield from self._connection.each(
            "SELECT seq, hash, origin, n, prev, reverses, body FROM event ORDER BY seq"
        )


def _entry(row: Any) -> HistoryEntry:  # noqa: ANN401  (a row of the driver)
    seq, address, reverses, at, actor, kind, subject, changes = row
    known = kind if kind in EditKind.__members__.values() else EditKind.CHANGE_CASE
    return HistoryEntry(
        seq, at or "", actor or "", EditKind(known), subject or "", address, reverses, changes or 0
    )


def _readable(text: str) -> str:
    """Return a label without NUL and lone surrogates, which a file name may bring."""
    return text.translate(_UNREADABLE).encode("utf-8", "replace").decode("utf-8") if text else text


def _address(body: str, changes: list[dict[str, Json]]) -> str:
    try:
        return event_hash(body)
    except UnicodeEncodeError:
        raise CaseError(ErrorCode.VALUE_INVALID, field=_bad_field(changes), value="\ufffd") from None


def _bad_field(changes: list[dict[str, Json]]) -> str:
    """Name the field that holds a lone surrogate."""
    for change in changes:
        for name, value in (change["after"] or {}).items():
            try:
                canonical_json(value).encode("utf-8")
            except UnicodeEncodeError:
                return f"{change['entity']}.{name}"
    return "id"
