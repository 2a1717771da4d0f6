"""No cell of any table can be changed unseen: the tampers follow from the schema, so a new column is tried too."""
# ruff: noqa: S608  (the statements are the test's own)

from contextlib import closing

import pytest

from app.model.custody_entry import CustodyKind
from app.model.decision import Decision
from app.model.edit import Change, EditKind
from app.model.ids import new_id
from app.model.rejection import Rejection
from app.model.tag import Tag
from app.model.vocabulary import DecisionRule
from app.store.connection import Connection
from app.store.driver import driver
from app.store.triggers import ensure_triggers
from app.store.verify_case import verify_case

TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL TABLE%' ORDER BY name"
)
TRIGGERS = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"


@pytest.fixture
def full(case, desk, article):
    """Leave a case with a row in every table, closed, and return its path."""
    desk.mark(article)
    _, figure, _ = desk.mark(article, "two civilians", desk.figure())
    desk.apply(EditKind.ADD_TAG, Change.insert(Tag(id=new_id(), name="a tag")))
    rule = Decision(id=new_id(), figures=(figure.id,), rule=DecisionRule.LOWEST, reason="the one source")
    desk.apply(EditKind.DECIDE, Change.insert(rule))
    rejection = Rejection(
        id=new_id(), article=article.id, text_sha256=article.text_sha256, kind="place", start=1, end=4
    )
    desk.apply(EditKind.REJECT_SUGGESTIONS, Change.insert(rejection))
    for form in ("pdf", "csv"):
        case.keeping.note_custody(CustodyKind.EXPORTED, {"form": form})
    case.close()
    return case.path


def cells(path):
    """Yield table, column and one value of it for every column that holds something of its own."""
    with closing(Connection(path, read_only=True)) as connection:
        for (table,) in connection.rows(TABLES):
            for _, column, _, _, _, _, hidden in connection.rows(f'PRAGMA table_xinfo("{table}")'):
                if not hidden:
                    row = connection.row(f'SELECT "{column}" FROM "{table}" LIMIT 1')
                    assert row is not None, f"the case of this test has nothing in {table}"
                    yield table, column, row[0]


def others(value):
    """Return values that are not this one, some of them nearly."""
    if value is None:
        return ["x", 1]
    if isinstance(value, int):
        return [value + 1, value - 1, 2**62]
    if isinstance(value, bytes):
        return [bytes([value[0] ^ 1]) + value[1:] if value else b"x", value + b"\0"]
    return [f"{value} ", f"{value}\0", f"{value[:-1]}{chr(ord(value[-1]) ^ 1)}" if value else "x"]


def found(path, table, column, value, other):
    """Return what verify says of one cell changed with the guards off; None where SQLite refuses the change."""
    with closing(Connection(path, read_only=False)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN")
        for (name,) in connection.rows(TRIGGERS):
            connection.execute(f"DROP TRIGGER {name}")
        sql = f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" IS ?'
        try:
            connection.execute(sql, (other, value))
        except driver().Error:
            return None
        assert connection.value("SELECT changes()")
        ensure_triggers(connection)
        return verify_case(connection)


def test_no_cell_can_be_changed_unseen(full):
    tried, unseen = 0, []
    for table, column, value in cells(full):
        outcomes = [found(full, table, column, value, other) for other in others(value)]
        tried += len(outcomes)
        unseen += [
            f"{table}.{column}: {value!r} as {other!r}"
            for other, outcome in zip(others(value), outcomes, strict=True)
            if outcome == ()
        ]
    assert tried > 300
    assert not unseen, "\n".join(unseen)
