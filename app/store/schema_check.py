"""Checks that a case's tables and guards are as this version makes them."""

from collections.abc import Iterator

from app.model.problem import Problem
from app.store.connection import Connection
from app.store.driver import sqlite_utils
from app.store.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from app.store.triggers import missing_triggers, strange_triggers

_SCHEMA = "SELECT name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE type <> 'trigger'"
_MARKS = (("application_id", APPLICATION_ID), ("user_version", SCHEMA_VERSION))


def schema_problems(connection: Connection) -> Iterator[Problem]:
    """Yield tables and indexes that are missing, changed or strange, and guards that are."""
    found, expected = dict(connection.rows(_SCHEMA)), _expected()
    for name in sorted(found.keys() | expected.keys()):
        if found.get(name) != expected.get(name):
            yield Problem("schema_differs", name)
    for name, expected_mark in _MARKS:
        if connection.value(f"PRAGMA {name}") != expected_mark:
            yield Problem("schema_differs", name)
    for name in missing_triggers(connection):
        yield Problem("trigger_missing", name)
    for name in strange_triggers(connection):
        yield Problem("schema_differs", name)


def _expected() -> dict[str, str]:
    """Make the tables in memory and read what SQLite keeps of their statements."""
    database = sqlite_utils().Database(memory=True, execute_plugins=False)
    try:
        for statement in (*TABLES, *INDEXES):
            database.execute(statement)
        return dict(database.execute(_SCHEMA).fetchall())
    finally:
        database.close()
