"""An older case whose way to the present form is cut short at any statement: old and whole, or new and whole."""

import os
import subprocess
import sys

import pytest

from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.driver import driver
from app.store.schema import SCHEMA_VERSION
from tests.durability.dying_writer import ROOT
from tests.durability.held_case import ANN, WORDS, digest, is_sound
from tests.durability.older_case import older_case

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks and signals of Unix")
LOCKED = pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])


@pytest.fixture
def older(tmp_path, locked):
    return older_case(tmp_path / "sample.fcase", locked=locked)


def broken_off(how, older, step, *, locked):
    """Return number and end of each attempt."""
    words = [WORDS.words()] if locked else []
    command = [
        sys.executable,
        "-m",
        "tests.durability.broken_migration",
        how,
        str(older.parent),
        "1",
        str(step),
    ]
    done = subprocess.run([*command, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [line.partition(" ")[::2] for line in done.stdout.splitlines()]


def schema_of(path, locked):
    connection = Connection(path, read_only=False, passphrase=WORDS if locked else None)
    try:
        return connection.value("PRAGMA user_version")
    finally:
        connection.close()


@LOCKED
@pytest.mark.parametrize(("how", "steps"), [("dies", (23, 1)), ("fails", (199, 3))], ids=["dies", "fails"])
def test_at_every_statement_the_case_stays_old_or_becomes_new(older, locked, how, steps, how_many):
    before = digest(older)
    turns = broken_off(how, older, how_many(*steps), locked=locked)
    ends = [end for _, end in turns]
    assert ends[-1] == "done"
    assert [end for end in ends if end.startswith("!")] == []
    assert how != "dies" or ends.count("killed") == len(ends) - 1 > 1
    for number, end in turns[:-1]:
        folder = older.parent / f"at {number}"
        case = folder / "sample.fcase"
        journal = folder / "sample.fcase-journal"
        if not journal.exists() or not journal.stat().st_size:
            schema = schema_of(case, locked)
            assert schema in (1, SCHEMA_VERSION)
            assert schema != 1 or digest(case) == before, "an old case whose bytes differ"
        for copy in folder.glob("sample-schema1-*.fcase"):
            assert schema_of(copy, locked) == 1
            assert len(tables(copy, locked)) == len(tables(older, locked))
        assert is_sound(case, locked), f"the second try after statement {number} ({end})"
        assert schema_of(case, locked) == SCHEMA_VERSION
        assert not [each.name for each in folder.iterdir() if each.name.endswith("-journal")]
        for copy in folder.glob("sample-schema1-*.fcase"):
            assert is_sound(copy, locked), "a copy made before, brought up to date in its turn"


def tables(path, locked):
    connection = Connection(path, read_only=True, passphrase=WORDS if locked else None)
    try:
        return connection.rows("SELECT hash FROM event ORDER BY seq")
    finally:
        connection.close()


def test_statements_one_by_one_leave_a_case_half_way(tmp_path):
    """The control: the same steps without a transaction, cut short, leave a case that is neither old nor new."""
    from app.store.schema import ADDED

    path = older_case(tmp_path / "sample.fcase", locked=False)
    connection = driver().connect(str(path), isolation_level=None)
    connection.execute(ADDED[2][0])
    connection.close()
    assert not is_sound(path, locked=False)


@LOCKED
def test_a_case_brought_up_to_date_says_so_once(older, locked):
    words = WORDS if locked else None
    CaseFile.open(older, ANN, hold=True, passphrase=words).close()
    after = digest(older)
    CaseFile.open(older, ANN, hold=True, passphrase=words).close()
    assert digest(older) == after
    assert len(list(older.parent.glob("sample-schema1-*.fcase"))) == 1
