"""Checks a whole case against itself; nothing is written."""

from app.model.problem import Problem
from app.store.connection import Connection


def verify_case(connection: Connection) -> tuple[Problem, ...]:
    """Return what differs, in the order it was found."""
    broken = connection.rows("PRAGMA integrity_check")
    return () if broken == [("ok",)] else (Problem("database_damaged", str(broken[0][0])),)
