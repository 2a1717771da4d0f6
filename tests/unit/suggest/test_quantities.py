"""Claims about quantities as news write them: money, ranges, changes, halves, parts, numbers below zero."""

from decimal import Decimal

import pytest

from app.suggest.numbers.numbers import find_values


def told(text, language="en"):
    """Return (words, quantifier, number or numbers or share) of every value."""
    return [
        (
            one.value_as_written,
            str(one.quantifier),
            one.share
            if one.share is not None
            else (one.low, one.high)
            if one.quantifier == "between"
            else next((number for number in (one.best, one.low, one.high) if number is not None), None),
        )
        for one in find_values(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("damage of $80 million to $100 million", 80_000_000, 100_000_000),
        ("between $5.10 and $5.30 a share", Decimal("5.1"), Decimal("5.3")),
        ("a profit of $4.20-$4.40 a share", Decimal("4.2"), Decimal("4.4")),
        ("smugglers charge $800 to $1,500 a head", 800, 1500),
        ("growth of 2% to 3%", 2, 3),
        ("children aged from 3 to 12", 3, 12),
    ],
)
def test_a_range_may_have_a_sign_at_each_end(text, low, high):
    assert [value for _, _, value in told(text)] == [(low, high)]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "profit rose from $62 million to $68 million", [62_000_000, 68_000_000]),
        ("en", "oil slid $1.08 to $44.67 a barrel", [Decimal("1.08"), Decimal("44.67")]),
        ("en", "voted 218 to 209 to approve it", [218, 209]),
        ("en", "the rate fell from 12 to 10", [12, 10]),
        ("es", "el precio subió de 3 a 5 euros", [3, 5]),
        ("fr", "le taux est passé de 3 à 5 points", [3, 5]),
        ("ru", "прибыль выросла на 12 до 38 рублей", [12, 38]),
        ("uk", "долар подорожчав на 12 копійок до 27,35 гривні", [12, Decimal("27.35")]),
        ("ar", "ارتفع السعر من 3 إلى 5", [3, 5]),
    ],
)
def test_a_change_is_no_range_and_bounds_nothing(language, text, values):
    assert [(quantifier, value) for _, quantifier, value in told(text, language)] == [
        ("exact", value) for value in values
    ]


@pytest.mark.parametrize(
    ("language", "text", "quantifier", "value"),
    [
        ("en", "above the 2 million target", "exact", 2_000_000),
        ("en", "prices fell by a lot over 30 months", "exact", 30),
        ("en", "they were held for over 40 days", "more_than", 40),
        ("en", "as much as 2,000 metres thick", "at_most", 2000),
        ("en", "the losses exceeded $40 million", "more_than", 40_000_000),
        ("en", "those out of work for 27 weeks or longer", "at_least", 27),
        ("fr", "une vingtaine de personnes", "about", 20),
        ("fr", "deux douzaines d'œufs", "exact", 24),
        ("es", "cerca de los 300 muertos", "about", 300),
        ("es", "casi un 3 de ellos", "nearly", 3),
        ("ru", "как минимум в 300 миллионов рублей", "at_least", 300_000_000),
        ("ru", "не превышает 30 километров", "at_most", 30),
        ("ru", "больше сотни жильцов", "more_than", 100),
        ("ru", "сотни жильцов", "vague_word", None),
        ("uk", "щонайменше на 100 гривень", "at_least", 100),
        ("ar", "غرامة تصل إلى 50 ألف دينار", "at_most", 50_000),
        ("en", "nearly a week", "nearly", 1),
        ("ru", "менее суток", "less_than", 1),
    ],
)
def test_a_quantifier_is_read_where_it_bounds_and_nowhere_else(language, text, quantifier, value):
    assert [(kind, number) for _, kind, number in told(text, language)] == [(quantifier, value)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "a $5.5-million fine", 5_500_000),
        ("en", "Rs 1,850 crore", 18_500_000_000),
        ("en", "Rs 1,50,000", 150_000),
        ("en", "6 1/2 cents", Decimal("6.5")),
        ("en", "6¼ cents", Decimal("6.25")),
        ("en", "minus 4 degrees", -4),
        ("en", "it fell to -40 degrees", -40),
        ("es", "40 grados bajo cero", -40),
        ("ru", "минус 20 градусов", -20),
        ("en", "half an hour", Decimal("0.5")),
        ("es", "media docena de aldeas", 6),
        ("es", "hasta mil millones", 1_000_000_000),
        ("es", "dos mil trescientos millones", 2_300_000_000),
        ("es", "tres billones cuatrocientos mil doscientos millones de pesos", 3_400_200_000_000),
        ("en", "two million three hundred thousand and five", 2_300_005),
        ("ar", "ثلاث مائة شخص", 300),
        ("es", "1.245 millones de euros", 1_245_000_000),
        ("es", "un minuto y medio", Decimal("1.5")),
        ("fr", "un demi-million de doses", 500_000),
        ("en", "a quarter of a million people", 250_000),
        ("fr", "un quart de million d'habitants", 250_000),
        ("ru", "полтора миллиона километров", 1_500_000),
        ("ru", "ещё полчаса", Decimal("0.5")),
        ("ru", "двадцатью тремя солдатами", 23),
        ("uk", "близько пів мільйона доларів", 500_000),
        ("uk", "двадцятьма особами", 20),
        ("ar", "مئتا شخص", 200),
    ],
)
def test_numbers_in_the_forms_of_news_are_read(language, text, value):
    assert [number for _, _, number in told(text, language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "two-thirds of them", "0.6667"),
        ("en", "rose by a fifth", "0.2"),
        ("en", "about one-tenth", "0.1"),
        ("en", "the top 1 percent", "0.01"),
        ("fr", "sept Français sur dix", "0.7"),
        ("fr", "près des deux tiers", "0.6667"),
        ("es", "uno de cada cinco", "0.2"),
        ("es", "tres cuartas partes", "0.75"),
        ("ru", "две пятых", "0.4"),
        ("uk", "три чверті", "0.75"),
        ("uk", "кожен п'ятий", "0.2"),
        ("ar", "ثلاثة أرباع", "0.75"),
    ],
)
def test_a_part_in_words_is_a_share(language, text, share):
    assert [value for _, _, value in told(text, language)] == [Decimal(share)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a third bomber missed the gate"),
        ("en", "407 parts per million"),
        ("en", "led in the second half"),
        ("en", "plus or minus 3 points"),
        ("fr", "en seconde moitié de match"),
        ("ar", "النصف الأول من العام"),
    ],
)
def test_what_looks_like_a_part_or_a_sign_and_is_none_is_no_value(language, text):
    assert all(share is None or share > 1 for _, _, share in told(text, language))


