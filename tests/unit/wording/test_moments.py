"""Moments in words: as precise as they are known, never more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.moment import UNKNOWN_MOMENT, Moment
from app.model.vocabulary import Basis
from app.wording.isolates import without_isolates
from app.wording.moment_readings import moment_reading
from app.wording.moments import covered_words, moment_short, moment_words

WORDS = {
    "2020-06-02": ("2 June 2020", "2 Jun 2020"),
    "2020-06-02?": ("2 June 2020", "2 Jun 2020"),
    "2020-06-02T14:30:00Z": ("2 June 2020, 14:30 UTC", "2 Jun 2020"),
    "2020-06-02T14:30:05+03:00": ("2 June 2020, 14:30:05 UTC+03:00", "2 Jun 2020"),
    "2019-09": ("September 2019", "Sep 2019"),
    "2020": ("2020", "2020"),
    "2020~": ("about 2020", "about 2020"),
    "2020-21": ("spring 2020", "spring 2020"),
    "2020-24": ("winter 2020/2021", "winter 2020/2021"),
    "199X": ("1990s", "1990s"),
    "19XX": ("1900 – 1999", "1900 – 1999"),
    "2020-XX": ("in 2020, month not known", "2020"),
    "2020-06-XX": ("in June 2020, day not known", "Jun 2020"),
    "2020-06-03/2020-06-05": ("3 – 5 June 2020", "3 – 5 Jun 2020"),
    "2020-03-01/2020-06-02": ("1 March – 2 June 2020", "1 Mar 2020 – 2 Jun 2020"),
    "2019-12-12/2020-01-03": ("12 December 2019 – 3 January 2020", "12 Dec 2019 – 3 Jan 2020"),
    "2020-06-01/2020-06-10~": ("1 June 2020 – about 10 June 2020", "1 Jun 2020 – about 10 Jun 2020"),
    "2020-03/2020-06": ("March 2020 – June 2020", "Mar – Jun 2020"),
    "2011/2020": ("2011 – 2020", "2011 – 2020"),
    "2011/..": ("since 2011", "since 2011"),
    "2011/": ("from 2011, end not known", "since 2011"),
    "../2020": ("until 2020", "until 2020"),
    "/2020": ("until 2020, start not known", "until 2020"),
    "-0044-03-15": ("15 March 45 BC", "15 Mar 45 BC"),
    "Y17000": ("17000", "17000"),
}


@pytest.mark.parametrize(("edtf", "words"), WORDS.items(), ids=list(WORDS))
def test_a_moment_is_said_as_precisely_as_it_is_known(edtf, words):
    moment = Moment(edtf=edtf)
    assert (moment_words(moment), moment_short(moment)) == words


def test_an_unknown_moment_says_so():
    assert moment_words(UNKNOWN_MOMENT) == "date not known"
    assert moment_short(UNKNOWN_MOMENT) == "no date"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "2 червня 2020 р."),
        ("ru", "2 июня 2020 г."),
        ("fr", "2 juin 2020"),
        ("es", "2 de junio de 2020"),
        ("ar", "2 يونيو 2020"),
        ("uk-UA", "2 червня 2020 р."),
        ("xx", "2 June 2020"),
    ],
)
def test_a_day_is_said_in_the_language_asked_for(language, words):
    assert " ".join(moment_words(Moment(edtf="2020-06-02"), language).split()) == words


@pytest.mark.parametrize(
    ("moment", "reading"),
    [
        (Moment(edtf="2020-06-02?", as_written="2r June", basis=Basis.TYPO_CORRECTED),
         "day uncertain; source writes “2r June”"),
        (Moment(edtf="2020-03-05", as_written="on 5 March", basis=Basis.INFERRED),
         "year inferred from the article’s date; source writes “on 5 March”"),
        (Moment(edtf="2019-09"), "month known"),
        (Moment(edtf="2020-06-03/2020-06-05"), "range"),
        (Moment(edtf="2020~"), "approximate"),
        (Moment(edtf="2020-06-02", as_written="2 June  2020"), ""),
        (Moment(edtf="2020-06-02"), ""),
        (Moment(edtf="2011/..", as_written="since 2011"), "no end stated"),
        (Moment(as_written="once"), "no date stated; source writes “once”"),
    ],
)  # fmt: skip
def test_how_a_moment_was_read_is_said_in_a_line(moment, reading):
    assert without_isolates(moment_reading(moment)) == reading


@given(st.dates(), st.sampled_from(["en", "uk", "ru", "fr", "es", "ar", "de"]))
def test_every_day_names_its_day_and_year(day, language):
    words = moment_words(Moment(edtf=day.isoformat()), language)
    assert str(day.year) in words
    assert str(day.day) in words


def test_what_moments_cover_is_as_precise_as_their_ends():
    moments = [Moment(edtf="2011/.."), Moment(edtf="2020-06-02?"), Moment(edtf="2019-09")]
    assert covered_words(moments) == "2011 – 2 June 2020"
    assert covered_words([Moment(edtf="2020-06")]) == "June 2020"
    assert covered_words([UNKNOWN_MOMENT]) == "date not known"
