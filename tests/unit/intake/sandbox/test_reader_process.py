"""What a file makes its reader do stays in the child: the program goes on, and the next file is read."""

import os
import resource
import signal
import struct
import sys
import threading
import time
from pathlib import Path

import pytest

import app.main
from app.intake.read_request import ReadRequest
from app.intake.reader_result import ReaderResult
from app.intake.sandbox import packed_result, reader_process
from app.intake.sandbox.allowance import LARGEST_ANSWER, Allowance
from app.intake.sandbox.child_command import CHILD_ARGUMENT, child_command
from app.intake.sandbox.frames import FrameKind
from app.intake.sandbox.reader_process import ReaderProcess
from app.intake.sandbox.reading_cancelled import ReadingCancelledError
from app.model.block import Block, BlockKind
from app.model.errors import CaseError, ErrorCode

STRANGE = (Path(__file__).parent / "strange_reader.py").read_text(encoding="utf-8")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can take the network away")


def strange_command():
    ours = child_command()
    start = ours.index("-c") + 1
    return [*ours[:start], "import sys; sys.path[:] = sys.argv[1:]\n" + STRANGE, *ours[start + 1 :]]


@pytest.fixture
def strange():
    process = ReaderProcess(strange_command)
    yield process
    process.close()


@pytest.fixture
def plain():
    process = ReaderProcess()
    yield process
    process.close()


def words_of(process, said, **chosen):
    return process.read(ReadRequest(data=said.encode(), filename="a.txt", **chosen))[1].text.split("\n")


def problem_of(process, said, **more):
    with pytest.raises(CaseError) as caught:
        process.read(ReadRequest(data=said.encode(), filename="a.txt"), **more)
    assert caught.value.facts["path"] == "a.txt"
    return caught.value.code


def test_a_child_reads_one_file_after_the_other(plain):
    for number in range(3):
        assert words_of(plain, f"words {number}") == [f"words {number}"]
    first = plain.pid
    assert words_of(plain, "more") == ["more"]
    assert plain.pid == first


def test_a_child_reads_only_so_many_files(plain, monkeypatch):
    monkeypatch.setattr(reader_process, "_MOST_FILES", 2)
    children = set()
    for _ in range(4):
        words_of(plain, "words")
        children.add(plain.pid)
    assert len(children) == 2


@linux_only
def test_on_linux_the_child_has_limits_and_no_network(plain):
    words_of(plain, "words")
    assert "limits" in plain.protection
    assert plain.protection & {"namespace", "calls"}


@linux_only
def test_no_connection_can_be_made_in_the_child(strange):
    assert words_of(strange, "connect") == ["PermissionError", "PermissionError", "PermissionError", "-1"]


def test_no_file_can_be_written_in_the_child(strange, tmp_path):
    path = tmp_path / "note.txt"
    assert words_of(strange, f"write {path}")[0] in ("PermissionError", "OSError")
    assert not path.exists() or path.read_bytes() == b""


@linux_only
def test_no_file_of_a_person_can_be_read_in_the_child(strange, tmp_path):
    path = tmp_path / "diary.txt"
    path.write_text("secret", encoding="utf-8")
    said = words_of(strange, f"read {path}")
    if "files" not in strange.protection:
        pytest.skip("this Linux has no Landlock")
    assert said == ["PermissionError"]
    assert words_of(strange, "read /etc/passwd") == ["PermissionError"]


def test_the_child_knows_nothing_of_the_person(strange, monkeypatch):
    monkeypatch.setenv("FIELDCASE_PASSPHRASE", "secret")
    *names, place = words_of(strange, "know")
    assert set(names) <= {
        "PATH",
        "TESSDATA_PREFIX",
        "SYSTEMROOT",
        "PYTHONHASHSEED",
        "OMP_THREAD_LIMIT",
        "LC_CTYPE",
    }
    assert place == Path(os.sep).absolute().anchor


