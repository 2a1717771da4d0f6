"""Claims about days on which somebody spoke: they are not those of the incident."""

import pytest

from app.model.confidence import Confidence
from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext


def incidents(words, language):
    context = SuggestContext(language=language, published=Moment(edtf="2021-09-16"))
    found = suggest_article(words, context)
    return [one.reading for one in found if one.kind is SuggestionKind.INCIDENT]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "KABUL, Afghanistan (Sept. 16, 2021) – Soldiers killed two men in Khost on 13 September 2021.",
        ),
        ("en", "Oran, 15 September (AFP) - Police arrested a lawyer at her home in Oran on 13 September."),
        ("en", "Soldiers killed two men in Khost on 13 September, the army confirmed on 15 September."),
        (
            "en",
            "In a statement issued on 15 September, gunmen killed its leader in Khost on 13 September.",
        ),
        (
            "fr",
            "Dans un communiqué publié le 15 septembre, deux hommes ont été tués à Gao le 13 septembre.",
        ),
        (
            "es",
            "En un comunicado del 15 de septiembre, dos hombres fueron asesinados en Tocoa el 13 de septiembre.",
        ),
        ("ar", "في بيان صدر يوم 15 أيلول، قال الجيش إن رجلين قُتلا في حمص يوم 13 أيلول."),
        ("ru", "В заявлении от 15 сентября говорится, что двое мужчин были убиты в Херсоне 13 сентября."),
        ("uk", "У заяві 15 вересня сказано, що двоє чоловіків були вбиті в Херсоні 13 вересня."),
    ],
)
def test_the_day_of_the_words_is_not_the_day_of_the_deed(language, words):
    assert [one.when.moment.edtf for one in incidents(words, language)] == ["2021-09-13"]


def test_a_day_of_words_alone_is_in_doubt():
    (found,) = incidents("Gunmen killed a mayor near the town of Khost, police said on 15 September.", "en")
    assert found.when.moment.edtf == "2021-09-15"
    assert found.when.confidence is Confidence.LOW
    assert found.confidence is not Confidence.HIGH


def test_a_dash_in_the_middle_of_a_sentence_makes_no_dateline():
    (found,) = incidents("On 13 September – a Monday – soldiers killed two men near the town of Khost.", "en")
    assert found.when.moment.edtf == "2021-09-13"
