"""Several windows and commands on one case, and processes that die while they hold it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.tag import Tag
from app.store.case_file import CaseFile
from app.store.file_lock import FileLock

ROOT = Path(__file__).resolve().parents[3]
WORKER = """
import sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.tag import Tag
path, way, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
file = CaseFile.open(path, Identity("Worker", f"origin-{way}", "1"), hold=way == "hold", wait_seconds=30)
print("open", file.read_only_code, flush=True)
if way == "hold":
    sys.stdin.readline()
for number in range(times):
    tag = Tag(id=new_id(), name=f"{way} {number}")
    file.apply(Edit(EditKind.ADD_TAG, (Change.insert(tag),)))
    print(tag.id, flush=True)
file.close()
"""


def worker(path, way, times):
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, str(path), way, str(times)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def add_tag(file, name="x"):
    return file.apply(Edit(EditKind.ADD_TAG, (Change.insert(Tag(id=new_id(), name=name)),)))


def test_a_second_window_reads_and_says_who_holds_the_case_since_when(case, path, other_identity, identity):
    case.close()
    first = CaseFile.open(path, identity, hold=True)
    second = CaseFile.open(path, other_identity, hold=True)
    assert second.read_only_code is ErrorCode.CASE_BUSY
    assert second.holder.actor == "Ann"
    assert second.holder.since.endswith("Z")
    assert second.holder.pid == os.getpid()
    add_tag(first)
    assert len(second.tags()) == 1
    with pytest.raises(CaseError) as caught:
        add_tag(second)
    assert caught.value.code is ErrorCode.CASE_BUSY
    assert caught.value.facts["holder"] == "Ann"
    second.close()
    add_tag(first)
    first.close()
    third = CaseFile.open(path, other_identity, hold=True)
    assert not third.read_only
    third.close()


def test_a_command_waits_for_a_window_and_then_says_that_it_is_busy(case, path, identity, other_identity):
    case.close()
    window = CaseFile.open(path, identity, hold=True)
    command = CaseFile.open(path, other_identity, wait_seconds=0.1)
    assert not command.read_only
    assert command.content().facts == window.facts()
    for do in (lambda: add_tag(command), command.undo):
        with pytest.raises(CaseError) as caught:
            do()
        assert caught.value.code is ErrorCode.CASE_BUSY
        assert caught.value.facts["holder"] == "Ann"
    window.close()
    add_tag(command)
    command.close()


def test_the_lock_leaves_no_file_behind(case, path):
    add_tag(case)
    case.close()
    assert not path.with_name("war.fcase.lock").exists()


def test_a_lock_file_left_behind_or_full_of_nonsense_locks_nobody_out(case, path, identity):
    case.close()
    lock = path.with_name("war.fcase.lock")
    for nonsense in (b"", b"\xff\x00nonsense", b"\n[1, 2]", b'\n{"actor": 5}', os.urandom(9000)):
        lock.write_bytes(nonsense)
        assert FileLock(path).holder() is None
        file = CaseFile.open(path, identity, hold=True)
        assert not file.read_only
        add_tag(file)
        file.close()


@pytest.mark.parametrize(
    "actor", ["", "Ångström 😀", "قاسم", "half \ud800", 'quote " and \n line', "x" * 3000]
)
def test_any_name_can_hold_a_case(case, path, actor):
    lock = FileLock(path)
    assert lock.acquire(actor)
    assert FileLock(path).holder().actor == actor
    assert not FileLock(path).acquire("second")
    assert FileLock(path).holder().actor == actor
    lock.release()
    lock.release()


def test_a_symbolic_link_is_the_same_case(case, path, identity, tmp_path):
    case.close()
    first = CaseFile.open(path, identity, hold=True)
    link = tmp_path / "link.fcase"
    link.symlink_to(path)
    second = CaseFile.open(link, identity, hold=True)
    assert second.read_only_code is ErrorCode.CASE_BUSY
    second.close()
    first.close()


def test_a_lock_dies_with_its_process(case, path, identity):
    case.close()
    held = worker(path, "hold", 0)
    assert held.stdout.readline() == "open None\n"
    second = CaseFile.open(path, identity, hold=True)
    assert second.read_only_code is ErrorCode.CASE_BUSY
    assert second.holder.pid == held.pid
    second.close()
    held.kill()
    held.communicate()
    third = CaseFile.open(path, identity, hold=True)
    assert not third.read_only
    add_tag(third)
    third.close()


def test_two_processes_lose_none_of_their_edits(case, path):
    workers = [worker(path, way, 25) for way in ("one", "two")]
    done = [each.communicate(timeout=100)[0].split() for each in workers]
    assert [each.returncode for each in workers] == [0, 0]
    written = {tag for lines in done for tag in lines[2:]}
    assert len(written) == 50
    assert {tag.id for tag in case.tags()} == written
    assert case.verify() == ()
    assert case.head().count == 51


def test_an_acknowledged_edit_survives_a_killed_process(case, path, identity):
    """Twenty times a process is killed while it writes; what it acknowledged is there, and nothing half."""
    case.close()
    acknowledged = set()
    for round_ in range(20):
        writing = worker(path, "killed", 10_000)
        assert writing.stdout.readline() == "open None\n"
        for _ in range(1 + round_ % 5):
            acknowledged.add(writing.stdout.readline().strip())
        writing.kill()
        acknowledged |= set(writing.communicate()[0].split("\n")[:-1])
        file = CaseFile.open(path, identity, hold=True)
        assert acknowledged <= {tag.id for tag in file.tags()}
        assert file.verify() == ()
        add_tag(file)
        file.close()


def test_a_journal_left_by_a_crash_is_played_back(case, path, identity, tmp_path):
    """What a power cut leaves: pages of an edit that never ended in the file, their old state in the journal."""
    case.close()
    code = """
