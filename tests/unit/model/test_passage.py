"""Claims about passages and their place among the paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind
from app.model.errors import CaseError, ErrorCode
from app.model.locator import NO_LOCATOR, Locator
from app.model.passage import CONTEXT_LENGTH, Passage
from app.model.reading import Reading


def reading_of(text, pages=None):
    """Every line that is not blank is a paragraph, without the blanks at its ends."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            left = start + len(line) - len(line.lstrip())
            page = None if pages is None else pages[len(blocks)]
            blocks.append(Block(BlockKind.PARAGRAPH, left, left + len(line.strip()), page))
        start += len(line) + 1
    return Reading(
        id="r", article="a", text_sha256="hash", reader="text", reader_version="1", blocks=tuple(blocks)
    )


LINES = st.lists(
    st.sampled_from(["", " ", "  one two ", "три", "أربعة خمسة", "six 😀 seven", "\u00a0x\u00a0"]), max_size=8
)
TEXTS = LINES.map("\n".join) | st.text(max_size=120)


@given(TEXTS, st.data())
def test_a_passage_holds_the_words_of_the_text_and_what_surrounds_them(text, data):
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start + 1, max(start + 1, len(text))))
    if end > len(text):
        return
    passage = Passage.cut(reading_of(text), text, start, end)
    assert passage.exact == text[start:end]
    assert passage.prefix + passage.exact + passage.suffix == text[max(0, start - 32) : end + 32]
    assert len(passage.prefix) == min(start, CONTEXT_LENGTH)
    assert len(passage.suffix) == min(len(text) - end, CONTEXT_LENGTH)
    assert (passage.article, passage.text_sha256) == ("a", "hash")
    assert passage.stands_in(text)


@given(TEXTS, st.data())
def test_a_locator_names_every_paragraph_touched_and_no_other(text, data):
    reading = reading_of(text)
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start + 1, max(start + 1, len(text))))
    touched = [
        number
        for number, block in enumerate(reading.blocks, start=1)
        if block.start < end and start < block.end
    ]
    expected = Locator(touched[0], touched[-1]) if touched else NO_LOCATOR
    assert reading.locator(start, end) == expected


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 6), (5, 6), (-3, -1), (10**9, 10**9 + 1)]
)
def test_a_range_that_is_empty_or_outside_is_refused_with_its_facts(start, end):
    with pytest.raises(CaseError) as caught:
        Passage.cut(reading_of("words"), "words", start, end)
    assert caught.value.code is ErrorCode.RANGE_INVALID
    assert caught.value.facts == {"start": start, "end": end, "length": 5}


def test_offsets_count_code_points_not_bytes_or_utf_16():
    text = "😀😀 Saraqib killed"
    assert Passage.cut(reading_of(text), text, 3, 10).exact == "Saraqib"


@pytest.mark.parametrize(
    ("text", "words", "printed"),
    [
        ("Title\n\nFirst line.\n\n\nSecond line.", "First line.", "¶2"),
        ("Title\n\nFirst line.\n\n\nSecond line.", "First line.\n\n\nSecond", "¶2–3"),
        ("Title\n\nFirst line.\n\n\nSecond line.", "\n\n\nSecond line.", "¶3"),
        ("Title\n\nFirst line.\n\n\nSecond line.", "First line.\n\n", "¶2"),
        ("\n\n  Only", "\n\n", ""),
        ("\n\n  Only", "\n  Only", "¶1"),
        ("", "", ""),
    ],
)
def test_a_citation_names_the_paragraphs_of_its_words(text, words, printed):
    start = text.index(words)
    assert str(reading_of(text).locator(start, start + len(words))) == printed


def test_a_citation_of_a_paged_article_names_the_printed_page():
    reading = reading_of("one\ntwo\nthree", pages=["ii", "iii", "iii"])
    assert str(reading.locator(4, 7)) == "p. iii ¶2"
    assert str(reading.locator(0, 7)) == "p. ii ¶1–2"


def test_a_text_without_blocks_has_no_paragraphs_to_name():
    assert reading_of("   ").locator(0, 3) == NO_LOCATOR


def test_a_passage_says_so_when_its_words_are_not_where_they_were():
    text = "at least two civilians"
    passage = Passage.cut(reading_of(text), text, 9, 12)
    assert not passage.stands_in("At  least two civilians")
    assert not passage.stands_in("")
