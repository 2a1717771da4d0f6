"""A reader that was taken over can do nothing: each thing it may try, one by one, on what this system offers."""

import json
import signal
import sys
import time
from pathlib import Path

import pytest

from app.intake.read_request import ReadRequest
from app.intake.sandbox.child_command import child_command
from app.intake.sandbox.reader_process import ReaderProcess

HOSTILE = (Path(__file__).parent / "hostile_reader.py").read_text(encoding="utf-8")
REFUSED = {
    "PermissionError",
    "OSError",
    "FileNotFoundError",
    "MemoryError",
    "gaierror",
    "error",
    "BlockingIOError",
}
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")


def hostile_command():
    ours = child_command()
    start = ours.index("-c") + 1
    return [*ours[:start], "import sys; sys.path[:] = sys.argv[1:]\n" + HOSTILE, *ours[start + 1 :]]


@pytest.fixture
def hostile():
    process = ReaderProcess(hostile_command)
    yield process
    process.close()


def asked(process, said):
    return process.read(ReadRequest(data=said.encode(), filename="a.txt"))[1].text


def test_what_a_reader_that_was_taken_over_tries_is_refused(hostile, tmp_path, monkeypatch):
    monkeypatch.setenv("FIELDCASE_PASSPHRASE", "kept by nobody else")
    heard = []
    before = signal.signal(signal.SIGUSR1, lambda *_: heard.append(1))
    case = tmp_path / "case.fcase"
    case.write_bytes(b"SQLite format 3\0")
    try:
        tried = json.loads(asked(hostile, f"try {case}"))
    finally:
        signal.signal(signal.SIGUSR1, before)
    if "files" not in hostile.protection:
        pytest.skip("this Linux has no Landlock")
    names = json.loads(tried.pop("environment"))
    assert not [name for name in names if "FIELDCASE" in name or name in ("HOME", "USER", "DISPLAY")]
    assert tried.pop("threads") == "None"
    assert int(tried.pop("descriptors")) <= 6
    assert tried.pop("trace") == "-1"
    tried.pop("limits up")
    signalled = tried.pop("signal")
    assert signalled in REFUSED or not (heard and hostile_scopes())
    assert {name: answer for name, answer in tried.items() if answer not in REFUSED} == {}
    assert case.read_bytes() == b"SQLite format 3\0"
    assert {path.name for path in tmp_path.iterdir()} == {"case.fcase"}


def hostile_scopes():
    """Return whether this Linux keeps signals in (Landlock's sixth version)."""
    import ctypes

    return ctypes.CDLL(None).syscall(444, None, 0, 1) >= 6


def test_where_no_program_is_needed_none_is_started_and_nothing_forks(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    process = ReaderProcess(hostile_command)
    said = asked(process, "fork")
    if "programs" not in process.protection:
        pytest.skip("no filter of system calls for this machine")
    assert said == "PermissionError"
    process.close()


def test_what_the_child_started_ends_with_it(hostile):
    started = Path("/proc") / asked(hostile, "leave")
    assert started.exists()
    hostile.close()
    until = time.monotonic() + 5
    while is_running(started) and time.monotonic() < until:
        pass
    assert not is_running(started)


def is_running(process):
    try:
        return (
            process.joinpath("stat")
            .read_text(encoding="ascii", errors="replace")
            .rpartition(")")[2]
            .split()[0]
            != "Z"
        )
    except OSError:
        return False
