"""A lock beside the case that dies with its process and says who holds it."""

import errno
import json
import os
import platform
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from app.store.holder import Holder
from app.store.utc_now import utc_now

_POLL_SECONDS = 0.05
_INFORMATION_STARTS = 1
"""The first byte is what Windows locks; what stands after it can be read by others."""
_LONGEST_INFORMATION = 4096
_BEGINS = b"\n{"
"""A file of that name which begins otherwise may be somebody's own: it is locked, but neither written nor removed."""
_FLAGS = sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))
_HELD_BY_ANOTHER = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


class FileLock:
    """An operating-system lock on `<case>.lock`; the file is only a handle and may stay behind harmlessly."""

    def __init__(self, case: Path) -> None:
        self.path = case.with_name(case.name + ".lock")
        self._handle: int | None = None
        self._is_ours = True

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def acquire(self, actor: str, wait_seconds: float = 0.0) -> bool:
        """Take the lock, trying for `wait_seconds`; False where another process keeps it.

        Raises OSError where the file cannot be made, as in a folder that may not be written, where the disk
        knows no locks, and where a link stands in the file's place: what it leads to is left alone.
        """
        deadline = time.monotonic() + wait_seconds
        while not self._try():
            if time.monotonic() >= deadline:
                return False
            time.sleep(_POLL_SECONDS)
        self._tell(actor)
        return True

    def release(self) -> None:
        """Give the lock back and take its file away; harmless when done twice."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if not self._is_ours:
            os.close(handle)
            return
        if os.name == "nt":
            os.close(handle)
            with suppress(OSError):
                self.path.unlink()
            return
        with suppress(OSError):
            self.path.unlink()
        os.close(handle)

    def holder(self) -> Holder | None:
        """Return who holds the lock as the file tells, None where it does not."""
        try:
            with self.path.open("rb") as file:
                file.seek(_INFORMATION_STARTS)
                told = json.loads(file.read(_LONGEST_INFORMATION).decode("utf-8"))
            return Holder(
                str(told["actor"]), str(told["since"]), str(told.get("host", "")), int(told.get("pid", 0))
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def _try(self) -> bool:
        handle = self._open()
        try:
            taken = _lock(handle) and self._is_current(handle)
            self._is_ours = taken and _begins_as_ours(handle)
        except BaseException:
            os.close(handle)
            raise
        if taken:
            self._handle = handle
        else:
            os.close(handle)
        return taken

    def _open(self) -> int:
        """Open the file, made where it is missing; one that another user left behind can be locked, not written."""
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT | _FLAGS, 0o666)
        except PermissionError:
            if not self.path.is_file():
                raise
            return os.open(self.path, os.O_RDONLY | _FLAGS)

    def _is_current(self, handle: int) -> bool:
        """Whether the file locked is still the one of that name; its last holder may have taken it away."""
        try:
            return os.path.samestat(os.fstat(handle), self.path.stat())
        except OSError:
            return False

    def _tell(self, actor: str) -> None:
        """Write who holds the lock; a full disk is no reason not to hold it."""
        holder = Holder(actor, utc_now(), platform.node(), os.getpid())
        information = b"\n" + json.dumps(asdict(holder)).encode("ascii")
        with suppress(OSError):
            if self._handle is not None and self._is_ours:
                os.ftruncate(self._handle, 0)
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, information)


def _begins_as_ours(handle: int) -> bool:
    """Whether a lock has written the file, or nobody; `Cargo.lock` beside a case called `Cargo` is somebody's."""
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, len(_BEGINS)) in (b"", _BEGINS)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, 0, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER:
                return False
            raise
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER:
                return False
            raise
        return True
