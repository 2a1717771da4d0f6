"""Dates in a row, which share what only the last one names."""

import pytest

from app.model.moment import Moment
from app.suggest.dates.dates import find_moments

ROWS = [
    ("en", "The convoys of 12 and 15 December were looted.", ["1990-12-12", "1990-12-15"]),
    ("en", "They met in March and April 1985.", ["1985-03", "1985-04"]),
    ("en", "It fell in May, June and July 1988.", ["1988-05", "1988-06", "1988-07"]),
    ("en", "On 12 and 13 March he was in Rome.", ["1991-03-12/1991-03-13"]),
    ("en", "It has 12 and 15 members.", []),
    ("fr", "Les 9 et 16 juin, on vote.", ["1991-06-09", "1991-06-16"]),
    ("fr", "Entre la mi-août et la mi-octobre 1988.", ["1988-08-11~/1988-10-20~"]),
    ("es", "El 3, el 5 y el 9 de mayo hubo huelga.", ["1991-05-03", "1991-05-05", "1991-05-09"]),
]


@pytest.mark.parametrize(("language", "text", "when"), ROWS)
def test_dates_in_a_row_share_month_and_year(language, text, when):
    found = find_moments(text, language, Moment(edtf="1991-06-14"))
    assert [group[0].moment.edtf for group in found] == when


def test_the_same_day_goes_back_to_the_last_day_not_to_a_year_named_since():
    text = "He was shot on 4 May. He had been a judge in 1987. The same day two others died."
    found = find_moments(text, "en", Moment(edtf="1991-06-14"))
    assert found[-1][0].moment.edtf == "1991-05-04"
