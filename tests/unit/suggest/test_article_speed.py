"""Claims about the time an article takes: linear in its length, whatever stands in it."""

import time

import pytest

from app.model.moment import Moment
from app.suggest.article import suggest_article
from app.suggest.pack import LANGUAGES
from app.suggest.suggest_context import SuggestContext

PIECES = (
    *("a", "1 ", "1,", "1.", "1-", "12/", "\u0660", "$", "(", "“", "'", "\u200f", "x\u0301"),
    *("May ", "of ", "one ", "two ", "since ", "from ", "to ", "the ", "in ", "A ", "A. ", "said ", "and ", "million "),
    *("killed ", "In the ", "on 3 ", "3 May ", "who said ", "в ", "і ", "у травні ", "و", "في ", "قال "),
    *("2020-", "1990s ", "le ", "del ", "SOHR (", "\n", "\n\n1\n", "…", "🚑", "\U0002070e"),
    "Said ",
    "KABUL (Oct. 9, 2011) – two were killed. ",
)  # fmt: skip


def seconds(text, language):
    looked = SuggestContext(language=language, published=Moment(edtf="2020-06-06"))
    begin = time.process_time()
    suggest_article(text, looked)
    return time.process_time() - begin


@pytest.mark.parametrize(("place", "language"), list(enumerate(LANGUAGES)))
def test_no_piece_repeated_takes_longer_than_its_length(place, language):
    """Of each language but English a third of the pieces, so that all are tried in two languages."""
    seconds("warm 1 May", language)
    for piece in PIECES if language == "en" else PIECES[place % 3 :: 3]:
        few = max(min(seconds(piece * 300, language) for _ in range(2)), 0.004)
        # A quadratic rule would take sixty-four times as long; a busy machine doubles any figure.
        # So does a collection of all that other tests left, hence the best of two.
        assert min(seconds(piece * 2400, language) for _ in range(2)) < 30 * few, piece


def test_a_word_of_a_million_letters_is_a_word():
    assert seconds("a" * 1_000_000, "en") < 5
    assert seconds("1" * 1_000_000, "en") < 5
