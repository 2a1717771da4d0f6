"""Older cases are brought up to date whole or not at all, with a copy made before."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.model.errors import CaseError, ErrorCode
from app.store import case_session, migrations
from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.copy_case import copy_case
from app.store.driver import driver
from app.store.entity_table import KINDS, table_of
from app.store.triggers import missing_triggers

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def older(case, desk, article, path):
    """The path of a case as the version before the next one leaves it."""
    desk.mark(article)
    case.close()
    return path


@pytest.fixture
def next_version(monkeypatch):
    """Make the program know schema 4, which a given step leads to."""

    def know(step):
        steps = {4: step}
        original = migrations.migrate
        monkeypatch.setattr(
            case_session,
            "migrate",
            lambda connection, path, found: original(connection, path, found, steps, 4),
        )
        monkeypatch.setattr(case_session, "SCHEMA_VERSION", 4)
        monkeypatch.setattr("app.store.case_access.SCHEMA_VERSION", 4)

    return know


def columns(path, table):
    connection = Connection(path, read_only=True)
    try:
        return [row[1] for row in connection.rows(f'PRAGMA table_info("{table}")')]
    finally:
        connection.close()


def test_every_field_of_the_model_has_its_column_and_every_column_its_field(case, path):
    for entity in KINDS:
        assert sorted(columns(path, entity)) == sorted([*table_of(entity).fields, "version"])


def test_a_step_is_taken_once_with_a_dated_copy_made_before(
    older, identity, next_version, bytes_of, tmp_path
):
    def step(database):
        database["tag"].add_column("shape", str, not_null_default="")
        database["custody"].transform(drop={"reverses"})

    next_version(step)
    before = bytes_of(older)
    connection = Connection(older, read_only=True)
    expected = connection.rows("SELECT * FROM event")
    connection.close()
    CaseFile.open(older, identity).close()
    assert "shape" in columns(older, "tag")
    (copy,) = tmp_path.glob("war-schema3-*.fcase")
    assert "shape" not in columns(copy, "tag")
    connection = Connection(copy, read_only=True)
    assert connection.rows("SELECT * FROM event") == expected
    assert connection.value("PRAGMA user_version") == 3
    connection.close()
    connection = Connection(older, read_only=True)
    assert connection.value("PRAGMA user_version") == 4
    assert missing_triggers(connection) == ()
    connection.close()
    assert bytes_of(older) != before
    after = bytes_of(older)
    CaseFile.open(older, identity).close()
    assert bytes_of(older) == after


def test_a_step_that_fails_changes_nothing(older, identity, next_version):
    def step(database):
        database["tag"].add_column("shape", str)
        database.execute("DROP TRIGGER event_kept")
        database.execute("no such statement")

    next_version(step)
    with pytest.raises(driver().OperationalError):
        CaseFile.open(older, identity)
    assert "shape" not in columns(older, "tag")
    connection = Connection(older, read_only=True)
    assert connection.value("PRAGMA user_version") == 3
    assert missing_triggers(connection) == ()
    connection.close()


def test_guards_that_a_step_drops_are_put_back(older, identity, next_version):
    next_version(lambda database: database["event"].transform(rename={"origin": "origin"}))
    CaseFile.open(older, identity).close()
    connection = Connection(older, read_only=True)
    assert missing_triggers(connection) == ()
    connection.close()


def test_a_window_elsewhere_keeps_a_case_from_being_migrated(older, identity, next_version):
    window = CaseFile.open(older, identity, hold=True)
    next_version(lambda _: None)
    for hold in (True, False):
        with pytest.raises(CaseError) as caught:
            CaseFile.open(older, identity, hold=hold, wait_seconds=0)
        assert caught.value.code is ErrorCode.CASE_BUSY
    window.close()


def test_a_copy_is_whole_and_never_takes_the_place_of_anything(older, tmp_path, identity):
    connection = Connection(older, read_only=False)
    copy = tmp_path / "copy of.fcase"
    copy_case(connection, copy)
    with pytest.raises(CaseError) as caught:
        copy_case(connection, copy)
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    connection.close()
    file = CaseFile.open(copy, identity)
    assert file.verify() == ()
    assert len(file.content().incidents) == 1
    file.close()


def test_a_write_ahead_log_left_by_a_crash_is_played_back(older, identity):
    """No case is written so, but another program may have set it."""
    code = """
import os, sys, sqlcipher3
connection = sqlcipher3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL").fetchall()
connection.execute("INSERT INTO custody (seq, hash, origin, n, body) VALUES (1, 'x', 'o', 1, '{}')")
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", code, str(older)], cwd=ROOT, check=False)
    assert older.with_name("war.fcase-wal").stat().st_size > 0
    file = CaseFile.open(older, identity, hold=True)
    assert len(file.content().incidents) == 1
    file.undo()
    file.close()
    connection = Connection(older, read_only=True)
    assert connection.value("SELECT count(*) FROM custody") == 1
    connection.close()
    assert not older.with_name("war.fcase-wal").exists()
