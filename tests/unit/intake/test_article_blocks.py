"""Blocks hold every word of a text once, in order, and say what paragraph numbers count."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.canonical_text import canonical_text
from app.intake.line_blocks import line_blocks
from app.intake.markdown_blocks import markdown_blocks
from app.intake.read_article import read_bytes
from app.model.block import BlockKind

PIECES = st.sampled_from(
    [
        "# Head",
        "words",
        "===",
        "---",
        "```",
        "~~~",
        "- item",
        "1. one",
        "> quote",
        "| a | b |",
        "[^1]: note",
        "   ",
        "",
        "\xa0",
        "\u2028",
        "    code",
        "title: x",
        "+++",
        "***",
        "1986. A great year",
        "words\x85more",
    ]
)
SOURCES = st.lists(PIECES | st.text(max_size=12), max_size=30).map("\n".join).map(canonical_text)
CUTTERS = (line_blocks, markdown_blocks)


@pytest.mark.parametrize("cut", CUTTERS)
@given(text=SOURCES)
def test_every_visible_character_lies_in_exactly_one_block(cut, text):
    covered = [place for block in cut(text) for place in range(block.start, block.end)]
    visible = {place for place, char in enumerate(text) if not char.isspace()}
    assert len(covered) == len(set(covered))
    assert visible <= set(covered)


@pytest.mark.parametrize("cut", CUTTERS)
@given(text=SOURCES)
def test_blocks_are_in_order_and_none_is_blank(cut, text):
    blocks = cut(text)
    assert all(left.end < right.start for left, right in pairwise(blocks))
    assert all(text[block.start : block.end].strip() for block in blocks)


@given(text=st.lists(PIECES, max_size=30).map("\n".join))
def test_blocks_cover_a_markdown_article_with_front_matter_too(text):
    article = read_bytes(f"---\ntitle: x\n---\n{text}".encode(), "a.md")
    covered = {place for block in article.blocks for place in range(block.start, block.end)}
    assert {place for place, char in enumerate(article.text) if not char.isspace()} <= covered
    assert all(left.end <= right.start for left, right in pairwise(article.blocks))


def test_lines_of_white_space_are_no_paragraphs_and_only_lf_ends_a_line():
    text = "one\n\u00a0\n \t\ntwo\u2028still two\x85and\vhere\f\n\u2028\nthree"
    assert [text[block.start : block.end][:5] for block in line_blocks(text)] == [
        "one",
        "two\u2028s",
        "three",
    ]


def kinds(source):
    return [(block.kind, source[block.start : block.end]) for block in markdown_blocks(source)]


def test_markdown_keeps_its_source_and_knows_its_structure():
    source = (
        "# Head\n\nTwo lines\nof one paragraph.\n\nUnder\n-----\n- a\n- b\n  more of b\n\n> said\n> so\n\n"
        "```\ncode\n\nstill code\n```\n| a | b |\n|---|---|\n\n[^1]: a note\n"
    )
    assert kinds(source) == [
        (BlockKind.TITLE, "# Head"),
        (BlockKind.PARAGRAPH, "Two lines\nof one paragraph."),
        (BlockKind.HEADING, "Under\n-----"),
        (BlockKind.LIST_ITEM, "- a"),
        (BlockKind.LIST_ITEM, "- b\n  more of b"),
        (BlockKind.QUOTE, "> said\n> so"),
        (BlockKind.CODE, "```\ncode\n\nstill code\n```"),
        (BlockKind.TABLE, "| a | b |\n|---|---|"),
        (BlockKind.NOTE, "[^1]: a note"),
    ]


def test_a_year_at_the_start_of_a_sentence_is_no_list():
    assert kinds("1986. A great year") == [(BlockKind.PARAGRAPH, "1986. A great year")]


def test_a_fence_that_is_never_closed_holds_the_rest():
    assert kinds("```\na\n\nb") == [(BlockKind.CODE, "```\na\n\nb")]


def test_front_matter_is_outside_the_main_part():
    article = read_bytes(b"---\ntitle: A\n---\n\nWords.\n", "a.md")
    assert [article.text[start:end] for start, end in article.main] == ["Words."]
    assert article.blocks[0].kind is BlockKind.NOTE
