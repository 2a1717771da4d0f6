"""Edits a case and tells of each edit once it is acknowledged: `python -m tests.durability.working_writer …`.

Arguments: CASE, the file that is told (number and hash of the edit, a line each), how many edits, a seed, `locked` or
`open`, and a way of WAYS.
"""

import os
import random
import sys
from pathlib import Path

from app.store import connection
from app.store.same_history import SameHistory
from tests.durability.held_case import HeldCase

WAYS = {
    "as_shipped": {},
    # Controls. Pragmas that are known to lose the last edits when the power goes:
    "delete_full": {"journal_mode": "DELETE", "synchronous": "FULL"},
    "wal_normal": {"journal_mode": "WAL", "synchronous": "NORMAL"},
    # with the journal in memory nothing brings back what was killed in the middle:
    "journal_in_memory": {"journal_mode": "MEMORY", "cache_size": "5", "cache_spill": "5"},
    # and one that tells of an edit before it is made.
    "hasty": {},
}


def work_in(way: str) -> None:
    """Let cases be opened with the pragmas of a way from now on."""
    settings = dict(pragma.split("=") for pragma in connection._PRAGMAS)
    connection._PRAGMAS = tuple(f"{name}={value}" for name, value in {**settings, **WAYS[way]}.items())
    if way in ("journal_in_memory", "wal_normal"):
        # The program would stop at the first edit: nothing of it is where it must be by then.
        SameHistory.check_end = lambda _: None
        SameHistory._check_length = lambda *_: None


def work(held: HeldCase, told: int, edits: int, seed: int, way: str = "as_shipped") -> None:
    """Make edits of every size, and write a line to the open file `told` for each."""
    choose = random.Random(seed)  # noqa: S311
    for number in range(edits):
        name, kind = f"s{seed}e{number}", choose.random()
        if way == "hasty":
            tell(told, held.file.head().count + 1, "")
        if kind < 0.15:
            held.add_article(f"{name} {'words ' * choose.randrange(20, 6000)}")
        elif kind < 0.25:
            held.add(name, times=choose.randrange(2, 200))
        elif kind < 0.35:
            held.take_back()
        else:
            held.add(name)
        if way != "hasty":
            head = held.file.head()
            tell(told, head.count, head.hash)


def tell(told: int, number: int, address: str) -> None:
    """Write a line at once."""
    os.write(told, f"{number} {address}\n".encode())


def main(case: str, told_to: str, edits: str, seed: str, lock: str, way: str) -> None:
    """Make the edits on a case that is there."""
    work_in(way)
    held = HeldCase.again(Path(case), locked=lock == "locked")
    work(held, os.open(told_to, os.O_WRONLY | os.O_CREAT | os.O_APPEND), int(edits), int(seed), way)
    held.file.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
