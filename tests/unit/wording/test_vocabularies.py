"""Every value, edit, problem and error of a case has words; every language says the same things."""

import re
from enum import StrEnum

import pytest

from app.model import vocabulary
from app.model.block import BlockKind
from app.model.claim import ClaimKind
from app.model.edit import EditKind
from app.model.errors import CaseError, ErrorCode
from app.wording import phrases
from app.wording.error_sentences import error_sentence
from app.wording.isolates import left_to_right, own_direction, without_isolates
from app.wording.values import edit_words, kind_word, problem_words, section_of, value_word

LISTS = [
    *(kind for kind in vars(vocabulary).values() if isinstance(kind, type) and StrEnum in kind.__bases__),
    BlockKind, ClaimKind, EditKind,
]  # fmt: skip
VALUES = [value for kind in LISTS for value in kind]
PROBLEMS = [
    "text_changed", "original_changed", "passage_moved", "row_differs", "row_missing", "row_extra", "event_changed",
    "event_missing", "chain_broken", "trigger_missing", "schema_differs", "foreign_key_broken", "counter_wrong",
    "index_differs", "reference_dangling", "blob_missing",
]  # fmt: skip
LANGUAGES = phrases.languages()


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{type(value).__name__}.{value}")
def test_every_value_has_a_word(value):
    assert phrases.own_phrase(section_of(type(value)), value.value)


@pytest.mark.parametrize("kind", vocabulary.INCIDENT_KINDS)
def test_every_kind_of_incident_has_a_word(kind):
    assert kind_word(kind)
    assert "_" not in kind_word(kind)


def test_a_kind_that_a_case_added_is_its_own_word():
    assert kind_word("cattle raid") == "cattle raid"


@pytest.mark.parametrize("what", PROBLEMS)
def test_every_problem_of_a_check_has_a_sentence(what):
    assert problem_words(what).endswith(".")


@pytest.mark.parametrize("code", ErrorCode)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_says_what_happened_what_it_means_and_what_to_do(code, language):
    sentence = error_sentence(CaseError(code), language)
    assert len(re.findall(r"[.?؟](?:\s|$)", sentence)) >= 2
    assert "{" not in sentence
    assert "…" not in sentence


def test_an_error_names_its_facts():
    error = CaseError(ErrorCode.FILE_TOO_LARGE, path="/x/report.txt", size=300_000_000, limit=200_000_000)
    sentence = without_isolates(error_sentence(error))
    assert "/x/report.txt is too large: 300 MB where at most 200 MB" in sentence


def test_a_fact_cannot_break_a_sentence():
    error = CaseError(ErrorCode.WORDS_NOT_FOUND, words="{article} \n" + "x" * 5_000, article="A-1")
    sentence = error_sentence(error)
    assert "{article}" in sentence
    assert "\n" not in sentence
    assert len(sentence) < 700


def test_facts_keep_their_order_beside_right_to_left_words():
    sentence = error_sentence(CaseError(ErrorCode.RANGE_INVALID, start=5, end=2, length=9))
    assert "\u20665\u2069 to \u20662\u2069" in sentence


def test_isolates_are_put_around_and_taken_off_again():
    assert left_to_right("12-15") == "\u206612-15\u2069"
    assert own_direction("قال") == "\u2068قال\u2069"
    assert left_to_right("") == own_direction("") == ""
    assert without_isolates(own_direction(left_to_right("12"))) == "12"


def test_an_edit_is_named_with_its_subject_or_without():
    assert without_isolates(edit_words(EditKind.MARK_INCIDENT, "I-7")) == "mark incident I-7"
    assert edit_words(EditKind.CHANGE_CASE) == "change the case’s facts"


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_has_no_key_that_english_lacks_and_the_same_facts(language):
    for section in phrases.sections(language):
        unknown = phrases.keys_of(section, language) - phrases.keys_of(section)
        assert not unknown or section == "counted", f"{section}: {unknown}"
        for key in phrases.keys_of(section, language) & phrases.keys_of(section):
            theirs, ours = (fields(phrases.phrase(section, key, name)) for name in (language, "en"))
            assert section == "plural" or theirs <= ours, f"{section}.{key}"


def fields(text):
    return set(re.findall(r"\{(\w*)\}", text))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_words_of_one_list_differ_from_each_other(language):
    for kind in LISTS:
        words = [value_word(value, language) for value in kind]
        assert len(set(words)) == len(words), kind.__name__


def test_an_unknown_language_is_english():
    assert value_word(vocabulary.Stance.DENIES, "tlh") == "denies"
    assert phrases.phrase("stance", "denies", "en-GB") == "denies"
    with pytest.raises(KeyError):
        phrases.phrase("stance", "nothing")
