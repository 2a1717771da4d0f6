"""Claims about knowing a place again in another reading of an article."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.words_around import WordsAround

WORDS = "x alpha beta gamma, in Idlib city, today more words"
SPACED = "x alpha  beta\n\n gamma, in  Idlib city,\n today more words"


def key(text, words="Idlib"):
    at = text.index(words)
    return WordsAround(text).key(at, at + len(words))


def test_other_white_space_is_the_same_place():
    assert key(WORDS) == key(SPACED)


def test_other_words_around_are_another_place():
    assert key(WORDS) != key(WORDS.replace("gamma, in", "far from"))


def test_the_same_words_with_the_same_around_are_told_apart():
    text = "in Idlib. " * 12
    around = WordsAround(text)
    places = [at for at in range(len(text)) if text.startswith("Idlib", at)]
    keys = [around.key(at, at + 5) for at in places]
    assert len(set(keys)) == len(keys)


def test_a_text_of_white_space_has_one_place():
    assert WordsAround(" \n ").key(1, 2) == ("", "", 0)


@given(st.lists(st.text("abمлé😀", min_size=1, max_size=6), min_size=1, max_size=30), st.data())
def test_a_place_is_known_again_however_the_words_are_spaced(words, data):
    at = data.draw(st.integers(0, len(words) - 1))
    spaces = data.draw(st.lists(st.sampled_from([" ", "\n", "  ", "\n\n "]), min_size=at, max_size=at))
    plain = len(" ".join([*words[:at], ""]))
    before = "".join(word + space for word, space in zip(words[:at], spaces, strict=True))
    other = before + "\n".join(words[at:])
    length = len(words[at])
    assert WordsAround(" ".join(words)).key(plain, plain + length) == WordsAround(other).key(
        len(before), len(before) + length
    )
