"""Takes the power from a writer again and again: `python -m tests.durability.power …`.

Arguments: FOLDER, how many cuts, how many edits, a seed, `locked` or `open`, a way of `working_writer`. The writer is
traced once; each cut is a moment of the trace and a draw of what the disk kept. Prints one line of JSON.
"""

import json
import random
import shutil
import sys
from collections import Counter
from pathlib import Path

from tests.durability.aftermath import Aftermath, aftermath
from tests.durability.held_case import HeldCase
from tests.durability.traced_writer import Call, Replay, trace


def moments(calls: list[Call], replay: Replay) -> list[int]:
    """Return the calls after which the disk is another than before."""
    return [number for number, call in enumerate(calls) if replay.step(call)]


def main(folder: str, times: str, edits: str, seed: str, lock: str, way: str) -> None:
    """Trace a writer, then cut its power so many times."""
    locked, place = lock == "locked", Path(folder)
    live = place / "live"
    live.mkdir()
    case, told = live / "case.fcase", place / "told"
    held = HeldCase.make(case, locked=locked)
    before = held.file.head().count
    held.file.close()
    files = {path.name: path.read_bytes() for path in live.iterdir()}
    calls = trace(told, "working_writer", case, told, edits, seed, lock, way)
    whole = moments(calls, Replay(case, told, files))
    chance = random.Random(int(seed))  # noqa: S311
    cuts = sorted(chance.choices(whole, k=int(times)))
    found: Counter[str] = Counter(calls=len(whole), edits=int(edits), cuts=len(cuts))
    replay, done = Replay(case, told, files), 0
    for number, cut in enumerate(cuts):
        for call in calls[done : cut + 1]:
            replay.step(call)
        done = max(done, cut + 1)
        after = _found(place / "cut", replay, number, before, locked=locked)
        found["right"] += after.is_right
        found["lost"] += after.lost
        found["damaged"] += bool(after.wrong)
        if not after.is_right:
            sys.stderr.write(f"cut {number} after call {cut}: {after}\n")
    sys.stdout.write(json.dumps(dict(found)) + "\n")


def _found(place: Path, replay: Replay, seed: int, before: int, *, locked: bool) -> Aftermath:
    """Write down what one cut leaves, and look at it as the next start of the program does."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    replay.disk.after_power_cut(place, seed)
    return aftermath(place / "case.fcase", replay.told, locked=locked, before=before)


if __name__ == "__main__":
    main(*sys.argv[1:])
