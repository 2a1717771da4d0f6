"""Several processes on one case: no edit is lost or doubled, and nobody waits for the dead."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from app.model.errors import ErrorCode
from app.services.casework import Casework
from app.store.case_file import CaseFile
from tests.durability.dying_writer import ROOT
from tests.durability.held_case import ANN, BOB, WORDS, HeldCase, is_sound, refusal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
LOCKED = pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
TEXT = "Shells fell on Saraqib and on the market of Upper Marn, and went on falling all night.\n" * 40


@pytest.fixture
def case(tmp_path, locked):
    held = HeldCase.make(tmp_path / "war.fcase", locked=locked)
    held.add_article(TEXT)
    held.file.close()
    return held


def writer(way, path, name, times, *, locked=False):
    words = [WORDS.words()] if locked else []
    command = ["-m", "tests.durability.busy_writer", way, str(path), name, str(times), *words]
    return subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def command(path, *arguments, locked=False):
    """Run the command line on a case."""
    environment = {**os.environ, **({"FIELDCASE_PASSPHRASE": WORDS.words()} if locked else {})}
    start = "import sys; from app.main import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", start, arguments[0], str(path), *arguments[1:]],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def acknowledged(writers):
    lines = [each.communicate(timeout=100)[0].split("\n")[1:-1] for each in writers]
    return [line for some in lines for line in some]


@LOCKED
def test_many_processes_lose_and_double_nothing(case, locked, how_many):
    times = how_many(4, 150)
    writers = [
        writer("each", case.path, f"w{number}", times, locked=locked) for number in range(how_many(2, 6))
    ]
    commands = [
        command(
            case.path, "mark", "A-1", "--start", str(n), "--end", str(n + 9), "--incident", "x", locked=locked
        )
        for n in range(how_many(1, 8))
    ]
    told = acknowledged(writers)
    printed = [each.communicate(timeout=100) for each in commands]
    done = [each.returncode for each in commands]
    for code, (_, said) in zip(done, printed, strict=True):
        assert code == 0 or "another window" in said, said
    assert [line for line in told if line.startswith("!")] == []
    assert len(set(told)) == len(told) == len(writers) * times
    file = CaseFile.open(case.path, ANN, passphrase=WORDS if locked else None)
    refs = [incident.ref for incident in file.content().incidents.values()]
    assert len(set(refs)) == len(refs) == len(told) + done.count(0)
    assert set(told) <= set(refs)
    assert file.verify() == ()
    file.close()


def test_without_the_lock_numbers_are_given_twice_or_edits_lost(case_without_lock, how_many):
    """The control: the same work by programs that read first and hold nothing meanwhile."""
    times = how_many(20, 150)
    writers = [writer("careless", case_without_lock, f"w{number}", times) for number in range(3)]
    told = acknowledged(writers)
    numbers = [line for line in told if not line.startswith("!")]
    assert len(set(numbers)) < len(writers) * times
    assert not is_sound(case_without_lock, locked=False)


@pytest.fixture
def case_without_lock(tmp_path):
    held = HeldCase.make(tmp_path / "careless.fcase", locked=False, edits=0)
    held.file.close()
    return held.path


@LOCKED
def test_nobody_writes_while_a_window_holds_the_case_and_each_is_told_who(case, locked):
    held = HeldCase.again(case.path, locked=locked)
    other = CaseFile.open(case.path, ANN, wait_seconds=0.2, passphrase=WORDS if locked else None)
    case.file = other
    problem = refusal(lambda: case.add("x"))
    assert problem.code is ErrorCode.CASE_BUSY
    assert problem.facts["holder"] == ("" if locked else BOB.actor)
    held.add("mine")
    other.close()
    held.check()


def test_a_command_waits_for_five_seconds_and_then_says_who_holds_the_case(case_for_command, how_many):
    if how_many("short", "long") == "short":
        pytest.skip("waits for five seconds: --long")
    window = CaseFile.open(case_for_command, BOB, hold=True)
    since = time.monotonic()
    waiting = command(case_for_command, "mark", "A-1", "--start", "0", "--end", "9", "--incident", "x")
    said = waiting.communicate(timeout=60)[1]
    took = time.monotonic() - since
    window.close()
    assert (waiting.returncode, "another window" in said, BOB.actor in said) == (1, True, True)
    assert 5 < took < 10


@pytest.fixture
def case_for_command(tmp_path):
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.add_article(TEXT)
    held.file.close()
    return held.path


@LOCKED
def test_the_lock_of_the_dead_is_in_nobodys_way(case, locked, how_many):
    for _ in range(how_many(1, 30)):
        dying = writer("window", case.path, "w", 0, locked=locked)
        assert dying.stdout.readline() == "open None\n"
        held = CaseFile.open(case.path, ANN, hold=True, passphrase=WORDS if locked else None)
        assert held.read_only_code is ErrorCode.CASE_BUSY
        held.close()
        dying.kill()
        dying.communicate()
        case.file = CaseFile.open(case.path, ANN, wait_seconds=0, passphrase=WORDS if locked else None)
        since = time.monotonic()
        case.add("at once")
        assert time.monotonic() - since < 1
        case.file.close()
    case.check()


@LOCKED
def test_a_lock_that_somebody_removed_costs_no_edit(case, locked):
    """Two windows hold the case then; SQLite and the numbers of the case keep them apart."""
    first = Casework(CaseFile.open(case.path, ANN, hold=True, passphrase=WORDS if locked else None), ANN)
    case.path.with_name("war.fcase.lock").unlink()
    second = writer("window", case.path, "w", 20, locked=locked)
    assert second.stdout.readline() == "open None\n"
    second.stdin.write("\n")
    second.stdin.flush()
    mine = []
    for number in range(20):
        made = []
        problem = refusal(lambda number=number, made=made: made.append(first.tags.add(f"mine {number}")))
        assert problem is None or problem.code in (ErrorCode.CASE_BUSY, ErrorCode.CONFLICT)
        mine += [tag.name for tag in made]
    told = [line for line in second.communicate(timeout=60)[0].split("\n") if line.startswith("I-")]
    first.close()
    file = CaseFile.open(case.path, ANN, passphrase=WORDS if locked else None)
    assert [tag.name for tag in file.tags() if tag.name.startswith("mine")] == mine
    assert sorted(incident.ref for incident in file.content().incidents.values()) == sorted(told)
    assert file.verify() == ()
    file.close()


def test_a_disk_without_locks_opens_for_reading_and_says_so(case_for_command):
    """Such as some network shares: the system's answer to `flock` is put in by strace."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    code = """
import sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.identity import Identity
for hold in (True, False):
    file = CaseFile.open(Path(sys.argv[1]), Identity("Ann", "o", "1"), hold=hold)
    print(file.read_only_code)
    try:
        file.undo()
    except Exception as error:
        print(error.code)
    file.close()
"""
    inject = ["-f", "-qq", "-e", "trace=flock", "-e", "inject=flock:error=ENOLCK", "-o", "/dev/null"]
    done = subprocess.run(
        [strace, *inject, sys.executable, "-c", code, str(case_for_command)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if "not permitted" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.stdout.split() == ["case_without_locks", "case_without_locks", "None", "case_without_locks"]
    assert is_sound(case_for_command, locked=False)
