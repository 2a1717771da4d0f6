"""Checks a whole case against itself; nothing is written."""

from collections.abc import Callable, Iterable

from app.model.problem import Problem
from app.store.connection import Connection
from app.store.custody_check import custody_problems
from app.store.dependents import Dependents
from app.store.driver import driver
from app.store.history_check import HistoryCheck
from app.store.index_check import index_problems
from app.store.row_check import RowCheck
from app.store.schema_check import schema_problems


def verify_case(connection: Connection) -> tuple[Problem, ...]:
    """Return what differs, in the order it was found: file, tables, history, rows, texts, search index."""
    history = HistoryCheck(connection)
    rows = RowCheck(connection, history, Dependents(connection))
    checks: tuple[Callable[[], Iterable[Problem]], ...] = (
        lambda: _damage(connection),
        lambda: schema_problems(connection),
        history.problems,
        rows.problems,
        lambda: custody_problems(connection),
        lambda: index_problems(connection),
    )
    return tuple(problem for check in checks for problem in _as_far_as_it_goes(check))


def _as_far_as_it_goes(check: Callable[[], Iterable[Problem]]) -> Iterable[Problem]:
    """Run a check; where the file is too damaged for it, say so and let the others run."""
    try:
        yield from check()
    except driver().DatabaseError as error:
        yield Problem("database_damaged", str(error))
    except (
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:  # values that no edit can have written
        yield Problem("database_damaged", type(error).__name__)


def _damage(connection: Connection) -> Iterable[Problem]:
    for (message,) in connection.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield Problem("database_damaged", message)
