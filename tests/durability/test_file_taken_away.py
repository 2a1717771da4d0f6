"""The file of a case goes away, shrinks, or becomes another one under the program, at every stage of its work."""

import os
import shutil
from contextlib import contextmanager

import pytest

from app.model.errors import ErrorCode
from app.services.casework import Casework
from app.store.case_file import CaseFile
from app.store.driver import driver
from tests.durability.held_case import ANN, WORDS, HeldCase, digest, is_sound, refusal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take away a file that is open")


def cut_to(size):
    def cut(path, other):
        os.truncate(path, size(path.stat().st_size))

    return cut


def write_over(path, other):
    """What `cp other.fcase war.fcase` does: the same file with other bytes."""
    with path.open("r+b") as file:
        file.truncate(0)
        file.write(other.read_bytes())


def write_over_with_older(path, other):
    with path.open("r+b") as file:
        older = path.with_name("older.fcase").read_bytes()
        file.truncate(len(older))
        file.write(older)


def spoil_begin(path, other):
    with path.open("r+b") as file:
        file.write(bytes(4096))


def link_elsewhere(path, other):
    path.unlink()
    path.symlink_to(other)


def delete(path, other):
    path.unlink()


def rename(path, other):
    path.rename(path.with_name("x.fcase"))


def rename_folder(path, other):
    path.parent.rename(path.parent.with_name("renamed"))


def remove_folder(path, other):
    shutil.rmtree(path.parent)


def swap_folder(path, other):
    """The folder is another one now, with another case of that name in it."""
    rename_folder(path, other)
    path.parent.mkdir()
    shutil.copy(other, path)


