"""Kills a program in the middle of its work, again and again: `python -m tests.durability.killing …`.

Arguments: FOLDER, how many times, a seed, `locked` or `open`, a way of `working_writer`. Prints one line of JSON.
It forks itself for each time, so that a thousand times take minutes.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from tests.durability.aftermath import aftermath
from tests.durability.held_case import HeldCase
from tests.durability.working_writer import work, work_in

_EDITS = 2000
_KILLS_A_CASE = 20
_LONGEST_S = 0.1


def kill_once(path: Path, seed: int, *, locked: bool, way: str) -> tuple[list[str], bool]:
    """Return what a writer told until it was killed, and whether that was in the middle of its work."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work_in(way)
            held = HeldCase.again(path, locked=locked)
            os.write(writing, b"open\n")
            work(held, writing, _EDITS, seed, way)
        finally:
            os._exit(0)
    os.close(writing)
    told = os.fdopen(reading, "rb")
    told.readline()  # it is open: what is killed from here on is an edit
    time.sleep(random.Random(seed).uniform(0, _LONGEST_S))  # noqa: S311
    os.kill(child, signal.SIGKILL)
    lines = told.read().decode().split("\n")[:-1]
    told.close()
    _, status = os.waitpid(child, 0)
    return lines, os.WIFSIGNALED(status)


def main(folder: str, times: str, first: str, lock: str, way: str) -> None:
    """Kill so many times, over several cases, and print what was found."""
    locked, found = lock == "locked", Counter[str]()
    path, edits = Path(folder) / "none", 0
    for number in range(int(times)):
        if number % _KILLS_A_CASE == 0:
            path = Path(folder) / f"{way}{number}.fcase"
            held = HeldCase.make(path, locked=locked)
            edits = held.file.head().count
            held.file.close()
        told, killed = kill_once(path, int(first) + number, locked=locked, way=way)
        after = aftermath(path, told, locked=locked, before=edits)
        found["killed"] += killed
        found["acknowledged"] += len(told)
        found["right"] += after.is_right
        found["lost"] += after.lost
        found["damaged"] += bool(after.wrong)
        if not after.is_right:
            sys.stderr.write(f"{number}: {after}\n")
            path.unlink(missing_ok=True)
            path = Path(folder) / f"{way}{number}-next.fcase"
            HeldCase.make(path, locked=locked).file.close()
            edits = aftermath(path, [], locked=locked).there
            continue
        edits = after.there
    sys.stdout.write(json.dumps(dict(found)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
