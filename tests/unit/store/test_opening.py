"""Opening a case: the right answer for whatever stands at the path, and not a byte changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.tag import Tag
from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.driver import driver

ROOT = Path(__file__).resolve().parents[3]


def tag():
    return Edit(EditKind.ADD_TAG, (Change.insert(Tag(id=new_id(), name="x")),))


def refused(code, do, *args, **named):
    with pytest.raises(CaseError) as caught:
        do(*args, **named)
    assert caught.value.code is code
    return caught.value


def beside(path):
    return sorted(each.name for each in path.parent.iterdir())


def other_database(path):
    connection = driver().connect(str(path))
    connection.execute("CREATE TABLE places (name)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda _: None, ErrorCode.CASE_MISSING),
        (lambda path: path.mkdir(), ErrorCode.CASE_NOT_A_CASE),
        (lambda path: path.write_bytes(b""), ErrorCode.CASE_NOT_A_CASE),
        (lambda path: path.write_text("Shells fell on Saraqib. " * 400), ErrorCode.CASE_NOT_A_CASE),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), ErrorCode.CASE_NOT_A_CASE),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000), ErrorCode.CASE_NOT_A_CASE),
        (lambda path: path.write_bytes(os.urandom(8000)), ErrorCode.CASE_NOT_A_CASE),
        (other_database, ErrorCode.CASE_NOT_A_CASE),
        (lambda path: path.symlink_to(path.with_name("nowhere")), ErrorCode.CASE_MISSING),
        (lambda path: path.symlink_to(path), ErrorCode.FILE_UNREADABLE),
    ],
)
@pytest.mark.parametrize("hold", [True, False])
def test_what_is_no_case_is_refused_and_left_alone(tmp_path, identity, make, code, hold, bytes_of):
    path = tmp_path / "a.fcase"
    make(path)
    before = beside(path), bytes_of(path) if path.is_file() else None
    refused(code, CaseFile.open, path, identity, hold=hold)
    assert (beside(path), bytes_of(path) if path.is_file() else None) == before


@pytest.mark.parametrize("kept", [100, 512, 4096, 0.5, 0.99])
def test_a_case_cut_off_is_damaged_and_left_alone(case, article, path, identity, kept, bytes_of):
    case.close()
    data = path.read_bytes()
    cut = path.with_name("cut.fcase")
    cut.write_bytes(data[: int(kept * len(data)) if kept < 1 else kept])
    before = beside(path), bytes_of(cut)
    refused(ErrorCode.CASE_DAMAGED, CaseFile.open, cut, identity, hold=True)
    assert (beside(path), bytes_of(cut)) == before


def test_a_case_with_spoilt_pages_says_so(case, article, path, identity, bytes_of):
    case.close()
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)
    before = bytes_of(path)
    with pytest.raises(CaseError) as caught:
        CaseFile.open(path, identity).content()
    assert caught.value.code is ErrorCode.CASE_DAMAGED
    assert bytes_of(path) == before


def test_opening_and_reading_change_no_byte(case, desk, article, path, identity, bytes_of):
    desk.mark(article)
    case.close()
    before = bytes_of(path)
    for hold in (True, False):
        file = CaseFile.open(path, identity, hold=hold)
        file.content()
        file.search("Saraqib", 5)
        assert file.verify() == ()
        file.close()
        assert bytes_of(path) == before


def test_a_case_made_by_a_newer_version_opens_for_reading(case, desk, article, path, identity, bytes_of):
    desk.mark(article)
    case.close()
    connection = Connection(path, read_only=False)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = bytes_of(path)
    newer = CaseFile.open(path, identity, hold=True)
    assert newer.read_only_code is ErrorCode.CASE_NEWER
    assert len(newer.content().incidents) == 1
    refused(ErrorCode.CASE_NEWER, newer.apply, tag())
    refused(ErrorCode.CASE_NEWER, newer.undo)
    newer.close()
    assert bytes_of(path) == before


def test_a_case_without_its_guards_opens_for_reading_and_verify_says_why(case, article, path, identity):
    case.close()
    connection = Connection(path, read_only=False)
    connection.execute("DROP TRIGGER event_kept")
    connection.close()
    file = CaseFile.open(path, identity, hold=True)
    assert file.read_only_code is ErrorCode.CASE_DAMAGED
    refused(ErrorCode.CASE_DAMAGED, file.apply, tag())
    assert [(problem.what, problem.where) for problem in file.verify()] == [("trigger_missing", "event_kept")]
    file.close()


def test_a_new_case_never_takes_the_place_of_anything(new_case, path, tmp_path, bytes_of):
    path.write_text("a letter")
    before = bytes_of(path)
    refused(ErrorCode.CASE_EXISTS, new_case, path)
    assert bytes_of(path) == before
    folder = tmp_path / "folder"
    folder.mkdir()
    refused(ErrorCode.CASE_EXISTS, new_case, folder)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    refused(ErrorCode.CASE_EXISTS, new_case, dangling)
    assert beside(path) == ["dangling", "folder", "war.fcase"]


def test_a_case_that_cannot_be_made_leaves_nothing(new_case, tmp_path, monkeypatch):
    refused(ErrorCode.CASE_WRITE_FAILED, new_case, tmp_path / "no" / "such" / "folder.fcase")
    refused(ErrorCode.CASE_PATH_TOO_LONG, new_case, tmp_path / ("long" * 100))
    monkeypatch.setattr("app.store.new_case.create_schema", lambda connection: connection.execute("broken"))
    with pytest.raises(driver().OperationalError):
        new_case(tmp_path / "a.fcase")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["مدينة.fcase", "a b?#%20&mode=ro.fcase", "😀.fcase", "-rf", "no suffix"])
def test_any_name_will_do(new_case, tmp_path, name):
    file = new_case(tmp_path / name)
    file.apply(tag())
    assert file.verify() == ()
    assert (tmp_path / name).is_file()


def test_a_closed_case_says_so_and_can_be_closed_again(case):
    case.close()
    case.close()
    refused(ErrorCode.CASE_CLOSED, case.content)
    refused(ErrorCode.CASE_CLOSED, case.apply, tag())
    refused(ErrorCode.CASE_CLOSED, case.verify)


def run(code, *args, check=True):
    """Run Python in a process of its own; returns what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, args)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert not check or done.returncode == 0, done.stderr
    return done.stdout.split()


