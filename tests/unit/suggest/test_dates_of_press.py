"""Times as the press writes them: holidays, quarters of another year, old years; and words that are no time."""

import pytest

from app.model.moment import Moment
from app.suggest.article import suggest_article
from app.suggest.dates.dates import find_moments
from app.suggest.suggest_context import SuggestContext

ASKED = "1998-10-29"
TIMES = [
    ("en", "Stores close on Labor Day.", ["1998-09-07"]),
    ("en", "It will close by Thanksgiving.", ["1998-11-26"]),
    ("en", "He was born on Good Friday 1930.", ["1930-04-18"]),
    ("en", "Last Christmas the church was burned.", ["1997-12-25"]),
    ("en", "He bought a Christmas tree on Easter Island.", []),
    ("en", "After 9/11 the law was changed.", ["2001-09-11"]),
    (
        "en",
        "In the third quarter it lost more than in the same quarter last year.",
        ["1998-07/1998-09", "1997-07/1997-09"],
    ),
    (
        "en",
        "In the third quarter it did better than in the year-ago quarter.",
        ["1998-07/1998-09", "1997-07/1997-09"],
    ),
    ("en", "Its first-half loss widened; in the second half the team scored.", ["1998-01/1998-06"]),
    ("en", "Prices rose over the past year.", ["1997-10-29/1998-10-29"]),
    ("en", "A hearing is set for the week of Nov. 3.", ["1998-11-02/1998-11-08"]),
    ("en", "It was annexed in 1783.", ["1783"]),
    ("en", "Orders fell 2% from a year earlier.", ["1997~"]),
    ("en", "He turns 31 in March.", ["1998-03"]),
    ("en", "They came to 1500 villages, in 1200 homes.", []),
    ("en", "The 1853-56 war.", ["1853/1856"]),
    ("en", "It lost $2 million in FY1997.", ["1997"]),
    ("en", "Between 1500 and 1700 people came, from 1200 to 1500 a day.", []),
    ("en", "The war of 1618-1648 and the peace (1756-1763).", ["1618/1648", "1756/1763"]),
    ("en", "They sent 1900 blankets; 1997 earnings rose.", ["1997"]),
    ("en", "He died in 1990. He was heard on the 12th, on the 12th floor.", ["1990", "1998-10-12"]),
    ("en", "In 1975 they fought, and the following July they left.", ["1975", "1976-07"]),
    ("en", "He came on 3 May 1990, and the previous Friday he was in Rome.", ["1990-05-03", "1990-04-27"]),
    ("en", "Ten years from now it will be forgotten.", ["2008~"]),
    (
        "en",
        "He spoke on Tuesday. He was arrested on 3 May 1990. Two days later he died.",
        ["1998-10-27", "1990-05-03", "1990-05-05"],
    ),
    ("en", "In 1991, the guard crushed them in March.", ["1991", "1991-03"]),
    ("en", "Founded in 1946, it failed in March.", ["1946", "1998-03"]),
    ("en", "It was the worst since 1934, when 8,500 died on January 15.", ["1934/..", "1934-01-15"]),
    ("en", "It fired missiles on the Fourth of July.", ["1998-07-04"]),
    ("es", "Es la víctima número 21 este año.", ["1998"]),
    ("en", "He was born on August twenty-third, nineteen sixty-one.", ["1961-08-23"]),
    ("en", "In nineteen ninety-one it took five weeks; in the nineteen-eighties, years.", ["1991", "198X"]),
    ("en", "Nineteen sailors and twenty men were hurt.", []),
    ("en", "APN 10-29-98. It was on 10-11-98.", ["1998-10-29", "1998-11-10"]),
    (
        "en",
        "In the 1983 bombing, 241 marines died on Oct. 23; he spoke in May.",
        ["1983", "1983-10-23", "1998-05"],
    ),
    ("en", "Wheat for March delivery rose.", ["1999-03"]),
    ("en", "A year ago today he fled; two years ago this month he had come.", ["1997-10-29", "1996-10"]),
    ("en", "Snow is forecast by the weekend.", ["1998-10-31/1998-11-01"]),
    ("en", "It opens on the first Monday of December.", ["1998-12-07"]),
    ("en", "He fled on the last Friday in May 1990.", ["1990-05-25"]),
    ("fr", "Une vente a lieu le premier dimanche de juillet 1999.", ["1999-07-04"]),
    ("fr", "En 1978, il coulait dans la nuit du 16 au 17 mars.", ["1978", "1978-03-16/1978-03-17"]),
    ("fr", "Le congrès du 26 novembre est prêt.", ["1998-11-26"]),
    ("es", "En 1995 se cortó entre el 10 de agosto y el 3 de noviembre.", ["1995", "1995-08-10/1995-11-03"]),
    (
        "en",
        "Third-quarter profit fell. For the quarter, sales rose from the year-earlier period.",
        ["1998-07/1998-09", "1998-07/1998-09", "1997-07/1997-09"],
    ),
    ("en", "They rested for the quarter of an hour; it was so in the same period last year.", ["1997"]),
    ("en", "The toll from Tuesday's bombing rose; he has letters from May 1990.", ["1998-10-27", "1990-05"]),
    ("fr", "Trois jours après l'accident, sept hommes sont morts.", []),
    ("fr", "Ils sont arrivés en début d'après-midi.", []),
    ("fr", "La bataille, perdue le 28 juin 1389.", ["1389-06-28"]),
    ("fr", "Le film Mars Attacks a plu.", []),
    ("fr", "Il a été pris la veille de Noël.", ["1997-12-24"]),
    ("fr", "Le lundi de Pâques, il pleuvait.", ["1998-04-13"]),
    ("fr", "Il a été contrôlé en début de semaine.", ["1998-10-26/1998-11-01"]),
    ("fr", "Le premier semestre a été difficile.", ["1998-01/1998-06"]),
    ("es", "El tenor Plácido Domingo cantó en Madrid.", []),
    ("es", "El plazo terminará el 16 de este mes.", ["1998-10-16"]),
    ("es", "Cayó frente al mismo mes del año anterior.", ["1997-10"]),
    ("es", "El martes de la semana próxima se sabrá.", ["1998-11-03"]),
    ("fr", "Les comptes du quatrième trimestre seront publiés.", ["1998-10/1998-12"]),
    ("fr", "On en parlait en mai 68.", ["1968-05"]),
    ("fr", "L'Institut de veille sanitaire a parlé.", []),
    ("es", "El maratón se corre el domingo.", ["1998-11-01"]),
    ("es", "Las elecciones de marzo del 96 cambiaron todo.", ["1996-03"]),
    ("es", "Murió en mayo de 1994 y fue enterrado en enero del año siguiente.", ["1994-05", "1995-01"]),
    ("es", "A finales de mes se entregará.", ["1998-10-21~/1998-10-31"]),
    ("es", "Los nueve primeros meses fueron malos.", ["1998-01/1998-09"]),
    ("es", "Nació en Vilassar de Mar en 1937.", ["1937"]),
    ("es", "Madrid, 13 mar (EFE).", ["1998-03-13"]),
    ("es", "Murió el Viernes Santo de 1990.", ["1990-04-13"]),
]


@pytest.mark.parametrize(("language", "text", "when"), TIMES)
def test_times_of_the_press_are_read_and_no_others(language, text, when):
    found = find_moments(text, language, Moment(edtf=ASKED))
    assert [group[0].moment.edtf for group in found] == when


def test_the_same_day_turns_back_from_years_ago_to_what_the_news_is_about():
    text = "He spoke on Tuesday. He had been arrested on 3 May 1990. The same day two men fled to Lyon."
    context = SuggestContext(language="en", published=Moment(edtf=ASKED))
    found = [one.reading.moment.edtf for one in suggest_article(text, context) if one.kind == "moment"]
    assert found == ["1998-10-27", "1990-05-03", "1998-10-27"]


def test_a_day_in_digits_is_read_as_that_of_the_publication_where_one_order_gives_it():
    (readings,) = find_moments("11-02-89", "en", Moment(edtf="1989-11-02"))
    assert [one.moment.edtf for one in readings] == ["1989-11-02", "1989-02-11"]
