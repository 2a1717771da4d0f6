"""Bad input ends in a clear sentence and status 1 (2 for wrong usage): no traceback, the case unchanged."""

import json
import os
import sys

import pytest

from tests.e2e.cli_runs import ARTICLE, program

HUGE = 300 * 1024 * 1024
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX only")
NAMES = ("none.txt", "empty.txt", "binary.txt", "huge.txt", "folder")


@pytest.fixture
def bad_files(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 400)
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(HUGE)
    (tmp_path / "folder").mkdir()
    return tmp_path


def is_clear(done, *, status=1):
    return (
        done.status == status
        and done.err.strip()
        and "Traceback" not in done.err
        and "fault of its own" not in done.err
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_no_article_no_marks_and_no_case(run, case, bad_files, name):
    before = case.read_bytes()
    assert is_clear(run("add", case, bad_files / name))
    assert is_clear(run("import", case, bad_files / name))
    for command in ("articles", "verify", "undo", "history"):
        done = run(command, bad_files / name, "--json")
        assert is_clear(done)
        assert done.out == ""
    assert case.read_bytes() == before


@POSIX
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "pipe"])
def test_a_device_or_a_pipe_never_hangs_the_program(run, case, tmp_path, device):
    path = tmp_path / "pipe" if device == "pipe" else device
    if device == "pipe":
        os.mkfifo(path)
    assert is_clear(run("add", case, path))
    assert is_clear(run("import", case, path))
    assert is_clear(run("articles", path))
    run.json("mark", case, "A-1", "--quote", "two", "--incident", "x")
    assert is_clear(run("timeline", case, "-o", path))


@POSIX
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(run, case, tmp_path):
    closed = tmp_path / "closed.txt"
    closed.write_text("x", encoding="utf-8")
    closed.chmod(0)
    assert is_clear(run("add", case, closed))


def test_a_case_cut_off_anywhere_is_refused_and_left_alone(run, case, tmp_path):
    whole = case.read_bytes()
    cut = tmp_path / "cut.fcase"
    for length in (
        0,
        1,
        15,
        16,
        99,
        100,
        101,
        4095,
        4096,
        5000,
        len(whole) // 2,
        len(whole) - 4096,
        len(whole) - 1,
    ):
        cut.write_bytes(whole[:length])
        for command in (("articles",), ("undo",), ("verify",)):
            done = run(*command, cut, "--json")
            assert is_clear(done), length
            assert done.out == ""
        assert cut.read_bytes() == whole[:length]


def test_a_newer_case_is_read_but_never_written(run, case, tmp_path):
    newer = tmp_path / "newer.fcase"
    data = bytearray(case.read_bytes())
    data[60:64] = (999).to_bytes(4, "big")
    newer.write_bytes(data)
    assert len(run.json("articles", newer)) == 1
    for edit in (("undo", newer), ("mark", newer, "A-1", "--quote", "two", "--incident", "x")):
        done = run(*edit)
        assert is_clear(done)
        assert "newer version" in done.err
    assert newer.read_bytes() == bytes(data)


def test_a_new_case_needs_a_place_it_can_be_in(run, tmp_path):
    for path in (tmp_path / "none" / "x.fcase", tmp_path, tmp_path / ("n" * 300)):
        assert is_clear(run("new", path, "--title", "T"))


@pytest.mark.parametrize("text", ["\ud800", "a\0b", os.fsdecode(b"\xff")])
def test_what_is_no_text_is_wrong_usage_in_every_argument(run, case, text):
    mark = ("mark", case, "A-1", "--quote")
    for arguments in (
        ("new", case.with_name("t.fcase"), "--title", text),
        ("new", f"{case}{text}", "--title", "T"),
        ("articles", f"{case}{text}"),
        ("search", case, text),
        ("show", case, text),
        ("add", case, case, "--author", text),
        (*mark, text, "--incident", "x"),
        (*mark, "two", "--incident", text),
        (*mark, "two", "--figure", text),
        (*mark, "two", "--evidence-for", text),
        (*mark, "two", "--incident", "x", "--tag", text),
        (*mark, "two", "--incident", "x", "--when", text),
    ):
        assert is_clear(run(*arguments), status=2), arguments


