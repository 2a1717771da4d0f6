"""A date line is read in six languages, and never read as one day where it may be two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.written_date import read_date
from app.model.edtf_range import parse_edtf


@pytest.mark.parametrize(
    "words",
    [
        "6 June 2020",
        "2020-06-06",
        "June 6, 2020",
        "Jun. 6, 2020",
        "6th of June 2020",
        "6\u00a0June\u00a02020",
        "Saturday, 6 June 2020",
        "June 6, 2020 at 14:35 GMT",
        "2020-06-06T14:35:00Z",
        "2020/6/6",
        "06.06.2020",
        "6 juin 2020",
        "samedi 6 juin 2020",
        "le 6 juin 2020",
        "6 de junio de 2020",
        "sábado, 6 de junio de 2020",
        "6 июня 2020",
        "6 июня 2020 г.",
        "суббота, 6 июня 2020 года, 14:35",
        "6 червня 2020 року",
        "6 червня 2020 р.",
        "6 يونيو 2020",
        "السبت، 6 يونيو 2020",
        "٦ حزيران ٢٠٢٠",
        "6 حزيران/يونيو 2020",
        "٢٠٢٠-٠٦-٠٦",
        "06/06/2020",
    ],
)
def test_the_sixth_of_june_is_read_however_it_is_written(words):
    assert read_date(words) == "2020-06-06"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("13/07/2020", "2020-07-13"),
        ("07/13/2020", "2020-07-13"),
        ("06.07.2020", "2020-07-06"),
        ("1er mai 2021", "2021-05-01"),
        ("6 كانون الثاني 2020", "2020-01-06"),
        ("3 تشرين الأول 2019", "2019-10-03"),
        ("June 2020", "2020-06"),
        ("червень 2020", "2020-06"),
        ("29 February 2020", "2020-02-29"),
        ("Sunday, 6 June 2020", "2020-06-06?"),
    ],
)
def test_other_dates_are_read_as_far_as_they_go(words, edtf):
    assert read_date(words) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "06/07/2020",
        "6-7-2020",
        "31 June 2020",
        "29 February 2021",
        "6 June",
        "2020",
        "20:06",
        "Read 295 times",
        "6 June 2020 was a Saturday",
        "June",
        "6 حزيران/مايو 2020",
        "",
        "2r June 2020",
        "6 Auguſt 2020x",
        "0000-01-01",
    ],
)
def test_what_is_no_date_or_may_be_two_is_not_read(words):
    assert read_date(words) is None


@given(st.text(max_size=90) | st.from_regex(r"\A\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}\Z"))
def test_whatever_is_read_is_edtf(words):
    edtf = read_date(words)
    assert edtf is None or parse_edtf(edtf) is not None


def test_letters_that_only_look_alike_in_a_search_do_no_harm():
    assert read_date("6 Auguſt 2020") in (None, "2020-08-06")
