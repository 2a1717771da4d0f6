"""Backups: verified, never two alike, and only a case's own are ever taken away."""

import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.services import backups as backups_module
from app.services.backups import Backups, backup_folder
from app.services.casework import Casework
from app.services.stopped import StoppedError
from app.store import backup_file

WHO = Identity("Ann", "origin-of-ann", "0.1")
WORDS = Passphrase("six small words that nobody guesses")


@pytest.fixture
def make_case(tmp_path):
    opened = []

    def make(name="war", *, locked=False, folder=None):
        path = (folder or tmp_path) / f"{name}.fcase"
        opened.append(Casework.create(path, "The war", WHO, passphrase=WORDS if locked else None))
        return opened[-1]

    yield make
    for casework in opened:
        casework.close()


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test turns."""

    class Clock(datetime):
        time = datetime(2026, 11, 23, 10, 0, 0, tzinfo=UTC)

        @classmethod
        def now(cls, _zone):
            cls.time += timedelta(seconds=1)
            return cls.time

    monkeypatch.setattr(backups_module, "datetime", Clock)
    return Clock


def edit(casework, words="a tag"):
    casework.tags.add(f"{words} {casework.head.count}")


def bytes_in(folder):
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_backup_is_a_whole_case_named_by_case_and_time(make_case):
    case = make_case()
    edit(case)
    backup = Backups(case).make()
    assert backup.new
    assert backup.path.parent == backup_folder(case.path)
    assert backup.path.name.startswith("war backup 2")
    assert backup.head == case.head
    with Casework.open(backup.path, WHO) as copy:
        assert copy.verify() == ()
        assert copy.head == case.head
        assert copy.read_only_code is ErrorCode.CASE_IS_BACKUP
        with pytest.raises(CaseError) as refused:
            edit(copy)
    assert refused.value.code is ErrorCode.CASE_IS_BACKUP


def test_no_second_backup_of_the_same_head(make_case):
    case = make_case()
    first = Backups(case).make()
    again = Backups(case).make()
    assert (again.path, again.new) == (first.path, False)
    assert len(list(backup_folder(case.path).iterdir())) == 1


def test_the_newest_stay_and_one_of_each_day(make_case, clock):
    case = make_case()
    for day in range(3):
        clock.time = datetime(2026, 11, 20 + day, 10, 0, 0, tzinfo=UTC)
        for _ in range(4):
            edit(case)
            Backups(case, kept=2).make()
    days = [backup.at[8:10] for backup in Backups(case).all()]
    assert days == ["22", "22", "21"]
    assert Backups(case).all()[0].head == case.head


def test_files_of_others_are_never_listed_or_removed(make_case, clock, tmp_path):
    folder = tmp_path / "all backups"
    folder.mkdir()
    (tmp_path / "other").mkdir()
    mine, twin = make_case(), make_case(folder=tmp_path / "other")  # both are called war
    for case in (twin, mine):
        edit(case)
        Backups(case, folder, 1).make()
    fake = folder / "war backup 20200101T000000Z.fcase"
    fake.write_bytes(b"notes")
    mine_file = folder / "war.fcase"
    mine_file.write_bytes(b"not a backup")
    before = bytes_in(folder)
    edit(mine)
    Backups(mine, folder, 1).make()
    after = bytes_in(folder)
    assert len(Backups(mine, folder).all()) == 1
    assert len(Backups(twin, folder).all()) == 1
    assert {fake.name, mine_file.name, Backups(twin, folder).all()[0].path.name} <= after.keys()
    assert len(before.items() & after.items()) == 3
    assert set(Backups(mine, folder).unknown()) == {fake, Backups(twin, folder).all()[0].path}
    with pytest.raises(CaseError):
        Backups(mine, folder).remove(Backups(twin, folder).all()[0])


def test_a_backup_of_a_locked_case_is_locked(make_case):
    case = make_case(locked=True)
    edit(case)
    backup = Backups(case).make()
    assert not backup.path.read_bytes().startswith(b"SQLite format 3")
    assert Backups(case).all() == (backup,)
    with pytest.raises(CaseError) as asked:
        Casework.open(backup.path, WHO)
    assert asked.value.code is ErrorCode.CASE_LOCKED


def test_a_backup_under_an_older_passphrase_is_left_alone(make_case, clock):
    case = make_case(locked=True)
    old = Backups(case, kept=1).make()
    case.change_passphrase(Passphrase("six other words for the same case"))
    for _ in range(2):
        edit(case)
        new = Backups(case, kept=1).make()
    assert old.path.exists()
    assert Backups(case).unknown() == (old.path,)
    assert [backup.path for backup in Backups(case).all()] == [new.path]


def test_a_failed_backup_leaves_nothing(make_case, monkeypatch, clock):
    case = make_case()
    with pytest.raises(CaseError) as full:
        Backups(case, case.path / "below a file").make()
    assert full.value.code is ErrorCode.BACKUP_FOLDER_MISSING
    monkeypatch.setattr(backup_file, "sync_folder", _no_room)
    monkeypatch.setattr(backup_file, "name_file", _no_room)
    with pytest.raises(CaseError) as failed:
        Backups(case).make()
    assert failed.value.code is ErrorCode.OUTPUT_UNWRITABLE
    assert not backup_folder(case.path).exists()


def _no_room(*_):
    raise OSError(28, os.strerror(28))


def test_a_stopped_backup_leaves_nothing(make_case):
    case = make_case()
    with pytest.raises(StoppedError):
        Backups(case).make(lambda: True)
    assert not backup_folder(case.path).exists()


def test_a_chosen_folder_that_is_gone_is_not_made_again(make_case, tmp_path):
    case, gone = make_case(), tmp_path / "stick"
    with pytest.raises(CaseError) as missing:
        Backups(case, gone).make()
    assert missing.value.code is ErrorCode.BACKUP_FOLDER_MISSING
    assert not gone.exists()


def test_a_case_that_does_not_verify_costs_no_good_backup(make_case, clock):
    case = make_case()
    good = Backups(case, kept=1).make()
    edit(case)
    raw = case.desk.file.keeping._session.connection  # as a tamperer would
    raw.execute("UPDATE tag SET name = 'forged'")
    with pytest.raises(CaseError) as refused:
        Backups(case, kept=1).make()
    assert refused.value.code is ErrorCode.BACKUP_NOT_INTACT
    assert list(backup_folder(case.path).iterdir()) == [good.path]


def test_a_restored_backup_is_a_case_to_go_on_in(make_case, tmp_path):
    case = make_case()
    backup = Backups(case).make()
    before = sha256(backup.path.read_bytes()).hexdigest()
    target = Backups(case).restore(backup.path, tmp_path / "again.fcase")
    with Casework.open(target, WHO, hold=True) as again:
        assert not again.read_only
        edit(again)
    assert sha256(backup.path.read_bytes()).hexdigest() == before
