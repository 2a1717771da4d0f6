"""How long `fieldcase import` takes as a whole process; run by `pytest tests/bench`, printed with -s."""

import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "import sys; from app.main import main; sys.exit(main())")
CHARACTERS, PASSAGES, LENGTH = 1_000_000, 10_000, 40
GOAL_SECONDS = 5.0
RUNS = 3
WORDS = [
    "according",
    "to",
    "the",
    "monitor",
    "at",
    "least",
    "two",
    "civilians",
    "were",
    "killed",
    "near",
    "Brenn",
]
WORDS += ["\U0001f30d", "قصف", "Верхній", "Марн"]


def fieldcase(*arguments):
    """Run a command; return its seconds from before its process starts until it ends, and those of work."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*PROGRAM, *map(str, arguments)], cwd=ROOT, capture_output=True, check=False)
    seconds, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr.decode()
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def article(path):
    """Write an article of about a million characters and return its text."""
    dice = random.Random(7)  # noqa: S311
    paragraphs, length = [], 0
    while length < CHARACTERS:
        paragraphs.append(" ".join(dice.choices(WORDS, k=80)))
        length += len(paragraphs[-1]) + 1
    text = "\n".join(paragraphs)
    path.write_text(text, encoding="utf-8")
    return text


def marks(path, text):
    """Write a line for each passage, incidents and figures in turn, each with speakers, moment, place and tag."""
    step = len(text) // PASSAGES
    with path.open("w", encoding="utf-8") as file:
        for number in range(PASSAGES):
            start = number * step
            moment = {"edtf": "2020-06-02?", "as_written": "2r June", "basis": "typo_corrected"}
            incident = {"title": f"Shelling {number}", "when": moment, "place": {"as_written": "Brenn"}}
            figure = {
                "value_as_written": "at least two",
                "quantifier": "at_least",
                "low": 2,
                "period": moment,
            }
            line = {
                "article": "A-1",
                "exact": text[start : start + LENGTH],
                "start": start,
                "end": start + LENGTH,
                **({"figure": figure} if number % 2 else {"incident": incident}),
                "attribution": [{"name": "SOHR", "kind": "monitor", "words": "According to"}],
                "tags": ["civilian deaths"],
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def sync_seconds(folder, size):
    """Return how long this disk takes to write and sync `size` bytes, as the commit must at least once."""
    data, path = os.urandom(1 << 20), folder / "sync.bin"
    begin = time.perf_counter()
    with path.open("wb") as file:
        for _ in range(max(1, size >> 20)):
            file.write(data)
        file.flush()
        os.fsync(file.fileno())
    seconds = time.perf_counter() - begin
    path.unlink()
    return seconds


@pytest.mark.timeout(300)
def test_ten_thousand_passages_come_in_within_five_seconds(tmp_path):
    text = article(tmp_path / "long.txt")
    marks(tmp_path / "marks.jsonl", text)
    empty = tmp_path / "empty.fcase"
    fieldcase("new", empty, "--title", "Bench")
    _, adding = fieldcase("add", empty, tmp_path / "long.txt")
    _, idle = fieldcase("--version")
    runs, size = [], 0
    for number in range(RUNS):
        case = tmp_path / f"{number}.fcase"
        case.write_bytes(empty.read_bytes())
        runs.append(fieldcase("import", case, tmp_path / "marks.jsonl"))
        size = case.stat().st_size
    (wall, work), (_, undoing) = min(runs), fieldcase("undo", case)
    sync = sync_seconds(tmp_path, size)
    print(  # noqa: T201
        f"\nimport of {PASSAGES:,} passages with claims into {len(text):,} characters, whole process, best of {RUNS}:"
        f"\n  {wall:.2f} s by the clock, {work:.2f} s of work (goal {GOAL_SECONDS:.0f} s), {idle:.2f} s of it to start"
        f"\n  the disk alone needs {sync:.2f} s to write and sync the {size / 1e6:.0f} MB the case then has"
        f"\n  adding the article {adding:.2f} s of work, undoing the import {undoing:.2f} s"
    )
    # Other programs on the machine do not count.
    assert min(spent for _, spent in runs) < GOAL_SECONDS
