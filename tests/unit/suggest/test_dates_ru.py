"""Claims about Russian times: chronicles of wars of any century, and news."""

import pytest

from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

NEWS = Moment(edtf="2021-04-21")


def times(text, published=None):
    found = suggest_article(text, SuggestContext(language="ru", published=published))
    return [one.reading.moment.edtf for one in found if one.kind is SuggestionKind.MOMENT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("В 1635 году вступила Франция. 19 мая 1643 Конде победил.", ["1635", "1643-05-19"]),
        ("Летом 1630-го высадился король.", ["1630-22"]),
        ("12 (24) апреля 1877 года подписан манифест.", ["1877-04-24"]),
        ("В конце 60-х начались протесты. В 90-е район обезлюдел.", ["196X", "199X"]),
        ("В 40-х годах XIX века построили дорогу.", ["184X"]),
        ("В 90-е сутки полёта 60 человек спали.", []),
        ("Зимой 1941/42 года умерли тысячи.", ["1941-24"]),
        ("Во второй половине XVIII века крепость пала.", ["1750/1799"]),
        ("В XVIII в. было тихо, во второй половине XIX в. шумно.", ["17XX", "1850/1899"]),
        ("В 264 году до н. э. началась война.", ["-0263"]),
    ],
)
def test_years_decades_and_centuries_are_read(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20 июля 1877 года был штурм. В августе того же года шли бои.", ["1877-07-20", "1877-08"]),
        (
            "15 мая 1988 года начался вывод, 15 февраля следующего года он завершился.",
            ["1988-05-15", "1989-02-15"],
        ),
        ("5 декабря 1941 года ударил один фронт, днём позже — другой.", ["1941-12-05", "1941-12-06"]),
        ("7 апреля 2018 года обстреляли город, неделю спустя ответили.", ["2018-04-07", "2018-04-14~"]),
        ("В 1700 году подписали мир. Одиннадцать лет спустя город вернули.", ["1700", "1711~"]),
    ],
)
def test_a_chronicle_counts_from_what_it_named_last(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("В ноябре прошлого года сбит самолёт.", ["2020-11"]),
        ("Их задержали 21 февраля этого года.", ["2021-02-21"]),
        ("За минувшие сутки ранены трое.", ["2021-04-20"]),
        ("До 27 июня приговор не вступит в силу.", ["../2021-06-27"]),
        ("Весной и летом 1914 года шли бои.", ["1914-21", "1914-22"]),
        ("Он работал вплоть до пятницы.", ["../2021-04-16"]),
        ("Через неделю состоится встреча.", ["2021-04-28~"]),
    ],
)
def test_news_counts_from_its_day(text, found):
    assert times(text, NEWS) == found
