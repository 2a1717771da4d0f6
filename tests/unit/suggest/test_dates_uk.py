"""Claims about Ukrainian times: chronicles of wars of any century, and news."""

import pytest

from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

NEWS = Moment(edtf="2021-04-21")


def times(text, published=None):
    found = suggest_article(text, SuggestContext(language="uk", published=published))
    return [one.reading.moment.edtf for one in found if one.kind is SuggestionKind.MOMENT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Конфлікт 1700—1721 років між державами. У 1708 році шведи вступили.", ["1700/1721", "1708"]),
        ("1757 рік став найважчим. 18 червня король програв.", ["1757", "1757-06-18"]),
        ("У 395 році імперію поділили.", ["0395"]),
        ("Битва сталася у 490 р. до н. е. біля міста.", ["-0489"]),
        ("Війна 218—201 років до н. е. була другою.", ["-0217/-0200"]),
        ("Восени 1777 року армія капітулювала.", ["1777-23"]),
        ("Дорога мала 1500 метрів, її будували 1200 років.", []),
        ("Культура проіснувала понад 2000 років.", []),
    ],
)
def test_years_of_any_century_are_read(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Трактат підписано 18 (30) березня 1856 року.", ["1856-03-30"]),
        ("У 1918 році чекали. 27 січня (9 лютого) підписано мир.", ["1918", "1918-02-09"]),
        ("Це було 20 грудня 1812 року (1 січня 1813 року).", ["1813-01-01"]),
        ("Вибори 3 (4) травня 1990 року перенесли.", ["1990-05-03"]),
    ],
)
def test_of_a_day_in_both_calendars_the_new_one_is_read(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("На початку XX століття було тихо.", ["1900/1929~"]),
        ("У першій половині XVII ст. місто росло.", ["1600/1649"]),
        ("У 60-х роках XIX століття відбулися реформи.", ["186X"]),
        ("У 90-х роках завод закрили.", ["199X"]),
        ("Він народився у двадцятих числах червня 1941 року.", ["1941-06-21~/1941-06-30"]),
        ("Протягом зими 2014–2015 років точилися бої.", ["2014-24"]),
        ("Взимку 1941/42 року було холодно.", ["1941-24"]),
    ],
)
def test_centuries_decades_and_winters_are_read(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Навесні 1648 року почалося. Улітку того ж року тривало.", ["1648-21", "1648-22"]),
        (
            "Бій стався 3 липня 1853 року. У березні наступного року вступили союзники.",
            ["1853-07-03", "1854-03"],
        ),
        ("5 вересня 1905 року уклали мир. Революція почалася ще в січні.", ["1905-09-05", "1905-01"]),
        (
            "З 1 по 3 липня 1863 року тривала битва. Наступного дня впало місто.",
            ["1863-07-01/1863-07-03", "1863-07-04"],
        ),
        ("14 вересня 1854 року висадилися. Двома днями пізніше рушили.", ["1854-09-14", "1854-09-16"]),
        (
            "Війна (25 червня 1950 — 27 липня 1953). Уже 28 червня впав Сеул.",
            ["1950-06-25/1953-07-27", "1950-06-28"],
        ),
        (
            "Із жовтня 2022 року по лютий 2023-го били. 11 листопада ввійшли.",
            ["2022-10/2023-02", "2022-11-11"],
        ),
        ("12 та 15 травня 2020 року стріляли.", ["2020-05-12", "2020-05-15"]),
    ],
)
def test_a_chronicle_counts_from_what_it_named_last(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Через два тижні до Києва прибуде держсекретар.", ["2021-05-05~"]),
        ("Домовилися торік восени.", ["2020-23"]),
        ("Його затримали 18 лютого цього року.", ["2021-02-18"]),
        ("Арешт продовжили до 14 червня.", ["../2021-06-14"]),
        ("Він сидить з літа.", ["2020-22/.."]),
        ("Рада проголосує в п'ятницю.", ["2021-04-23"]),
        ("Рада проголосувала в п'ятницю.", ["2021-04-16"]),
    ],
)
def test_news_counts_from_its_day(text, found):
    assert times(text, NEWS) == found


def test_a_preposition_is_left_out_of_the_words_of_a_range():
    found = suggest_article(
        "Протягом 2014-2015 років тривали бої.", SuggestContext(language="uk", published=None)
    )
    assert [one.reading.moment.as_written for one in found if one.kind is SuggestionKind.MOMENT] == [
        "2014-2015 років"
    ]
