"""Claims about times that count from others: in news from the publication, in chronicles from the last date named."""

import pytest

from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

NEWS = Moment(edtf="2021-09-15")


def times(text, language="en", published=None):
    found = suggest_article(text, SuggestContext(language=language, published=published))
    return [one.reading.moment.edtf for one in found if one.kind is SuggestionKind.MOMENT]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "On 24 February 2022 it began. On 2 March it fell. On 11 November all was free. On 14 January, calm.",
        ),
        (
            "fr",
            "Le 24 février 2022, le début. Le 2 mars, la chute. Le 11 novembre, la liberté. Le 14 janvier, rien.",
        ),
        (
            "es",
            "El 24 de febrero de 2022 empezó. El 2 de marzo cayó. El 11 de noviembre fue libre. El 14 de enero, nada.",
        ),
        ("ru", "24 февраля 2022 года началось. 2 марта город пал. 11 ноября он освобождён. 14 января тихо."),
        (
            "uk",
            "24 лютого 2022 року почалося. 2 березня місто впало. 11 листопада його звільнено. 14 січня тихо.",
        ),
        (
            "ar",
            "في 24 شباط 2022 بدأت. وفي 2 آذار سقطت المدينة. وفي 11 تشرين الثاني تحررت. وفي 14 كانون الثاني هدوء.",
        ),
    ],
)
def test_a_chronicle_goes_forward_from_the_last_date(language, text):
    assert times(text, language) == ["2022-02-24", "2022-03-02", "2022-11-11", "2023-01-14"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "On 3 May 2021 he fled. The next day he was caught. Two days later he died.",
            ["2021-05-03", "2021-05-04", "2021-05-06"],
        ),
        ("He left in March. He will return on 3 November.", ["2021-03", "2021-11-03"]),
        ("He was freed on 3 November.", ["2020-11-03"]),
        ("The vote is scheduled for Friday.", ["2021-09-17"]),
        ("He died on Friday.", ["2021-09-10"]),
        ("Next week and the next two years.", ["2021-09-20/2021-09-26", "2021-09-15/2023-09-15"]),
        ("On Thursday, 2 September.", ["2021-09-02"]),
        ("On Wednesday, 2 September.", ["2020-09-02"]),
        ("He fled on 12 and 15 May.", ["2021-05-12", "2021-05-15"]),
        ("From 12 to 15 May.", ["2021-05-12/2021-05-15"]),
        ("Jailed on 9 September to 12 years.", ["2021-09-09"]),
        ("In 1990-91 and at the start of the 1990s.", ["1990/1991", "199X"]),
        ("Flight 1549 carried 2,019 people; 2015 people fled.", []),
    ],
)
def test_news_counts_from_its_publication(text, found):
    assert times(text, published=NEWS) == found


def test_an_article_that_names_many_other_years_is_a_chronicle():
    years = " ".join(f"In {year} a war began." for year in range(1990, 2002))
    assert (
        times(f"{years} On 3 May 2003 it ended. On 7 June troops left.", published=NEWS)[-1] == "2003-06-07"
    )


def test_the_day_that_was_counted_from_is_told():
    (one,) = [
        one
        for one in suggest_article("He died on 3 May.", SuggestContext(language="en", published=NEWS))
        if one.kind is SuggestionKind.MOMENT
    ]
    assert one.reading.anchor == "2021-09-15"
    assert one.reason.facts["year"] == "2021"
