"""Finds the SQLite library that opens cases: sqlcipher3, else the standard library for open cases."""
# ruff: noqa: ANN401  (the driver is a module chosen at run time)

import importlib
import sys
from functools import cache
from typing import Any


@cache
def driver() -> Any:
    """Return the DB-API module that every case is opened with.

    `sqlcipher3` where its wheel loads; else stdlib `sqlite3`, which opens unlocked cases only.
    """
    try:
        return importlib.import_module("sqlcipher3")
    except ImportError:
        return importlib.import_module("sqlite3")


def can_encrypt() -> bool:
    """Return whether this installation can open and make locked cases."""
    return str(driver().__name__) == "sqlcipher3"


@cache
def sqlite_utils() -> Any:
    """Return sqlite-utils standing on our driver.

    It prefers whatever is called `pysqlite3`; the name is taken before its first import. It costs 80 ms, so
    that it is loaded for making, migrating and verifying a case and not for opening one.
    """
    if "sqlite_utils" not in sys.modules:
        sys.modules.setdefault("pysqlite3", driver())
    return importlib.import_module("sqlite_utils")
