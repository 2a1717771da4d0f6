"""Names, links, clocks and paths that people have: the case opens, or a sentence says why not."""

import os
import shutil

import pytest

from app.model.errors import ErrorCode
from app.store import event_log
from app.store.case_file import CaseFile
from tests.durability.dying_writer import die_in_the_middle
from tests.durability.held_case import ANN, BOB, HeldCase, digest, is_sound, refusal

POSIX = pytest.mark.skipif(os.name == "nt", reason="names and links of Unix")
NAMES = {
    "emoji": "🚑" * 55,
    "Arabic": "قضية" * 20,
    "a line end": "first\nsecond",
    "what SQLite reads in addresses": "a b?#%20&mode=memory&cache=shared",
    "right to left": "\u202egpj.war",
    "the longest": "x" * (255 - len("-journal") - len(".fcase")),
    "quotes": """it's "here" ;--""",
}


@POSIX
@pytest.mark.parametrize("name", NAMES)
def test_a_case_lives_under_any_name(tmp_path, name):
    folder = tmp_path / NAMES[name][:40]
    folder.mkdir()
    held = HeldCase.make(folder / f"{NAMES[name]}.fcase", locked=False)
    held.add(name)
    held.check()
    again = HeldCase.again(held.path, locked=False)
    again.file.keeping.copy_to(folder / "copy.fcase")
    again.file.close()
    assert is_sound(folder / "copy.fcase", locked=False)


@POSIX
@pytest.mark.parametrize("length", [490, 504, 505, 512, 700])
def test_a_path_is_short_enough_or_said_to_be_too_long_before_anything_is_made(tmp_path, length):
    folder = tmp_path
    while len(str(folder)) < length - 110:
        folder = folder / ("d" * 99)
    folder = folder / ("e" * max(1, length - len(str(folder)) - 40))
    folder.mkdir(parents=True)
    path = folder / ("n" * (length - len(str(folder)) - 7) + ".fcase")
    assert len(str(path)) == length

    def make():
        HeldCase.make(path, locked=False).file.close()

    problem = refusal(make)
    if length <= 504:
        assert problem is None
        assert is_sound(path, locked=False)
    else:
        assert problem.code is ErrorCode.CASE_PATH_TOO_LONG
        assert list(folder.iterdir()) == []


@POSIX
def test_a_symbolic_link_is_the_case_itself_also_after_a_crash(tmp_path):
    (tmp_path / "real").mkdir()
    held = HeldCase.make(tmp_path / "real" / "war.fcase", locked=False)
    held.file.close()
    link = tmp_path / "link.fcase"
    link.symlink_to(held.path)
    die_in_the_middle(link)
    held.path = link
    held.check()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.fcase", "real"]
    assert is_sound(tmp_path / "real" / "war.fcase", locked=False)


@POSIX
def test_a_case_with_two_names_takes_edits_under_neither(tmp_path):
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.file.close()
    second = tmp_path / "second.fcase"
    os.link(held.path, second)
    before = digest(second)
    for path in (held.path, second):
        for hold in (True, False):
            held.file = CaseFile.open(path, ANN, hold=hold)
            assert held.file.read_only_code is ErrorCode.CASE_LINKED
            assert held.shown() == held.saved
            assert refusal(lambda: held.add("x")).code is ErrorCode.CASE_LINKED
            held.file.close()
    assert digest(second) == before
    second.unlink()
    held.check()


@POSIX
def test_an_edit_cut_short_under_one_name_is_lost_under_the_other(tmp_path):
    """The control: why such a case takes no edits."""
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.file.close()
    second = tmp_path / "second.fcase"
    os.link(held.path, second)
    die_in_the_middle(held.path)
    assert not is_sound(second, locked=False)


@POSIX
def test_what_was_left_of_making_a_case_is_no_second_name(tmp_path):
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.file.close()
    os.link(held.path, tmp_path / ".0123456789abcdef.part")
    held.check()


@pytest.mark.parametrize("size", [0, 1, 100, 4096])
@pytest.mark.parametrize("hold", [True, False])
def test_a_file_of_hardly_any_bytes_is_no_case_and_stays_as_it_is(tmp_path, size, hold):
    path = tmp_path / "war.fcase"
    path.write_bytes(bytes(size))
    assert refusal(lambda: CaseFile.open(path, ANN, hold=hold)).code is ErrorCode.CASE_NOT_A_CASE
    assert path.read_bytes() == bytes(size)
    assert [each.name for each in tmp_path.iterdir()] == ["war.fcase"]


def test_a_clock_that_was_set_back_costs_neither_edits_nor_their_order(tmp_path, monkeypatch):
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    for year in ("2031", "1970", "2026"):
        monkeypatch.setattr(event_log, "utc_now", lambda year=year: f"{year}-01-01T00:00:00Z")
        held.add(year)
    times = [entry.at[:4] for entry in held.file.history(3)]
    assert times == ["2026", "1970", "2031"]
    held.take_back()
    held.check()


@POSIX
def test_a_copied_case_is_a_case_of_its_own(tmp_path):
    """Two files with the same history: each keeps what is added to it, and neither knows of the other."""
    held = HeldCase.make(tmp_path / "war.fcase", locked=False)
    held.file.close()
    other = HeldCase(CaseFile.open(held.path, BOB), locked=False)
    other.file.close()
    other.path = tmp_path / "copied.fcase"
    shutil.copy(held.path, other.path)
    for each, name in ((held, "mine"), (other, "theirs")):
        each.file = CaseFile.open(each.path, ANN, hold=True)
        each.add(name)
    held.check()
    other.check()