def test_a_dash_at_the_head_of_a_line_is_no_sign():
    assert [value for _, _, value in told("-12 killed in 3 towns")] == [12, 3]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a camera of 48MP, 6GB of memory and 5lbs", [48, 6, 5]),
        ("a 2r and the 12th", []),
        ("closes at 5 pm, opens at 9 a.m. or 10 o'clock", []),
        ("open between 6 and 8 a.m. and from about 5 pm", []),
        ("the court split 4 to 4", [4, 4]),
        ("the final vote was 126 to 302", [126, 302]),
        ("1 in 5 and 9 out of 10 doctors", [Decimal("0.2"), Decimal("0.9")]),
        ("3 in 5 attacks", [3, 5]),
        ("from 10 kg to 20 kg", [(10, 20)]),
        ("a 10- to 12-year term", [(10, 12)]),
        ("several towns and many weeks", []),
        ("the CAC 40 and the S&P 500", []),
        ("Hill 402, Flight 370 and District 9", []),
        ("in the district 12 people were killed", [12]),
    ],
)
def test_units_clocks_and_names_are_told_apart(text, values):
    assert [value for _, _, value in told(text)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "à 20 heures"),
        ("fr", "vers 14 h 30, tél. 03 83 81 00 12"),
        ("es", "a las siete de la tarde"),
        ("ru", "до 15-го числа"),
        ("uk", "близько 19-ї години"),
        ("es", "a las 10 de la mañana"),
        ("ru", "в 10 часов утра"),
        ("uk", "о 10 годині ранку"),
        ("ar", "الساعة 10 صباحا"),
    ],
)
def test_the_time_of_day_is_no_value(language, text):
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "quantifier", "value"),
    [
        ("at least about 20 died", "at_least", 20),
        ("losses estimated at over 40 million", "more_than", 40_000_000),
        ("a couple of hundred tents", "about", 200),
        ("hundreds of millions of dollars", "vague_word", None),
        ("several civilians", "vague_word", None),
    ],
)
def test_two_qualifiers_and_round_words_are_one_value(text, quantifier, value):
    assert [(kind, number) for _, kind, number in told(text)] == [(quantifier, value)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the twenty-fifth anniversary"),
        ("en", "one hundred and first"),
        ("fr", "le vingt-cinquième anniversaire"),
        ("es", "el treinta y quinto aniversario"),
        ("ru", "двадцать третий год"),
        ("uk", "сто перший раз"),
    ],
)
def test_the_next_in_a_row_is_no_value(language, text):
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "over a 30W charger, under a five-year deal", [("exact", 30), ("exact", 5)]),
        ("en", "over a million, under a year", [("more_than", 1_000_000), ("less_than", 1)]),
        ("en", "a $40 bid and A$50", [("exact", 40), ("exact", 50)]),
        ("en", "EUR20m and Rs500", [("exact", 20_000_000), ("exact", 500)]),
        ("en", "zero tolerance near zero, zero hours, people number 8,011", [("exact", 0), ("exact", 8011)]),
        ("en", "one officer and one way", [("exact", 1)]),
        ("fr", "entre 806.000 et 1,5 million", [("between", (806_000, 1_500_000))]),
        ("es", "mató a las tres mujeres", [("exact", 3)]),
        ("es", "40 millones y media docena", [("exact", 40_000_000), ("exact", 6)]),
        ("ru", "3 млн 200 тыс. рублей", [("exact", 3_200_000)]),
    ],
)
def test_a_number_takes_what_is_its_own(language, text, values):
    assert [(kind, value) for _, kind, value in told(text, language)] == values
