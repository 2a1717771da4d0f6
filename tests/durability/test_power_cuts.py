"""The power goes at any moment, and the disk keeps what it likes of what was not flushed: no acknowledged edit is lost.

The controls are SQLite's own default and its write-ahead log with the usual setting, through the same harness.
"""

import random
import shutil
import sys
from collections import Counter

import pytest

from tests.durability.aftermath import aftermath
from tests.durability.changing_words import NEW_WORDS
from tests.durability.counted import counted
from tests.durability.held_case import WORDS, HeldCase
from tests.durability.power import moments
from tests.durability.traced_writer import Replay, trace
from tests.tracing import strace

pytestmark = [
    pytest.mark.skipif(strace() is None, reason="strace is missing or may not trace here"),
    pytest.mark.timeout(3600),
]


def cut(folder, cuts, edits, lock, way):
    """Return what `power` counted."""
    return counted("power", f"power cuts, {lock}, {way}", folder, cuts, edits, 1, lock, way)


@pytest.mark.parametrize(("lock", "short", "long"), [("open", 30, 700), ("locked", 4, 300)])
def test_no_acknowledged_edit_is_lost(tmp_path, how_many, lock, short, long):
    cuts = how_many(short, long)
    found, said = cut(tmp_path, cuts, how_many(10, 40), lock, "as_shipped")
    assert found["right"] == cuts, said


@pytest.mark.parametrize("way", ["delete_full", "wal_normal"])
def test_control_settings_that_are_known_to_lose_edits_are_seen_to(tmp_path, how_many, way):
    found, _ = cut(tmp_path, how_many(30, 300), how_many(8, 40), "open", way)
    assert found["lost"] + found["damaged"]


def words_found(path):
    """Return which passphrases open a case that verifies with all its edits, and what else was found."""
    found = {}
    for name, words in (("old", WORDS), ("new", NEW_WORDS)):
        copy = path.with_name(f"{name}-{path.name}")
        shutil.copy(path, copy)
        journal = path.with_name(f"{path.name}-journal")
        if journal.exists():
            shutil.copy(journal, copy.with_name(f"{copy.name}-journal"))
        found[name] = aftermath(copy, [], locked=True, words=words, before=4)
    return found


@pytest.mark.parametrize("way", ["as_shipped", "journal_in_memory"])
def test_a_power_cut_while_the_passphrase_changes_leaves_the_old_or_the_new_one(tmp_path, how_many, way):
    live, told = tmp_path / "live", tmp_path / "told"
    live.mkdir()
    case = live / "case.fcase"
    HeldCase.make(case, locked=True).file.close()
    files = {path.name: path.read_bytes() for path in live.iterdir()}
    calls = trace(told, "changing_words", case, told, way)
    whole = moments(calls, Replay(case, told, files))
    begin = next(number for number, call in enumerate(calls) if b"begins" in b"".join(call.words))
    later = [one for one in whole if one >= begin]
    cuts = sorted([*random.Random(1).choices(later, k=how_many(3, 150)), later[-1]])  # noqa: S311
    replay, done, counted = Replay(case, told, files), 0, Counter()
    for number, moment in enumerate(cuts):
        for call in calls[done : moment + 1]:
            replay.step(call)
        done = max(done, moment + 1)
        place = tmp_path / f"cut{number}"
        place.mkdir()
        replay.disk.after_power_cut(place, number)
        after = words_found(place / case.name)
        opens = [name for name, one in after.items() if not one.wrong and one.there >= 4]
        counted["/".join(opens) or "neither"] += 1
        if way == "as_shipped":
            assert opens == (["new"] if "0 done" in replay.told else opens), after
            assert len(opens) == 1, after
        shutil.rmtree(place)
    sys.stdout.write(f"power cuts while the passphrase changes, {way}: {dict(counted)}\n")
    if way != "as_shipped":
        assert counted["neither"], "the control: without a journal on the disk the case is gone"
