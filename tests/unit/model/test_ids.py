"""Claims about identifiers."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

from app.model.ids import new_id


def test_an_id_is_a_uuid_of_version_7_in_lower_case():
    text = new_id()
    value = uuid.UUID(text)
    assert (value.version, value.variant, str(value)) == (7, uuid.RFC_4122, text)


def test_an_id_carries_the_time_it_was_made():
    before = time.time_ns() // 1_000_000
    stamp = uuid.UUID(new_id()).int >> 80
    assert before <= stamp <= time.time_ns() // 1_000_000 + 1


def test_ids_sort_in_the_order_they_were_made():
    made = [new_id() for _ in range(20_000)]
    assert all(one < other for one, other in pairwise(made))


def test_ids_made_by_several_threads_at_once_are_all_different():
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: new_id(), range(8_000)))
    assert len(set(made)) == len(made)


def test_ids_keep_their_order_when_the_clock_is_set_back(monkeypatch):
    first = new_id()
    earlier = time.time_ns() - 3_600_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: earlier)
    assert first < new_id() < new_id()
