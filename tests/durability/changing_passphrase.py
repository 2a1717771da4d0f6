"""Kills a program that changes a passphrase, at every stage of it: `python -m tests.durability.changing_passphrase …`.

Arguments: FOLDER, how many times, a seed, a way of `working_writer`. Prints one line of JSON. What happens to the file
is watched from outside, so that the kill comes while the journal grows, while pages are written, or at the commit.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from app.model.passphrase import Passphrase
from app.store.case_access import PAGE_BYTES
from tests.durability.aftermath import aftermath
from tests.durability.held_case import WORDS, HeldCase
from tests.durability.working_writer import work_in

NEW_WORDS = Passphrase("lantern badger creek")
_ORIGINAL_BYTES = 4_000_000
"""So many that pages are written for some hundredths of a second."""
_LONGEST_S = 1.0
Reached = Callable[[], bool]


def kill_once(path: Path, stage: Reached, way: str) -> tuple[bool, bool]:
    """Return whether the change was acknowledged, and whether the program was killed before it ended by itself."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work_in(way)
            held = HeldCase.again(path, locked=True)
            os.write(writing, b"open\n")
            held.file.keeping.change_passphrase(NEW_WORDS)
            os.write(writing, b"changed\n")
        finally:
            os._exit(0)
    os.close(writing)
    os.read(reading, len(b"open\n"))
    while not select.select([reading], [], [], 0)[0] and not stage():
        pass
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    told = os.read(reading, 100)
    os.close(reading)
    return told == b"changed\n", os.WIFSIGNALED(status)


def stage_of(name: str, path: Path, chance: random.Random) -> Reached:
    """Return what tells that a stage is reached: a time, a length of the journal, a page written anew, the commit."""
    journal = path.with_name(path.name + "-journal")
    size = path.stat().st_size
    if name == "time":
        end = time.monotonic() + chance.uniform(0, _LONGEST_S)
        return lambda: time.monotonic() >= end
    if name == "journal":
        length = chance.randrange(1, size)
        return lambda: _length(journal) >= length
    if name == "pages":
        return _page_changes(path, chance.randrange(size // PAGE_BYTES))
    was_there: list[bool] = []

    def ended() -> bool:
        if _length(journal):
            was_there.append(True)
        return bool(was_there) and not _length(journal)

    return ended


STAGES = ("time", "journal", "pages", "pages", "commit")


def _page_changes(path: Path, page: int) -> Reached:
    handle = os.open(path, os.O_RDONLY)  # closed with the process: this one holds no lock on the file
    before = os.pread(handle, 64, page * PAGE_BYTES + 16)
    return lambda: os.pread(handle, 64, page * PAGE_BYTES + 16) != before


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def opens(path: Path, told: str, *, new_first: bool) -> tuple[list[str], str]:
    """Return which passphrases open the case with everything in it, and what the others are told."""
    both = [("old", WORDS), ("new", NEW_WORDS)]
    right, said = [], []
    for name, words in reversed(both) if new_first else both:
        after = aftermath(path, [told], locked=True, words=words)
        if after.is_right:
            right.append(name)
        else:
            said.append(after.wrong or "lost")
    return right, ", ".join(said)


def main(folder: str, times: str, first: str, way: str) -> None:
    """Kill so many times, each time on the same case anew, and print what was found."""
    kept = Path(folder) / "kept.fcase"
    held = HeldCase.make(kept, locked=True)
    held.add_article("Shells fell on Saraqib.", random.Random(1).randbytes(_ORIGINAL_BYTES))  # noqa: S311
    head = held.file.head()
    held.file.close()
    found = Counter[str]()
    for number in range(int(times)):
        chance = random.Random(int(first) + number)  # noqa: S311
        path = Path(folder) / f"{number}.fcase"
        shutil.copyfile(kept, path)
        stage = STAGES[number % len(STAGES)]
        changed, killed = kill_once(path, stage_of(stage, path, chance), way)
        left_journal = _length(path.with_name(path.name + "-journal")) > 0
        right, said = opens(path, f"{head.count} {head.hash}", new_first=chance.random() < 0.5)
        is_right = said == "passphrase_wrong" and len(right) == 1 and (right == ["new"] or not changed)
        found["killed"] += killed
        found["unfinished"] += left_journal
        found["acknowledged"] += changed
        found["right"] += is_right
        for each in right:
            found[each] += 1
        if not is_right:
            sys.stderr.write(f"{number} {stage}: changed={changed} opens with {right}, else {said}\n")
        path.unlink()
    sys.stdout.write(json.dumps(dict(found)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
