"""What is no ordinary file is refused at once: a pipe, a device, a socket, a folder, an endless or a growing file."""

import os
import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from app.intake.original_bytes import SIZE_LIMIT, read_original
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.services.casework import Casework

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of them")


@pytest.fixture
def casework(tmp_path):
    who = Identity(actor="Tester", origin="0" * 32, app_version="test")
    with Casework.create(tmp_path / "case.fcase", "Hostile files", who) as casework:
        yield casework


def pipe(path):
    os.mkfifo(path)


def at(target):
    return lambda path: path.symlink_to(target)


def loop(path):
    path.symlink_to(path)


def listening(path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def sparse(path):
    with path.open("wb") as file:
        file.truncate(1 << 30)


SPECIAL = {
    "pipe": (pipe, ErrorCode.FILE_NOT_REGULAR),
    "zero": (at("/dev/zero"), ErrorCode.FILE_NOT_REGULAR),
    "random": (at("/dev/urandom"), ErrorCode.FILE_NOT_REGULAR),
    "terminal": (at("/dev/tty"), ErrorCode.FILE_NOT_REGULAR),
    "socket": (listening, ErrorCode.FILE_NOT_REGULAR),
    "folder": (Path.mkdir, ErrorCode.FILE_IS_FOLDER),
    "nothing": (at("nowhere"), ErrorCode.FILE_MISSING),
    "itself": (loop, ErrorCode.FILE_UNREADABLE),
    "empty": (Path.touch, ErrorCode.FILE_EMPTY),
    "a line of 1 GB": (sparse, ErrorCode.FILE_TOO_LARGE),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_ordinary_file_is_refused_at_once(casework, tmp_path, name):
    make, code = SPECIAL[name]
    path = tmp_path / f"{name}.txt"
    make(path)
    start = time.monotonic()
    with pytest.raises(CaseError) as caught:
        casework.articles.read(path)
    assert caught.value.code is code
    assert time.monotonic() - start < 2
    assert casework.articles.rows() == ()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc")
def test_a_file_without_a_size_is_read_for_what_it_holds():
    assert b"Name:" in read_original(Path("/proc/self/status"))


def test_a_file_that_grows_while_it_is_read_gives_bytes_that_fit_their_hash(casework, tmp_path):
    path, done = tmp_path / "growing.txt", threading.Event()
    path.write_bytes(b"a line of words\n" * 1_000)

    def grow():
        with path.open("ab") as file:
            while not done.is_set() and file.tell() < SIZE_LIMIT // 20:
                file.write(b"a line of words\n" * 50)
                file.flush()

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        article = casework.articles.add_read(casework.articles.read(path)).article
    finally:
        done.set()
        thread.join()
    assert casework.articles.is_unchanged(article.id)
    assert casework.verify() == ()


def test_a_file_that_shrinks_while_it_is_read_is_no_crash(tmp_path, monkeypatch):
    path = tmp_path / "shrinking.txt"
    path.write_bytes(b"word " * 400_000)
    real = os.read

    def read(handle, size):
        os.truncate(path, 10)
        return real(handle, size)

    monkeypatch.setattr(os, "read", read)
    assert read_original(path) == b"word word "


def test_a_file_that_grows_past_the_limit_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "endless.txt"
    path.write_bytes(b"word")
    monkeypatch.setattr(os, "read", lambda _, size: b"word" * (size // 4 or 1))
    with pytest.raises(CaseError) as caught:
        read_original(path)
    assert caught.value.code is ErrorCode.FILE_TOO_LARGE
