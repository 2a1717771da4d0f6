"""A disk that is full, at every size that ends a write at another stage: nothing acknowledged is lost."""

import lzma
from contextlib import suppress

import pytest

from app.model.case_facts import CaseFacts
from app.model.custody_entry import CustodyKind
from app.model.errors import ErrorCode
from app.model.ids import new_id
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.services.export import export_case, export_timeline
from app.store.case_file import CaseFile
from app.store.driver import driver
from tests.durability.held_case import ANN, WORDS, HeldCase, beside, digest, is_sound, refusal
from tests.durability.older_case import PACKED, older_case
from tests.durability.small_disk import small_disk

OF_THE_DISK = {
    ErrorCode.CASE_DISK_FULL,
    ErrorCode.CASE_WRITE_FAILED,
    ErrorCode.OUTPUT_UNWRITABLE,
    ErrorCode.CASE_READ_ONLY,
}
LOCKED = pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
ARTICLE = "Shells fell on Saraqib. At least two civilians were , killed on 5 March.\n" * 400
MOST_PAGES = 600
"""More than any of these writes needs."""


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
def long(how_many):
    return how_many(False, True)


@pytest.fixture
def held(disk, locked):
    case = HeldCase.make(disk.folder / "war.fcase", locked=locked)
    yield case
    case.file.close()


def sizes(long):
    """Every number of free pages where all are asked for, else the first ones and a few of those after."""
    return range(MOST_PAGES) if long else [*range(5), 9, 17, 33, 65, 120, 250, 400, MOST_PAGES]


def until_it_fits(disk, long, action, after=lambda: None):
    """Do `action` with more and more room until it goes well; returns with what it was refused before."""
    codes = []
    for pages in sizes(long):
        disk.leave(pages)
        problem = refusal(action)
        disk.empty()
        if problem is None:
            return codes
        after()
        assert problem.code in OF_THE_DISK
        codes.append(problem.code)
    raise AssertionError(codes)


EDITS = {
    "one tag": lambda held: held.add("x"),
    "many tags": lambda held: held.add("x" * 400, 200),
    "an article": lambda held: held.add_article(f"{new_id()} {ARTICLE}"),
    "undo": lambda held: held.take_back(),
    "a note of custody": lambda held: held.file.keeping.note_custody(CustodyKind.EXPORTED, {"form": "pdf"}),
}


@LOCKED
@pytest.mark.parametrize("what", EDITS)
def test_an_edit_is_kept_whole_or_refused(disk, held, long, what):
    names = beside(held.path)
    if what == "undo":
        held.add("x" * 300, 200)

    def nothing_half():
        assert held.shown() == held.saved
        assert beside(held.path) == names

    refused = until_it_fits(disk, long, lambda: EDITS[what](held), nothing_half)
    assert refused
    held.check()


@pytest.mark.parametrize("mode", ["OFF", "TRUNCATE"])
def test_a_case_without_a_journal_is_lost_on_the_same_disk(disk, mode):
    """The control: the same edits by the same library with its journal off end in a case that does not verify."""
    path = disk.folder / "war.fcase"
    HeldCase.make(path, locked=False).file.close()
    pages = 0
    while is_sound(path, locked=False) and pages < 40:
        with suppress(driver().Error):
            write_rows(disk, path, mode, pages)
        disk.empty()
        pages += 2
    assert is_sound(path, locked=False) is (mode == "TRUNCATE")


def write_rows(disk, path, mode, pages):
    """Add rows past every guard of the program, on a disk that is full before they are all in."""
    connection = driver().connect(str(path), isolation_level=None)
    try:
        connection.execute(f"PRAGMA journal_mode = {mode}").fetchall()
        disk.leave(pages)
        connection.execute("BEGIN IMMEDIATE")
        for number in range(600):
            row = (new_id(), f"{number} " + "x" * 400)
            connection.execute("INSERT INTO tag VALUES (?, ?, '', '', 'v')", row)
        connection.execute("COMMIT")
        pytest.fail("there was room for it")
    finally:
        connection.close()


@pytest.mark.parametrize("locked", [True])
def test_a_passphrase_is_changed_or_stays(disk, held, long):
    new = Passphrase("another six words of it all")

    def still_the_old_one():
        CaseFile.open(held.path, ANN, passphrase=WORDS).close()
        assert (
            refusal(lambda: CaseFile.open(held.path, ANN, passphrase=new)).code is ErrorCode.PASSPHRASE_WRONG
        )

    assert until_it_fits(disk, long, lambda: held.file.keeping.change_passphrase(new), still_the_old_one)
    held.file.close()
    again = CaseFile.open(held.path, ANN, passphrase=new)
    assert (again.verify(), len(again.tags())) == ((), len(held.saved))
    again.close()


@LOCKED
def test_a_copy_is_whole_or_not_there(disk, held, long):
    target = disk.folder / "copy.fcase"
    names = beside(held.path)
    refused = until_it_fits(
        disk, long, lambda: held.file.keeping.copy_to(target), lambda: check_equal(beside(held.path), names)
    )
    assert refused
    copy = HeldCase.again(target, locked=held.locked)
    assert (copy.saved, copy.file.verify()) == (held.saved, ())
    copy.file.close()
    held.check()


@pytest.mark.parametrize("form", ["timeline.pdf", "marks.jsonl", "tables.zip"])
def test_an_export_is_whole_or_not_there_and_an_older_one_stays(disk, long, form):
    path, target = disk.folder / "sample.fcase", disk.folder / form
    path.write_bytes(lzma.decompress(PACKED.read_bytes()))
    with Casework.open(path, ANN) as casework:
        target.write_bytes(b"an older one")
        names = beside(path)

        def export():
            if form == "timeline.pdf":
                export_timeline(casework.views.timeline(), target)
            else:
                export_case(casework, target)

        def as_before():
            assert target.read_bytes() == b"an older one"
            assert beside(path) == names

        assert until_it_fits(disk, long, export, as_before)
        assert target.stat().st_size > len(b"an older one")
        assert casework.verify() == ()


@LOCKED
def test_a_new_case_is_whole_or_not_there(disk, locked, long):
    path = disk.folder / "new.fcase"
    facts = CaseFacts(id=new_id(), title="T", created_at="2026-11-22T18:00:00Z")
    words = WORDS if locked else None

    def make():
        CaseFile.create(path, facts, ANN, passphrase=words).close()

    assert until_it_fits(disk, long, make, lambda: check_equal(list(disk.folder.iterdir()), []))
    held = HeldCase.again(path, locked=locked)
    held.check()


@LOCKED
def test_an_older_case_is_brought_up_to_date_or_left_as_it_is(disk, locked, long):
    path = older_case(disk.folder / "sample.fcase", locked=locked)
    before, words = digest(path), WORDS if locked else None

    def as_it_was():
        assert digest(path) == before
        assert beside(path) == ["sample.fcase"]

    def bring_up():
        with Casework.open(path, ANN, hold=True, passphrase=words) as casework:
            assert not casework.read_only

    with_read_only = until_it_fits(disk, long, bring_up, as_it_was)
    assert with_read_only
    (copy,) = disk.folder.glob("sample-schema1-*.fcase")
    for each in (path, copy):
        with Casework.open(each, ANN, passphrase=words) as casework:
            assert casework.verify() == ()


def check_equal(found, expected):
    assert found == expected
