"""Words are read in the language they are in, also before anybody has said which one that is."""

import pytest

from app.model.vocabulary import Quantifier
from app.services.reading_language import reading_language

UKRAINIAN = """Удар по мосту

За даними міської влади, 2 березня 2022 року загинули щонайменше п’ятеро людей, понад 350 були поранені.
"""
FRENCH = """Un pont détruit

Selon la mairie, au moins 12 personnes ont été tuées et plus de 5 000 ont fui la ville le 4 mars 2022.
"""


@pytest.mark.parametrize(
    ("text", "words", "quantifier", "low"),
    [
        (UKRAINIAN, "щонайменше п’ятеро людей", Quantifier.AT_LEAST, 5),
        (UKRAINIAN, "понад 350", Quantifier.MORE_THAN, 350),
        (FRENCH, "au moins 12 personnes", Quantifier.AT_LEAST, 12),
    ],
)
def test_a_claim_is_read_in_the_language_that_the_text_suggests(casework, text, words, quantifier, low):
    article = casework.articles.add_bytes(text.encode(), "news.txt").article
    start = text.index(words)

    figure = casework.marking.draft_figure(article.id, start, start + len(words)).claim

    assert (figure.quantifier, figure.low, figure.high) == (quantifier, low, None)
    assert casework.articles.one(article.id).language == ""  # a reading aid is no fact


def test_what_a_person_says_of_the_language_counts_more_than_the_text(casework):
    article = casework.articles.add_bytes(FRENCH.encode(), "news.txt").article

    accepted = casework.articles.accept(article.id, ["language"])

    assert accepted is not None
    assert reading_language(casework.articles.one(article.id)) == "fr"


def test_an_article_whose_language_nobody_knows_is_read_as_english(casework):
    article = casework.articles.add_bytes(b"12 34", "numbers.txt").article

    assert reading_language(article) == "en"
