"""A disk that takes no writing: the case is shown, nothing is tried, and what cannot be shown is said."""

import os
import shutil
import subprocess
import sys

import pytest

from app.model.errors import ErrorCode
from app.store.case_file import CaseFile
from app.store.driver import driver
from tests.durability.dying_writer import ROOT, die_in_the_middle
from tests.durability.held_case import ANN, WORDS, HeldCase, beside, digest, is_sound, refusal
from tests.durability.small_disk import small_disk

LOCKED = pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk", 16) as mounted:
        yield mounted


def words(locked):
    return WORDS if locked else None


@LOCKED
@pytest.mark.parametrize("hold", [True, False], ids=["window", "command"])
def test_a_case_is_shown_and_not_a_byte_is_changed(disk, locked, hold, tmp_path):
    made = HeldCase.make(disk.folder / "war.fcase", locked=locked)
    made.file.close()
    before, names = digest(made.path), beside(made.path)
    disk.write_protect()
    file = CaseFile.open(made.path, ANN, hold=hold, passphrase=words(locked))
    shown = HeldCase(file, locked)
    assert file.read_only_code is ErrorCode.CASE_READ_ONLY
    assert shown.saved == made.saved
    assert refusal(lambda: shown.add("x")).code is ErrorCode.CASE_READ_ONLY
    assert refusal(file.undo).code is ErrorCode.CASE_READ_ONLY
    assert file.verify() == ()
    copy = tmp_path / "copy.fcase"
    file.keeping.copy_to(copy)
    if locked:
        assert refusal(lambda: file.keeping.change_passphrase(WORDS)).code is ErrorCode.CASE_READ_ONLY
    file.close()
    assert (digest(made.path), beside(made.path)) == (before, names)
    HeldCase.again(copy, locked=locked).check()


@LOCKED
def test_an_edit_that_was_cut_short_is_said_and_can_be_taken_back_elsewhere(disk, locked, tmp_path):
    held = HeldCase.make(disk.folder / "war.fcase", locked=locked)
    held.file.close()
    die_in_the_middle(held.path, words(locked))
    assert beside(held.path) == ["war.fcase", "war.fcase-journal"]
    before = [digest(each) for each in sorted(disk.folder.iterdir())]
    disk.write_protect()
    problem = refusal(lambda: CaseFile.open(held.path, ANN, hold=True, passphrase=words(locked)))
    assert problem.code is ErrorCode.CASE_UNFINISHED
    assert problem.facts["file"].endswith("war.fcase-journal")
    assert [digest(each) for each in sorted(disk.folder.iterdir())] == before
    for each in disk.folder.iterdir():
        shutil.copy(each, tmp_path)
    held.path = tmp_path / "war.fcase"
    held.check()
    alone = tmp_path / "alone.fcase"
    shutil.copy(disk.folder / "war.fcase", alone)
    assert not is_sound(alone, locked), "the control: the case without its journal is not whole"


def test_a_case_in_another_mode_could_not_be_read_there(disk):
    """The control: the same case with a write-ahead log, as other programs keep it, cannot be read on such a disk."""
    held = HeldCase.make(disk.folder / "war.fcase", locked=False)
    held.file.close()
    connection = driver().connect(str(held.path))
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.close()
    disk.write_protect()
    connection = driver().connect(f"file:{held.path}?mode=ro", uri=True)
    with pytest.raises(driver().OperationalError):
        connection.execute("SELECT * FROM tag").fetchall()
    connection.close()


AS_NOBODY = """
import os, sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.passphrase import Passphrase
import sqlcipher3
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
words = Passphrase(sys.argv[2]) if sys.argv[2] else None
file = CaseFile.open(Path(sys.argv[1]), Identity("Nobody", "o", "1"), hold=True, passphrase=words)
print(file.read_only_code, len(file.tags()))
try:
    file.undo()
except CaseError as error:
    print(error.code)
file.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Unix permissions")
@LOCKED
@pytest.mark.parametrize(
    ("of_file", "of_folder"),
    [(0o666, 0o555), (0o444, 0o777), (0o444, 0o555)],
    ids=["folder", "file", "both"],
)
def test_rights_that_are_missing_are_found_before_anything_is_tried(
    tmp_path_factory, locked, of_file, of_folder
):
    folder = tmp_path_factory.mktemp("shared")
    for place in (folder, *folder.parents):
        if place.stat().st_uid == os.geteuid() and place.stat().st_mode & 0o555 != 0o555:
            place.chmod(place.stat().st_mode | 0o555)
    made = HeldCase.make(folder / "war.fcase", locked=locked)
    made.file.close()
    made.path.chmod(of_file)
    folder.chmod(of_folder)
    before = digest(made.path), beside(made.path)
    command = [sys.executable, "-c", AS_NOBODY, str(made.path), WORDS.words() if locked else ""]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    folder.chmod(0o755)
    assert done.stdout.split() == ["case_read_only", "3", "case_read_only"], done.stderr
    assert (digest(made.path), beside(made.path)) == before
