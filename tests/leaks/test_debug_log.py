"""The debug log, switched on for a whole journey, holds names of what happened, counts and codes only."""

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.debug_log import LogEvent, note
from app.model.edit import EditKind
from tests.leaks.known_words import SENTENCE, found_in

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"fieldcase \d+ ms: [a-z_]+( [a-z_]+| [a-z_]+=-?\d+)*")


def logged(watched):
    return [line for line in watched.errors.splitlines() if line.startswith("fieldcase ")]


def python(code, *arguments, **variables):
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONWARNINGS",)}
    return subprocess.run(
        [sys.executable, "-B", "-c", code, *arguments],
        cwd=ROOT, env={**kept, **variables}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_every_line_is_an_event_with_codes_and_counts(journey):
    lines = logged(journey)
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    named = {line.split()[3] for line in lines}
    wanted = {
        "started",
        "case_made",
        "file_read",
        "edit_written",
        "case_checked",
        "timeline_written",
        "ended",
    }
    assert named >= wanted
    assert named <= {event.value for event in LogEvent}


def test_no_word_no_name_and_no_path_is_in_it(journey):
    assert found_in(journey.errors.encode()) == set()
    for path in (str(journey.desk), str(journey.home), "/asked", ".fcase"):
        assert path not in journey.errors


def test_the_window_and_its_libraries_say_nothing_else(windowed):
    assert [line for line in windowed.errors.splitlines() if not LINE.fullmatch(line)] == []


def test_text_has_no_way_into_the_log():
    for wrong in (SENTENCE, b"bytes", 1.5, None, Path("/a")):
        with pytest.raises(TypeError):
            note(LogEvent.ENDED, count=wrong)
        with pytest.raises(TypeError):
            note(LogEvent.ENDED, wrong)
        with pytest.raises(TypeError):
            note(wrong)
    note(LogEvent.EDIT_WRITTEN, EditKind.ADD_ARTICLE, changes=1)


@pytest.mark.parametrize("value", ["", "0", "yes", "log.txt"])
def test_it_is_off_unless_it_is_asked_for(value):
    done = python("from app.main import main; main(['--version'])", FIELDCASE_DEBUG=value)
    assert done.stderr == ""
    assert not (ROOT / "log.txt").exists()


NOISY = f"""
import logging, sys, warnings
if len(sys.argv) > 1:
    from app.main import main
    main(["--version"])
logging.getLogger("pypdf").warning({SENTENCE!r})
logging.getLogger("trafilatura").error({SENTENCE!r})
warnings.warn({SENTENCE!r})
"""


def test_what_libraries_would_say_is_counted_and_not_quoted():
    done = python(NOISY, "quiet", FIELDCASE_DEBUG="1")
    assert found_in(done.stderr.encode()) == set()
    assert done.stderr.count("library_message level=") == 3


def test_libraries_left_alone_would_quote():
    assert python(NOISY).stderr.count(SENTENCE) >= 3


FAULT = f"""
import sys
from app.cli.run import run
def open_window(case):
    secret = {SENTENCE!r}
    raise RuntimeError(secret)
sys.exit(run(["open"], open_window=open_window))
"""


def test_a_fault_on_the_command_line_names_its_place_and_no_word():
    done = python(FAULT, FIELDCASE_DEBUG="1")
    assert done.returncode == 1
    assert "RuntimeError" in done.stderr
    assert "Traceback" not in done.stderr
    assert found_in((done.stderr + done.stdout).encode()) == set()


CORE = """
import resource, sys
from app.main import main
if len(sys.argv) > 1:
    main(["--version"])
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files by itself")
def test_a_process_that_dies_leaves_no_core():
    import resource

    kept = resource.getrlimit(resource.RLIMIT_CORE)
    if kept[1] == 0:
        pytest.skip("this machine allows no core at all")
    with contextlib.suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (kept[1], kept[1]))
    try:
        assert python(CORE, "main").stdout.split()[-1] == "0"
        assert python(CORE).stdout.split()[-1] != "0"
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, kept)
