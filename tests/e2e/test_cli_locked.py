"""Locked cases on the command line: file, variable, terminal."""

import os
import pty
import subprocess

import pytest

from tests.e2e.cli_runs import PROGRAM, ROOT, program

WORDS = "six plain words nobody knows 山"


@pytest.fixture
def key(tmp_path):
    file = tmp_path / "key"
    file.write_text(WORDS + "\n", encoding="utf-8")
    return file


@pytest.fixture
def locked(tmp_path, key):
    case = tmp_path / "war.fcase"
    made = program(
        "new", str(case), "--title", "The war", "--encrypt", "--passphrase-file", str(key), "--json"
    )
    assert made.status == 0, made.err
    assert made.value["locked"] is True
    return case


def test_a_file_opens_it_and_nothing_stands_in_the_clear(locked, key, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Shells fell on Saraqib.", encoding="utf-8")
    added = program("add", str(locked), str(article), "--passphrase-file", str(key), "--json")
    assert added.status == 0, added.err
    assert program("verify", str(locked), "--passphrase-file", str(key)).status == 0
    assert b"Saraqib" not in locked.read_bytes()


def test_the_variable_opens_it(locked):
    run = program("articles", str(locked), "--json", env={**os.environ, "FIELDCASE_PASSPHRASE": WORDS})
    assert (run.status, run.value) == (0, [])


def test_without_it_one_sentence_says_so_and_nothing_is_asked_of_nobody(locked):
    run = program("articles", str(locked))
    assert run.status == 1
    assert "locked with a passphrase" in run.err
    assert run.out == ""


def test_a_wrong_one_is_told_from_a_missing_one(locked, tmp_path):
    other = tmp_path / "other"
    other.write_text("wrong")
    run = program("articles", str(locked), "--passphrase-file", str(other))
    assert run.status == 1
    assert "does not open" in run.err


def test_it_can_be_changed(locked, key, tmp_path):
    new = tmp_path / "new"
    new.write_text("other words")
    run = program("passphrase", str(locked), "--passphrase-file", str(key), "--new-passphrase-file", str(new))
    assert run.status == 0, run.err
    assert program("verify", str(locked), "--passphrase-file", str(key)).status == 1
    assert program("verify", str(locked), "--passphrase-file", str(new)).status == 0


def test_a_case_that_was_to_be_locked_is_not_made_when_nobody_gives_the_words(tmp_path):
    case = tmp_path / "war.fcase"
    assert program("new", str(case), "--title", "T", "--encrypt").status == 1
    assert not case.exists()


def test_a_passphrase_for_a_case_that_is_not_to_be_locked_is_wrong_usage(tmp_path, key):
    case = tmp_path / "war.fcase"
    assert program("new", str(case), "--title", "T", "--passphrase-file", str(key)).status == 2
    assert not case.exists()


def test_at_a_terminal_it_asks_and_shows_nothing(locked):
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "verify", str(locked)], stdin=follower, stdout=follower, stderr=follower, cwd=ROOT,
        start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    shown = b""
    while b"assphrase" not in shown:
        shown += os.read(leader, 1024)
    os.write(leader, WORDS.encode() + b"\n")
    while True:
        try:
            piece = os.read(leader, 1024)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    assert process.wait(30) == 0, shown
    assert b"six plain" not in shown
    os.close(leader)


def test_the_words_never_stand_in_the_arguments():
    help_text = program("new", "--help").out
    assert "--passphrase-file" in help_text
    assert "--passphrase " not in help_text
