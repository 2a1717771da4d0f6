"""Arabic and Hebrew in PDF: logical order, lam-alef right, digits in order, however the file places its glyphs."""

import unicodedata

import pytest

from tests.unit.intake.pdf.made_pdf import drawn, glyphs, read

WAYS = [
    {"one_by_one": True},
    {"one_by_one": True, "right_first": True},
    {"one_by_one": False},
]
SPELT = ["ن", "لآ", "ا", " ", "1", "2", " ", "م", "لا", "س"]
CODED = ["\ufee6", "\ufef5", "\ufe8d", " ", "1", "2", " ", "\ufee1", "\ufefc", "\ufeb3"]
READ = "سلام 12 الآن"


def text_of(*rows, **way):
    return read(glyphs(*rows, **way)).text


def on_paper(*words):
    """Return the glyphs of right-to-left words from left to right, a digit string left as it is."""
    row = []
    for word in reversed(words):
        row += (
            [" ", *(word if word[0].isdigit() else word[::-1])]
            if row
            else list(word if word[0].isdigit() else word[::-1])
        )
    return row


@pytest.mark.parametrize("way", WAYS)
def test_lam_alef_that_the_file_spells_out_is_not_turned_round(way):
    assert text_of(SPELT, **way) == READ


@pytest.mark.parametrize("way", WAYS)
def test_presentation_forms_are_read_as_the_letters_they_show(way):
    """They are codes of glyphs; the author typed letters, and only those are found by a search."""
    text = text_of(CODED, **way)
    assert text == READ
    assert unicodedata.is_normalized("NFKC", text)


@pytest.mark.parametrize("way", WAYS)
def test_hebrew_is_in_logical_order(way):
    assert text_of(on_paper("שלום", "15", "אדם"), **way) == "שלום 15 אדם"


@pytest.mark.parametrize("number", ["2024", "1,250", "12/04/2024", "3.5", "٢٠٢٤", "۱۲"])
def test_digits_keep_their_order(number):
    assert text_of(on_paper("في", number, "مساء")) == f"في {number} مساء"


def test_a_date_with_hyphens_reads_as_it_was_typed():
    """After Arabic letters `2024-04-01` stands on the paper as 01-04-2024 (UAX #9, rule W4)."""
    assert text_of([*"01-04-2024", " ", *"في"[::-1]]) == "في 2024-04-01"


def test_latin_words_stay_whole_in_an_arabic_line():
    row = [*on_paper("أن"), " ", *"UN OCHA", " ", *on_paper("نقلت", "عن")]
    assert text_of(row) == "نقلت عن UN OCHA أن"


def test_arabic_words_stay_whole_in_a_latin_line():
    row = [*"Reported by ", *on_paper("الشبكة", "السورية"), *" on 6 June 2020, at least 5 people"]
    assert text_of(row) == "Reported by الشبكة السورية on 6 June 2020, at least 5 people"


@pytest.mark.parametrize("said", ["()", ")("])
def test_brackets_hold_their_words_whatever_a_file_calls_their_glyphs(said):
    """On the paper "(" opens towards the words on its left; some files name what is seen, others what was typed."""
    opening, closing = said
    row = [*"بلد"[::-1], " ", closing, *"قرب"[::-1], opening, " ", *"في"[::-1]]
    assert text_of(row) == "في (قرب) بلد"


def test_a_lone_bracket_is_left_as_it_is():
    assert text_of([*"بلد"[::-1], " ", "(", *"قرب"[::-1]]) in ("قرب( بلد", "قرب) بلد")


def test_a_vowel_sign_stands_after_its_letter():
    def draw(canvas):
        from app.report.font_stock import SANS, font_of

        font = font_of(SANS)
        glyph = font.face.charToGlyph[ord("n")]
        canvas.setFont(font.fontName, 12)
        for x, letter in ((100, "ط"), (102, "َ"), (110, "ق"), (111, "َ"), (120, "س"), (122, "َ")):
            canvas.drawString(x, 700, font.carrier(glyph, letter))

    assert read(drawn(draw)).text == "سَقَطَ"


def test_paragraphs_read_from_the_right():
    rows = [on_paper(*f"هذا سطر طويل رقم {n} من الخبر".split()) for n in range(1, 4)]
    result = read(glyphs(*rows))
    assert [result.text[block.start : block.end].count("\n") for block in result.blocks] == [0]
    assert result.text.startswith("هذا سطر طويل رقم 1")
