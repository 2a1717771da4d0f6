"""A copy of a case that was verified when it was made."""

from dataclasses import dataclass, field
from pathlib import Path

from app.model.timeline import HistoryHead


@dataclass(frozen=True, slots=True)
class Backup:
    """Where it lies, the head of the history in it, when it was made (UTC, ISO 8601), its size in bytes.

    `new` is true of one that was made by the call that returned it.
    """

    path: Path
    head: HistoryHead
    at: str
    size: int = 0
    new: bool = field(default=False, compare=False)
