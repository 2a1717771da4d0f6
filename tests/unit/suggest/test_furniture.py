"""Claims about the page around an article: what is left out, what is kept, which day may be its own."""

import pytest

from app.model.moment import Moment
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext
from app.suggest.text.furniture import is_furniture
from app.suggest.text.stretch import Stretch

PUBLISHED = Moment(edtf="2020-06-06")


def suggestions(text, language="en"):
    return suggest_article(text, SuggestContext(language=language, published=PUBLISHED))


def publication_days(text, language="en"):
    return [one.reading.moment.edtf for one in suggestions(text, language) if one.is_publication_date]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Read 295 times"),
        ("en", "By John Smith and Ann Bell"),
        ("en", "5 min read | 12 comments | Share"),
        ("en", "© 2020 Valley Watch. All rights reserved."),
        ("en", "Photo: Reuters"),
        ("en", "Read more: Ten killed in Tovin"),
        ("en", "12"),
        ("en", "[12]"),
        ("en", "Updated 2 hours ago"),
        ("fr", "Par Jeanne Dupont"),
        ("fr", "Temps de lecture : 3 minutes"),
        ("es", "Compartir en Facebook"),
        ("es", "Etiquetas: Siria, Idlib"),
        ("ru", "295 просмотров"),
        ("ru", "Читайте также: В Арихе погибли двое"),
        ("uk", "Поділитися у Facebook"),
        ("uk", "Світлина: AFP"),
        ("ar", "عدد المشاهدات: 295"),
        ("ar", "اقرأ أيضاً: مقتل عشرة"),
    ],
)
def test_a_line_of_the_page_is_known(language, line):
    assert is_furniture(Stretch.of(line, language))
    assert not suggestions(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "By Monday 12 people were dead."),
        ("en", "Two more"),
        ("en", "Read the verdict of 3 May"),
        ("en", "Page after page tells of 12 dead"),
        ("en", "2015"),
        ("en", "50%"),
        ("en", "3 days of mourning"),
        ("fr", "Par la suite, deux civils sont morts."),
        ("es", "Por la noche murieron dos civiles."),
        ("ru", "Раз в неделю их бьют"),
        ("uk", "З 5 травня там двоє поранених"),
        ("ar", "من 5 أيار إلى 7 أيار قتل اثنان"),
    ],
)
def test_a_line_that_says_something_is_none(language, line):
    assert not is_furniture(Stretch.of(line, language))


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "Saturday, 6 June 2020 at 14:30 GMT", "2020-06-06"),
        ("en", "Published on 6 June 2020", "2020-06-06"),
        ("en", "Jane Doe | 6 June 2020 | Syria", "2020-06-06"),
        ("en", "2020-06-06T14:30:00Z", "2020-06-06"),
        ("fr", "Publié le 6 juin 2020 à 14 h 30", "2020-06-06"),
        ("fr", "Publié le : 06/06/2020 - 14:30, modifié le : 07/06/2020 - 09:12", "2020-06-06"),
        ("ar", "السبت، 6 حزيران 2020 الساعة 14:30", "2020-06-06"),
        ("es", "Publicado el 6 de junio de 2020 a las 14:30 h", "2020-06-06"),
        ("ru", "Опубликовано 6 июня 2020 г. в 14:30", "2020-06-06"),
        ("uk", "Опубліковано 6 червня 2020 року о 14:30", "2020-06-06"),
        ("ar", "تاريخ النشر: 6 حزيران 2020", "2020-06-06"),
    ],
)
def test_a_day_alone_on_its_line_may_be_that_of_publication(language, line, day):
    assert publication_days(f"!\n{line}\n", language) == [day]


def test_a_day_of_updating_is_not_that_of_publication():
    assert publication_days("Title\nLast updated: 8 June 2020\n") == []
    assert publication_days("Title\nPublished: 6 June 2020. Updated: 8 June 2020\n") == ["2020-06-06"]


def test_only_the_first_day_on_a_line_of_its_own_is_offered_as_that_of_publication():
    assert publication_days("Title\n6 June 2020\nWords.\n7 June 2020\nWords.\n") == ["2020-06-06"]


def test_a_day_inside_a_sentence_is_not_that_of_publication():
    assert publication_days("On 6 June 2020 two people were killed.\n") == []


def test_a_year_of_the_page_dates_nothing_in_the_article():
    text = "On 24 February 2022 it began.\n© 2014 Valley Watch\nOn 5 March Sumy was shelled."
    found = suggest_article(text, SuggestContext(language="en"))
    assert [one.reading.moment.edtf for one in found if one.kind == "moment"] == ["2022-02-24", "2022-03-05"]