AS_NOBODY = """
import os, sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.case_facts import CaseFacts
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.tag import Tag
import sqlcipher3
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
path = Path(sys.argv[1])
me = Identity("Nobody", "origin", "1")
try:
    if sys.argv[2] == "create":
        CaseFile.create(path, CaseFacts(id="c", title="T"), me)
    file = CaseFile.open(path, me, hold=sys.argv[2] == "hold")
    print(file.read_only_code, len(file.content().articles))
    file.apply(Edit(EditKind.ADD_TAG, (Change.insert(Tag(id="t", name="x")),)))
except CaseError as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="Unix permissions")
@pytest.mark.parametrize("way", ["hold", "each"])
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_case_that_may_not_be_written_opens_for_reading(
    case, article, path, open_folder, way, folder_mode, bytes_of
):
    case.close()
    target = open_folder / "war.fcase"
    shutil.copy(path, target)
    target.chmod(0o444)
    open_folder.chmod(folder_mode)
    before = bytes_of(target), beside(target)
    assert run(AS_NOBODY, target, way) == ["case_read_only", "1", "case_read_only"]
    assert (bytes_of(target), beside(target)) == before
    open_folder.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="Unix permissions")
def test_a_case_that_may_not_be_read_is_unreadable(case, path, open_folder):
    target = open_folder / "war.fcase"
    shutil.copy(path, target)
    target.chmod(0)
    open_folder.chmod(0o777)
    assert run(AS_NOBODY, target, "hold") == ["file_unreadable"]
    open_folder.chmod(0o555)
    assert run(AS_NOBODY, open_folder / "new.fcase", "create") == ["case_read_only"]
    open_folder.chmod(0o755)
    assert beside(target) == ["war.fcase"]


def test_opening_a_case_loads_neither_sqlite_utils_nor_what_it_needs(case, path):
    """sqlite-utils takes 80 ms to load, a quarter of what the first window may take."""
    case.close()
    code = """
import sys
from pathlib import Path
from app.store.case_file import CaseFile
from app.model.identity import Identity
with_driver = "sqlcipher3" in sys.modules
file = CaseFile.open(Path(sys.argv[1]), Identity("", "o", "1"), hold=True)
file.content(); file.undo_entry(); file.close()
print(with_driver, "sqlite_utils" in sys.modules, "sqlcipher3" in sys.modules, "click" in sys.modules)
"""
    assert run(code, path) == ["False", "False", "True", "False"]


def test_without_sqlcipher_open_cases_work_through_the_standard_library(case, desk, article, path):
    desk.mark(article)
    case.close()
    code = """
import sys
sys.modules["sqlcipher3"] = None
from pathlib import Path
from app.store.case_file import CaseFile
from app.store.driver import can_encrypt, driver
from app.model.identity import Identity
file = CaseFile.open(Path(sys.argv[1]), Identity("", "o", "1"), hold=True)
print(driver().__name__, can_encrypt(), len(file.content().incidents), len(file.search("saraq", 9)))
file.undo(); file.redo()
print(file.verify())
"""
    assert run(code, path) == ["sqlite3", "False", "1", "2", "()"]
