"""What the journey writes: the case, its lock and journal, the preferences, and what was asked for by name."""

import json
import os
import re
import stat
from pathlib import Path

import pytest

from tests.leaks import known_words as w
from tests.leaks.known_words import found_in
from tests.leaks.watching import tools, watch, whole_calls, written_by

pytestmark = pytest.mark.timeout(300)

BESIDE = re.compile(
    r"\.[0-9a-f-]{16,36}\.part(-journal)?$|.+\.fcase(\.lock|-journal)?$|(scripted|window)\.(pdf|jsonl|zip)$"
)
BACKUP = re.compile(r"\.[0-9a-f-]{16,36}\.part(-journal)?$|.+ backup [0-9TZ-]+\.fcase(\.lock|-journal)?$")
"""A backup is a copy of the case: beside it unless the preferences name another folder, locked as the case is."""
SETTINGS = re.compile(r"preferences\.json$|\.[0-9a-f-]{36}\.part$")


def is_expected(path, journey):
    """Tell whether the journey may write this."""
    settings = journey.home / ".config" / "fieldcase"
    if path in (settings, settings.parent) or path.parent == journey.desk:
        return True
    if path.parent == journey.desk / "asked":
        return bool(BESIDE.fullmatch(path.name)) or path.name.endswith(".fcase-backups")
    if path.parent.name.endswith(".fcase-backups") and path.parent.parent == journey.desk / "asked":
        return bool(BACKUP.fullmatch(path.name))
    return path.parent == settings and bool(SETTINGS.fullmatch(path.name))


def test_only_what_was_asked_for_is_written(journey):
    written = {Path(os.path.join(journey.home, path)) for path in journey.written()}  # noqa: PTH118
    assert len(written) >= 5
    assert sorted(path for path in written if not is_expected(path, journey)) == []


def test_nothing_is_left_but_what_was_asked_for(journey):
    left = journey.files()
    assert journey.home / ".config" / "fieldcase" / "preferences.json" in left
    assert [path for path in left if not is_expected(path, journey)] == []
    assert [
        path for path in left if path.suffix in {".part", ".lock"} or path.name.endswith("-journal")
    ] == []
    assert list((journey.home / "tmp").iterdir()) == []


def test_no_word_of_the_case_stands_outside_of_what_was_asked_for(journey):
    inside = [path for path in journey.files() if path.is_relative_to(journey.home)]
    found = {path.name: found_in(path.read_bytes()) for path in inside}
    # The name a person gave as theirs is a preference; nothing else is.
    assert {name: words - {w.ACTOR} for name, words in found.items() if words - {w.ACTOR}} == {}
    names = " ".join(str(path.relative_to(journey.home)) for path in journey.home.rglob("*"))
    assert found_in(names.encode()) == set()


def test_the_preferences_hold_no_path_and_no_case(windowed):
    path = windowed.home / ".config" / "fieldcase" / "preferences.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept.pop("actor") == w.ACTOR
    assert kept["recent"] == []
    assert str(windowed.desk) not in path.read_text(encoding="utf-8")


def test_neither_the_environment_nor_the_arguments_of_a_child_tell_of_the_case(journey):
    children = [what for kind, what in journey.report["heard"] if kind == "child"]
    assert children
    for child in children:
        command, environment = json.loads(child)
        assert found_in(child.encode()) == set()
        assert set(environment) <= {"PATH", "TESSDATA_PREFIX", "PYTHONHASHSEED", "OMP_THREAD_LIMIT"}
        assert str(journey.desk) not in json.dumps(command)


def test_who_else_uses_the_machine_reads_no_case_and_no_preferences(journey):
    if os.name == "nt":
        pytest.skip("Windows keeps a person's folders by other means")
    closed = [path for path in journey.files() if path.suffix == ".fcase" or path.name == "preferences.json"]
    assert closed
    assert {path.name: oct(stat.S_IMODE(path.stat().st_mode)) for path in closed} == {
        path.name: oct(0o600) for path in closed
    }


LEAVES_WORDS = f"""
import sys, json
sys.path.insert(0, sys.argv[1])
import tests.leaks.journey as journey, tempfile, pathlib, os
sys.addaudithook(journey._hear)
fd, path = tempfile.mkstemp()
os.write(fd, {w.SENTENCE.encode()!r})
recent = pathlib.Path.home() / ".local/share/recently-used.xbel"
recent.parent.mkdir(parents=True)
recent.write_text({w.FILE_STEM!r})
print(json.dumps({{"heard": journey.HEARD}}))
"""


def test_a_program_that_left_words_behind_would_be_caught(tmp_path):
    caught = watch("none", tmp_path, code=LEAVES_WORDS)
    strays = [path for path in caught.files() if not is_expected(path, caught)]
    assert {path.name for path in strays} >= {"recently-used.xbel"}
    assert {word for path in strays for word in found_in(path.read_bytes())} == {
        w.PLACE,
        w.WITNESS,
        w.FILE_STEM,
    }
    heard = {Path(path) for path in caught.written()}
    assert set(strays) <= heard


@pytest.mark.skipif("strace" not in tools(), reason="strace is needed")
def test_a_write_past_python_would_be_caught(tmp_path):
    """Qt and SQLite write from C, which no hook of Python's hears."""
    code = (
        "from PySide6.QtCore import QFile, QIODevice\n"
        f"f = QFile({str(tmp_path / 'quiet.bin')!r}); f.open(QIODevice.OpenModeFlag.WriteOnly); f.write(b'x')\n"
        "f.close(); print('{\"heard\": []}')"
    )
    assert str(tmp_path / "quiet.bin") in watch("none", tmp_path, code=code).written()


def test_a_call_that_another_thread_parted_is_put_together():
    parted = (
        "8 socket(AF_INET6, SOCK_STREAM <unfinished ...>",
        '9 mkdir("/a", 0777) = 0',
        "8 <... socket resumed>) = -1 EPERM",
    )
    assert whole_calls("\n".join(parted)) == [
        '9 mkdir("/a", 0777) = 0',
        "8 socket(AF_INET6, SOCK_STREAM ) = -1 EPERM",
    ]


@pytest.mark.parametrize(
    ("call", "paths"),
    [
        ('9 openat(AT_FDCWD, "/a/b", O_RDONLY|O_CLOEXEC) = 3', set()),
        ('9 openat(AT_FDCWD, "/a/b", O_WRONLY|O_CREAT, 0666) = 3', {"/a/b"}),
        ('9 openat(AT_FDCWD, "/a/b", O_RDWR) = -1 ENOENT (No such file)', set()),
        ('9 rename("/a/x", "/a/y") = 0', {"/a/y"}),
        ('9 mkdir("/a", 0777) = 0', {"/a"}),
    ],
)
def test_a_trace_is_read_as_it_is_written(call, paths):
    assert written_by(call) == paths
