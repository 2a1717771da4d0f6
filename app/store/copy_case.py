"""Copies a case as SQLite means it to be copied; the live file's bytes are never copied."""

import os
from contextlib import suppress
from pathlib import Path

from app.store.connection import Connection


def copy_case(connection: Connection, target: Path) -> None:
    """Write a compact, checked copy to `target`, which must not exist; nothing is left where it fails."""
    if os.path.lexists(target):
        raise FileExistsError(target)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
        _check(target)
        sync_file(target)
        sync_folder(target.parent)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _check(target: Path) -> None:
    copy = Connection(target, read_only=True)
    try:
        if copy.value("PRAGMA quick_check") != "ok":
            raise OSError(f"the copy {target} is damaged")
    finally:
        copy.close()


def sync_file(path: Path) -> None:
    """Make sure that a file's bytes are on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make sure that a folder knows its files; Windows needs and allows none of it."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
