"""The backups of a case: made, verified, listed, and the oldest taken away."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.services.backup import Backup
from app.services.casework import Casework
from app.services.stopped import StoppedError, never
from app.store.backup_name import case_named_in, free_name, is_backup_name, short_stem, time_named_in

FOLDER_SUFFIX = "-backups"


def backup_folder(case: Path, chosen: str = "") -> Path:
    """Return the folder for backups of `case`: the one a person chose, else `NAME.fcase-backups` beside it."""
    return Path(chosen) if chosen else case.with_name(case.name + FOLDER_SUFFIX)


def chosen_folder(chosen: str) -> Path | None:
    """Return the folder that a person chose in the preferences, None for the one beside each case."""
    return Path(chosen) if chosen else None


class Backups:
    """The backups of one open case in one folder.

    Those of other cases, and files that only look like a backup, are never listed, counted or removed: what
    tells is the case's id inside. The newest `kept` stay, and the last one of each of the newest `kept` days
    on which any was made (UTC); 0 keeps all.
    """

    def __init__(self, casework: Casework, folder: Path | None = None, kept: int = 5) -> None:
        self._casework = casework
        self._own_place = folder is None
        self._kept = kept
        self.folder = folder or backup_folder(casework.path)

    def make(
        self, cancelled: Callable[[], bool] = never, copied: Callable[[], None] = lambda: None
    ) -> Backup:
        """Write a verified backup, then take away those that need not be kept; the newest, where it is as new.

        `copied` is called when only the copy is still at work: until then nobody can write to the case. Raises
        StoppedError once `cancelled` says so, CaseError: BACKUP_FOLDER_MISSING, BACKUP_NOT_INTACT,
        OUTPUT_UNWRITABLE, and the case's loss. Nothing is left where it fails, and nothing was removed.
        """
        if self._casework.loss is not None:
            raise self._casework.loss
        known = self.all()
        head = self._casework.head
        for backup in known:
            if backup.head.hash == head.hash:
                return backup
        self._make_folder()
        path = free_name(self.folder, self._casework.path, datetime.now(UTC))
        try:
            content = self._casework.desk.file.keeping.back_up(path, cancelled, copied)
        except CaseError:
            if cancelled():
                raise StoppedError from None
            raise
        finally:
            self._leave_no_empty_folder()
        made = Backup(path, content.head, time_named_in(path), path.stat().st_size, new=True)
        self._prune((made, *known))
        return made

    def all(self) -> tuple[Backup, ...]:
        """Return the backups of this case, newest first; what cannot be opened is none (`unknown` lists it)."""
        found = [backup for path in self._named() if (backup := self._read(path)) is not None]
        return tuple(sorted(found, key=lambda backup: (backup.at, backup.head.count), reverse=True))

    def unknown(self) -> tuple[Path, ...]:
        """Return files named like backups of this case that cannot be shown to be: damaged, or locked otherwise."""
        known = {backup.path for backup in self.all()}
        stem = short_stem(self._casework.path)
        return tuple(path for path in self._named() if path not in known and case_named_in(path) == stem)

    def remove(self, backup: Backup) -> None:
        """Take a backup of this case away; raises CaseError(REFERENCE_UNKNOWN) for any other file, FILE_UNREADABLE."""
        if not is_backup_name(backup.path) or self._read(backup.path) is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=backup.path.name)
        try:
            backup.path.unlink()
        except OSError as error:
            raise CaseError(
                ErrorCode.FILE_UNREADABLE, path=str(backup.path), reason=error.strerror or ""
            ) from error
        self._leave_no_empty_folder()

    def restore(self, backup: Path, target: Path) -> Path:
        """Write a checked copy to `target`, a case to go on in; raises CaseError(OUTPUT_EXISTS, OUTPUT_UNWRITABLE)."""
        self._casework.desk.file.keeping.restore(backup, target)
        return target

    def _named(self) -> list[Path]:
        """Return files named like backups; a locked one is tried (which takes time) only where the name is ours."""
        with suppress(OSError), os.scandir(self.folder) as entries:
            paths = [Path(entry.path) for entry in entries if entry.is_file(follow_symlinks=False)]
            return sorted(path for path in paths if self._may_be_ours(path))
        return []

    def _may_be_ours(self, path: Path) -> bool:
        named = case_named_in(path)
        return bool(named) and (named == short_stem(self._casework.path) or not self._casework.locked)

    def _read(self, path: Path) -> Backup | None:
        content = self._casework.desk.file.keeping.look_into(path)
        if content is None or content.case_id != self._casework.facts.id:
            return None
        try:
            size = path.stat().st_size
        except OSError:
            return None
        return Backup(path, content.head, time_named_in(path), size)

    def _make_folder(self) -> None:
        """Make the case's own folder; a folder that a person chose and that is gone is not made again.

        It may be on a disk that was taken out, and what is written to its empty place helps nobody.
        """
        if self._own_place:
            try:
                self.folder.mkdir(exist_ok=True)
            except OSError as error:
                raise CaseError(
                    ErrorCode.OUTPUT_UNWRITABLE, path=str(self.folder), reason=error.strerror or ""
                ) from error
        elif not self.folder.is_dir():
            raise CaseError(ErrorCode.BACKUP_FOLDER_MISSING, path=str(self.folder))

    def _leave_no_empty_folder(self) -> None:
        if self._own_place:
            with suppress(OSError):
                self.folder.rmdir()  # which only an empty one lets happen

    def _prune(self, backups: tuple[Backup, ...]) -> None:
        if self._kept < 1:
            return
        for backup in backups[self._kept :]:
            if backup not in self._one_a_day(backups):
                with suppress(CaseError):  # it can be tried again after the next one
                    self.remove(replace(backup))

    def _one_a_day(self, backups: tuple[Backup, ...]) -> tuple[Backup, ...]:
        """Return the last one of each of the newest days."""
        days: dict[str, Backup] = {}
        for backup in backups:
            days.setdefault(backup.at[:10], backup)
        return tuple(days.values())[: self._kept]
