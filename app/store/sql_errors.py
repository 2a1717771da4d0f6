"""Turns the errors of driver and system into the known problems of a case."""

import errno
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.store.place_of_case import PlaceOfCase

_CODES = {
    "SQLITE_FULL": ErrorCode.CASE_DISK_FULL,
    "SQLITE_READONLY": ErrorCode.CASE_READ_ONLY,
    "SQLITE_PERM": ErrorCode.CASE_READ_ONLY,
    "SQLITE_BUSY": ErrorCode.CASE_BUSY,
    "SQLITE_LOCKED": ErrorCode.CASE_BUSY,
    "SQLITE_CORRUPT": ErrorCode.CASE_DAMAGED,
    "SQLITE_NOTADB": ErrorCode.CASE_NOT_A_CASE,
    "SQLITE_IOERR": ErrorCode.CASE_WRITE_FAILED,
    "SQLITE_CANTOPEN": ErrorCode.CASE_WRITE_FAILED,
    "SQLITE_TOOBIG": ErrorCode.CASE_FULL,
    "SQLITE_NOMEM": ErrorCode.CASE_WRITE_FAILED,
    "SQLITE_INTERRUPT": ErrorCode.CASE_WRITE_FAILED,
    "SQLITE_AUTH": ErrorCode.CASE_READ_ONLY,
    "SQLITE_PROTOCOL": ErrorCode.CASE_BUSY,
    "SQLITE_MISUSE": ErrorCode.CASE_CLOSED,
}
"""Known problems by SQLite's result code (https://sqlite.org/rescode.html); others are bugs."""
_OF_DAMAGE = (
    "no such table",
    "no such column",
    "duplicate column name",
    "already exists",
    "malformed JSON",
    "malformed database schema",
    "Could not decode to UTF-8",
)
"""What SQLite says of a file that is no longer as this version made it."""

_SYSTEM = {
    errno.ENOSPC: ErrorCode.CASE_DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): ErrorCode.CASE_DISK_FULL,
    errno.EROFS: ErrorCode.CASE_READ_ONLY,
    errno.EACCES: ErrorCode.CASE_READ_ONLY,
    errno.EPERM: ErrorCode.CASE_READ_ONLY,
}
_WITHOUT_LOCKS = frozenset(
    getattr(errno, name) for name in ("ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS") if hasattr(errno, name)
)
"""What a disk answers that knows no locks, such as some network shares."""


def system_error(error: OSError, path: Path) -> CaseError:
    """Return the known problem that the system's `error` at writing stands for."""
    code = _SYSTEM.get(error.errno or 0, ErrorCode.CASE_WRITE_FAILED)
    return CaseError(code, path=str(path), reason=error.strerror or type(error).__name__)


def lock_error(error: OSError, path: Path) -> CaseError:
    """Return the known problem that the system's `error` at locking stands for."""
    if error.errno in _WITHOUT_LOCKS:
        return CaseError(ErrorCode.CASE_WITHOUT_LOCKS, path=str(path))
    return system_error(error, path)


_OF_A_LOST_FILE = frozenset(
    {ErrorCode.CASE_READ_ONLY, ErrorCode.CASE_WRITE_FAILED, ErrorCode.CASE_DAMAGED, ErrorCode.CASE_NOT_A_CASE}
)
"""What may mean that the file went away: SQLITE_READONLY_DBMOVED, which the driver does not tell from other
READONLY; CANTOPEN where the folder of the journal is gone; IOERR where a disk was pulled out or, on Windows and
network shares, the file was taken from under its handle."""


def moved_error(error: CaseError, path: Path, place: PlaceOfCase | None) -> CaseError:
    """Return `error`, or what it means where the case no longer stands at `path`."""
    if error.code not in _OF_A_LOST_FILE or place is None:
        return error
    if place.is_lost:
        return lost_error(path, place)
    if error.code is ErrorCode.CASE_NOT_A_CASE:  # it was one when it was opened
        return CaseError(ErrorCode.CASE_OVERWRITTEN, path=str(path))
    return error


def lost_error(path: Path, place: PlaceOfCase) -> CaseError:
    """Return what is to be said where the case no longer stands at `path`: CASE_MOVED or CASE_REPLACED."""
    return CaseError(ErrorCode.CASE_REPLACED if place.is_taken else ErrorCode.CASE_MOVED, path=str(path))


def case_error(error: Exception, path: Path) -> CaseError | None:
    """Return the known problem that a driver's `error` stands for, None where it is a bug of ours."""
    message = str(error)
    if "UNIQUE constraint" in message:
        return CaseError(ErrorCode.CONFLICT, subject=message.rpartition(": ")[2])
    if "FOREIGN KEY constraint" in message:
        return CaseError(ErrorCode.DANGLING)
    if any(words in message for words in _OF_DAMAGE):
        return CaseError(ErrorCode.CASE_DAMAGED, path=str(path), reason=message)
    name = str(getattr(error, "sqlite_errorname", None) or _by_words(message))
    for prefix, code in _CODES.items():
        if name == prefix or name.startswith(prefix + "_"):
            return CaseError(code, path=str(path), reason=message)
    return None


def _by_words(message: str) -> str:
    """Name the result code by SQLite's own English sentence, for drivers that do not give it."""
    words = {
        "full": "SQLITE_FULL",
        "readonly": "SQLITE_READONLY",
        "locked": "SQLITE_BUSY",
        "malformed": "SQLITE_CORRUPT",
        "not a database": "SQLITE_NOTADB",
        "disk I/O": "SQLITE_IOERR",
        "unable to open": "SQLITE_CANTOPEN",
        "closed database": "SQLITE_MISUSE",
    }
    return next((name for part, name in words.items() if part in message), "")
