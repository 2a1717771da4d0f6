"""Fetches the bytes of a file without ever hanging on, or filling memory with, what is no ordinary file."""

import errno
import os
import stat
from pathlib import Path

from app.model.errors import CaseError, ErrorCode

SIZE_LIMIT = 200 * 1024 * 1024
"""The largest original a case takes, in bytes (200 MiB)."""

_CHUNK = 1 << 20
_CODES = {
    errno.ENOENT: ErrorCode.FILE_MISSING,
    errno.ENOTDIR: ErrorCode.FILE_MISSING,
    errno.EISDIR: ErrorCode.FILE_IS_FOLDER,
    errno.ENXIO: ErrorCode.FILE_NOT_REGULAR,
}


def read_original(path: Path) -> bytes:
    """Return the bytes of the file at `path`, at most SIZE_LIMIT of them.

    Raises CaseError: FILE_MISSING, FILE_UNREADABLE, FILE_IS_FOLDER, FILE_NOT_REGULAR (a pipe, a device),
    FILE_EMPTY, FILE_TOO_LARGE (seen from its size, before it is read); facts `path`, `size`, `limit`.
    """
    shown = shown_path(path)
    try:
        _check(os.stat(path), shown)  # noqa: PTH116 - Path.stat is the same call; this keeps the two checks alike
        data = _read(path, shown)
    except OSError as error:
        code = _CODES.get(error.errno or 0, ErrorCode.FILE_UNREADABLE)
        raise CaseError(code, path=shown, reason=error.strerror or "") from error
    except ValueError as error:  # a NUL in the name
        raise CaseError(ErrorCode.FILE_MISSING, path=shown, reason=str(error)) from error
    if not data:
        raise CaseError(ErrorCode.FILE_EMPTY, path=shown, size=0)
    return data


def shown_path(path: Path) -> str:
    """Return `path` as text that can be stored and printed: bytes that are no UTF-8 become U+FFFD."""
    return _printable(str(path))


def shown_name(path: Path) -> str:
    """Return the name of the file at `path` as text that can be stored and printed."""
    return _printable(path.name)


def _printable(text: str) -> str:
    return (
        text.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if _has_raw_bytes(text) else text
    )


def _has_raw_bytes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _read(path: Path, shown: str) -> bytes:
    # Non-blocking, so that a pipe put in the file's place between the two checks cannot hold us.
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    )
    handle = os.open(path, flags)
    try:
        facts = os.fstat(handle)
        _check(facts, shown)
        return _read_bounded(handle, shown, facts.st_size or _CHUNK)
    finally:
        os.close(handle)


def _check(facts: os.stat_result, shown: str) -> None:
    if stat.S_ISDIR(facts.st_mode):
        raise CaseError(ErrorCode.FILE_IS_FOLDER, path=shown)
    if not stat.S_ISREG(facts.st_mode):
        raise CaseError(ErrorCode.FILE_NOT_REGULAR, path=shown)
    if facts.st_size > SIZE_LIMIT:
        raise CaseError(ErrorCode.FILE_TOO_LARGE, path=shown, size=facts.st_size, limit=SIZE_LIMIT)


def _read_bounded(handle: int, shown: str, size: int) -> bytes:
    # In one piece where the file is as long as it said: pieces that are joined would be held twice.
    chunks, size = [os.read(handle, size)], 0
    while chunks[-1]:
        size += len(chunks[-1])
        if size > SIZE_LIMIT:
            raise CaseError(ErrorCode.FILE_TOO_LARGE, path=shown, size=size, limit=SIZE_LIMIT)
        chunks.append(os.read(handle, _CHUNK))
    return b"".join(filter(None, chunks))