@pytest.mark.parametrize(
    "text", ["🌍", "مدينة", "\u202eabc", "e\u0301", "\U0010ffff", "'; --", "%s{}%", "\u2066x"]
)
def test_any_text_goes_in_and_comes_out_the_same(run, case, text):
    options = ("--tag", text, "--note", text, "--speaker", text, "--place", text, "--perpetrator", text)
    run.json("mark", case, "A-1", "--quote", "two", "--incident", text, *options)
    (incident,) = run.json("incidents", case)
    assert (incident["title"], incident["note"], incident["tags"]) == (text, text, [text])
    assert incident["place"]["as_written"] == incident["actors"][0]["name"] == text
    assert incident["evidence"][0]["attribution"][0]["name"] == text
    for command in ("incidents", "passages", "history", "timeline"):
        assert run(command, case).status == 0
    assert run("undo", case).status == 0


MARK = '{"article": "A-1", "start": 0, "end": 3'
BAD_LINES = [
    "{",
    "[1, 2]",
    "null",
    '"text"',
    "[" * 100_000,
    f'{MARK}, "start": 1}}',
    f'{MARK}, "figure": {{"value_as_written": "x", "low": NaN}}}}',
    f'{MARK}, "figure": {{"value_as_written": "x", "low": Infinity}}}}',
    f'{MARK}, "figure": {{"value_as_written": "x", "low": 1e400}}}}',
    f'{MARK}, "figure": {{"value_as_written": "x", "low": 1e99999999999999999999}}}}',
    f'{MARK}, "figure": {{"value_as_written": "x", "low": {"9" * 5000}}}}}',
    f'{MARK}, "figure": {{"value_as_written": "x", "counts": "died"}}}}',
    f'{MARK}, "incident": {{"title": "\\ud800"}}}}',
    f'{MARK}, "incident": {{"title": "\\u0000"}}}}',
    f'{MARK}, "incident": {{"title": "x", "place": {{"latitude": 91}}}}}}',
    f'{MARK}, "incident": {{"title": "x"}}, "figure": {{"value_as_written": "x"}}}}',
    f'{MARK}, "claim": "I-9"}}',
    f'{MARK}, "sha256": "00"}}',
    f'{MARK}, "colour": 1}}',
    f'{MARK}, "decision": {{}}}}',
    '{"article": "A-1", "start": 1.5, "end": 3}',
    '{"article": "A-1", "start": true, "end": 3}',
    '{"article": "A-1", "start": 99999999999999999999, "end": 999999999999999999999}',
    '{"article": "A-9", "start": 0, "end": 3}',
    '{"start": 0, "end": 3}',
    '{"article": "A-1"}',
    '{"decision": {"figures": ["F-1"], "rule": "range", "reason": "x"}}',
    '{"decision": {"figures": ["F-1", "F-2"], "rule": "range", "reason": "x"}}',
    '{"decision": null}',
    '{"tag": {"name": " "}}',
]


@pytest.mark.parametrize("line", BAD_LINES, ids=lambda line: line[:60])
def test_one_bad_line_refuses_the_file_and_is_named(run, case, tmp_path, line):
    marks = tmp_path / "marks.jsonl"
    good = json.dumps({"article": "A-1", "exact": "two", "incident": {"title": "t"}})
    marks.write_text(f"\n{good}\n{line}\n", encoding="utf-8")
    before = case.read_bytes()
    done = run("import", case, marks, "--json")
    assert is_clear(done)
    assert (done.out, case.read_bytes()) == ("", before)
    assert "Line 3 of the marks" in done.err


