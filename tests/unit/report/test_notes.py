"""A note in the PDF: its blocks stand as blocks, and nothing of it leads out of the file."""

import io

from pypdf import PdfReader

from tests.unit.report.case_builder import CaseBuilder, when
from tests.unit.report.printed import bare, pages_of, printed, text_of

NOTE = """# Why this day
Check **2r June**: see [the page](https://x.example/a).

- one
  1. deeper

> quoted

| Source | Killed |
|---|---|
| SOHR | ~~4~~ 2 |

Counted twice[^1].

[^1]: By hand.

    def f():
        return 1
"""


def page_with(note, **how):
    case = CaseBuilder("Case")
    case.incident("x", when("2020"), (case.article(), "words", 1), note=note)
    return printed(case, **how)


def test_every_block_of_a_note_is_printed():
    text = text_of(page_with(NOTE))
    for words in (
        "Why this day",
        "• one",
        "1. deeper",
        "quoted",
        "Source",
        "SOHR",
        "Counted twice¹.",
        "¹ By hand.",
    ):
        assert bare(words) in bare(text), words
    assert "the page (https://x.example/a)" in " ".join(text.split())


def test_no_address_in_a_note_can_be_clicked():
    reader = PdfReader(
        io.BytesIO(page_with("[a](https://evil.example) <https://evil.example> ![b](http://evil.example)"))
    )
    for page in reader.pages:
        assert all("/A" not in one.get_object() for one in page.get("/Annots", ()))
    assert b"/URI" not in page_with("[a](https://evil.example)")


def test_a_note_read_from_the_right_begins_at_the_right_under_our_word():
    pages = pages_of(page_with("ملاحظة **مهمة** عن 2r June\n\n- أولاً"))
    assert "Note:" in pages[1]
    assert bare("ملاحظة مهمة عن 2r June") in bare(pages[1])
    assert bare("• أولاً") in bare(pages[1])


def test_a_wide_table_and_a_long_one_lose_no_cell():
    wide = "|" + "|".join(f"c{n}" for n in range(30)) + "|\n|" + "-|" * 30
    long = "|h|\n|-|\n" + "\n".join(f"|r{n}|" for n in range(400))
    text = bare(text_of(page_with(f"{wide}\n\n{long}")))
    assert all(f"c{n}" in text for n in range(30))
    assert all(f"r{n}" in text for n in range(400))


def test_what_is_struck_out_has_a_line_through_it_and_copies_out():
    struck, plain = page_with("was ~~4~~ once"), page_with("was 4 once")
    assert text_of(struck) == text_of(plain)
    assert struck != plain


def test_a_marker_never_stands_on_the_words():
    note = (
        "100. hundred\n\n1.     code\n\n- # Head\n- | a | b |\n  |---|---|\n  | 1 | 2 |\n- x\n  - y\n    - z"
    )
    pages = pages_of(page_with(note))
    text = "\n".join(pages)
    for words in ("100. hundred", "1. code", "• Head", "• x", "• z"):
        assert bare(words) in bare(text), words
    assert "[U+" not in text
