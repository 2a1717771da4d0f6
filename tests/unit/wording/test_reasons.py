"""Why something is proposed is said in a sentence, in every language."""

import re

import pytest

from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.wording import phrases
from app.wording.isolates import without_isolates
from app.wording.reasons import reason_sentence

LANGUAGES = phrases.languages()


def places(text):
    return set(re.findall(r"\{(\w*)\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_a_sentence_of_its_own_in_every_language(code, language):
    assert phrases.own_phrase("reason", code.value, language)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_sentence_names_the_same_facts_in_every_language(language):
    for key in phrases.keys_of("reason"):
        english, theirs = (phrases.phrase("reason", key, name) for name in ("en", language))
        assert places(english) == places(theirs), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_of_one_language_differ(language):
    sentences = [phrases.phrase("reason", key, language) for key in phrases.keys_of("reason")]
    assert len(set(sentences)) >= len(sentences) - 1


def test_a_day_is_said_as_people_say_it():
    reason = Reason(ReasonCode.YEAR_BEFORE_ANCHOR, {"anchor": "2020-06-06", "year": "2020"})
    assert reason_sentence(reason) == "no year given; 2020 taken, nearest before 6 June 2020"
    assert "6 juin 2020" in reason_sentence(reason, "fr")


def test_a_part_of_a_period_is_said_in_the_readers_language():
    reason = Reason(ReasonCode.PART_OF_PERIOD, {"part": "early"})
    assert reason_sentence(reason) == "the beginning of the period that is named"
    assert reason_sentence(reason, "uk") == "початок названого періоду"


def test_words_of_an_article_cannot_break_a_sentence():
    reason = Reason(ReasonCode.CUE_WORDS, {"words": "{name} said\nso " + "x" * 5_000})
    sentence = reason_sentence(reason)
    assert sentence.startswith("“{name} said so xx")
    assert len(sentence) < 200


def test_words_that_are_read_from_the_right_turn_nothing_round():
    sentence = reason_sentence(Reason(ReasonCode.CUE_WORDS, {"words": "قال"}))
    assert sentence == "“\u2068قال\u2069” says who speaks"
    assert without_isolates(sentence) == "“قال” says who speaks"
    assert "\u2068" in reason_sentence(Reason(ReasonCode.RELATIVE_TO_ANCHOR, {"anchor": "2020-06-06"}), "ar")