WHOLE_FILE = {
    "deleted": (delete, {ErrorCode.CASE_MOVED}),
    "renamed": (rename, {ErrorCode.CASE_MOVED}),
    "replaced": (lambda path, other: other.replace(path), {ErrorCode.CASE_REPLACED}),
    "linked": (link_elsewhere, {ErrorCode.CASE_REPLACED}),
    "folder renamed": (rename_folder, {ErrorCode.CASE_MOVED}),
    "folder removed": (remove_folder, {ErrorCode.CASE_MOVED}),
    "folder swapped": (swap_folder, {ErrorCode.CASE_REPLACED}),
}
"""After these the bytes of the case are still held open, and a copy can be saved."""
BYTES = {
    "cut to nothing": (cut_to(lambda _: 0), {ErrorCode.CASE_DAMAGED}),
    "cut in half": (cut_to(lambda size: size // 2), {ErrorCode.CASE_DAMAGED}),
    "cut by a page": (cut_to(lambda size: size - 4096), {ErrorCode.CASE_DAMAGED}),
    "cut by a byte": (cut_to(lambda size: size - 1), {ErrorCode.CASE_DAMAGED}),
    "written over": (write_over, {ErrorCode.CASE_OVERWRITTEN}),
    "written over with an older one": (write_over_with_older, {ErrorCode.CASE_OVERWRITTEN}),
    "begin spoilt": (spoil_begin, {ErrorCode.CASE_OVERWRITTEN}),
}
"""After these some or all of its bytes are gone."""
WAYS = {**WHOLE_FILE, **BYTES}


WITH_LOCK = ("replaced", "cut by a byte", "written over")
"""Those tried with a locked case too where the short form will do; its key costs a fifth of a second each time."""
_ARGUMENTS = {"way": WAYS, "lost_whole": WHOLE_FILE, "lost_bytes": BYTES}


def pytest_generate_tests(metafunc):
    for name, ways in _ARGUMENTS.items():
        if name in metafunc.fixturenames:
            long = metafunc.config.getoption("--long")
            locked = [(way, True) for way in ways if long or way in WITH_LOCK]
            cases = [*((way, False) for way in ways), *locked]
            ids = [f"{way}-{'locked' if locked else 'open'}" for way, locked in cases]
            metafunc.parametrize((name, "locked"), cases, ids=ids)


@pytest.fixture
def other(tmp_path, locked):
    """Another case, with as many edits and pages."""
    held = HeldCase.make(tmp_path / "other.fcase", locked=locked)
    held.add("of the other")
    held.file.close()
    return held


@pytest.fixture
def held(tmp_path, locked):
    """A case that a window holds, and an older copy of its file."""
    folder = tmp_path / "mine"
    folder.mkdir()
    case = HeldCase.make(folder / "war.fcase", locked=locked)
    case.file.close()
    shutil.copy(case.path, folder / "older.fcase")
    older = HeldCase.again(folder / "older.fcase", locked=locked)
    older.add("another way")
    older.file.close()
    case = HeldCase.again(case.path, locked=locked)
    case.add("the last one")
    yield case
    case.file.close()


@contextmanager
def nothing_changes(*folders):
    """Make sure that what is done inside changes no file in these folders but the locks and empty journals."""
    before = contents(folders)
    yield
    assert contents(folders) == before


def contents(folders):
    return {
        each: digest(each)
        for folder in folders
        for each in folder.rglob("*.fcase*")
        if each.is_file() and each.stat().st_size and each.suffix != ".lock"
    }


def test_between_two_edits_the_next_one_is_refused_and_nothing_else_is_touched(held, other, tmp_path, way):
    lose, codes = WAYS[way]
    lose(held.path, other.path)
    with nothing_changes(tmp_path):
        for action in (lambda: held.add("nowhere"), held.take_back, lambda: held.add("nowhere")):
            problem = refusal(action)
            assert problem is not None
            assert problem.code in codes
        if held.locked:
            assert refusal(lambda: held.file.keeping.change_passphrase(WORDS)).code in codes
        held.file.close()


def test_a_copy_saves_what_is_still_open(held, other, tmp_path, lost_whole):
    lose, codes = WHOLE_FILE[lost_whole]
    lose(held.path, other.path)
    assert held.file.loss.code in codes
    assert held.shown() == held.saved
    held.path = tmp_path / "saved.fcase"
    held.file.keeping.copy_to(held.path)
    held.check()


def test_a_copy_of_what_lost_bytes_is_whole_or_refused(held, other, tmp_path, lost_bytes):
    lose, codes = BYTES[lost_bytes]
    lose(held.path, other.path)
    target = tmp_path / "saved.fcase"
    problem = refusal(lambda: held.file.keeping.copy_to(target))
    if problem is None:
        held.path = target
        held.check()
    else:
        assert problem.code in {*codes, ErrorCode.CASE_DAMAGED}
        assert not target.exists()


def test_in_the_middle_of_an_edit_it_is_never_said_to_be_saved(held, other, tmp_path, way):
    """The file goes while SQLite works on the edit: its progress tells us when."""
    lose, _ = WAYS[way]
    steps = []

    def lose_it():
        steps.append(1)
        if len(steps) == 3:
            lose(held.path, other.path)
        return False

    with held.file.keeping.alone(lose_it):
        problem = refusal(lambda: held.add("in the middle", 200))
    assert len(steps) >= 3, "the edit was too short to take the file away in it"
    held.file.close()
    if problem is None:
        held.check()  # SQLite wrote every page anew
    if other.path.exists():
        assert is_sound(other.path, held.locked)


def test_a_window_reads_on_or_says_why_not(held, other, way):
    casework = Casework(held.file, ANN)
    WAYS[way][0](held.path, other.path)
    for look in (lambda: casework.facts, casework.history, casework.views.content, casework.verify):
        problem = refusal(look)
        assert problem is None or problem.code in WAYS[way][1]
    assert refusal(lambda: casework.again().close()) is not None


def test_a_command_that_opened_it_before_is_refused_too(held, other, tmp_path, way):
    held.file.close()
    command = CaseFile.open(held.path, ANN, passphrase=WORDS if held.locked else None)
    held.file = command
    WAYS[way][0](held.path, other.path)
    with nothing_changes(tmp_path):
        problem = refusal(lambda: held.add("nowhere"))
    assert problem is not None
    assert problem.code in WAYS[way][1]


def test_flipped_bytes_in_the_middle_are_found_by_verify_and_keep_no_copy(tmp_path):
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.add("y" * 400, 50)
    with held.path.open("r+b") as file:
        middle = held.path.stat().st_size // 2 // 4096 * 4096
        file.seek(middle)
        page = file.read(4096)
        file.seek(middle)
        file.write(bytes(each ^ 0xFF for each in page))
    assert held.file.verify() != ()
    assert refusal(lambda: held.file.keeping.copy_to(tmp_path / "copy.fcase")).code is ErrorCode.CASE_DAMAGED
    assert not (tmp_path / "copy.fcase").exists()
    held.file.close()


def test_a_program_that_trusts_its_memory_writes_into_the_other_case(tmp_path):
    """The control: the library alone takes the next edit for the file that was written over."""
    mine, other = (HeldCase.make(tmp_path / f"{name}.fcase", locked=False) for name in ("mine", "other"))
    mine.file.close()
    other.file.close()
    connection = driver().connect(str(mine.path), isolation_level=None)
    assert connection.execute("SELECT count(*) FROM tag").fetchone() == (3,)
    write_over(mine.path, other.path)
    before = digest(mine.path)
    connection.execute("INSERT INTO tag VALUES ('x', 'nowhere', '', '', 'v')")
    connection.close()
    assert digest(mine.path) != before
    assert not is_sound(mine.path, locked=False)


@pytest.mark.parametrize("size", [1_000, 5_000_000, 25_000_000])
def test_an_edit_of_any_size_is_not_taken_for_somebody_elses(tmp_path, size):
    """One that does not fit into memory is written to the file before it ends."""
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.add_article("Shells fell on Saraqib.", os.urandom(size))
    held.check()
