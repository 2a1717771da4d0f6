"""How strong words are, which ones are offered, and that any words lock a case."""

import subprocess
import sys
import time
import unicodedata

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.services.passphrase_strength import Strength, strength_of
from app.services.passphrase_words import OFFERED_WORDS, offered_bits, offered_words

WHO = Identity("Vera", "0190-test", "1")
WITHOUT = """
import sys
sys.modules["sqlcipher3"] = None
from pathlib import Path
from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.store.driver import driver
from app.wording.error_sentences import error_sentence
who, locked, plain = Identity("V", "o", "1"), Path(sys.argv[1]), Path(sys.argv[2])
assert driver().__name__ == "sqlite3"
with Casework.create(plain, "T", who) as case:
    case.articles.add_bytes(b"Shells fell on Upper Marn.", "a.txt")
    case.undo(), case.redo()
    assert case.verify() == () and case.views.search("Marn", 5)
    for act in (lambda: case.copy_to(plain.with_name("copy.fcase"), Passphrase("w")),
                lambda: Casework.open(locked, who, passphrase=Passphrase("words")),
                lambda: Casework.create(plain.with_name("new.fcase"), "T", who, passphrase=Passphrase("w"))):
        try:
            act()
        except CaseError as error:
            print(error.code.value, "|", error_sentence(error, "en"))
print(sorted(path.name for path in plain.parent.iterdir()))
"""


def test_offered_words_are_six_of_the_list_and_strong_to_the_estimate():
    seen = set()
    for _ in range(50):
        words = offered_words().split(" ")
        assert len(words) == OFFERED_WORDS
        assert all(word.isascii() and word == word.lower() for word in words)
        assert strength_of(" ".join(words)) is Strength.STRONG
        seen.update(words)
    assert len(seen) > 250
    assert offered_bits() == 77


def test_every_word_of_the_list_can_be_offered():
    from app.services.passphrase_words import _words

    assert len(set(_words())) == 6**5
    assert not [word for word in _words() if " " in word or not word]


def test_strengths_are_in_their_order():
    words = (
        "war",
        "correct horse",
        "mother 1987 Idlib",
        "قصف المدفعية سوق",
        "six plain words nobody guesses ever",
    )
    assert [strength_of(each) for each in words] == list(Strength)


@pytest.mark.parametrize("words", ["", "a", "password", "123456", "😀" * 64, "ab" * 5000])
def test_what_falls_at_once_is_very_weak(words):
    assert strength_of(words) is Strength.VERY_WEAK


@pytest.mark.parametrize("words", ["a" * 1_000_000, "1@$l" * 20_000, "\ud800" * 9, "\u202e\0"])
def test_no_words_take_long_or_raise(words):
    began = time.process_time()
    strength_of(words)
    assert time.process_time() - began < 1


def test_the_estimate_is_not_loaded_before_it_is_wanted():
    code = (
        "import sys, app.services.casework, app.services.passphrase_strength; print('zxcvbn' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize(
    "words", ["  ", "it's; --", '"', "كلمات سر", "🚑👩‍👩‍👧", "e\u0301tat", "x" * 10_000, "\t\n"]
)
def test_any_words_lock_a_case_and_only_they_open_it(tmp_path, words):
    path = tmp_path / "war.fcase"
    Casework.create(path, "T", WHO, passphrase=Passphrase(words)).close()
    apart = unicodedata.normalize("NFD", words)
    with Casework.open(path, WHO, passphrase=Passphrase(apart)) as casework:
        assert casework.facts.title == "T"
    with pytest.raises(CaseError) as caught:
        Casework.open(path, WHO, passphrase=Passphrase(words + "x"))
    assert caught.value.code is ErrorCode.PASSPHRASE_WRONG


def test_without_the_part_that_encrypts_open_cases_work_and_locked_ones_are_refused(tmp_path):
    """A process in which sqlcipher3 cannot be imported, as where its wheel does not load."""
    locked, plain = tmp_path / "locked.fcase", tmp_path / "plain.fcase"
    Casework.create(locked, "T", WHO, passphrase=Passphrase("words")).close()
    before = locked.read_bytes()
    command = [sys.executable, "-c", WITHOUT, str(locked), str(plain)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    *said, left = ran.stdout.splitlines()
    assert [line.partition(" | ")[0] for line in said] == ["encryption_missing"] * 3
    assert all("part that encrypts is missing" in line for line in said)
    assert "copy" not in left
    assert "new" not in left
    assert locked.read_bytes() == before
