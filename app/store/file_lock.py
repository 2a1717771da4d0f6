"""A lock beside the case that dies with its process and says who holds it."""

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


class FileLock:
    """An operating-system lock on `<case>.lock`; the file is only a handle and may stay behind harmlessly."""

    def __init__(self, case: Path) -> None:
        self.path = case.with_name(case.name + ".lock")
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def acquire(self, actor: str, wait_seconds: float = 0.0) -> bool:
        """Take the lock, trying for `wait_seconds`; False where another process keeps it.

        Raises OSError where the file cannot be made, as in a folder that may not be written.
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
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        if not _lock(handle) or not self._is_current(handle):
            os.close(handle)
            return False
        self._handle = handle
        return True

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
            if self._handle is not None:
                os.ftruncate(self._handle, 0)
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, information)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, 0, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
