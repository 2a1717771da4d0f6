"""A copy of a case that was verified when it was made."""

from dataclasses import dataclass, field
from pathlib import Path

from app.model.timeline import HistoryHead
from app.store.backup_name import case_named_in, is_backup_name, time_named_in


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


def backed_up_case(path: Path) -> tuple[str, str] | None:
    """Return which case a file is a backup of, and from when (UTC, ISO 8601), as its name tells."""
    return (case_named_in(path), time_named_in(path)) if is_backup_name(path) else None