def test_one_bad_line_among_ten_thousand_changes_nothing(run, case, tmp_path):
    lines = [
        json.dumps({"article": "A-1", "start": n % 90, "end": n % 90 + 5, "claim": "x"})
        for n in range(10_000)
    ]
    lines[0] = json.dumps({"article": "A-1", "start": 0, "end": 5, "incident": {"ref": "x", "title": "t"}})
    lines[7776] = json.dumps({"article": "A-1", "start": 0, "end": 5, "exact": "wrong"})
    marks = tmp_path / "marks.jsonl"
    marks.write_text("\n".join(lines), encoding="utf-8")
    before = case.read_bytes()
    done = run("import", case, marks)
    assert (done.status, case.read_bytes()) == (1, before)
    assert "Line 7,777" in done.err


def test_a_byte_order_mark_windows_line_ends_and_blank_lines_are_taken(run, case, tmp_path):
    marks = tmp_path / "marks.jsonl"
    line = json.dumps({"article": "A-1", "exact": "القمر", "incident": {"title": "قصف"}}, ensure_ascii=False)
    marks.write_bytes(f"\ufeff\r\n{line}\r\n  \r\n{line}\r\n".encode())
    assert run.json("import", case, marks)["incidents"] == 2
    assert len(run.json("passages", case)) == 1


@POSIX
@pytest.mark.parametrize("limit", [1_000, 60_000])
def test_a_full_disk_leaves_case_and_outputs_as_they_were(run, case, tmp_path, limit):
    marks, out = tmp_path / "marks.jsonl", tmp_path / "out.zip"
    many = [
        {"article": "A-1", "start": n, "end": n + 2, "incident": {"title": "t" * 2000}} for n in range(60)
    ]
    marks.write_text("\n".join(map(json.dumps, many)), encoding="utf-8")
    out.write_bytes(b"old")
    before = case.read_bytes()
    full = {"preexec_fn": lambda: shrink_disk(limit)}
    assert is_clear(program("import", case, marks, **full))
    assert case.read_bytes() == before
    if limit < len(before) // 4:
        assert is_clear(program("export", case, "-o", out, "--json", **full))
        assert out.read_bytes() == b"old"
    new = tmp_path / "new.fcase"
    assert is_clear(program("new", new, "--title", "T", **full))
    assert not new.exists()
    assert run.json("verify", case)["ok"]
    assert not [path.name for path in tmp_path.iterdir() if "part" in path.suffix]


def shrink_disk(limit):
    """Let no file of this process grow beyond `limit` bytes, as on a full disk."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def test_a_case_that_another_process_holds_is_read_but_not_written(run, case, tmp_path):
    import subprocess

    hold = (
        "import sys\nfrom pathlib import Path\nfrom app.model.identity import Identity\n"
        "from app.services.casework import Casework\n"
        "held = Casework.open(Path(sys.argv[1]), Identity('Orla', 'o', '0'), hold=True)\n"
        "print('held', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, case], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as window:
        assert window.stdout.readline().strip() == b"held"
        assert run.json("articles", case)[0]["ref"] == "A-1"
        done = run("mark", case, "A-1", "--quote", "two", "--incident", "x", "--json")
        window.communicate()
    assert is_clear(done)
    assert done.out == ""
    assert "Orla" in done.err
    assert run.json("mark", case, "A-1", "--quote", "two", "--incident", "x")["ref"] == "I-1"


def test_the_article_is_still_what_was_added(run, case):
    assert run("show", case, "A-1", "--text").out == ARTICLE


def test_a_file_of_another_kind_in_a_batch_is_told_by_its_name(run, case, tmp_path):
    report, note = tmp_path / "report.txt", tmp_path / "note.txt"
    report.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3")
    note.write_text("A note of one line.\n", encoding="utf-8")
    done = run("add", case, report, note)
    assert done.status == 1
    assert "report.txt" in done.err
    assert "note" in done.out
