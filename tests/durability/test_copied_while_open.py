"""Somebody copies the file of a case that is open: the copy holds what was saved, or says that it is not whole."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.durability.aftermath import aftermath
from tests.durability.held_case import HeldCase
from tests.durability.working_writer import work_in

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(3600)


@pytest.mark.parametrize("lock", ["open", "locked"])
def test_a_copy_between_two_edits_holds_every_edit(tmp_path, how_many, lock):
    held = HeldCase.make(tmp_path / "live.fcase", locked=lock == "locked")
    for number in range(how_many(3, 50)):
        held.add(f"tag {number}")
        copy = tmp_path / f"copy{number}.fcase"
        shutil.copyfile(held.path, copy)
        head = held.file.head()
        after = aftermath(copy, [f"{head.count} {head.hash}"], locked=lock == "locked")
        assert after.is_right, after
        assert after.there == head.count
    held.file.close()


def test_control_the_copy_of_a_file_with_a_log_beside_it_holds_less(tmp_path, monkeypatch):
    from app.store import connection
    from app.store.same_history import SameHistory

    for owner, name in ((connection, "_PRAGMAS"), (SameHistory, "check_end"), (SameHistory, "_check_length")):
        monkeypatch.setattr(owner, name, getattr(owner, name))  # given back after the test
    path = tmp_path / "live.fcase"
    HeldCase.make(path, locked=False).file.close()
    work_in("wal_normal")
    held = HeldCase.again(path, locked=False)
    held.add("one more")
    copy = tmp_path / "copy.fcase"
    shutil.copyfile(path, copy)
    head = held.file.head()
    held.file.close()
    after = aftermath(copy, [f"{head.count} {head.hash}"], locked=False)
    assert after.lost, "the same look sees what such a copy lacks"


def test_a_copy_in_the_middle_of_edits_is_whole_or_says_that_it_is_not(tmp_path, how_many):
    path, told = tmp_path / "live.fcase", tmp_path / "told"
    HeldCase.make(path, locked=False).file.close()
    told.touch()
    arguments = (str(path), str(told), "100000", "1", "open", "as_shipped")
    command = [sys.executable, "-m", "tests.durability.working_writer", *arguments]
    chance, whole = random.Random(1), 0  # noqa: S311
    with subprocess.Popen(command, cwd=ROOT) as writer:
        try:
            for number in range(times := how_many(10, 60)):
                while not told.read_text().count("\n"):
                    time.sleep(0.01)
                time.sleep(chance.uniform(0, 0.02))
                lines = told.read_text().split("\n")[:-1]
                copy = tmp_path / f"copy{number}.fcase"
                shutil.copyfile(path, copy)
                after = aftermath(copy, lines, locked=False)
                assert after.wrong or (after.same and after.there >= after.acknowledged), after
                whole += not after.wrong
                copy.unlink()
        finally:
            writer.kill()
    sys.stdout.write(
        f"copies while edits are written: {whole} of {times} whole, the others say that they are not\n"
    )
