"""Finds out what stands at a path and whether it can be opened, without changing a byte of it."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.store.file_header import FileHeader
from app.store.schema import APPLICATION_ID, SCHEMA_VERSION

PAGE_BYTES = 4096
"""What SQLCipher 4 writes at a time."""
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
    if header is None or header.application_id != APPLICATION_ID or header.user_version < 1:
        raise CaseError(ErrorCode.CASE_NOT_A_CASE, path=str(path))
    if path.stat().st_size < header.bytes_said and not _has_journal(path):
        raise CaseError(ErrorCode.CASE_DAMAGED, path=str(path), reason="the file is cut off")
    return CaseAccess(header.user_version, _why_read_only(path, header))


def is_case(path: Path) -> bool:
    """Return whether the file at `path` begins as a case does; one that cannot be read is taken for one."""
    try:
        header = _header(path)
    except OSError:
        return True
    return looks_locked(path) if header is None else header.application_id == APPLICATION_ID


def looks_locked(path: Path) -> bool:
    """Return whether the file at `path` is made of whole pages of what looks like chance; raises OSError.

    A locked case begins with 16 random bytes, and its pages cannot be told from them.
    """
    size = path.stat().st_size
    if not stat.S_ISREG(path.stat().st_mode) or size < 2 * PAGE_BYTES or size % PAGE_BYTES:
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
    own = os.access in os.supports_effective_ids
    writable = all(os.access(place, os.W_OK, effective_ids=own) for place in (path, path.parent))
    return None if writable else ErrorCode.CASE_READ_ONLY


def _has_journal(path: Path) -> bool:
    """Return whether a crash left something from which SQLite mends the file."""
    sides = (path.with_name(path.name + suffix) for suffix in ("-journal", "-wal"))
    return any(side.exists() and side.stat().st_size > 0 for side in sides)
