"""Claims about places."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.errors import CaseError, ErrorCode
from app.model.place import NO_PLACE, Place


@given(st.decimals(-90, 90, places=6), st.decimals(-180, 180, places=6), st.integers(1, 7))
def test_a_place_on_earth_keeps_its_coordinates_as_written(latitude, longitude, precision):
    place = Place(latitude=f"{latitude:f}", longitude=f"{longitude:f}", precision=precision)
    assert (Decimal(place.latitude), Decimal(place.longitude)) == (latitude, longitude)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("latitude", "90.0001"),
        ("latitude", "-91"),
        ("longitude", "180.5"),
        ("latitude", ""),
        ("latitude", "north"),
        ("latitude", "NaN"),
        ("latitude", "sNaN"),
        ("longitude", "Infinity"),
        ("longitude", "1e1"),
        ("longitude", " 36.5"),
        ("longitude", "36_5"),
        ("longitude", "36,5"),
        ("longitude", "٣٦"),
        ("latitude", 35.86),
        ("latitude", 35),
        ("precision", 0),
        ("precision", 8),
    ],
)
def test_a_place_off_the_earth_or_with_a_float_is_refused_naming_the_field(field, value):
    with pytest.raises(CaseError) as caught:
        Place(**{field: value})
    assert caught.value.code is ErrorCode.VALUE_INVALID
    assert caught.value.facts == {"field": field, "value": value}


def test_a_place_is_called_as_it_is_coded_else_as_it_is_written():
    assert Place(as_written="Ariha").label == "Ariha"
    assert Place(as_written="Jericho", name="Ariha").label == "Ariha"
    assert not NO_PLACE.is_stated
    assert Place(country="SY").is_stated
