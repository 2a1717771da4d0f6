"""Claims about the bounds of EDTF texts, level 0 and 1 of the 2019 specification."""

import pytest
from edtf import parse_edtf as parse_by_package
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.day import Day, days_in_month
from app.model.edtf_range import parse_edtf

YEARS = st.integers(min_value=-9998, max_value=9998)
BY_PACKAGE = settings(max_examples=60, deadline=None)
"""The package needs 6 ms a text."""
MARKS = st.sampled_from(["", "?", "~", "%"])


def year_text(year):
    return f"{'-' if year < 0 else ''}{abs(year):04}"


@st.composite
def dates(draw):
    """A date of level 0 or 1; of years before 0 the package turns the bounds of unspecified parts round."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(year, month)))
    text = draw(
        st.sampled_from(
            [
                year_text(year),
                f"{year_text(year)}-{month:02}",
                f"{year_text(year)}-{month:02}-{day:02}",
                f"{abs(year):04}-XX",
                f"{abs(year):04}-XX-XX",
                f"{abs(year):04}-{1 + abs(year) % 12:02}-XX",
                f"{abs(year):04}"[:3] + "X",
                f"{abs(year):04}"[:2] + "XX",
            ]
        )
    )
    return text + draw(MARKS)


def package_bounds(text):
    value = parse_by_package(text)
    return tuple(tuple(bound[:3]) for bound in (value.lower_strict(), value.upper_strict()))


@BY_PACKAGE
@given(dates())
def test_a_date_has_the_bounds_the_edtf_package_gives_it(text):
    days = parse_edtf(text)
    assert (days.earliest, days.latest) == package_bounds(text)


@BY_PACKAGE
@given(dates(), dates())
def test_an_interval_has_the_bounds_the_edtf_package_gives_its_ends(start, end):
    days = parse_edtf(f"{start}/{end}")
    first, last = package_bounds(start)[0], package_bounds(end)[1]
    if first > last:
        assert days is None
    else:
        assert (days.earliest, days.latest) == (first, last)


@BY_PACKAGE
@given(st.from_regex(r"[-Y0-9XT:Z.?~%+]{0,24}", fullmatch=True))
def test_what_is_taken_is_taken_by_the_edtf_package_too(text):
    if parse_edtf(text) is not None:
        assert parse_by_package(text) is not None


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_the_parser(text):
    days = parse_edtf(text)
    assert days is None or days.earliest is None or days.latest is None or days.earliest <= days.latest


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1985-04-12", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04", (1985, 4, 1), (1985, 4, 30)),
        ("1985", (1985, 1, 1), (1985, 12, 31)),
        ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04-12T23:20:30-04", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04-12T23:20:30+04:30", (1985, 4, 12), (1985, 4, 12)),
        ("1964/2008", (1964, 1, 1), (2008, 12, 31)),
        ("2004-02-01/2005", (2004, 2, 1), (2005, 12, 31)),
        ("Y170000002", (170000002, 1, 1), (170000002, 12, 31)),
        ("Y-17000", (-17000, 1, 1), (-17000, 12, 31)),
        ("2001-21", (2001, 3, 1), (2001, 5, 31)),
        ("2001-22", (2001, 6, 1), (2001, 8, 31)),
        ("2001-23", (2001, 9, 1), (2001, 11, 30)),
        ("2001-24", (2001, 12, 1), (2002, 2, 28)),
        ("2003-24", (2003, 12, 1), (2004, 2, 29)),
        ("1984?", (1984, 1, 1), (1984, 12, 31)),
        ("2004-06~", (2004, 6, 1), (2004, 6, 30)),
        ("2004-06-11%", (2004, 6, 11), (2004, 6, 11)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("20XX", (2000, 1, 1), (2099, 12, 31)),
        ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
        ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
        ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
        ("1985-04-12/..", (1985, 4, 12), None),
        ("1985/..", (1985, 1, 1), None),
        ("../1985-04-12", None, (1985, 4, 12)),
        ("1985-04/", (1985, 4, 1), None),
        ("/1985", None, (1985, 12, 31)),
        ("1984-06-02?/2004-08-08~", (1984, 6, 2), (2004, 8, 8)),
        ("-1985", (-1985, 1, 1), (-1985, 12, 31)),
        ("-0044-03-15", (-44, 3, 15), (-44, 3, 15)),
        ("-199X", (-1999, 1, 1), (-1990, 12, 31)),
        ("0000-02-29", (0, 2, 29), (0, 2, 29)),
        ("2020-02-29", (2020, 2, 29), (2020, 2, 29)),
        ("9999-24", (9999, 12, 1), (10000, 2, 29)),
    ],
)
def test_every_shape_of_level_0_and_1_has_its_bounds(text, earliest, latest):
    days = parse_edtf(text)
    assert (days.earliest, days.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2020-06-02", False, False),
        ("2020-06-02?", True, False),
        ("2020-06~", False, True),
        ("2020%", True, True),
        ("2020-06-01/2020-06-10~", False, True),
        ("2020-06-01?/2020-06-10~", True, True),
        ("2020?/..", True, False),
    ],
)
def test_doubts_are_read_from_the_mark_of_either_end(text, uncertain, approximate):
    days = parse_edtf(text)
    assert (days.uncertain, days.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "unknown_start", "unknown_end"),
    [
        ("../2020", False, False),
        ("/2020", True, False),
        ("2020/..", False, False),
        ("2020/", False, True),
        ("XXXX/2020", True, False),
        ("2020/2021", False, False),
    ],
)
def test_an_open_end_and_an_unknown_end_are_told_apart(text, unknown_start, unknown_end):
    days = parse_edtf(text)
    assert (days.unknown_start, days.unknown_end) == (unknown_start, unknown_end)
    assert (days.open_start, days.open_end) == (days.earliest is None, days.latest is None)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "..", "/", "../..", "../", "/..", "XXXX/XXXX", "XXXX/..", "2020/2021/2022", "2021/2020"),
        *("2020-6", "2020-06-2", "20200602", "2020/06/02", "02.06.2020", "June 2020", "2r June"),
        *("2020-13", "2020-00", "2020-06-31", "2019-02-29", "1900-02-29", "2020-20", "2020-25", "2020-21-01"),
        *("-0000", "Y2020", "Y00012", "Y-0", "Y1234567890", "Y" + "9" * 5000, "9" * 5000),
        *("2020-06-02T24:00:00", "2020-06-02T10:60:00", "2020-06-02T10:00", "2020-06-02T10:00:00+99:99"),
        *("2020-06-02T10:00:00?", "2020-06-02T10:00:00/2020-06-03", "2020-XXT10:00:00"),
        *("?2020", "2020??", "2020-06?-02", "2020-XX-15", "XXXX-12-XX", "156X-12", "2X20", "X020"),
        *("２０２０", "٢٠٢٠-٠٦", "2020-06-02\n", "\n2020", "2020−06", "2020\u2066"),
        *("{2020,2021}", "[2020..]", "2020E5", "2020S2"),
    ],
)
def test_what_is_not_level_0_or_1_is_refused(text):
    assert parse_edtf(text) is None


@given(dates())
def test_the_count_of_days_agrees_with_the_bounds(text):
    days = parse_edtf(text)
    assert days.latest.number() >= days.earliest.number()


@given(YEARS, st.integers(1, 12))
def test_days_are_counted_without_gap_over_the_end_of_a_month(year, month):
    last = Day(year, month, days_in_month(year, month))
    following = Day(year + (month == 12), month % 12 + 1, 1)
    assert following.number() == last.number() + 1


def test_days_are_counted_from_the_first_of_year_zero():
    assert Day(0, 1, 1).number() == 0
    assert Day(1970, 1, 1).number() == 719528


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day(2020, 6, 2), "2020-06-02"),
        (Day(-44, 3, 15), "-0044-03-15"),
        (Day(7, 1, 1), "0007-01-01"),
        (Day(17000, 1, 1), "Y17000-01-01"),
        (Day(-17000, 1, 1), "Y-17000-01-01"),
    ],
)
def test_a_day_of_any_year_has_a_text(day, text):
    assert day.iso() == text
