"""Which way a time without a year lies, told by the words around it."""

import pytest

from app.model.moment import Moment
from app.suggest.dates.dates import find_moments

PRESS = [
    ("en", "1991-06-14", "Bus service resumes Sunday.", "1991-06-16"),
    ("en", "1991-06-14", "The panel will meet at 11 a.m. Monday.", "1991-06-17"),
    ("en", "1991-06-14", "The panel met at 11 a.m. Monday.", "1991-06-10"),
    ("en", "1991-06-14", "By Monday, 300 bodies had been found.", "1991-06-10"),
    ("en", "1991-06-14", "Marches were planned for Monday.", "1991-06-17"),
    ("en", "1991-06-14", "Sales for April rose.", "1991-04"),
    ("en", "1991-06-14", "Bids are accepted until Monday.", "1991-06-17"),
    ("en", "1989-11-14", "Its fiscal year ends Dec. 31.", "1989-12-31"),
    ("en", "1989-11-14", "The fair of Dec. 2 costs nothing.", "1989-12-02"),
    ("en", "1990-08-09", "It was the worst fire since September.", "1989-09"),
    ("en", "1990-08-09", "Gunmen killed six people in September.", "1989-09"),
    ("fr", "2000-01-06", "La foire du 15 janvier est annulée.", "2000-01-15"),
    ("fr", "2001-11-26", "Le procès se poursuivra mardi.", "2001-11-27"),
    ("fr", "2000-01-06", "Trois hommes ont été tués en mars.", "1999-03"),
    ("es", "2000-03-13", "El comité se reúne el viernes.", "2000-03-17"),
    ("es", "2000-03-13", "El lunes habrá otra marcha.", "2000-03-13"),
    ("es", "2000-03-13", "Tres hombres murieron en abril.", "1999-04"),
]


@pytest.mark.parametrize(("language", "published", "text", "when"), PRESS)
def test_the_tense_of_the_clause_tells_which_way_a_time_lies(language, published, text, when):
    (group,) = find_moments(text, language, Moment(edtf=published))
    edtf = group[0].moment.edtf
    assert edtf.removesuffix("/..").removeprefix("../") == when


def test_a_time_joined_to_another_lies_the_same_way():
    found = find_moments("Policy makers meet again Tuesday and Wednesday.", "en", Moment(edtf="2001-01-22"))
    assert [group[0].moment.edtf for group in found] == ["2001-01-23", "2001-01-24"]
