"""One line of the history, without the values it changed."""

from dataclasses import dataclass

from app.model.edit import EditKind


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Edit `number` (from 1) made `at` (UTC, ISO 8601); `reverses` is the hash of the edit it takes back."""

    number: int
    at: str
    actor: str
    kind: EditKind
    subject: str
    hash: str
    reverses: str | None = None
    changes: int = 0
    is_removed: bool = False
    """Whether a purge took its words away: what it changed is known no more."""
