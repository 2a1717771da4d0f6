"""Copies a case as SQLite means it to be copied; the live file's bytes are never copied."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.store.case_access import check_length
from app.store.connection import Connection, quoted
from app.store.driver import can_encrypt, driver
from app.store.left_parts import half_written, sweep_parts
from app.store.schema import APPLICATION_ID
from app.store.sql_errors import case_error

OWNER_ONLY = 0o600
"""How a new case and its copies are made: other users of the machine read none unless a person lets them."""
Check = Callable[[Connection], None]
"""Raises CaseError where a copy is not what it should be."""
_OF_THE_CASE = frozenset({ErrorCode.CASE_DAMAGED, ErrorCode.CASE_NOT_A_CASE, ErrorCode.CASE_BUSY})
"""What stands in the way of a copy and is the case's own fault, not its target's."""


def copy_case(
    connection: Connection, target: Path, passphrase: Passphrase | None = None, check: Check = lambda _: None
) -> None:
    """Write a compact copy to `target`, checked with `check` too; nothing is left where it fails.

    It is locked as the case is, or with the `passphrase` given. It has its name only when it is whole. Works
    on a file that was deleted while it was open, too.
    Raises CaseError: OUTPUT_EXISTS where anything stands there, OUTPUT_UNWRITABLE, CASE_PATH_TOO_LONG,
    ENCRYPTION_MISSING, ENCRYPTION_FAILED; the driver's errors where the case itself cannot be read.
    """
    check_length(target)
    try:
        _copy(connection, target, passphrase, check)
    except FileExistsError:
        raise CaseError(ErrorCode.OUTPUT_EXISTS, path=str(target)) from None
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, target, error) from error
    except driver().Error as error:
        known = case_error(error, target)
        if known is None or known.code in _OF_THE_CASE:
            raise
        raise CaseError(ErrorCode.OUTPUT_UNWRITABLE, **known.facts) from error


def _copy(connection: Connection, target: Path, passphrase: Passphrase | None, check: Check) -> None:
    if os.path.lexists(target):
        raise FileExistsError(target)
    sweep_parts(target.parent)
    with half_written(target) as part:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
        if passphrase is None:
            connection.execute("VACUUM INTO ?", (str(part),))
        else:
            _write_locked(connection, part, passphrase)
        key = passphrase or connection.passphrase
        if key is not None:
            check_locked(part)
        _check(part, key, check)
        sync_file(part)
        name_file(part, target)
        sync_folder(target.parent)


def _write_locked(connection: Connection, part: Path, passphrase: Passphrase) -> None:
    """Write the case anew under another key (https://www.zetetic.net/sqlcipher/sqlcipher-api/#sqlcipher_export)."""
    if not can_encrypt():
        raise CaseError(ErrorCode.ENCRYPTION_MISSING, path=str(part))
    connection.execute(f"ATTACH ? AS locked KEY {quoted(passphrase)}", (str(part),))
    try:
        connection.value("SELECT sqlcipher_export('locked')")
        for name in ("application_id", "user_version"):
            connection.execute(f"PRAGMA locked.{name} = {int(connection.value(f'PRAGMA main.{name}'))}")
    finally:
        connection.execute("DETACH locked")


def check_locked(path: Path) -> None:
    """Read the first bytes back from the disk; raises CaseError(ENCRYPTION_FAILED) where they are in the clear."""
    with path.open("rb") as file:
        if file.read(16) in (b"", b"SQLite format 3\0"):
            raise CaseError(ErrorCode.ENCRYPTION_FAILED, path=str(path))


def _check(part: Path, passphrase: Passphrase | None, check: Check) -> None:
    copy = Connection(part, read_only=True, passphrase=passphrase)
    try:
        if copy.value("PRAGMA application_id") != APPLICATION_ID:
            raise CaseError(ErrorCode.CASE_DAMAGED, reason="nothing of it can be read")
        check(copy)
        if copy.value("PRAGMA quick_check") != "ok":
            raise OSError(f"the copy {part} is damaged")
    finally:
        copy.close()


def name_file(part: Path, path: Path) -> None:
    """Give a file its name without ever replacing another; some disks know no second name for a file.

    Raises FileExistsError where anything stands there.
    """
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        part.rename(path)


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
