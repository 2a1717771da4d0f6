"""Nothing of a locked case stands in the clear in any file at any time."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from tests.e2e.telling_words import PASSPHRASE, found_in
from tests.tracing import strace

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.skipif(os.name == "nt", reason="a process cannot kill itself there as a crash does"),
]

JOURNEY = Path(__file__).with_name("locked_journey.py")
_CALLS = (
    "write,pwrite64,writev,pwritev,pwritev2,open,openat,creat,rename,renameat,renameat2,link,linkat,mkdir"
)
_CALL = re.compile(r"^\d+ +(p?write(?:64|v|v2)?)\(\d+<([^>]*)>, (.*)$")
_BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PLACE = re.compile(r'^\d+ +\w+\(.*?"((?:\\x[0-9a-f]{2})*)"')


@dataclass
class Made:
    desk: Path
    home: Path
    report: dict
    status: int
    written: dict | None
    """What was written into each file, one write after the other; None where calls cannot be traced."""

    def files(self):
        return {
            path: path.read_bytes()
            for place in (self.desk, self.home)
            for path in place.rglob("*")
            if path.is_file()
        }


def journey(place, words):
    desk, home, trace = place / "desk", place / "home", place / "trace"
    for folder in (desk, home / "tmp"):
        folder.mkdir(parents=True)
    command = [sys.executable, "-B", str(JOURNEY), str(desk), words]
    if program := strace():
        options = ["-f", "-qq", "-y", "-xx", "-s", "2000000", "-e", f"trace={_CALLS}", "-o", str(trace)]
        command = [program, *options, *command]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, timeout=170, check=False)
    assert done.stdout, done.stderr.decode()[-2000:]
    written = read_trace(trace) if trace.exists() else None
    trace.unlink(missing_ok=True)
    return Made(desk, home, json.loads(done.stdout), done.returncode, written)


def read_trace(trace):
    """Return the bytes of all writes into files by path, and every name that was given under ""."""
    written = {"": b""}
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if (call := _CALL.match(line)) is not None:
                path = bytes.fromhex(call[2].replace("\\x", "")).decode() if "\\x" in call[2] else call[2]
                if path.startswith("/") and not path.startswith("/dev/"):
                    written[path] = written.get(path, b"") + b"".join(map(unhex, _BYTES.findall(call[3])))
            elif (name := _PLACE.match(line)) is not None and ("O_CREAT" in line or "open" not in line):
                written[""] += unhex(name[1]) + b"\n"
    return written


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    return journey(tmp_path_factory.mktemp("locked"), PASSPHRASE)


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return journey(tmp_path_factory.mktemp("plain"), "-")


def test_the_journey_did_what_it_says_and_died_in_the_middle(locked):
    assert locked.report["steps"] == ["marked", "found", "verified", "changed"]
    assert locked.report["rounds"] > 3
    assert abs(locked.status) in (9, 137)
    journal = locked.desk / "case.fcase-journal"
    assert journal.stat().st_size > 8192


def test_no_file_that_is_left_holds_a_word_of_it(locked):
    files = locked.files()
    assert {path.name for path in files} >= {"case.fcase", "case.fcase-journal", "copy.fcase"}
    assert len([path for path in files if path.suffix == ".fcase"]) >= 3  # and the backup
    assert {str(path): found_in(data) for path, data in files.items() if found_in(data)} == {}
    assert found_in(" ".join(map(str, files)).encode()) == set()


def test_no_file_held_a_word_of_it_for_a_moment(locked):
    assert locked.report["found"] == []


def test_no_byte_that_was_ever_written_to_a_file_tells(locked):
    if locked.written is None:
        pytest.skip("strace is missing or may not trace here")
    assert sum(map(len, locked.written.values())) > 1_000_000
    assert any(path.endswith("-journal") for path in locked.written)
    assert {path: found_in(data) for path, data in locked.written.items() if found_in(data)} == {}


def test_an_open_case_is_found_out_in_each_of_these_ways(plain):
    """The control: the same journey without a passphrase, by the same search."""
    left = set().union(*(found_in(data) for data in plain.files().values()))
    assert len(left) >= 7
    assert len({line.partition(": ")[2] for line in plain.report["found"]}) >= 7
    if plain.written is not None:
        written = set().union(*map(found_in, plain.written.values()))
        assert len(written) >= 7
        journals = [data for path, data in plain.written.items() if path.endswith("-journal")]
        assert set().union(*map(found_in, journals))


def test_after_the_crash_it_opens_with_its_last_passphrase_and_is_whole(locked, tmp_path):
    folder = tmp_path / "after"
    shutil.copytree(locked.desk, folder)
    who = Identity("V", "o", "1")
    with Casework.open(folder / "case.fcase", who, passphrase=Passphrase(PASSPHRASE + " 2")) as casework:
        assert casework.verify() == ()
        assert casework.claims.incidents()
    with Casework.open(folder / "copy.fcase", who, passphrase=Passphrase(PASSPHRASE)) as copy:
        assert copy.verify() == ()
