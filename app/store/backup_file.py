"""Writes a backup of a case and looks into those that are there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.model.timeline import HistoryHead
from app.store.case_access import looks_locked
from app.store.connection import Connection
from app.store.copy_case import copy_case, name_file, sync_folder
from app.store.driver import driver
from app.store.event_log import EventLog
from app.store.left_parts import half_written, sweep_parts
from app.store.paused_collection import paused_collection
from app.store.sql_errors import case_error


@dataclass(frozen=True, slots=True)
class BackupContent:
    """Which case a backup is of, and the end of the history in it."""

    case_id: str
    head: HistoryHead


def write_backup(
    connection: Connection, target: Path, stop: Callable[[], bool], copied: Callable[[], None]
) -> BackupContent:
    """Write a copy to `target`, where it appears only once it was opened again and verified as a whole.

    `copied` is called as soon as the case itself is no longer read: before, nobody can write to it. Nothing is left
    where it fails. Ends with CaseError(OUTPUT_UNWRITABLE) once `stop` says so; raises CaseError
    too: OUTPUT_EXISTS, BACKUP_NOT_INTACT (the copy, and so the case, is not as it was written).
    """
    sweep_parts(target.parent)
    try:
        with half_written(target) as part:
            with connection.stopping(stop):
                copy_case(connection, part)
            copied()
            content = _verified(part, connection, stop)
            name_file(part, target)
            sync_folder(target.parent)
    except FileExistsError:
        raise CaseError(ErrorCode.OUTPUT_EXISTS, path=str(target)) from None
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, target, error) from error
    return content


def look_into(path: Path, passphrase: Passphrase | None) -> BackupContent | None:
    """Return what a file holds, None where it is no case, or one that these words do not open."""
    copy: Connection | None = None
    try:
        locked = looks_locked(path)
        if locked and passphrase is None:
            return None
        copy = Connection(path, read_only=True, passphrase=passphrase if locked else None)
        return _content(copy)
    except (CaseError, OSError, driver().Error, ValueError, TypeError):
        return None
    finally:
        if copy is not None:
            copy.close()


def restore_backup(backup: Path, target: Path, passphrase: Passphrase | None) -> None:
    """Write a checked copy of a backup to `target`, where it is a case like any other; raises as `copy_case`."""
    try:
        copy = Connection(backup, read_only=True, passphrase=passphrase if looks_locked(backup) else None)
    except OSError as error:
        raise CaseError(ErrorCode.FILE_UNREADABLE, path=str(backup), reason=error.strerror or "") from error
    except driver().Error as error:
        raise case_error(error, backup) or error from error
    try:
        copy_case(copy, target)
    except driver().Error as error:
        raise case_error(error, backup) or error from error
    finally:
        copy.close()


def _verified(part: Path, source: Connection, stop: Callable[[], bool]) -> BackupContent:
    """Open the copy again and check everything in it, and that its head is one of the case's."""
    from app.store.verify_case import verify_case

    copy = Connection(part, read_only=True, passphrase=source.passphrase)
    try:
        with copy.stopping(stop), paused_collection():
            problems = verify_case(copy)
            if stop():
                raise CaseError(ErrorCode.OUTPUT_UNWRITABLE, path=str(part), reason="interrupted")
            content = _content(copy)
    except driver().Error as error:
        raise OSError(str(error)) from error
    finally:
        copy.close()
    known = source.value("SELECT hash FROM event WHERE seq = ?", (content.head.count,))
    if problems or known != content.head.hash:
        found = problems[0].what if problems else "head_unknown"
        raise CaseError(ErrorCode.BACKUP_NOT_INTACT, found=found)
    return content


def _content(connection: Connection) -> BackupContent:
    with connection.reading():
        case_id = str(connection.value('SELECT id FROM "case"') or "")
        return BackupContent(case_id, EventLog(connection).head())
