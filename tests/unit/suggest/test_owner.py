"""Claims about which number of a sentence a time or place belongs to."""

import pytest

from app.suggest.numbers.owner import owner_of


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 3 June three were killed and five hurt.", "3 June", "three"),
        ("Three were killed in Aleppo and five were hurt in Homs.", "Aleppo", "Three"),
        ("Three were killed in Aleppo and five were hurt in Homs.", "Homs", "five"),
        ("Three were killed, and in Homs five were hurt.", "Homs", "five"),
        ("قتل ثلاثة في حلب، وفي حمص خمسة", "حمص", "خمسة"),
        ("Three were killed in Aleppo, Syria, and five were hurt.", "Syria", "Three"),
    ],
)
def test_words_belong_to_the_number_they_are_told_with(text, words, value):
    values = [
        (text.index(each), text.index(each) + len(each))
        for each in ("Three", "three", "five", "ثلاثة", "خمسة")
        if each in text
    ]
    at = text.index(words)
    start, end = sorted(values)[owner_of(text, sorted(values), (at, at + len(words)))]
    assert text[start:end] == value
