"""Claims about words of time: nothing is invented, and every reading says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.moment import Moment
from app.model.reason_code import ReasonCode
from app.suggest.dates.dates import find_moments, read_moment
from app.suggest.pack import LANGUAGES

PUBLISHED = Moment(edtf="2020-06-06")


def best(words, language="en", anchor=PUBLISHED):
    readings = read_moment(words, language, anchor)
    return (readings[0].moment.edtf, str(readings[0].moment.basis)) if readings else None


@pytest.mark.parametrize(
    ("words", "edtf", "basis"),
    [
        ("on  5 March", "2020-03-05", "inferred"),
        ("on\u00a05\u00a0March", "2020-03-05", "inferred"),
        ("31 December", "2019-12-31", "inferred"),
        ("2r June", "2020-06-02?", "typo_corrected"),
        ("September 2019", "2019-09", "stated"),
        ("in May of , 71", "2020-05", "inferred"),
        ("6 June 2020", "2020-06-06", "stated"),
        ("March 5th, 2020", "2020-03-05", "stated"),
        ("5th of March, 2020", "2020-03-05", "stated"),
        ("beginning of June 2020", "2020-06-01/2020-06-10~", "stated"),
        ("past three months", "2020-03-06/2020-06-06", "relative_to_publication"),
        ("since 2015", "2015/..", "stated"),
        ("Since the March ceasefire", "2020-03/..", "inferred"),
        ("until March 2020", "../2020-03", "stated"),
        ("early 2019", "2019-01/2019-04~", "stated"),
        ("first quarter of 2020", "2020-01/2020-03", "stated"),
        ("summer 2019", "2019-22", "stated"),
        ("the 1990s", "199X", "stated"),
        ("last week", "2020-05-25/2020-05-31", "relative_to_publication"),
        ("yesterday", "2020-06-05", "relative_to_publication"),
        ("three days ago", "2020-06-03", "relative_to_publication"),
        ("on Tuesday", "2020-06-02", "relative_to_publication"),
        ("Tuesday, 2 June 2020", "2020-06-02", "stated"),
        ("from 5 to 7 March", "2020-03-05/2020-03-07", "inferred"),
        ("from March to May 2020", "2020-03/2020-05", "stated"),
        ("between 2011 and 2019", "2011/2019", "stated"),
        ("2020-06-02", "2020-06-02", "stated"),
        ("25.03.2020", "2020-03-25", "stated"),
        ("2015", "2015", "stated"),
        ("12:30 on 3 May", "2020-05-03", "inferred"),
    ],
)
def test_english_words_of_time_are_read(words, edtf, basis):
    assert best(words) == (edtf, basis)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fr",
            [
                "le 5 mars",
                "1er juin 2020",
                "début juin 2020",
                "ces trois derniers mois",
                "depuis 2015",
                "la semaine dernière",
            ],
        ),
        (
            "es",
            [
                "el 5 de marzo",
                "1 de junio de 2020",
                "a principios de junio de 2020",
                "los últimos tres meses",
                "desde 2015",
                "la semana pasada",
            ],
        ),
        (
            "ru",
            [
                "5 марта",
                "1 июня 2020 года",
                "в начале июня 2020 года",
                "за последние три месяца",
                "с 2015 года",
                "на прошлой неделе",
            ],
        ),
        (
            "uk",
            [
                "5 березня",
                "1 червня 2020 року",
                "на початку червня 2020 року",
                "за останні три місяці",
                "з 2015 року",
                "минулого тижня",
            ],
        ),
        (
            "ar",
            [
                "في 5 آذار",
                "1 حزيران 2020",
                "مطلع حزيران 2020",
                "الأشهر الثلاثة الماضية",
                "منذ عام 2015",
                "الأسبوع الماضي",
            ],
        ),
    ],
)
def test_every_language_reads_the_same_times(language, words):
    expected = [
        "2020-03-05",
        "2020-06-01",
        "2020-06-01/2020-06-10~",
        "2020-03-06/2020-06-06",
        "2015/..",
        "2020-05-25/2020-05-31",
    ]
    assert [best(word, language)[0] for word in words] == expected


@pytest.mark.parametrize(
    "words", ["5 آذار 2020", "5 مارس 2020", "٥ آذار/مارس ٢٠٢٠", "5 آذار (مارس) 2020", "٥ مَارِس ٢٠٢٠"]
)
def test_arabic_months_are_known_by_both_names_and_in_both_digits(words):
    assert best(words, "ar", None) == ("2020-03-05", "stated")
    assert read_moment(words, "ar", None)[0].moment.as_written == words


@pytest.mark.parametrize(
    ("words", "language"),
    [
        *(
            ("5 March", "en"),
            ("in May of , 71", "en"),
            ("2r June", "en"),
            ("yesterday", "en"),
            ("last week", "en"),
        ),
        *(("past three months", "en"), ("summer", "en"), ("5/3/20", "en"), ("5 марта", "ru"), ("أمس", "ar")),
    ],
)
def test_without_anchor_and_year_there_is_no_reading(words, language):
    assert read_moment(words, language, None) == ()
    assert read_moment(words, language, Moment()) == ()
    assert read_moment(words, language, Moment(edtf="2015/..")) == ()


def test_an_anchor_that_is_only_a_year_gives_the_year_and_no_day_before_it():
    assert best("5 March", anchor=Moment(edtf="2019")) == ("2019-03-05", "inferred")
    assert best("yesterday", anchor=Moment(edtf="2019")) is None
    assert best("last year", anchor=Moment(edtf="2019")) == ("2018", "relative_to_publication")


@pytest.mark.parametrize(
    "words",
    [
        "380 people",
        "it may be killed",
        "they march on",
        "the fall of the town",
        "31 February",
        "1,2015",
        "71",
        "",
    ],
)
def test_what_is_no_time_or_too_vague_is_not_read(words):
    assert best(words) is None


def test_the_past_weeks_are_a_time_without_a_date():
    reading = read_moment("the past weeks", "en", PUBLISHED)[0]
    assert (reading.moment.edtf, reading.moment.as_written) == (None, "the past weeks")
    assert reading.reason.code is ReasonCode.VAGUE_TIME


def test_a_date_in_digits_that_can_be_read_two_ways_has_two_readings():
    readings = read_moment("5/3/2020", "en", None)
    assert [reading.moment.edtf for reading in readings] == ["2020-03-05", "2020-05-03"]
    assert {reading.reason.code for reading in readings} == {ReasonCode.DAY_MONTH_ORDER}
    assert [reading.moment.edtf for reading in read_moment("5/5/2020", "en", None)] == ["2020-05-05"]


def test_an_assumed_year_says_what_it_was_taken_from():
    reason = read_moment("5 March", "en", PUBLISHED)[0].reason
    assert (reason.code, reason.facts) == (
        *(ReasonCode.YEAR_BEFORE_ANCHOR, {"anchor": "2020-06-06", "year": "2020"}),
    )


def test_a_typo_is_a_reading_and_keeps_what_is_written():
    reading = read_moment("on 2r June in Ariha", "en", PUBLISHED)[0]
    assert (reading.moment.as_written, str(reading.confidence)) == ("2r June", "low")
    assert reading.reason.facts["written"] == "2r June"


def test_the_exact_day_comes_before_the_period_around_it():
    readings = read_moment("since 2015, and on 2 June 2020, in May 2020", "en", None)
    assert [reading.moment.edtf for reading in readings] == ["2020-06-02", "2020-05", "2015/.."]


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "5",
                "March",
                "2020",
                "since",
                "until",
                "early",
                "of",
                "last",
                "week",
                "three",
                "months",
                "ago",
                "-",
                "/",
            ),
            *(
                "2r",
                "June",
                "31",
                "February",
                "from",
                "to",
                "5/3/2020",
                "0000-00-00",
                "9999",
                "المٍاضي",
                "آذار",
                "٣",
                "мая",
            ),
            *("года", "\n", "😀", "summer", "Tuesday", "1990s", "may", "1er", "hace", "tres", "días"),
        ]
    ),
    max_size=10,
).map(" ".join)
ANCHORS = st.sampled_from(
    [
        None,
        PUBLISHED,
        *(
            Moment(edtf=text)
            for text in ("2020", "0001-01-01", "9999-12-31", "-0044", "Y17000", "2020-02-29")
        ),
    ]
)


@given(PIECES | st.text(max_size=60), st.sampled_from(LANGUAGES), ANCHORS)
def test_what_is_read_stands_verbatim_in_the_text_in_order(text, language, anchor):
    end = 0
    for group in find_moments(text, language, anchor):
        for reading in group:
            assert reading.moment.as_written == text[reading.start : reading.end] != ""
            assert reading.moment.edtf
        assert group[0].start >= end
        end = group[0].end


@given(st.dates())
def test_a_full_date_needs_no_anchor_and_comes_back(day):
    if day.year >= 1800 and day.year < 2200:
        for form in (f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
            assert best(form, anchor=None) == (day.isoformat(), "stated")
