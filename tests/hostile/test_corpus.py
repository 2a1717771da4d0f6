"""Every hostile file of the corpus through the real adding of articles: refused with a sentence, or an article."""

import ctypes
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from add_files import SECRET
from corpus.hostile_file import Outside
from corpus.table import FILES, written_to
from traced_calls import CALLS, TracedCalls
from watched_file import WatchedFile

from tests.tracing import strace

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LONGEST_SECONDS = 20
"""For any file of ordinary size; one of 200 MB is let 200."""
PARENT_MEGABYTES = 300
pytestmark = pytest.mark.timeout(1_800)
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="seen through /proc and inotify")


class Run:
    """The corpus, added to one case by one process, and what came of it."""

    def __init__(self, folder, *, long):
        self.folder = folder
        secret = folder / "diary.txt"
        secret.write_text(SECRET, encoding="utf-8")
        with socket.create_server(("127.0.0.1", 0)) as server:
            place = Outside(f"http://127.0.0.1:{server.getsockname()[1]}", str(secret))
            self.files = written_to(folder / "files", place, long=long)
            watched = WatchedFile(secret)
            self._add(folder)
            self.secret_opened = watched.was_opened()
            self.called = bool(select.select([server], [], [], 0)[0])
            watched.close()
        shutil.rmtree(folder / "files")

    def _add(self, folder):
        before = self._around()
        command = [
            sys.executable,
            str(HERE / "add_files.py"),
            str(folder / "case.fcase"),
            str(folder / "files"),
        ]
        self.log = folder / "calls"
        if program := strace():
            command = [
                program,
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-s",
                "512",
                "-e",
                f"trace={CALLS}",
                "-o",
                str(self.log),
                *command,
            ]
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
            timeout=1_800,
        )
        self.errors = done.stderr.decode("utf-8", "replace")
        *lines, self.end = [json.loads(line) for line in done.stdout.splitlines()]
        self.outcomes = {line["name"]: line for line in lines}
        self.new = self._around() - before

    def _around(self):
        """Name what lies around the case and where members of hostile zips would like to be."""
        places = [self.folder, self.folder.parent, Path(self.folder.anchor), Path.home()]
        return {path for place in places for path in place.iterdir()}


@pytest.fixture(scope="module")
def run(tmp_path_factory, request):
    if sys.platform != "linux":
        pytest.skip("seen through /proc and inotify")
    return Run(tmp_path_factory.mktemp("hostile"), long=request.config.getoption("--long"))


def of(outcome):
    return outcome.get("code") or ("article" if "ref" in outcome else "fault")


def test_the_corpus_is_of_many_files_and_each_says_what_it_attacks(run):
    assert len(run.files) >= 80
    assert all(file.attacks and file.expected for file in FILES)
    assert len({(file.name, file.attacks) for file in FILES}) == len(FILES)
    assert run.outcomes.keys() == run.files.keys()


def test_each_file_is_an_article_or_refused_with_a_sentence(run):
    wrong = {
        name: (of(outcome), outcome.get("fault"))
        for name, outcome in run.outcomes.items()
        if of(outcome) not in run.files[name].expected.split("|")
    }
    assert wrong == {}
    assert run.errors == ""
    for outcome in run.outcomes.values():
        assert outcome.get("sentence", "The case is unchanged.").count("The case is unchanged.") == 1
        assert "Traceback" not in outcome.get("sentence", "")


def test_no_file_takes_long(run):
    slow = {
        name: outcome["seconds"]
        for name, outcome in run.outcomes.items()
        if outcome["seconds"] > (200 if "200 MB" in name else LONGEST_SECONDS)
    }
    assert slow == {}


def test_the_program_stays_small_and_so_does_the_child(run):
    worst = max(run.outcomes.values(), key=lambda outcome: outcome["seconds"])
    child = max(run.outcomes.values(), key=lambda outcome: outcome["child"])
    sys.stdout.write(
        f"\n{len(run.outcomes)} files; longest {worst['seconds']:.1f} s ({worst['name']}); "
        f"program {run.end['parent']} MB; child {child['child']} MB ({child['name']})\n"
    )
    assert run.end["parent"] < PARENT_MEGABYTES
    assert all(outcome["child"] < 1_100 for name, outcome in run.outcomes.items() if "200 MB" not in name)


def test_the_case_is_whole_afterwards_and_nothing_lies_beside_it(run):
    assert run.end["problems"] == []
    expected = {"case.fcase", "calls", "diary.txt", "files"}
    assert {path.name for path in run.new} <= expected
    assert not any(path.name.endswith("fieldcase-was-here") for path in Path(tempfile.gettempdir()).iterdir())


def test_nothing_outside_was_asked_for_and_no_file_of_the_person_opened(run):
    assert not run.called
    assert not run.secret_opened
    assert [name for name, outcome in run.outcomes.items() if outcome.get("told")] == []


def test_the_layers_held_while_the_files_were_read(run):
    held = [set(outcome["protection"]) for outcome in run.outcomes.values() if outcome["protection"]]
    assert held
    assert all("limits" in layers and layers & {"namespace", "calls"} for layers in held)


def test_the_system_saw_no_connection_and_only_files_of_the_program_opened(run):
    if not run.log.exists():
        pytest.skip("strace is missing or may not trace here")
    traced = TracedCalls(run.log)
    assert traced.children
    assert traced.named("connect", "bind", "sendto", "sendmsg", "socket") == []
    ours = (
        sys.prefix,
        sys.base_prefix,
        str(ROOT),
        "/usr/",
        "/lib",
        "/etc/ld.so",
        "/proc/",
        "/sys/",
        "/dev/null",
        "/dev/urandom",
    )
    read = {path for path, _ in traced.opened(children=True)}
    assert {path for path in read if not path.startswith(ours)} <= {"/", "/etc/localtime"}
    assert {path for path, written in traced.opened(children=True) if written} <= {"/dev/null"}
    folder = str(run.folder)
    written = {path for path, written in traced.opened(children=False) if written}
    assert {path for path in written if not path.startswith((folder, "/dev/"))} == set()
    started = {call["rest"].split('"')[1] for call in traced.named("execve")}
    assert {Path(path).name for path in started} <= {Path(sys.executable).name, "tesseract"}


@linux_only
@pytest.mark.parametrize("opens", ["python", "c"])
def test_one_that_opened_the_file_would_be_caught(opens, tmp_path):
    path = tmp_path / "diary.txt"
    path.write_text(SECRET, encoding="utf-8")
    watched = WatchedFile(path)
    assert not watched.was_opened()
    if opens == "python":
        path.read_bytes()
    else:
        os.close(ctypes.CDLL(None).open(os.fsencode(path), os.O_RDONLY))
    assert watched.was_opened()
    watched.close()


def test_the_trace_would_show_a_connection_and_a_foreign_file(tmp_path):
    program = strace()
    if program is None:
        pytest.skip("strace is missing or may not trace here")
    path = tmp_path / "diary.txt"
    path.write_text(SECRET, encoding="utf-8")
    child = (
        "import socket, sys; open(sys.argv[1]).read(); "
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    )
    hostile = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}, sys.argv[1]])"
    log = tmp_path / "calls"
    command = [program, "-f", "-qq", "--seccomp-bpf", "-s", "512", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run([*command, sys.executable, "-c", hostile, str(path)], check=True)
    traced = TracedCalls(log)
    assert traced.named("connect")
    assert traced.named("socket")
    assert str(path) in {opened for opened, _ in traced.opened(children=True)}
