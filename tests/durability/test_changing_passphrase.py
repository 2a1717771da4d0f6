"""The program is killed while it changes a passphrase: the old words or the new ones open all of the case, never both.

The other words are told PASSPHRASE_WRONG, as always. The control has its journal in memory and leaves a case behind
that neither opens.
"""

import pytest

from app.store.driver import can_encrypt
from tests.durability.counted import counted

pytestmark = [
    pytest.mark.skipif(not can_encrypt(), reason="no locked cases in this installation"),
    pytest.mark.timeout(3600),
]


def killed(folder, times, way):
    said = f"{times} x kill -9 while the passphrase is changed, {way}"
    return counted("changing_passphrase", said, folder, times, 1, way)


def test_either_the_old_words_or_the_new_ones_open_all_of_it(tmp_path, how_many):
    times = how_many(5, 100)
    found, said = killed(tmp_path, times, "as_shipped")
    assert found["right"] == times, said
    assert found["killed"] > times * 0.5, "most of them died at work"


def test_control_a_journal_in_memory_is_seen_to_lose_the_case(tmp_path, how_many):
    times = how_many(5, 25)
    found, _ = killed(tmp_path, times, "journal_in_memory")
    assert found["right"] < times