import os, sys, shutil
from pathlib import Path
from app.store.connection import Connection
path = Path(sys.argv[1])
connection = Connection(path, read_only=False)
connection.execute("PRAGMA cache_size = 5")
connection.execute("PRAGMA cache_spill = 5")
connection.execute("BEGIN IMMEDIATE")
for number in range(400):
    connection.execute("INSERT INTO search_unit VALUES (?, 'tag', 'x', 'x', 0, 1, ?)", (number + 100, "x" * 3000))
os.kill(os.getpid(), 9)
"""
    before = path.read_bytes()
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert path.read_bytes() != before
    assert path.with_name("war.fcase-journal").stat().st_size > 0
    file = CaseFile.open(path, identity, hold=True)
    assert file.verify() == ()
    add_tag(file)
    file.close()


def test_threads_of_one_window_take_turns(case, desk, article):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: (add_tag(case, str(number)), case.content()), range(40)))
    assert len(case.tags()) == 40
    assert case.verify() == ()


DISK_FULL = """
import json, resource, signal, sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.tag import Tag
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
file = CaseFile.open(path, Identity("Ann", "o", "1"), hold=True)
written, code = [], None
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 40_000, resource.RLIM_INFINITY))
for number in range(200):
    tag = Tag(id=new_id(), name="x" * 2000)
    try:
        file.apply(Edit(EditKind.ADD_TAG, (Change.insert(tag),)))
    except CaseError as error:
        code = error.code
        break
    written.append(tag.id)
undoable = file.undo_entry().hash == file.history()[0].hash
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
after = Tag(id=new_id(), name="room again")
file.apply(Edit(EditKind.ADD_TAG, (Change.insert(after),)))
ids = [tag.id for tag in file.tags()]
print(json.dumps([code, len(written), undoable, ids == [*written, after.id], file.verify() == ()]))
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of Unix")
def test_a_full_disk_loses_nothing_and_leaves_no_undo_step(case, path):
    case.close()
    done = subprocess.run(
        [sys.executable, "-c", DISK_FULL, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    code, written, *rest = json.loads(done.stdout)
    assert code in ("case_disk_full", "case_write_failed")
    assert written > 0
    assert rest == [True, True, True]


@pytest.mark.skipif(os.name == "nt", reason="limits of Unix")
def test_a_disk_too_full_for_a_new_case_is_left_as_it_was(tmp_path):
    code = """
import resource, signal, sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.case_facts import CaseFacts
from app.model.errors import CaseError
from app.model.identity import Identity
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    CaseFile.create(Path(sys.argv[1]), CaseFacts(id="c", title="T"), Identity("", "o", "1"))
except CaseError as error:
    print(error.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.fcase")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() in ("case_disk_full", "case_write_failed"), done.stderr
    assert list(tmp_path.iterdir()) == []
