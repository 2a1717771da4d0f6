"""Time and memory of `fieldcase timeline` as a whole process; run by `./test bench`, printed with -s.

100, 1,000 and 10,000 entries with three quotes each, and the same quotes drawn by fpdf2 beside it.
"""

import json
import os
import sys
import time
from pathlib import Path

import pytest

from tests.bench.large_timeline import large_case

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "import sys; from app.main import main; sys.exit(main())")
SIZES = (100, 1_000, 10_000)
GOAL_SECONDS, GOAL_MEGABYTES = 60.0, 500.0
COMPARED = 1_000


class Run:
    """One process from its start to its end: seconds by the clock, seconds of work, megabytes at most."""

    def __init__(self, *command):
        begin = time.perf_counter()
        child = os.posix_spawn(sys.executable, [str(part) for part in command], {**os.environ})
        _, status, used = os.wait4(child, 0)
        self.seconds = time.perf_counter() - begin
        self.work = used.ru_utime + used.ru_stime
        self.megabytes = used.ru_maxrss / 1024
        assert os.waitstatus_to_exitcode(status) == 0


def fieldcase(*arguments):
    """Run one command of the program."""
    return Run(*PROGRAM, *arguments)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the memory of a process is asked of POSIX")
@pytest.mark.timeout(1_200)
def test_time_and_memory_grow_with_the_entries_and_no_faster(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("HOME", str(tmp_path))
    runs, quotes = {}, {}
    for entries in SIZES:
        case, quotes[entries] = large_case(fieldcase, tmp_path, entries)
        runs[entries] = fieldcase("timeline", case, "-o", tmp_path / f"{entries}.pdf")
        run = runs[entries]
        size = (tmp_path / f"{entries}.pdf").stat().st_size / 1e6
        print(  # noqa: T201
            f"\n{entries:,} entries: {run.seconds:.1f} s ({run.work:.1f} s of work), "
            f"{run.megabytes:.0f} MB, file {size:.1f} MB"
        )
    few, some, many = (runs[entries] for entries in SIZES)
    growth = (many.work - some.work) / (some.work - few.work)
    print(  # noqa: T201
        f"the work grows {growth:.1f} times as much from 1,000 to 10,000 entries as from 100 to 1,000 (even: 10)"
    )
    other = by_fpdf(quotes[COMPARED], tmp_path)
    ours = runs[COMPARED]
    print(  # noqa: T201
        f"{COMPARED:,} entries by fpdf2, quotes alone: {other.work:.1f} s of work, {other.megabytes:.0f} MB; "
        f"the whole timeline takes {ours.work / other.work:.2f} of that time"
    )
    assert many.seconds < GOAL_SECONDS
    assert many.megabytes < GOAL_MEGABYTES
    assert growth < 12
    assert (many.megabytes - few.megabytes) < 12 * (some.megabytes - few.megabytes)


def by_fpdf(quotes, folder):
    """Draw quotes with fpdf2 in a process of its own."""
    listed = folder / "quotes.json"
    listed.write_text(json.dumps(quotes), encoding="utf-8")
    script = ROOT / "tests" / "bench" / "quotes_by_fpdf.py"
    return Run(sys.executable, script, listed, ROOT / "resources" / "fonts", folder / "other.pdf")
