"""Checks the chain of events, and replays it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from app.model.problem import Problem
from app.model.record import Json, Record
from app.store.canonical_json import is_canonical
from app.store.chain_row import ChainRow
from app.store.connection import Connection
from app.store.counters import highest
from app.store.event_hash import event_hash
from app.store.event_log import EventLog
from app.store.missing_entries import missing_entries
from app.store.older_events import completed_change
from app.store.purge_event import RESTATE, RESTATING, PurgeFacts
from app.store.purge_log import purge_facts
from app.store.replay import Replay

_MIRRORED = ("origin", "n", "prev", "reverses")
"""Columns that repeat what the body says."""


class HistoryCheck:
    """Goes through the events once; what they come to stands in `replay` and `numbers` after `problems`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._purges = PurgeFacts.of([])
        self._last: dict[str, tuple[int, str]] = {}
        self._known: set[str] = set()
        self.replay = Replay()
        self.numbers: dict[str, int] = {}
        self.hashes: set[str] = set()
        """SHA-256 of every original and text that an event names."""

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the history itself."""
        self._purges = purge_facts(self._connection)
        expected = 1
        for row in EventLog(self._connection).bodies():
            event = ChainRow(*row)
            yield from missing_entries("event", expected, event.seq)
            expected = event.seq + 1
            yield from self._place(event)
            yield from self._content(event)
            self._known.add(event.hash)
            self._last[event.origin] = (event.n, event.hash)
        if expected == 1:
            yield Problem("event_missing", "event 1")

    def _place(self, event: ChainRow) -> Iterator[Problem]:
        """Check that an event follows the last one of its origin."""
        n, prev = self._last.get(event.origin, (0, None))
        if event.n != n + 1:
            yield Problem("event_missing", f"{_name(event)} ({event.origin} {n + 1})")
        elif event.n == 1 and event.seq > 1:
            if event.prev is not None and event.prev not in self._known:
                yield Problem("chain_broken", _name(event))
        elif event.prev != prev:
            yield Problem("chain_broken", _name(event))
        if event.reverses is not None and event.reverses not in self._known:
            yield Problem("chain_broken", _name(event))

    def _content(self, event: ChainRow) -> Iterator[Problem]:
        """Check an event's words against its hash and columns, and follow them."""
        if event.body is None and event.hash in self._purges.events:
            return
        body = _parsed(event.body)
        if body is None or not _is_as_written(event, body):
            yield Problem("event_changed", _name(event))
        if body is not None:
            if event.seq > 1 and str(body["seen"]) not in self._known:
                yield Problem("chain_broken", _name(event))
            yield from self._follow(event, body)

    def _follow(self, event: ChainRow, body: Any) -> Iterator[Problem]:  # noqa: ANN401  (parsed JSON)
        try:
            for change in map(completed_change, body["changes"]):
                if not self._step(event, change, is_purge=body.get("kind") in RESTATING):
                    yield Problem("chain_broken", f"{_name(event)}: {change['entity']} {change['id']}")
            if body.get("kind") in RESTATING:
                self._count(body["numbers"])
            self._note([change["after"] for change in body["changes"] if change["after"]])
        except (KeyError, TypeError, AttributeError):
            yield Problem("event_changed", _name(event))

    def _step(self, event: ChainRow, change: dict[str, Json], *, is_purge: bool) -> bool:
        """Follow one change; what a later purge restates is told by that alone."""
        if event.seq < self._purges.restated.get((change["entity"], change["id"]), 0):
            return True
        if is_purge:
            self.replay.restate(change, event.hash)
            return bool(change["op"] == RESTATE)
        return self.replay.step(change, event.hash)

    def _count(self, numbers: Mapping[str, int]) -> None:
        for prefix, number in numbers.items():
            self.numbers[prefix] = max(number, self.numbers.get(prefix, 0))

    def _note(self, records: list[Record]) -> None:
        for record in records:
            self.hashes |= {record[name] for name in ("sha256", "text_sha256") if name in record}
        self._count(highest(records))


def _name(event: ChainRow) -> str:
    return f"event {event.seq}"


def _parsed(body: str | None) -> Json:
    try:
        parsed = json.loads(body or "null")
    except (ValueError, RecursionError):  # numbers and lists that no edit can have written
        return None
    return parsed if isinstance(parsed, dict) and {*_MIRRORED, "seen", "changes"} <= parsed.keys() else None


def _is_as_written(event: ChainRow, body: Record) -> bool:
    """Whether body, hash and columns agree, the body in the one form it can be written in."""
    text = event.body or ""
    mirrored = all(body[name] == getattr(event, name) for name in _MIRRORED)
    try:
        return mirrored and event_hash(text) == event.hash and is_canonical(body, text)
    except UnicodeEncodeError:
        return False
