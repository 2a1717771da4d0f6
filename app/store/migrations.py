"""Makes the tables of a new case, and brings those of an older one up to date."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.store.connection import Connection
from app.store.copy_case import copy_case
from app.store.driver import driver
from app.store.schema import ADDED, APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from app.store.triggers import ensure_triggers

Step = Callable[[Any], None]
"""Changes the tables of a `sqlite_utils.Database`."""


def _adding(statements: tuple[str, ...]) -> Step:
    def step(database: Any) -> None:  # noqa: ANN401  (sqlite_utils.Database)
        for statement in statements:
            database.execute(statement)

    return step


STEPS: dict[int, Step] = {version: _adding(statements) for version, statements in ADDED.items()}
"""What leads from the schema before to each version; version 1 is where it begins."""


def create_schema(connection: Connection) -> None:
    """Make all tables inside the open transaction."""
    for statement in (*TABLES, *INDEXES):
        connection.execute(statement)
    _finish(connection, SCHEMA_VERSION)


def migrate(
    connection: Connection,
    path: Path,
    found: int,
    steps: dict[int, Step] | None = None,
    target: int = SCHEMA_VERSION,
) -> Path | None:
    """Bring a case from schema `found` to `target`, all steps or none; a dated copy is made before.

    The copy goes again where the case stays as it was. Returns where the copy lies, None where nothing had to be done.
    """
    if found >= target:
        return None
    copy = _free_name(path, f"schema{found}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    copy_case(connection, copy)
    try:
        with connection.writing():
            database = connection.database()
            for version in range(found + 1, target + 1):
                (steps or STEPS)[version](database)
            _finish(connection, target)
    except BaseException:
        # Kept, each try on a full disk would fill it a little more.
        with suppress(driver().Error, OSError):
            if connection.value("PRAGMA user_version") == found:
                copy.unlink()
        raise
    return copy


def copies_before_migration(path: Path) -> tuple[Path, ...]:
    """Return the dated copies that bringing the case at `path` up to date left beside it."""
    own = re.compile(
        rf"{re.escape(path.stem)}-schema[0-9]+-[0-9]{{8}}T[0-9]{{6}}Z(-[0-9]+)?{re.escape(path.suffix)}"
    )
    with suppress(OSError):
        return tuple(sorted(found for found in path.parent.iterdir() if own.fullmatch(found.name)))
    return ()


def _free_name(path: Path, words: str) -> Path:
    """Return a name beside `path` that nothing has: a first try may have ended in the same second."""
    endings = ("", *(f"-{number}" for number in range(2, 100)))
    names = [path.with_name(f"{path.stem}-{words}{ending}{path.suffix}") for ending in endings]
    return next((name for name in names if not os.path.lexists(name)), names[-1])


def _finish(connection: Connection, version: int) -> None:
    ensure_triggers(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