def test_what_a_library_prints_is_no_answer(strange):
    assert words_of(strange, "print") == ["done"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("memory", ErrorCode.FILE_TOO_COMPLEX),
        ("stumble", ErrorCode.FILE_BROKEN),
        ("crash", ErrorCode.FILE_STOPPED_READER),
    ],
)
def test_the_next_file_is_read_after_one_that_broke_the_reader(strange, said, code):
    assert problem_of(strange, said) is code
    assert words_of(strange, "next") == ["done"]


def test_a_file_that_takes_its_processor_time_is_given_up(strange, monkeypatch):
    monkeypatch.setattr(Allowance, "cpu_seconds", 1)
    short = strange_command()
    place = short.index("-c") + 1
    short[place] = short[place].replace(
        "sys.exit(child.serve())",
        "from app.intake.sandbox.allowance import Allowance; Allowance.cpu_seconds = 1\nsys.exit(child.serve())",
    )
    process = ReaderProcess(lambda: short)
    start = time.monotonic()
    assert problem_of(process, "spin") is ErrorCode.FILE_TOOK_TOO_LONG
    assert time.monotonic() - start < 15
    process.close()


def test_a_file_that_hangs_is_given_up(strange, monkeypatch):
    words_of(strange, "first")
    monkeypatch.setattr(Allowance, "silence_seconds", 0.5)
    assert problem_of(strange, "hang") is ErrorCode.FILE_TOOK_TOO_LONG
    monkeypatch.undo()
    assert words_of(strange, "next") == ["done"]


def test_each_page_gives_time_for_one_more(strange, monkeypatch):
    words_of(strange, "first")
    monkeypatch.setattr(Allowance, "silence_seconds", 1.0)
    told = []
    assert words_of(strange, "pages 150", advance=lambda *pages: told.append(pages)) == ["done"]
    assert told == [(page, 150) for page in range(1, 151)]


def test_a_killed_child_costs_one_file(strange):
    words_of(strange, "first")
    timer = threading.Timer(0.3, lambda: os.kill(strange.pid, signal.SIGTERM))
    timer.start()
    assert problem_of(strange, "hang") is ErrorCode.FILE_STOPPED_READER
    assert words_of(strange, "next") == ["done"]


def test_a_child_that_died_between_two_files_costs_none(strange):
    words_of(strange, "first")
    child = strange.pid
    os.kill(child, signal.SIGTERM)
    while strange._child.alive:
        pass
    assert words_of(strange, "next") == ["done"]
    assert strange.pid != child


def test_cancelling_stops_the_child_at_once(strange):
    words_of(strange, "first")
    start = time.monotonic()
    with pytest.raises(ReadingCancelledError):
        strange.read(
            ReadRequest(data=b"hang", filename="a.txt"), cancelled=lambda: time.monotonic() - start > 0.2
        )
    assert time.monotonic() - start < 3
    assert strange.pid is None
    assert words_of(strange, "next") == ["done"]


def test_closing_ends_what_is_read_in_another_thread(strange):
    words_of(strange, "first")
    caught = []

    def read():
        try:
            strange.read(ReadRequest(data=b"hang", filename="a.txt"))
        except ReadingCancelledError as error:
            caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    child = strange.pid
    strange.close()
    thread.join(10)
    assert caught
    assert not Path(f"/proc/{child}").exists()


def test_two_threads_get_each_their_own_words(plain):
    found: dict[str, list[str]] = {"a": [], "b": []}

    def read(name):
        for number in range(20):
            found[name] += words_of(plain, f"{name} {number}")

    threads = [threading.Thread(target=read, args=(name,)) for name in found]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {name: [f"{name} {number}" for number in range(20)] for name in found}


def speaking(folder, *frames):
    """Return the command of a child that greets, and says these bytes when it is asked anything."""
    said = folder / "said"
    said.write_bytes(b"".join(frames))
    script = (
        "import pathlib, sys, time\n"
        "out = sys.stdout.buffer\n"
        f"out.write({frame(FrameKind.HELLO, b'[]')!r}); out.flush()\n"
        "sys.stdin.buffer.read(1)\n"
        f"out.write(pathlib.Path({str(said)!r}).read_bytes()); out.flush()\n"
        "time.sleep(60)\n"
    )
    return lambda: [sys.executable, "-S", "-c", script]


