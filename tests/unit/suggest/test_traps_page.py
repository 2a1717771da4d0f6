"""The traps of real articles about the page around them, in six languages: tests/unit/suggest/traps."""

import pytest


@pytest.mark.parametrize("trap", ["counter", "author", "menu"])
def test_counters_bylines_and_menus_suggest_nothing(trapped, trap):
    place, _ = trapped.place(trap)
    start, end = trapped.text.rfind("\n", 0, place) + 1, trapped.text.index("\n", place)
    assert not [one for one in trapped.suggestions if one.start < end and start < one.end]


def test_a_caption_that_stands_twice_is_one_suggestion_with_two_places(trapped):
    first, end = trapped.place("caption")
    apart = trapped.text.index(trapped.words["caption"], end) - first
    once = [one for one in trapped.suggestions if first <= one.start < first + apart]
    assert once
    assert not [one for one in trapped.suggestions if one.start >= first + apart]
    for one in once:
        assert one.also == ((one.start + apart, one.end + apart),)


def test_every_suggestion_has_words_a_reason_a_rule_and_the_version_of_its_pack(trapped):
    for one in trapped.suggestions:
        assert trapped.text[one.start : one.end].strip()
        assert one.sentence_start <= one.start < one.end <= one.sentence_end
        assert one.reason.code
        assert one.rule
        assert one.pack.startswith(f"{trapped.language} ")
