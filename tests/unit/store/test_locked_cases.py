"""A locked case opens with its passphrase and nothing else, and holds nothing in the clear."""

import os
import subprocess
import sys
import unicodedata

import pytest

from app.model.case_facts import CaseFacts
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.passphrase import Passphrase
from app.store import driver as store_driver
from app.store.case_file import CaseFile
from app.store.utc_now import utc_now
from tests.durability.dying_writer import die_in_the_middle
from tests.durability.held_case import WORDS as HELD_WORDS
from tests.durability.held_case import HeldCase

WORDS = Passphrase('it\'s a "long" Überraschung 山')
OTHER = Passphrase("seven other words nobody would ever guess")
TELLING = "Kafr Nabl witness"


@pytest.fixture
def identity():
    return Identity(actor="Somebody Telling", origin="origin-of-somebody", app_version="0.1")


@pytest.fixture
def locked(tmp_path, identity):
    (tmp_path / "kept").mkdir()
    facts = CaseFacts(id=new_id(), title=TELLING, description=TELLING, created_at=utc_now())
    file = CaseFile.create(tmp_path / "kept" / "war.fcase", facts, identity, hold=True, passphrase=WORDS)
    yield file
    file.close()


def refusal(path, identity, passphrase=None):
    with pytest.raises(CaseError) as caught:
        CaseFile.open(path, identity, passphrase=passphrase)
    return caught.value.code


def everything_in(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_opens_with_its_passphrase_and_with_nothing_else(locked, identity):
    path = locked.path
    locked.close()
    assert refusal(path, identity) is ErrorCode.CASE_LOCKED
    assert refusal(path, identity, OTHER) is ErrorCode.PASSPHRASE_WRONG
    file = CaseFile.open(path, identity, passphrase=WORDS)
    assert file.facts().title == TELLING
    assert file.keeping.locked
    assert file.verify() == ()
    file.close()


def test_letters_composed_otherwise_open_it_too(locked, identity):
    path = locked.path
    locked.close()
    apart = Passphrase(unicodedata.normalize("NFD", WORDS.words()))
    CaseFile.open(path, identity, passphrase=apart).close()


def test_no_file_beside_it_holds_a_word_or_a_name_in_the_clear(locked, desk, identity):
    desk = type(desk)(locked)
    desk.mark(desk.add_article("The shelling hit Saraqib's houses."))
    for name, data in everything_in(locked.path.parent).items():
        for word in (TELLING, "shelling", identity.actor, "SQLite format"):
            assert word.encode() not in data, name


def test_the_first_bytes_on_the_disk_are_no_header(locked):
    assert locked.path.read_bytes()[:16] != b"SQLite format 3\0"


def test_another_passphrase_replaces_the_first(locked, identity):
    locked.keeping.change_passphrase(OTHER)
    path = locked.path
    assert locked.facts().title == TELLING
    locked.close()
    assert refusal(path, identity, WORDS) is ErrorCode.PASSPHRASE_WRONG
    file = CaseFile.open(path, identity, passphrase=OTHER)
    assert file.verify() == ()
    file.close()


def test_a_copy_is_locked_as_the_case_is_or_with_its_own_words(locked, identity, tmp_path):
    same, own = tmp_path / "same.fcase", tmp_path / "own.fcase"
    locked.keeping.copy_to(same)
    locked.keeping.copy_to(own, OTHER)
    for path, words in ((same, WORDS), (own, OTHER)):
        file = CaseFile.open(path, identity, passphrase=words)
        assert file.facts().title == TELLING
        assert file.verify() == ()
        file.close()
    assert refusal(own, identity, WORDS) is ErrorCode.PASSPHRASE_WRONG


def test_a_locked_copy_of_an_open_case_holds_nothing_in_the_clear(case, identity, tmp_path):
    target = tmp_path / "locked.fcase"
    case.keeping.copy_to(target, WORDS)
    assert case.facts().title.encode() not in target.read_bytes()
    file = CaseFile.open(target, identity, passphrase=WORDS, hold=True)
    assert file.facts() == case.facts()
    assert file.verify() == ()
    file.close()


def test_a_second_look_needs_no_second_question(locked, identity):
    other = locked.again(identity)
    assert other.facts().title == TELLING
    other.close()


def test_a_closed_case_keeps_no_passphrase(locked):
    session = locked._session
    locked.close()
    assert session.passphrase is None
    with pytest.raises(CaseError):
        locked.facts()


@pytest.mark.parametrize("words", ["", "a\0b", "\ud800"])
def test_words_that_would_lock_nothing_are_refused(words):
    with pytest.raises(CaseError) as caught:
        Passphrase(words)
    assert caught.value.code is ErrorCode.PASSPHRASE_UNUSABLE


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"two words\n", "two words"), (b"two words\r\n", "two words"), (b" a \n\n", " a \n"), (b"x", "x")],
)
def test_a_passphrase_file_loses_one_line_end_and_nothing_else(data, words):
    assert Passphrase.from_file(data).words() == words


