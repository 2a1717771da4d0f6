"""A purge that is killed, or finds no room, leaves the case as it was or as it is to be."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from app.model.identity import Identity
from app.services.casework import Casework

ANN = Identity("Ann", "0" * 32, "1")
NAME = "Samira Haddad"
PURGE = """
import sys
from pathlib import Path
from app.model.identity import Identity
from app.services.casework import Casework
with Casework.open(Path(sys.argv[1]), Identity("Ann", "0" * 32, "1")) as casework:
    sys.stdout.write("ready\\n")
    sys.stdout.flush()
    casework.purging.run([sys.argv[2]], "A witness asked for it")
    sys.stdout.write("done\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def whole(tmp_path):
    """Return the bytes of a case with the name on every line of a long article."""
    path = tmp_path / "whole.fcase"
    with closing(Casework.create(path, "Marn", ANN)) as casework:
        lines = (f"{number} {NAME} saw shell {number * 7} fall\n" for number in range(2000))
        casework.articles.add_bytes("".join(lines).encode(), "a.txt")
    return path.read_bytes()


def killed_after(path, seconds):
    """Run a purge, kill it so long after it began, and return whether it had ended."""
    child = subprocess.Popen(
        [sys.executable, "-c", PURGE, str(path), NAME],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
    )
    with child:
        assert child.stdout.readline() == b"ready\n"
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and child.poll() is None:
            os.sched_yield()
        child.send_signal(signal.SIGKILL)
        return child.stdout.read() == b"done\n"


@pytest.mark.skipif(not hasattr(os, "sched_yield"), reason="no SIGKILL here")
def test_a_killed_purge_leaves_the_old_case_or_the_new_one(whole, tmp_path, how_many):
    outcomes = set()
    turns = how_many(4, 60)
    for turn in range(turns):
        path = tmp_path / f"{turn}.fcase"
        path.write_bytes(whole)
        ended = killed_after(path, 1.5 * turn / turns)
        with closing(Casework.open(path, ANN)) as casework:
            assert casework.verify() == ()
            text = casework.articles.text(casework.articles.one("A-1").id)
            entries = casework.history()
        is_old = NAME in text
        outcomes.add(is_old)
        assert text.count(NAME) == (2000 if is_old else 0)
        assert any(entry.kind == "purge" for entry in entries) is not is_old
        if ended:
            assert not is_old
        left = [each for each in tmp_path.iterdir() if each.name.startswith(f"{turn}.")]
        if not is_old:
            assert not any(b"samira" in each.read_bytes().lower() for each in left)
    assert True in outcomes, "at least one was killed before its end"
