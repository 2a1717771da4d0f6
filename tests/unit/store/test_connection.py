"""How a case file is reached and written to the disk."""

import os
from pathlib import Path

import pytest

from app.model.case_facts import CaseFacts
from app.store.case_file import CaseFile
from app.store.connection import Connection


@pytest.mark.skipif(os.name == "nt", reason="two slashes are a computer's name there")
def test_a_path_may_begin_with_two_slashes(case, path, identity):
    case.close()
    twice = Path(f"/{path}")
    assert str(twice).startswith("//")
    file = CaseFile.open(twice, identity, hold=True)
    assert file.facts().title == "The war"
    file.close()
    other = CaseFile.create(twice.with_name("other.fcase"), CaseFacts(id="c", title="Other"), identity)
    assert other.head().count == 1
    other.close()


def test_a_commit_goes_through_the_cache_of_the_disk_on_a_mac_too(case, path):
    connection = Connection(path, read_only=False)
    assert connection.value("PRAGMA fullfsync") == 1
    connection.close()


@pytest.mark.parametrize("hold", [True, False])
def test_a_closed_case_is_one_file(case, desk, article, path, identity, hold, bytes_of):
    case.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    before = bytes_of(path)
    file = CaseFile.open(path, identity, hold=hold)
    file.content()
    file.close()
    assert bytes_of(path) == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_closing_leaves_the_journal_of_somebody_at_work_alone(case, desk, article, path):
    other, mine = Connection(path, read_only=False), Connection(path, read_only=False)
    journal = path.with_name(path.name + "-journal")
    with other.writing():
        other.execute("UPDATE tag SET name = name")
        other.execute("INSERT INTO counter (prefix, last) VALUES ('X', 1)")
        mine.close()
        assert journal.stat().st_size > 0
    assert other.value("SELECT last FROM counter WHERE prefix = 'X'") == 1
    other.close()
    assert not journal.exists()
