"""A line of JSON is taken exactly as it stands, or refused with its reason."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.marks_json import read_json_line
from app.model.errors import CaseError, ErrorCode

leaves = st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text()
values = st.recursive(
    leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=10
)


@given(values)
def test_every_json_value_is_read(value):
    raw = json.dumps(value).encode()
    assert read_json_line(raw) == value


def test_a_number_with_a_point_is_exact():
    assert read_json_line(b"0.1000000000000000000000001") == Decimal("0.1000000000000000000000001")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b'{"a": 1, "b": 2, "a": 1}', "a stands twice"),
        (b"[NaN]", "NaN is no number"),
        (b"[-Infinity]", "-Infinity is no number"),
        (b'{"a"', "column 5"),
        (b'"\xff"', "not UTF-8 (byte 2)"),
        (b"[" * 100_000, "without end"),
        (b"9" * 5000, "without end"),
        (b"1e99999999999999999999", "without end"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_not_exact_is_refused_with_its_reason(raw, reason):
    with pytest.raises(CaseError) as caught:
        read_json_line(raw)
    assert caught.value.code is ErrorCode.MARKS_NOT_JSON
    assert reason in caught.value.facts["reason"]
