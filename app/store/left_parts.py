"""Files of cases that are not whole yet: hidden, and of an open case in the clear, so none of them may stay."""

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PART = re.compile(r"\.(?:[0-9a-f]{16}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.part(?:-journal)?")
"""What half-written files, and bags, are called by this program and by nobody else."""
_OLD_S = 3600
"""A younger one may still be written by another process."""


@contextmanager
def half_written(target: Path) -> Iterator[Path]:
    """Give the path under which a case that is to become `target` is written beside it; nothing is left there after."""
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        yield part
    finally:
        for left in (part, part.with_name(part.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def sweep_parts(folder: Path) -> None:
    """Remove the rests in `folder` that are more than an hour old; what cannot be removed stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name):
                with suppress(OSError):
                    _remove(entry)


def _remove(entry: os.DirEntry[str]) -> None:
    if time.time() - entry.stat(follow_symlinks=False).st_mtime < _OLD_S:
        return
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        Path(entry.path).unlink()
