"""Claims about the times of news: what lies ahead, what a name only looks like, what a range shares."""

import pytest

from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.dates.dates import find_moments
from app.suggest.suggest_context import SuggestContext


def times(text, language, published):
    found = find_moments(text, language, Moment(edtf=published))
    return [(text[group[0].start : group[0].end], group[0].moment.edtf) for group in found]


@pytest.mark.parametrize(
    ("text", "language", "published", "edtf"),
    [
        ("Le tribunal rendra son jugement mardi.", "fr", "2001-01-08", "2001-01-09"),
        ("Les élections du 11 mars auront lieu.", "fr", "2001-01-08", "2001-03-11"),
        ("La reunión tendrá lugar mañana.", "es", "2002-05-14", "2002-05-15"),
        ("El consejo decidirá el jueves.", "es", "2002-05-14", "2002-05-16"),
        ("On Tuesday the council will meet.", "en", "1989-10-27", "1989-10-31"),
        ("Inspectors return this weekend.", "en", "1998-02-27", "1998-02-28/1998-03-01"),
    ],
)
def test_what_is_still_to_come_is_counted_forward(text, language, published, edtf):
    assert [found for _, found in times(text, language, published)] == [edtf]


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("The president said Thursday night that he would wait.", "en", "1998-02-26"),
        ("By mid-January, most had left.", "en", "1998-01-11~/1998-01-20~"),
        ("Le ministre déclara mardi que tout allait bien.", "fr", "1998-02-24"),
    ],
)
def test_what_was_is_not_taken_for_what_is_to_come(text, language, edtf):
    assert [found for _, found in times(text, language, "1998-02-27")] == [edtf]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Unit 15 May Street was hit near the 6 October Bridge.", "en"),
        ("La Plaza 25 de Mayo sigue cerrada.", "es"),
        ("La rue du 8 mai est barrée.", "fr"),
        ("Tourists left Mar del Plata.", "en"),
        ("Resolution 2012 was adopted.", "en"),
        ("Por la mañana llovió.", "es"),
        ("Il a été blessé.", "fr"),
    ],
)
def test_names_and_numbers_that_look_like_times_are_none(text, language):
    assert times(text, language, "2012-05-21") == []


@pytest.mark.parametrize(
    ("text", "language", "words", "edtf"),
    [
        ("Entre le 1er et le 7 avril, 33 morts.", "fr", "1er et le 7 avril", "2022-04-01/2022-04-07"),
        ("Entre el 1 y el 7 de abril.", "es", "1 y el 7 de abril", "2022-04-01/2022-04-07"),
        ("El domingo 10 votaron.", "es", "domingo 10", "2022-04-10"),
        ("En marzo de este año fue absuelto.", "es", "marzo de este año", "2022-03"),
        ("It fell in March of last year.", "en", "March of last year", "2021-03"),
        ("in the first nine months of 2021", "en", "the first nine months of 2021", "2021-01/2021-09"),
        ("resigned last Oct. 16", "en", "last Oct. 16", "2021-10-16"),
        ("effective next Jan. 1", "en", "next Jan. 1", "2023-01-01"),
        ("in the '80s", "en", "the '80s", "198X"),
        ("a fines del año pasado", "es", "a fines del año pasado", "2021-09~/2021-12"),
        ("a principios de este mes", "es", "a principios de este mes", "2022-04-01/2022-04-10~"),
        ("el próximo mes de junio", "es", "el próximo mes de junio", "2022-06"),
        ("Hoy martes", "es", "Hoy martes", "2022-04-12"),
        ("la fin de l'année dernière", "fr", "la fin de l'année dernière", "2021-09~/2021-12"),
        ("expected to end this month", "en", "this month", "2022-04"),
        ("Over the weekend police came.", "en", "Over the weekend", "2022-04-09/2022-04-10"),
        ("the late nineties", "en", "the late nineties", "199X"),
        ("dans les années quatre-vingt-dix", "fr", "les années quatre-vingt-dix", "199X"),
    ],
)
def test_a_time_takes_what_the_words_beside_it_name(text, language, words, edtf):
    assert times(text, language, "2022-04-12") == [(words, edtf)]


def test_a_day_beside_the_wrong_weekday_is_not_joined_to_it():
    assert times("El domingo 15 personas murieron.", "es", "2022-04-12") == [("domingo", "2022-04-10")]


def test_numbers_between_are_no_days_without_a_month():
    assert times("Between 12 and 15 people came from 3 to 7 villages.", "en", "2022-04-12") == []


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        ("Fighting began on 7 March near Aleppo.", "en", []),
        ("Nous reviendrons le 23 septembre.", "fr", []),
        ("Fue el 3 de mayo en Lima.", "es", []),
        ("In March 5 people were killed.", "en", ["5"]),
        ("At least 5 may have died.", "en", ["At least 5"]),
        ("In May 12 civilians were wounded, 3 of them in March.", "en", ["12", "3"]),
    ],
)
def test_the_day_of_a_month_is_no_figure_where_no_year_is_known(text, language, figures):
    found = suggest_article(text, SuggestContext(language=language))
    assert [text[one.start : one.end] for one in found if one.kind is SuggestionKind.FIGURE] == figures
