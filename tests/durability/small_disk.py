"""A disk of a few megabytes, which can be filled to the last page and be taken for reading only."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

PAGE = 4096


class SmallDisk:
    """A mounted tmpfs; what fills it is one file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def leave(self, pages: int) -> None:
        """Fill the disk but for so many pages of 4,096 bytes."""
        written = 0
        with self._ballast.open("wb", buffering=0) as file:
            with suppress(OSError):
                while True:
                    written += file.write(bytes(PAGE))
            file.truncate(max(0, written - pages * PAGE))

    def empty(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)

    def write_protect(self, *, on: bool = True) -> None:
        """Let nothing be written, as on a disc or a card with its tab set."""
        mode = "ro" if on else "rw"
        subprocess.run(["mount", "-o", f"remount,{mode}", str(self.folder)], check=True)


@contextmanager
def small_disk(folder: Path, megabytes: int = 8) -> Iterator[SmallDisk]:
    """Mount a disk at `folder`; skips the test where this user may not."""
    if sys.platform != "linux":
        pytest.skip("a small disk is mounted on Linux only")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        pytest.skip(f"no mount here ({errno.errorcode.get(error.errno or 0)})")
    if done.returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
