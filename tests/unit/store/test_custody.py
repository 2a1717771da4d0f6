"""What was done with a case stands in a second chain that is checked like the first."""

import pytest

from app.model.custody_entry import CustodyKind
from app.store.driver import driver
from app.store.triggers import TRIGGERS


@pytest.fixture
def noted(case):
    case.keeping.note_custody(CustodyKind.EXPORTED, {"form": "timeline_pdf", "sha256": "ab"})
    case.keeping.note_custody(CustodyKind.SEALED, {"sha256": "cd"})
    return case


def spoil(path, statement):
    connection = driver().connect(str(path), isolation_level=None)
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    connection.execute(statement)
    for sql in TRIGGERS.values():
        connection.execute(sql)
    connection.close()


def test_it_says_who_did_what_when_and_at_which_edit(noted, identity):
    first, second = noted.keeping.custody()
    assert (first.number, first.kind, first.actor) == (1, CustodyKind.EXPORTED, identity.actor)
    assert first.facts == {"form": "timeline_pdf", "sha256": "ab"}
    assert first.head == second.head == noted.head().hash
    assert noted.verify() == ()


def test_undo_sees_only_edits(noted):
    assert noted.undo_entry() is None


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE custody SET body = replace(body, 'timeline_pdf', 'csv') WHERE seq = 1", "event_changed"),
        ("DELETE FROM custody WHERE seq = 1", "event_missing"),
        ("UPDATE custody SET body = NULL WHERE seq = 2", "event_changed"),
        ("UPDATE custody SET prev = 'x' WHERE seq = 2", "chain_broken"),
        ("UPDATE custody SET hash = 'x' WHERE seq = 2", "event_changed"),
    ],
)
def test_what_is_changed_in_it_is_found(noted, identity, statement, found):
    path = noted.path
    noted.close()
    spoil(path, statement)
    again = type(noted).open(path, identity)
    assert found in {problem.what for problem in again.verify()}
    again.close()
