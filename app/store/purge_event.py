"""How a purge stands in the history: what was removed, and how every row stands that lost its past by it."""

from dataclasses import dataclass
from typing import Self

from app.model.edit import EditKind
from app.model.name_finder import NameFinder
from app.model.record import Json
from app.store.redaction import redacted

PURGE = EditKind.PURGE.value
RESTATING = (PURGE, EditKind.RECOVER.value)
"""Kinds of edit that say of others that they are gone, and how rows stand all the same."""
RESTATE = "restate"
"""The operation of a change that says how a row stands, whatever it was before."""


@dataclass(frozen=True, slots=True)
class Removed:
    """An entry of which only its place is left: its hash, when, who and what kind of edit; never its words."""

    hash: str
    at: str
    actor: str
    kind: str

    @classmethod
    def of(cls, address: str, body: Json, finder: NameFinder | None) -> Self:
        """Return what may be kept of an event's body."""
        actor = body["actor"] if finder is None else redacted(body["actor"], finder)
        return cls(address, body["at"], actor, body["kind"])

    @classmethod
    def from_json(cls, value: Json) -> Self:
        """Return what a purge wrote down."""
        return cls(value["hash"], value["at"], value["actor"], value["kind"])

    def to_json(self) -> Json:
        """Return it as it stands in the event."""
        return {"actor": self.actor, "at": self.at, "hash": self.hash, "kind": self.kind}


@dataclass(frozen=True, slots=True)
class PurgeFacts:
    """What every purge of a case together says, read from their events."""

    events: dict[str, Removed]
    custody: frozenset[str]
    restated: dict[tuple[str, str], int]
    """For each row, the number of the last purge that restates it: before it the history does not tell."""
    numbers: dict[str, int]

    @classmethod
    def of(cls, bodies: list[tuple[int, Json]]) -> Self:
        """Return it of the purges, each with its number, oldest first."""
        events: dict[str, Removed] = {}
        custody: set[str] = set()
        restated: dict[tuple[str, str], int] = {}
        numbers: dict[str, int] = {}
        for seq, body in bodies:
            events.update({value["hash"]: Removed.from_json(value) for value in body["removed"]})
            custody.update(body["custody"])
            restated.update({(change["entity"], change["id"]): seq for change in body["changes"]})
            numbers.update(body["numbers"])
        return cls(events, frozenset(custody), restated, numbers)
