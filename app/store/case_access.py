"""Finds out what stands at a path and whether it can be opened, without changing a byte of it."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.store.backup_name import is_backup_name
from app.store.file_header import FileHeader
from app.store.schema import APPLICATION_ID, SCHEMA_VERSION

PAGE_BYTES = 4096
"""What SQLCipher 4 writes at a time."""
_CASE_SUFFIX = ".fcase"
_JOURNAL_BYTES = len("-journal")
_PART_BYTES = len(".0123456789abcdef.part")
_NAME_BYTES = 255
"""The longest name that the disks of today take."""
_PATH_BYTES = 512
"""The longest path that SQLite opens (MAX_PATHNAME of its os_unix.c), the journal's too."""
_DIFFERENT_BYTES = 245
"""Of 256: a page of chance has 256 but for one time in a thousand, where it has 255."""
_KNOWN_BEGINNINGS = (
    b"SQLite format 3\0",
    b"PK\x03\x04",
    b"\x89PNG",
    b"%PDF",
    b"\x1f\x8b",
    b"\xff\xd8\xff",
    b"7z\xbc\xaf",
)
"""Of packed files, which look like chance too."""


@dataclass(frozen=True, slots=True)
class CaseAccess:
    """The schema of the case found, and why it can only be read (None: it can be written).

    Of a locked case nothing is known before it is opened; its schema is None.
    """

    schema: int | None
    read_only: ErrorCode | None


def examine(path: Path) -> CaseAccess:
    """Look at the file at `path`.

    Raises CaseError: CASE_MISSING, CASE_NOT_A_CASE, CASE_DAMAGED (cut off), FILE_UNREADABLE. What looks like
    a locked case may still be something else; only its passphrase can tell.
    """
    try:
        header = _header(path)
    except FileNotFoundError:
        raise CaseError(ErrorCode.CASE_MISSING, path=str(path)) from None
    except OSError as error:
        raise CaseError(ErrorCode.FILE_UNREADABLE, path=str(path), reason=error.strerror) from error
    if header is None and looks_locked(path):
        return CaseAccess(None, _why_not_written(path))
    if header is None and _looks_cut_off(path):
        raise CaseError(ErrorCode.CASE_DAMAGED, path=str(path), reason="the file is cut off")
    if header is None or header.application_id != APPLICATION_ID or header.user_version < 1:
        raise CaseError(ErrorCode.CASE_NOT_A_CASE, path=str(path))
    if path.stat().st_size < header.bytes_said and not _has_journal(path):
        raise CaseError(ErrorCode.CASE_DAMAGED, path=str(path), reason="the file is cut off")
    return CaseAccess(header.user_version, _why_read_only(path, header))


def check_length(path: Path) -> None:
    """Make sure that SQLite can name its journal beside `path`; raises CaseError(CASE_PATH_TOO_LONG)."""
    if os.name == "nt":
        return
    real = os.path.realpath(path)
    name = max(len(os.fsencode(path.name)), len(os.fsencode(os.path.basename(real))))  # noqa: PTH119
    folder = len(os.fsencode(os.path.dirname(real)))  # noqa: PTH120
    longest = max(name, _PART_BYTES) + _JOURNAL_BYTES
    if name + _JOURNAL_BYTES > _NAME_BYTES or folder + 1 + longest > _PATH_BYTES:
        raise CaseError(ErrorCode.CASE_PATH_TOO_LONG, path=str(path))


def is_case(path: Path) -> bool:
    """Return whether the file at `path` begins as a case does; one that cannot be read is taken for one."""
    try:
        header = _header(path)
    except OSError:
        return True
    return looks_locked(path) if header is None else header.application_id == APPLICATION_ID


def looks_locked(path: Path) -> bool:
    """Return whether the file at `path` is made of whole pages of what looks like chance; raises OSError.

    A locked case begins with 16 random bytes, and its pages cannot be told from them. Where the power went in the
    middle of an edit its last page may be half there; the journal beside it then says how long it was.
    """
    is_whole = path.stat().st_size % PAGE_BYTES == 0 or _has_journal(path)
    return is_whole and _begins_by_chance(path)


def _looks_cut_off(path: Path) -> bool:
    """Return whether the file is called a case and looks like a locked one whose last page is not whole."""
    return (
        path.suffix.lower() == _CASE_SUFFIX
        and path.stat().st_size % PAGE_BYTES > 0
        and _begins_by_chance(path)
    )


def _begins_by_chance(path: Path) -> bool:
    if not stat.S_ISREG(path.stat().st_mode) or path.stat().st_size < 2 * PAGE_BYTES:
        return False
    with path.open("rb") as file:
        page = file.read(PAGE_BYTES)
    return len(set(page)) > _DIFFERENT_BYTES and not page.startswith(_KNOWN_BEGINNINGS)


def _header(path: Path) -> FileHeader | None:
    """Return the header of a regular file, None for anything else that is there."""
    return FileHeader.read(path) if stat.S_ISREG(path.stat().st_mode) else None


def _why_read_only(path: Path, header: FileHeader) -> ErrorCode | None:
    return ErrorCode.CASE_NEWER if header.user_version > SCHEMA_VERSION else _why_not_written(path)


def _why_not_written(path: Path) -> ErrorCode | None:
    if is_backup_name(path):
        return ErrorCode.CASE_IS_BACKUP
    own = os.access in os.supports_effective_ids
    real = Path(os.path.realpath(path))
    if not all(os.access(place, os.W_OK, effective_ids=own) for place in (real, real.parent)):
        return ErrorCode.CASE_READ_ONLY
    return ErrorCode.CASE_LINKED if _other_names(real) else None


def _other_names(path: Path) -> int:
    """Return under how many more names the file can be opened: its journal would stand beside one of them only.

    What was left of the making of a case when the power went is no name of it.
    """
    names = path.stat().st_nlink - 1
    if names <= 0:
        return 0
    return names - sum(part.samefile(path) for part in path.parent.glob(".*.part") if part.exists())


def _has_journal(path: Path) -> bool:
    """Return whether a crash left something from which SQLite mends the file."""
    real = Path(os.path.realpath(path))
    sides = (real.with_name(real.name + suffix) for suffix in ("-journal", "-wal"))
    return any(side.exists() and side.stat().st_size > 0 for side in sides)
