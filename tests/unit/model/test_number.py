"""Claims about numbers: exact, finite, and never a float."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.errors import CaseError, ErrorCode
from app.model.number import number_from


@given(st.integers(-(10**30), 10**30))
def test_a_whole_number_stays_itself_in_every_writing(value):
    assert (
        number_from(value, "low")
        == number_from(str(value), "low")
        == number_from(f" {value} ", "low")
        == value
    )
    assert type(number_from(str(value), "low")) is int


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_decimal_number_stays_exact(value):
    read = number_from(str(value), "share")
    assert read == value
    assert isinstance(read, int) == (value == value.to_integral_value())


@pytest.mark.parametrize(
    ("given_value", "number"),
    [
        (None, None),
        (0.1, Decimal("0.1")),
        (2.0, 2),
        ("12.50", Decimal("12.5")),
        ("1e3", 1000),
        (".5", Decimal("0.5")),
    ],
)
def test_what_json_gives_becomes_exact(given_value, number):
    read = number_from(given_value, "best")
    assert read == number
    assert not isinstance(read, float)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            " ",
            "two",
            "1,200",
            "1 200",
            "1_000",
            "١٢",
            "NaN",
            "sNaN",
            "Infinity",
            "-inf",
            "1e99",
            "1e-99",
        ),
        *("0x10", "1e999999999", "9" * 5000, "12\n13", "0." + "0" * 40 + "1"),
        *(True, False, float("nan"), float("inf"), 10**40, Decimal("NaN"), Decimal("1e-400")),
        *([1], {"a": 1}, b"1", 1j),
    ],
)
def test_what_is_no_number_is_refused_naming_the_field(value):
    with pytest.raises(CaseError) as caught:
        number_from(value, "high")
    assert caught.value.code is ErrorCode.VALUE_INVALID
    assert caught.value.facts["field"] == "high"


@given(st.text(max_size=30))
def test_no_text_whatever_gives_anything_but_a_number_or_a_refusal(text):
    try:
        read = number_from(text, "low")
    except CaseError:
        return
    assert isinstance(read, int | Decimal)


def test_a_number_too_long_to_be_printed_is_refused_all_the_same():
    with pytest.raises(CaseError):
        number_from(10**5000, "low")
