"""The program is killed in the middle of its work: every edit that it told of is there, and no half of another.

A control of each run must fail: one that tells of an edit before it is made, one with its journal in memory.
"""

import pytest

from tests.durability.counted import counted

pytestmark = pytest.mark.timeout(3600)


def killed(folder, times, lock, way, seed=1):
    """Return what `killing` counted."""
    return counted("killing", f"{times} x kill -9, {lock}, {way}", folder, times, seed, lock, way)


@pytest.mark.parametrize(("lock", "short", "long"), [("open", 12, 700), ("locked", 4, 300)])
def test_nothing_that_was_acknowledged_is_lost(tmp_path, how_many, lock, short, long):
    times = how_many(short, long)
    found, said = killed(tmp_path, times, lock, "as_shipped")
    assert found["right"] == times, said
    assert found["killed"] > times * 0.8, "most of them died at work"


def test_control_an_edit_that_is_told_of_too_early_is_seen_to_be_lost(tmp_path, how_many):
    found, _ = killed(tmp_path, how_many(6, 100), "open", "hasty")
    assert found["lost"]


def test_control_a_journal_in_memory_is_seen_to_leave_damage(tmp_path, how_many):
    found, _ = killed(tmp_path, how_many(20, 100), "open", "journal_in_memory")
    assert found["damaged"]