def test_a_passphrase_is_never_shown():
    assert "long" not in repr(WORDS) + str(WORDS) + f"{WORDS!r}"


def test_without_the_library_that_encrypts_no_locked_case_is_made(tmp_path, identity, monkeypatch):
    monkeypatch.setattr("app.store.connection.can_encrypt", lambda: False)
    facts = CaseFacts(id=new_id(), title="x", created_at=utc_now())
    with pytest.raises(CaseError) as caught:
        CaseFile.create(tmp_path / "war.fcase", facts, identity, passphrase=WORDS)
    assert caught.value.code is ErrorCode.ENCRYPTION_MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_driver_that_writes_in_the_clear_is_found_out(tmp_path, identity, monkeypatch):
    """As stdlib sqlite3 does: it takes the key without a word and writes plain pages."""
    monkeypatch.setattr("app.store.connection.Connection._unlock", lambda *_: None)
    facts = CaseFacts(id=new_id(), title="x", created_at=utc_now())
    with pytest.raises(CaseError) as caught:
        CaseFile.create(tmp_path / "war.fcase", facts, identity, passphrase=WORDS)
    assert caught.value.code is ErrorCode.ENCRYPTION_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_chance_asks_for_a_passphrase_and_no_other_file_does(tmp_path, identity):
    chance, text = tmp_path / "chance.fcase", tmp_path / "text.fcase"
    chance.write_bytes(os.urandom(8192))
    text.write_bytes(b"all work and no play " * 4096)
    assert refusal(chance, identity) is ErrorCode.CASE_LOCKED
    assert refusal(chance, identity, WORDS) is ErrorCode.PASSPHRASE_WRONG
    assert refusal(text, identity) is ErrorCode.CASE_NOT_A_CASE


def test_a_page_spoilt_inside_is_damage_and_not_a_wrong_passphrase(locked, identity):
    path = locked.path
    locked.close()
    data = bytearray(path.read_bytes())
    data[3 * 4096 + 100] ^= 1
    path.write_bytes(data)
    code = None
    try:
        file = CaseFile.open(path, identity, passphrase=WORDS)
    except CaseError as error:
        code = error.code
    else:
        assert any(problem.what == "database_damaged" for problem in file.verify())
        file.close()
    assert code in (None, ErrorCode.CASE_DAMAGED)


def test_killed_while_the_passphrase_changes_it_opens_with_one_of_the_two(locked, identity, tmp_path):
    path = locked.path
    locked.close()
    code = (
        "import sys; from pathlib import Path; from app.model.identity import Identity;"
        "from app.model.passphrase import Passphrase as P; from app.store.case_file import CaseFile;"
        "who = Identity(actor='a', origin='o', app_version='1');"
        "f = CaseFile.open(Path(sys.argv[1]), who, passphrase=P(sys.argv[2]));"
        "print('ready', flush=True); f.change_passphrase(P(sys.argv[3])); print('done', flush=True)"
    )
    words = WORDS
    for delay in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(path), words.words(), OTHER.words()], stdout=subprocess.PIPE
        )
        process.stdout.readline()
        try:
            process.wait(0.02 * delay)
        except subprocess.TimeoutExpired:
            process.kill()
        process.wait()
        process.stdout.close()
        try:
            file = CaseFile.open(path, identity, passphrase=words)
        except CaseError:
            file = CaseFile.open(path, identity, passphrase=OTHER)
            file.keeping.change_passphrase(words)
        assert file.verify() == ()
        file.close()


def test_the_standard_library_is_told_apart(monkeypatch):
    assert store_driver.can_encrypt()


def test_a_half_written_last_page_is_taken_back_with_the_journal_beside_it(tmp_path):
    path = tmp_path / "cut.fcase"
    HeldCase.make(path, locked=True).file.close()
    die_in_the_middle(path, HELD_WORDS)
    with path.open("ab") as file:
        file.write(b"x" * 512)
    assert path.stat().st_size % 4096
    again = HeldCase.again(path, locked=True)
    assert again.file.verify() == ()
    again.file.close()
