"""The copies that still hold what was just taken out of a case for good."""

from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError
from app.services.backup import Backup
from app.services.backups import Backups, chosen_folder
from app.services.casework import Casework


@dataclass(frozen=True, slots=True)
class BackupsLeft:
    """Paths of the copies that stay, and of those that were deleted.

    What stays may be named like a backup of this case and not open: damaged, or locked with an earlier passphrase.
    """

    stay: tuple[Path, ...]
    deleted: tuple[Path, ...]


def backups_left(casework: Casework, chosen: str, *, delete: bool) -> BackupsLeft:
    """Look beside the case and in the `chosen` folder ("": none); `delete` takes backups of earlier states away."""
    stay: list[Path] = []
    deleted: list[Path] = []
    for folder in dict.fromkeys((None, chosen_folder(chosen))):
        backups = Backups(casework, folder)
        for backup in backups.all():
            if backup.head.hash == casework.head.hash:
                continue
            (deleted if delete and _removed(backups, backup) else stay).append(backup.path)
        stay += backups.unknown()
    return BackupsLeft((*stay, *casework.purging.old_copies()), tuple(deleted))


def _removed(backups: Backups, backup: Backup) -> bool:
    try:
        backups.remove(backup)
    except CaseError:
        return False
    return True
