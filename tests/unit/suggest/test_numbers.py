"""Claims about values as written: DESIGN.md's rules for low, best and high, in six languages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.reason_code import ReasonCode
from app.suggest.article import suggest_article
from app.suggest.numbers.numbers import find_values, read_value
from app.suggest.pack import LANGUAGES
from app.suggest.suggest_context import SuggestContext


def bounds(words, language="en"):
    reading = read_value(words, language)
    return str(reading.quantifier), reading.low, reading.best, reading.high


@pytest.mark.parametrize(
    ("words", "quantifier", "low", "best", "high"),
    [
        ("71", "exact", 71, 71, 71),
        ("1,200", "exact", 1200, 1200, 1200),
        ("1 200", "exact", 1200, 1200, 1200),
        ("1\u00a0200", "exact", 1200, 1200, 1200),
        ("at least two", "at_least", 2, 2, None),
        ("no fewer than 3", "at_least", 3, 3, None),
        ("12 or more", "at_least", 12, 12, None),
        ("more than 380,000", "more_than", 380_000, 380_000, None),
        ("over 1 million", "more_than", 1_000_000, 1_000_000, None),
        ("some 120,000", "about", None, 120_000, None),
        ("about a hundred", "about", None, 100, None),
        ("up to 12", "at_most", None, None, 12),
        ("as many as five hundred", "at_most", None, None, 500),
        ("fewer than 1,000", "less_than", None, None, 1000),
        ("nearly 40", "nearly", None, 40, 40),
        ("between 10 and 12", "between", 10, None, 12),
        ("10-12", "between", 10, None, 12),
        ("10–12", "between", 10, None, 12),
        ("two or three", "between", 2, None, 3),
        ("10 to 12 million", "between", 10_000_000, None, 12_000_000),
        ("two hundred and fifty thousand", "exact", 250_000, 250_000, 250_000),
        ("thirty-five", "exact", 35, 35, 35),
        ("a dozen", "exact", 12, 12, 12),
        ("half a million", "exact", 500_000, 500_000, 500_000),
        ("1.2 million", "exact", 1_200_000, 1_200_000, 1_200_000),
        ("hundreds of civilians", "vague_word", None, None, None),
        ("dozens", "vague_word", None, None, None),
        ("tens of thousands", "vague_word", None, None, None),
    ],
)
def test_a_quantifier_bounds_its_number_as_the_design_says(words, quantifier, low, best, high):
    assert bounds(words) == (quantifier, low, best, high)


@pytest.mark.parametrize(
    ("language", "words", "quantifier", "low", "best", "high"),
    [
        ("fr", "au moins deux", "at_least", 2, 2, None),
        ("fr", "plus de 380 000", "more_than", 380_000, 380_000, None),
        ("fr", "quelque 120 000", "about", None, 120_000, None),
        ("fr", "près de 40", "nearly", None, 40, 40),
        ("fr", "entre 10 et 12", "between", 10, None, 12),
        ("fr", "jusqu'à 12", "at_most", None, None, 12),
        ("fr", "quatre-vingt-dix-sept", "exact", 97, 97, 97),
        ("fr", "1,5 million", "exact", 1_500_000, 1_500_000, 1_500_000),
        ("fr", "des dizaines", "vague_word", None, None, None),
        ("es", "al menos dos", "at_least", 2, 2, None),
        ("es", "más de 380.000", "more_than", 380_000, 380_000, None),
        ("es", "unos 120.000", "about", None, 120_000, None),
        ("es", "casi 40", "nearly", None, 40, 40),
        ("es", "entre 10 y 12", "between", 10, None, 12),
        ("es", "treinta y cinco", "exact", 35, 35, 35),
        ("es", "decenas", "vague_word", None, None, None),
        ("ru", "не менее двух", "at_least", 2, 2, None),
        ("ru", "более 380 тысяч", "more_than", 380_000, 380_000, None),
        ("ru", "около 120 тыс. человек", "about", None, 120_000, None),
        ("ru", "почти 40", "nearly", None, 40, 40),
        ("ru", "от 10 до 12", "between", 10, None, 12),
        ("ru", "двести пятьдесят тысяч", "exact", 250_000, 250_000, 250_000),
        ("ru", "десятки", "vague_word", None, None, None),
        ("uk", "щонайменше двоє", "at_least", 2, 2, None),
        ("uk", "понад 380 тисяч", "more_than", 380_000, 380_000, None),
        ("uk", "близько 120 тис. осіб", "about", None, 120_000, None),
        ("uk", "майже 40", "nearly", None, 40, 40),
        ("uk", "від 10 до 12", "between", 10, None, 12),
        ("uk", "двадцять п’ять", "exact", 25, 25, 25),
        ("uk", "десятки", "vague_word", None, None, None),
        ("ar", "ما لا يقل عن اثنين", "at_least", 2, 2, None),
        ("ar", "أكثر من ٣٨٠٬٠٠٠", "more_than", 380_000, 380_000, None),
        ("ar", "نحو 120,000", "about", None, 120_000, None),
        ("ar", "بين عشرة واثني عشر", "between", 10, None, 12),
        ("ar", "بين 10 و12", "between", 10, None, 12),
        ("ar", "مئتان وخمسون ألفا", "exact", 250_000, 250_000, 250_000),
        ("ar", "خَمْسَةٌ وَعِشْرُونَ", "exact", 25, 25, 25),
        ("ar", "١٫٢ مليون", "exact", 1_200_000, 1_200_000, 1_200_000),
        ("ar", "عشرات المدنيين", "vague_word", None, None, None),
    ],
)
def test_every_language_bounds_its_numbers_alike(language, words, quantifier, low, best, high):
    assert bounds(words, language) == (quantifier, low, best, high)


@pytest.mark.parametrize(
    ("language", "words", "base_words"),
    [
        ("en", "half of the 22 million", "22 million"),
        ("fr", "la moitié des 22 millions", "22 millions"),
        ("es", "la mitad de los 22 millones", "22 millones"),
        ("ru", "половина из 22 миллионов", "22 миллионов"),
        ("uk", "половина з 22 мільйонів", "22 мільйонів"),
        ("ar", "نصف 22 مليون", "22 مليون"),
    ],
)
def test_a_share_keeps_share_and_base_and_computes_nothing(language, words, base_words):
    reading = read_value(words, language)
    assert (reading.quantifier, reading.share, reading.base) == ("share", Decimal("0.5"), 22_000_000)
    assert reading.base_as_written == base_words
    assert (reading.low, reading.best, reading.high) == (None, None, None)


def test_percent_is_a_share_of_a_base_that_may_not_be_named():
    reading = read_value("12 per cent", "en")
    assert (reading.quantifier, reading.share, reading.base, reading.unit) == (
        *("share", Decimal("0.12"), None, "percent"),
    )
    bounded = read_value("more than half of the 22 million", "en")
    assert (bounded.quantifier, bounded.share, bounded.base) == ("more_than", Decimal("0.5"), 22_000_000)


@pytest.mark.parametrize(
    ("language", "value", "other"), [("en", "1.200", 1200), ("es", Decimal(1200), "1.200")]
)
def test_a_point_before_three_digits_is_read_by_language_and_the_other_reading_kept(language, value, other):
    reading = read_value("1.200", language)
    assert (reading.best, reading.alternatives) == (Decimal(value), (Decimal(other),))


def test_repeated_digits_are_flagged_and_left_unchanged():
    reading = read_value("5,555,000", "en")
    assert (reading.best, reading.suspect) == (5_555_000, True)
    assert reading.suspect_reason.code is ReasonCode.DIGITS_REPEATED


def test_odd_groups_give_no_number_and_say_so():
    reading = read_value("38,0000", "en")
    assert (reading.best, reading.suspect_reason.code) == (None, ReasonCode.GROUPING_UNCLEAR)


def test_a_range_that_runs_backwards_is_flagged():
    reading = read_value("between 12 and 10", "en")
    assert (reading.low, reading.high, reading.suspect) == (10, 12, True)


@pytest.mark.parametrize(
    "words", ["", " ", "civilians", "12th", "2r June", "10:30", "M16", "12.05.2020", "2020-06-02", "5/3"]
)
def test_what_is_no_value_gives_no_number(words):
    reading = read_value(words, "en")
    assert (reading.quantifier, reading.low, reading.best, reading.high) == (None, None, None, None)


def test_words_behind_a_number_bound_it_where_no_number_follows_them():
    found = find_values("60 at least were killed; of 2020 at least 7 fled", "en")
    assert [one.value_as_written for one in found] == ["60 at least", "2020", "at least 7"]


def test_a_word_that_is_seldom_a_number_needs_a_qualifier():
    assert [one.value_as_written for one in find_values("one of them said no one of 3 fled", "en")] == ["3"]
    assert read_value("one", "en").best == 1
    assert find_values("au moins une femme, une ville", "fr")[0].value_as_written == "au moins une"
    assert len(find_values("au moins une femme, une ville", "fr")) == 1


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "at least",
                "between",
                "half",
                "of",
                "the",
                "2",
                "1,200",
                "million",
                "and",
                "-",
                "hundred",
                "two",
                "1.5",
            ),
            *(
                "%",
                "٣٨٠",
                "و",
                "ألف",
                "plus de",
                "дві",
                "тис.",
                "😀",
                "\u00a0",
                "\n",
                "12",
                "or more",
                "dozens",
                "a",
            ),
        ]
    ),
    max_size=10,
).map(" ".join)


@given(WORDS | st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_what_is_read_stands_verbatim_in_the_text_in_order(text, language):
    end = 0
    for reading in find_values(text, language):
        assert reading.value_as_written == text[reading.start : reading.end] != ""
        assert reading.base_as_written in reading.value_as_written
        assert reading.start >= end
        end = reading.end


@given(st.text(max_size=200) | WORDS, st.text(max_size=6) | st.sampled_from(LANGUAGES))
def test_no_text_in_no_language_breaks_the_reader(text, language):
    assert read_value(text, language).value_as_written in text


@given(st.integers(0, 10**12))
def test_a_number_grouped_as_a_language_does_is_read_back(number):
    for language, sign in {
        "en": ",",
        "fr": "\u202f",
        "es": ".",
        "ru": "\u00a0",
        "uk": " ",
        "ar": "٬",
    }.items():
        assert read_value(f"{number:,}".replace(",", sign), language).best == number


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
SMALL += ["seventeen", "eighteen", "nineteen"]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_english(number):
    if number >= 1000:
        rest = in_english(number % 1000) if number % 1000 else ""
        return f"{in_english(number // 1000)} thousand {rest}".strip()
    if number >= 100:
        rest = f" and {in_english(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(0, 999_999))
def test_every_number_in_english_words_is_read_back(number):
    assert read_value(in_english(number), "en").best == number


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("It took two and a half years", "en", [Decimal("2.5")]),
        ("2½ million people", "en", [2_500_000]),
        ("deux millions et demi de personnes", "fr", [2_500_000]),
        ("dos y medio millones", "es", [2_500_000]),
        ("worth $3.5 billion", "en", [3_500_000_000]),
        ("about €20m", "en", [20_000_000]),
        ("a 100 m race", "en", [100]),
        ("Covid-19 and F-16, Route 66, No. 3, a 3-2 win", "en", []),
        ("one was killed", "en", [1]),
        ("one of them left", "en", []),
        ("a child was killed", "en", [1]),
        ("a child was happy", "en", []),
    ],
)
def test_numbers_of_news_are_read_and_what_counts_nothing_is_not(text, language, numbers):
    assert [one.best for one in find_values(text, language)] == numbers


@pytest.mark.parametrize(
    ("words", "share"), [("one in five", "0.2"), ("a fifth", "0.2"), ("three out of four", "0.75")]
)
def test_a_share_in_words_is_a_share(words, share):
    (found,) = find_values(f"{words} of people fled", "en")
    assert (found.share, found.low, found.best) == (Decimal(share), None, None)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Two were killed when 40 rockets hit 3 villages.", ["killed", None, None]),
        ("en", "30 school children were killed in 25 countries.", ["killed", None]),
        ("en", "Dozens of rockets hit half of the villages, killing two.", [None, None, "killed"]),
        ("en", "Hundreds of homes were destroyed and six people killed.", [None, "killed"]),
        ("fr", "Douze morts dans 3 villes.", ["killed", None]),
        ("fr", "Des dizaines de roquettes sont tombées, tuant deux civils.", [None, "killed"]),
        ("es", "Murieron 12 en 3 ciudades.", ["killed", None]),
        ("ru", "Погибли 12 человек в 3 городах.", ["killed", None]),
        ("uk", "Загинули 12 людей у 3 містах, випущено 40 ракет.", ["killed", None, None]),
        ("ar", "قتل 12 شخصا في 3 مدن.", ["killed", None]),
    ],
)
def test_rockets_and_towns_are_not_among_the_dead(language, text, wanted):
    found = suggest_article(text, SuggestContext(language=language))
    assert [one.reading.counts for one in found if one.kind == "figure"] == wanted


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Three civilians at least were killed", "en", "Three civilians at least"),
        ("trois civils au moins sont morts", "fr", "trois civils au moins"),
        ("tres civiles como mínimo murieron", "es", "tres civiles como mínimo"),
        ("إن ثلاثة مدنيين على الأقل قتلوا", "ar", "ثلاثة مدنيين على الأقل"),
    ],
)
def test_a_qualifier_may_stand_behind_what_is_counted(text, language, value):
    (found,) = find_values(text, language)
    assert (found.value_as_written, found.quantifier, found.low) == (value, "at_least", 3)


def test_a_qualifier_belongs_to_the_number_that_follows_it():
    first, second = find_values("killed three civilians, at least 12 soldiers", "en")
    assert (first.best, first.quantifier) == (3, "exact")
    assert (second.best, second.quantifier) == (12, "at_least")
