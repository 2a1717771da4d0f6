"""The command line as a process: its streams, its signals, several at once."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.cli_runs import PROGRAM, ROOT, program

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX shells and signals")
TOGETHER = 20


def shell(script, **environment):
    """Run a bash line; `fieldcase` stands for the program."""
    start = f'fieldcase() {{ {" ".join(map(quoted, PROGRAM))} "$@"; }}; set -o pipefail; {script}'
    return subprocess.run(
        ["bash", "-c", start],
        capture_output=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


@pytest.fixture
def installed():
    path = Path(sys.executable).with_name("fieldcase")
    if not path.exists():
        pytest.skip("not installed as a command here")
    return path


def test_the_installed_command_is_the_same_program(installed, case):
    done = subprocess.run(
        [installed, "articles", case, "--json"], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)[0]["ref"] == "A-1"


@pytest.mark.parametrize(
    "command", ["history --json CASE", "show --text CASE A-1", "--help", "passages CASE"]
)
@pytest.mark.parametrize("where", ["| head -c 1", ">&-", ">/dev/full", ">/dev/full 2>/dev/full", ">&- 2>&-"])
def test_a_reader_that_goes_away_is_no_crash(case, command, where):
    done = shell(f"fieldcase {command.replace('CASE', quoted(str(case)))} {where}; exit $?")
    assert done.returncode in (0, 1)
    for said in (b"Traceback", b"Exception ignored", b"fault of its own"):
        assert said not in done.stderr


def test_an_answer_that_is_lost_does_not_lose_the_edit(run, case):
    done = shell(f"fieldcase mark {quoted(str(case))} A-1 --quote two --incident x --json > /dev/full")
    assert done.returncode == 1
    assert b"is complete" in done.stderr
    assert [incident["ref"] for incident in run.json("incidents", case)] == ["I-1"]


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"HOME": "/nonexistent"},
        {"HOME": ""},
    ],
    ids="-".join,
)
def test_results_are_utf8_wherever_it_runs(run, case, environment):
    run.json("mark", case, "A-1", "--quote", "القمر", "--incident", "قصف 🌍")
    for option in ((), ("--json",)):
        done = program("incidents", case, *option, env={**os.environ, **environment})
        assert (done.status, done.err) == (0, "")
        assert "قصف 🌍" in done.out
    asked = program("show", case, "A-9", env={**os.environ, **environment})
    assert asked.status == 1
    assert "A-9" in asked.err


def test_an_argument_that_is_no_utf8_is_wrong_usage(case):
    done = program("mark", case, "A-1", "--quote", b"\xff", "--incident", "x")
    assert done.status == 2
    assert "Traceback" not in done.err
    assert program("add", case, os.fsencode(case.parent) + b"/\xff.txt").status == 1


def test_a_file_whose_name_is_no_utf8_is_an_article_like_others(run, case, tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(name, "wb") as file:  # noqa: PTH123  (a Path of bytes there is none)
        file.write(b"Some words.\n")
    done = program("add", case, name, "--json")
    assert (done.status, done.value[0]["ref"]) == (0, "A-2")
    assert os.fsencode(done.value[0]["file"]) == name


def test_many_commands_at_once_all_get_in_with_references_of_their_own(run, case):
    started = [
        subprocess.Popen(
            [
                *PROGRAM,
                "mark",
                case,
                "A-1",
                "--start",
                str(n),
                "--end",
                str(n + 3),
                "--incident",
                f"t{n}",
                "--json",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
        for n in range(TOGETHER)
    ]
    ended = [(one.communicate(), one.returncode) for one in started]
    assert [status for _, status in ended] == [0] * TOGETHER, [told for (_, told), _ in ended]
    refs = {json.loads(out)["ref"] for (out, _), _ in ended}
    assert refs == {f"I-{n}" for n in range(1, TOGETHER + 1)}
    assert {incident["title"] for incident in run.json("incidents", case)} == {
        f"t{n}" for n in range(TOGETHER)
    }
    assert run.json("verify", case)["ok"]


def test_programs_that_start_together_are_one_installation(case):
    started = [
        subprocess.Popen([*PROGRAM, "articles", case], stdout=subprocess.PIPE, cwd=ROOT) for _ in range(4)
    ]
    assert [one.communicate() and one.returncode for one in started] == [0] * 4
    (folder,) = Path(os.environ["XDG_CONFIG_HOME"]).glob("fieldcase")
    assert [path.name for path in folder.iterdir()] == ["preferences.json"]
    assert json.loads((folder / "preferences.json").read_text(encoding="utf-8"))["origin"]


def test_ctrl_c_in_an_import_leaves_all_or_nothing(run, case, tmp_path):
    pipe, marks = tmp_path / "go", tmp_path / "marks.jsonl"
    lines = [
        json.dumps({"article": "A-1", "start": n % 90, "end": n % 90 + 5, "incident": {"title": "t"}})
        for n in range(5000)
    ]
    marks.write_text("\n".join(lines), encoding="utf-8")
    os.mkfifo(pipe)
    # Says through a pipe that it has begun, so that the signal comes in the middle of the work.
    code = (
        "import sys\nfrom app.exchange import marks_json\nfrom app.services import import_marks\n"
        "real, seen = marks_json.read_json_line, []\n"
        "def read(raw):\n"
        "    seen.append(1)\n"
        "    if len(seen) == 2500:\n"
        "        with open(sys.argv[4], 'w') as go: go.write('x')\n"
        "    return real(raw)\n"
        "import_marks.read_json_line = read\n"
        "from app.main import main\nsys.exit(main(sys.argv[1:4]))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, "import", case, marks, pipe], stderr=subprocess.PIPE, cwd=ROOT
    ) as importing:
        assert pipe.read_text() == "x"
        importing.send_signal(signal.SIGINT)
        _, told = importing.communicate()
    assert importing.returncode == 130
    assert b"Traceback" not in told
    assert b"Stopped" in told
    assert run.json("incidents", case) == []
    assert run.json("verify", case)["ok"]
    assert run.json("import", case, marks)["incidents"] == 5000


def test_without_a_screen_the_window_says_so(case):
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    for arguments in ((), ("open", case), ("open", "--json", case), ("open", "--", case)):
        done = program(*arguments, env=environment)
        assert (done.status, done.out) == (1, "")
        assert "no screen" in done.err
    assert program("open", "a", "b", env=environment).status == 2
    assert program("open", "--help", env=environment).status == 0


def test_reading_needs_no_qt(case):
    code = (
        "import sys\nfrom app.main import main\nassert main(['articles', sys.argv[1]]) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'reportlab', 'app.ui'))]\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, case], capture_output=True, cwd=ROOT, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
