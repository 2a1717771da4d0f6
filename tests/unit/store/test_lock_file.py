"""The file of a lock beside a case: nobody else's file is harmed, nobody else's remains are in the way."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.model.errors import CaseError, ErrorCode
from app.store import file_lock
from app.store.case_file import CaseFile
from app.store.file_lock import FileLock

ROOT = Path(__file__).resolve().parents[3]
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX files")
LOCKED_BY_NOBODY = """
import os, sys
from pathlib import Path
from app.store.file_lock import FileLock
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
print(FileLock(Path(sys.argv[1])).acquire("Nobody"))
"""


def as_nobody(path):
    command = [sys.executable, "-c", LOCKED_BY_NOBODY, str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def lock_of(path):
    return path.with_name(path.name + ".lock")


@POSIX
@pytest.mark.parametrize("hold", [True, False])
def test_a_link_in_the_place_of_the_lock_does_not_cost_anybody_a_file(case, path, tmp_path, identity, hold):
    case.close()
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    lock_of(path).symlink_to(precious)
    file = CaseFile.open(path, identity, hold=hold)
    with pytest.raises(CaseError) as caught:
        file.undo()
    file.close()
    assert caught.value.code is ErrorCode.CASE_WRITE_FAILED
    assert precious.read_text() == "precious"


@pytest.mark.parametrize("words", ["# This file is generated\n", "{}", "\n"])
def test_a_file_that_happens_to_be_called_like_the_lock_is_left_alone(case, path, identity, words):
    case.close()
    lock_of(path).write_text(words)
    file = CaseFile.open(path, identity, hold=True)
    assert not file.read_only
    assert CaseFile.open(path, identity, hold=True).read_only_code is ErrorCode.CASE_BUSY
    file.close()
    assert lock_of(path).read_text() == words


@POSIX
def test_what_another_user_left_behind_is_in_nobodys_way(open_folder):
    target = open_folder / "war.fcase"
    lock_of(target).write_bytes(b'\n{"actor": "Ann"}')
    lock_of(target).chmod(0o444)
    open_folder.chmod(0o777)
    assert as_nobody(target) == "True"


@POSIX
def test_what_another_user_holds_is_held(open_folder):
    target = open_folder / "war.fcase"
    mine = FileLock(target)
    assert mine.acquire("Ann")
    lock_of(target).chmod(0o444)
    open_folder.chmod(0o777)
    assert as_nobody(target) == "False"
    assert mine.holder().actor == "Ann"
    mine.release()


@POSIX
def test_a_disk_without_locks_is_not_taken_for_one_that_somebody_holds(tmp_path, monkeypatch):
    def no_locks(*_):
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(file_lock.fcntl, "flock", no_locks)
    with pytest.raises(OSError, match="not supported"):
        FileLock(tmp_path / "war.fcase").acquire("Ann")
