"""A note's Markdown is read into blocks; nothing that was typed is lost, nothing is opened or run."""

import re
import time
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.model.note_block import NoteBlock, NoteKind, NoteSpan
from app.wording.note_blocks import note_blocks


def words(block):
    return "".join(span.text for span in block.words)


def told(text):
    """Return all that is shown of a note, blocks line by line."""
    lines = []
    for block in note_blocks(text):
        lines.append(f"{block.marker} {words(block)}".strip())
        lines += [" | ".join("".join(span.text for span in cell) for cell in row) for row in block.rows]
    return "\n".join(lines)


def test_plain_words_are_one_paragraph():
    assert note_blocks("Check the day.") == (NoteBlock(NoteKind.PARAGRAPH, (NoteSpan("Check the day."),)),)
    assert note_blocks(" \n\t ") == ()


def test_looks_are_kept_apart():
    (block,) = note_blocks("a **b** *c* ***d*** `e*` ~~f~~")
    shown = [span for span in block.words if span.text.strip()]
    assert [(span.text, span.bold, span.italic, span.code, span.struck) for span in shown] == [
        ("a ", False, False, False, False), ("b", True, False, False, False), ("c", False, True, False, False),
        ("d", True, True, False, False), ("e*", False, False, True, False), ("f", False, False, False, True),
    ]  # fmt: skip


def test_lists_nest_and_count_on():
    blocks = note_blocks("3. three\n4. four\n   - inner\n     more of it\n\n   second part\n\n- other")
    assert [(block.marker, block.indent, words(block)) for block in blocks] == [
        ("3.", 1, "three"),
        ("4.", 1, "four"),
        ("–", 2, "inner more of it"),
        ("", 1, "second part"),
        ("•", 1, "other"),
    ]


def test_a_table_has_rows_of_cells():
    (block,) = note_blocks("| a | **b** |\n|---|:-:|\n| 1 | 2 |")
    assert block.kind is NoteKind.TABLE
    assert block.rows[0][1] == (NoteSpan("b", bold=True),)
    assert block.rows[1] == ((NoteSpan("1"),), (NoteSpan("2"),))


def test_a_link_is_its_words_with_its_address_behind_them():
    assert told("See [the page](https://x.example/a) and <https://y.example>.") == (
        "See the page (https://x.example/a) and https://y.example."
    )


def test_a_footnote_has_a_raised_number_and_stands_at_the_end():
    assert told("One[^a] two[^b].\n\n[^b]: second\n[^a]: first") == "One¹ two².\n¹ first\n² second"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", '<img src="file:///etc/passwd">', "[x](javascript:alert(1))",
        "![x](file:///etc/passwd)", "<iframe src=//evil.example>", "&lt;b&gt; &amp; &#0;",
        "[a]: http://evil.example 'never used'", "a\n\n[^9]: unused footnote",
    ],
)  # fmt: skip
def test_what_is_hostile_or_would_be_dropped_is_shown_as_it_was_typed(hostile):
    assert re.sub(r"\s", "", hostile).replace("[^9]:", "") in re.sub(r"\s", "", told(hostile)).replace(
        "[^9]:", ""
    )


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " deep", "\n".join("  " * depth + f"- item {depth}" for depth in range(300)), "*" * 50_000 + "a",
        "[" * 20_000 + "a", "`" * 30_000 + "a", "_a" * 20_000, "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000,
        "x" * 300_000, "![" * 10_000, "\x00\ufdd0a\u202e", "(" * 50_000,
    ],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_a_monstrous_note_is_read_in_time_and_whole(text):
    begin = time.process_time()
    shown = told(text)
    assert time.process_time() - begin < 5
    assert sum(map(str.isalnum, shown)) >= sum(map(str.isalnum, text))


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Counted twice[^a], and again[^a] then[^a] more.\n\n[^a]: by hand\n\n[^b]: NOT", "NOT"),
        ("x[^1] y[^1] z[^1]\n\n[^1]: q\n\n|x|y|\n|-|-|\n|1|2|CUT|", "CUT"),
        ("a\n\n[^1]: ★★ 🚨", "★★ 🚨"),
        ("m² and **km²**", "km²"),
        ("[الصفحة](https://مثال.example/قصف)", "https://مثال.example/قصف"),
    ],
)
def test_words_that_markdown_would_drop_are_kept(text, lost):
    assert lost in told(text)


PARTS = st.sampled_from(
    [
        *("a", "b7", "ش", "★", " ", "\n", "\n\n", "*", "**", "_", "`", "# ", "> ", "- ", "1. "),
        *("|", "|-|-|", "[^1]", "[^x]: ", "[a](b)", "~~", "    "),
    ]
)


@example("[^x]: - [^x]: ")
@example("a[^x]\n\n[^x]: - [^x]: b")
@given(st.lists(PARTS, max_size=40).map("".join))
def test_no_letter_is_ever_lost(text):
    typed = re.sub(r"\[\^[^\]\s]*\]", "", re.sub(r"^[ \t>]*\d+[.)](?=\s|$)", "", text, flags=re.MULTILINE))
    signs = Counter(sign for sign in typed if sign.isalnum() or sign == "★")
    assert not signs - Counter(told(text))