def frame(kind, payload, length=None):
    return struct.pack("!BQ", kind, len(payload) if length is None else length) + payload


LIES = {
    "no frame": b"Traceback (most recent call last):\n" * 9,
    "an unknown kind": frame(99, b"x"),
    "a kind not asked for": frame(FrameKind.PICTURE, b"x"),
    "a length beyond all bounds": frame(FrameKind.READ, b"", length=1 << 62),
    "nothing in it": frame(FrameKind.READ, b""),
    "a head without text": frame(FrameKind.READ, struct.pack("!III", 2, 0, 0) + b"{}"),
    "nested JSON": frame(FrameKind.READ, struct.pack("!III", 100_000, 0, 0) + b"[" * 100_000),
    "counts that do not fit": frame(FrameKind.READ, struct.pack("!III", 0, 1 << 31, 1 << 31)),
    "an error of another room": frame(FrameKind.ERROR, b'{"code": "case_full", "facts": {}}'),
    "an error without code": frame(FrameKind.ERROR, b"[]"),
    "an error with a list for a path": frame(FrameKind.ERROR, b'{"code": "file_broken", "facts": [1]}'),
    "a second greeting": frame(FrameKind.HELLO, b"[]"),
    "progress backwards": frame(FrameKind.PROGRESS, struct.pack("!II", 5, 2)),
    "progress for ever": b"".join(
        frame(FrameKind.PROGRESS, struct.pack("!II", n, 1 << 31)) for n in range(1, 30_000)
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_child_is_stopped_and_not_believed(lie, tmp_path):
    process = ReaderProcess(speaking(tmp_path, LIES[lie]))
    assert problem_of(process, "words") is ErrorCode.FILE_STOPPED_READER
    assert process.pid is None
    process.close()


def test_an_endless_answer_takes_no_memory_of_the_program(tmp_path):
    endless = frame(FrameKind.READ, b"", length=LARGEST_ANSWER + 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    process = ReaderProcess(speaking(tmp_path, endless, b"x" * (1 << 23)))
    assert problem_of(process, "words") is ErrorCode.FILE_STOPPED_READER
    process.close()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


@pytest.mark.parametrize(
    "command", [[sys.executable, "-S", "-c", "raise SystemExit(3)"], ["/nowhere/python"]]
)
def test_a_child_that_cannot_start_is_a_known_problem(command):
    process = ReaderProcess(lambda: command)
    assert problem_of(process, "words") is ErrorCode.FILE_STOPPED_READER
    process.close()


def test_the_frozen_program_is_its_own_child():
    started = f"sys.argv[1:] = [{CHILD_ARGUMENT!r}]; from app.main import main; sys.exit(main())"
    ours = child_command()
    place = ours.index("-c") + 1
    program = [*ours[:place], f"import sys; sys.path[:] = sys.argv[1:]; {started}", *ours[place + 1 :]]
    process = ReaderProcess(lambda: program)
    assert words_of(process, "words") == ["words"]
    assert app.main.CHILD_ARGUMENT == CHILD_ARGUMENT
    process.close()


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, CHILD_ARGUMENT]


def test_an_article_of_too_many_blocks_is_refused(monkeypatch):
    blocks = tuple(Block(BlockKind.PARAGRAPH, 2 * n, 2 * n + 1) for n in range(100))
    result = ReaderResult(text="a\n" * 100, blocks=blocks, main=())
    name, same = packed_result.unpack_result(b"".join(packed_result.pack_result("plain_text", result)))
    assert (name, same) == ("plain_text", result)
    monkeypatch.setattr(packed_result, "MOST_BLOCKS", 99)
    with pytest.raises(packed_result.TooMuchError):
        packed_result.pack_result("plain_text", result)
