"""Files beside a case that are called like its journal: only its own is played back, none of another is touched."""

import os
import shutil
from contextlib import suppress

import pytest

from app.model.errors import ErrorCode
from app.store.case_file import CaseFile
from app.store.driver import driver
from tests.durability.dying_writer import die_in_the_middle
from tests.durability.held_case import ANN, WORDS, HeldCase, digest, is_sound, refusal

LOCKED = pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
NOTES = b"Notes of mine: the market, 2 June.\n" * 40


def put_words(side):
    side.write_bytes(NOTES)


def put_zero_first(side):
    side.write_bytes(b"\0\0" + NOTES)


def put_folder(side):
    side.mkdir()
    (side / "notes.txt").write_bytes(NOTES)


def put_link(side):
    side.with_name("precious.txt").write_bytes(NOTES)
    side.symlink_to(side.with_name("precious.txt"))


def put_pipe(side):
    os.mkfifo(side)


def state(folder):
    """Return what tells whether anything in a folder was changed."""
    return {
        str(each.relative_to(folder)): (each.lstat().st_mode, each.is_file() and digest(each))
        for each in sorted(folder.rglob("*"))
    }


@LOCKED
@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
@pytest.mark.parametrize("put", [put_words, put_zero_first, put_folder, put_link, put_pipe])
def test_what_is_no_journal_is_left_alone_and_said(tmp_path, locked, suffix, put):
    held = HeldCase.make(tmp_path / "war.fcase", locked=locked)
    held.file.close()
    side = tmp_path / f"war.fcase{suffix}"
    put(side)
    before = state(tmp_path)
    for hold in (True, False):
        words = WORDS if locked else None
        problem = refusal(
            lambda hold=hold, words=words: CaseFile.open(held.path, ANN, hold=hold, passphrase=words)
        )
        assert problem.code is ErrorCode.CASE_SIDE_FILE
        assert problem.facts["file"] == str(side)
    assert state(tmp_path) == before
    side.rename(tmp_path / "moved away")
    held.check()


def test_other_programs_empty_such_a_file(tmp_path):
    """The control: the library alone takes a person's notes for a journal, and they are gone."""
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.file.close()
    side = tmp_path / "war.fcase-journal"
    put_words(side)
    connection = driver().connect(str(held.path))
    connection.execute("SELECT * FROM tag").fetchall()
    connection.close()
    assert not side.exists() or side.read_bytes() != NOTES


@LOCKED
def test_a_journal_is_played_back_into_its_own_case(tmp_path, locked):
    held = HeldCase.make(tmp_path / "war.fcase", locked=locked)
    held.file.close()
    before = digest(held.path)
    die_in_the_middle(held.path, WORDS if locked else None)
    assert digest(held.path) != before
    held.check()


def another_case(path, *, locked):
    """Put another case where a case was whose edit was cut short; its journal still lies there."""
    edits = 9 if locked else 3
    other = HeldCase.make(path.with_name("other.fcase"), locked=locked, edits=edits)
    other.file.close()
    other.path.replace(path)
    return other


def an_older_copy(path, *, locked):
    """Put a copy made earlier there, as a person does who restores a backup."""
    held = HeldCase.again(path, locked=locked)
    copy = path.with_name("backup.fcase")
    held.file.keeping.copy_to(copy)
    for number in range(4):
        held.add(f"after the copy {number} " + "y" * 9000)
    held.file.close()
    backup = HeldCase.again(copy, locked=locked)
    backup.file.close()
    return backup


@LOCKED
@pytest.mark.parametrize("way", ["another case", "an older copy"])
def test_a_journal_is_never_played_back_into_another_file(tmp_path, locked, way):
    held = HeldCase.make(tmp_path / "war.fcase", locked=locked, edits=5)
    held.file.close()
    words = WORDS if locked else None
    if way == "an older copy":
        other = an_older_copy(held.path, locked=locked)
        die_in_the_middle(held.path, words)
        other.path.replace(held.path)
    else:
        die_in_the_middle(held.path, words)
        other = another_case(held.path, locked=locked)
    other.path = held.path
    before = state(tmp_path)
    problem = refusal(lambda: CaseFile.open(held.path, ANN, hold=True, passphrase=words))
    assert problem is not None
    assert problem.code is ErrorCode.CASE_SIDE_FILE
    assert state(tmp_path) == before
    journal = tmp_path / "war.fcase-journal"
    control = tmp_path / "control.fcase"
    shutil.copy(held.path, control)
    shutil.copy(journal, tmp_path / "control.fcase-journal")
    play_back_by_library_alone(control, words)
    assert not is_sound(control, locked), "the control: played back, it destroys the other case"
    journal.rename(tmp_path / "kept aside")
    other.check()


def play_back_by_library_alone(path, words):
    connection = driver().connect(str(path), isolation_level=None)
    with suppress(driver().Error):
        if words is not None:
            connection.execute(f"PRAGMA key = '{words.words()}'").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    connection.close()
