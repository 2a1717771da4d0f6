"""Claims about where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.suggest.pack import pack_for
from app.suggest.text.sentences import sentence_around, sentences_of
from app.suggest.text.stretch import Stretch, lines_of


def sentences(text, language="en"):
    found = [one for line in lines_of(text, pack_for(language)) for one in sentences_of(line)]
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two died.|Five fled."),
        ("en", "“We saw it.”|The army left."),
        ("en", 'He said: "We saw it."|Then they left.'),
        ("en", '"Why?" he asked.|Nobody knew!|(They had left.)|So it ended.'),
        ("en", "They were killed.|early half fled."),
        (
            "en",
            "The U.S. Embassy and Gen. J. Smith met at 10 p.m. Tuesday in Washington D.C. area.|It rained.",
        ),
        ("en", "Resolution No. 12 passed.|He said no.|Then he left."),
        ("en", "See example.org for more.|It has 3.5 million readers."),
        ("en", "It was… odd.|Well…|Yes."),
        ("fr", "« Nous l'avons vu. »|M. Dupont est parti."),
        ("fr", "Il a dit : « Pourquoi ? » puis il est parti.|Le Dr. Koné a fui."),
        ("es", "«¡Fuera!», gritó.|El Gral. Rojas huyó a EE. UU. en mayo."),
        ("ru", "«Уходите!» — сказал он.|В 2014 г. Россия ввела войска.|Погибло 5 тыс. человек."),
        ("uk", "«Ідіть!» — сказав він.|У 2014 р. Росія ввела війська.|Загинуло 5 тис. осіб."),
        ("ar", "قتل اثنان.|من فعل ذلك؟|لا أحد يعرف!"),
    ],
)
def test_a_sentence_ends_at_its_sign_and_not_at_an_abbreviation(language, text):
    wanted = [part.strip() for part in text.split("|")]
    glued = text.replace("killed.|early", "killed.early").replace("|", " ")
    assert sentences(glued, language) == wanted


@given(st.text(alphabet="aB1 .?!…”»\"'()-\n💣م", max_size=200))
def test_sentences_hold_every_word_once_and_in_order(text):
    words = [token for line in lines_of(text, pack_for("en")) for token in line.tokens]
    assert [
        token for line in lines_of(text, pack_for("en")) for one in sentences_of(line) for token in one.tokens
    ] == words


@given(st.text(alphabet='aB .?”"\n', min_size=1, max_size=80), st.data())
def test_the_sentence_around_words_holds_them(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = sentence_around(text, start, end, pack_for("en"))
    assert first <= start
    assert last >= min(end, len(text.rstrip("\n")))


def test_a_text_without_any_stop_is_cut():
    line = Stretch.of("word " * 5_000, "en")
    assert max(len(one.tokens) for one in sentences_of(line)) <= 401
