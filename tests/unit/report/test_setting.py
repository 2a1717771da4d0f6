"""Words of every script: where their lines end, how they are drawn, and how they copy out again."""

import io
from collections import Counter

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.report.bidi_text import AUTO
from app.report.citations import quoted
from app.report.glyph_runs import glyph_runs
from app.report.line_breaks import breaks_within, graphemes
from app.report.pieces import pieces_of
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.typography import QUOTE
from tests.unit.report.case_builder import CaseBuilder, when
from tests.unit.report.every_script import RIGHT_TO_LEFT, SENTENCES
from tests.unit.report.set_page import (
    by_pdfium,
    by_pypdf,
    lines_of,
    page_of,
    readers,
    share_of_words,
    squeezed,
)

ODD = {
    "names": "أفادت منظمة Human Rights Watch (HRW) بأن 22 شخصًا، بينهم 9 أطفال، قُتلوا يوم 2 يونيو 2020 في «سراقب».",
    "numbers": "نزح أكثر من ١٢٠٬٠٠٠ شخص بين 1/3/2020 و 15/3/2020، أي 45% من السكان [المصدر: SOHR].",
    "vowel signs": "كُتِبَ عَلَيْكُمُ القِتَالُ وَهُوَ كُرْهٌ لَكُمْ، مُحَمَّدٌ رَسُولُ اللَّهِ",
    "joined": "بســم الله: لا إلاّ الأولاد لأنّ الإسلام آلاف",
    "points": "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם",
    "joiners": "خانه‌های ویران‌شده می‌سوختند؛ ۲۲ نفر",
}
LATIN = ["Incident in the town: the passage in the words of its article"] * 12
TURNED = [*(SENTENCES[language] for language in sorted(RIGHT_TO_LEFT)), *ODD.values()]


def shares(quotes, beside):
    read = {name: [] for name in readers()}
    for words in quotes:
        data = page_of(words, beside=beside)
        for name, reader in readers().items():
            read[name].append(share_of_words(words, reader(data)))
    return {name: sum(found) / len(found) for name, found in read.items()}


@pytest.mark.parametrize("words", [*SENTENCES.values(), *ODD.values()], ids=[*SENTENCES, *ODD])
def test_every_quote_copies_out_whole_in_the_order_of_its_text(words):
    assert squeezed(words) in squeezed(by_pypdf(page_of(words, beside=LATIN)))
    assert squeezed(words) in squeezed(by_pypdf(page_of(words)))


@pytest.mark.parametrize("language", sorted(set(SENTENCES) - RIGHT_TO_LEFT))
def test_every_reader_gives_a_quote_from_the_left_whole(language):
    data = page_of(SENTENCES[language])
    for name, reader in readers().items():
        assert squeezed(SENTENCES[language]) in squeezed(reader(data)), name


def test_readers_give_the_words_of_right_to_left_quotes_back():
    among_latin, alone = shares(TURNED, LATIN), shares(TURNED, ())
    print("words given back, among Latin lines:", among_latin, "alone:", alone)  # noqa: T201
    floors = {"pypdf": (1.0, 1.0), "pdfium": (0.9, 0.9), "poppler": (0.78, 0.99)}
    for name in among_latin:
        assert among_latin[name] >= floors[name][0]
        assert alone[name] >= floors[name][1]


def test_pdfium_gives_joined_and_pointed_letters_back_in_order():
    for words in (ODD["joined"], ODD["points"], ODD["joiners"], SENTENCES["ar"].replace("(SOHR) ", "")):
        assert squeezed(words) in squeezed(by_pdfium(page_of(words)))


def test_a_letter_with_its_signs_is_one_code():
    for words, codes in (("क्षे", 1), ("น้ำ", 1), ("e\u0323\u0301", 1), ("မြို့", 1)):
        (run,) = glyph_runs(words, QUOTE, Counter())
        assert len(run.text) == codes, words


def test_the_widths_in_the_pdf_are_those_of_its_fonts():
    page = PdfReader(io.BytesIO(page_of(*ODD.values(), SENTENCES["hi"], SENTENCES["my"]))).pages[0]
    checked = 0
    for font in (font.get_object() for font in page["/Resources"]["/Font"].values()):
        if font["/Subtype"] != "/Type0":
            continue
        drawn = font["/DescendantFonts"][0].get_object()
        program = TTFont(io.BytesIO(drawn["/FontDescriptor"]["/FontFile2"].get_data()))
        order, units = program.getGlyphOrder(), program["head"].unitsPerEm
        for code, width in enumerate(drawn["/W"][1], start=1):
            assert abs(program["hmtx"][order[code]][0] * 1000 / units - float(width)) < 0.01
            program["glyf"][order[code]].expand(program["glyf"])
            checked += 1
    assert checked > 100


def test_the_same_quote_has_the_same_bytes_whatever_was_drawn_before():
    before = page_of(SENTENCES["ar"], SENTENCES["my"])
    page_of(SENTENCES["fa"], SENTENCES["km"])
    assert page_of(SENTENCES["ar"], SENTENCES["my"]) == before


def test_only_the_sign_that_a_font_lacks_is_coded():
    missing = Counter()
    runs = glyph_runs("क\u1ab0", QUOTE, missing)
    assert len(runs) == 1 or runs[-1].text.endswith("[U+1AB0]")
    assert missing in (Counter(), Counter({"\u1ab0": 1}))
    missing.clear()
    assert "".join(run.text for run in glyph_runs("a\u0378", QUOTE, missing)).endswith("[U+0378]")
    assert missing == {"\u0378": 1}


def test_a_tall_line_takes_the_room_it_needs():
    plain_line, tall = lines_of("Saraqib")[0], lines_of(SENTENCES["my"])[0]
    assert plain_line.height == QUOTE.leading
    assert plain_line.height < tall.height < 2 * plain_line.height
    assert lines_of("Z" + "\u0301" * 500)[0].height < 6 * plain_line.height


def test_each_paragraph_of_a_quote_runs_as_its_first_letter_does():
    lines = lines_of("قال المرصد\nSaid the monitor\n\n \nאמר")
    assert [line.right_to_left for line in lines] == [True, False, True]
    assert len(lines_of("\n")) == len(lines_of("")) == 1


def test_no_line_begins_with_a_closing_sign_of_chinese_or_japanese():
    words = SENTENCES["zh"] + "「红十字会」（红新月会）尚未回应。" * 8
    for width in range(40, 200, 7):
        data = [_text(line, words) for line in _cut(words, width)]
        assert all(text[0] not in "，。、」）”’：" for text in data[1:])
        assert all(text[-1] not in "「（“" for text in data[:-1])


def _cut(words, width):
    """Return the pieces of each line."""
    pieces, _ = pieces_of([Span(words, QUOTE)], Counter(), AUTO)
    lines, used = [[]], 0.0
    group = []
    for place, piece in enumerate(pieces):
        group.append(piece)
        if place + 1 < len(pieces) and pieces[place + 1].glued:
            continue
        wide = sum(one.width for one in group)
        if lines[-1] and used + wide > width:
            lines.append([])
            used = 0.0
        lines[-1] += group
        used, group = used + wide, []
    return lines


def _text(pieces, words):
    text = "".join(piece.text for piece in pieces)
    assert text in words
    return text


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("พลเรือนอย่างน้อยสองคน", ["พลเรือน", "อย่าง", "น้อย", "สอง", "คน"]),
        ("អនាមយនាក់", None),
        ("시리아인권관측소는", ["시리아인권관측소는"]),
        ("well-known", ["well-known"]),
        ("co\xadoperation", ["co\xadoperation"]),
        ("1\u00a0200\u202f000", ["1\u00a0200\u202f000"]),
        ("アリハ2人、", ["ア", "リ", "ハ", "2", "人、"]),
        ("𠀋𠮷。野", ["𠀋", "𠮷。", "野"]),
        ("كلمة", ["كلمة"]),
    ],
)
def test_a_line_ends_inside_a_word_only_where_its_script_allows(word, parts):
    ends = sorted(breaks_within(word))
    found = [word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True)]
    assert "".join(found) == word
    if parts is not None:
        assert found == parts


def test_a_word_wider_than_its_line_is_broken_but_no_letter_is():
    family = "👨‍👩‍👧"
    assert graphemes(f"a{family}e\u0301x") == ["a", family, "e\u0301", "x"]
    for word in ("https://example.org/" + "a-b_c" * 60, "ب" * 300, "क्षे" * 90, "x" * 400):
        lines = lines_of(word, 120)
        assert len(lines) > 2
        assert all(line.width <= 120.5 for line in lines)


@given(
    st.text(
        st.sampled_from(
            " \n\t\u00a0\u3000\u200b\u200d\u200f\u2067\u2069\xad-(«»)./12٢۲aéжשבالّ‌کहिक्ใน้ကြ人、。あ한😀\u0378"
        ),
        max_size=60,
    )
)
def test_no_character_is_lost_or_parted_and_no_line_is_too_wide(text):
    pieces, _ = pieces_of([Span(text, QUOTE)], Counter(), AUTO)
    blanks = str.maketrans("", "", " \n\t\u3000")
    assert "".join(piece.text for piece in pieces) == text.translate(blanks)
    alone = (glyph_runs(letter, QUOTE, Counter()) for letter in graphemes(text))
    widest = max((sum(run.width for run in runs) * QUOTE.size for runs in alone), default=0.0)
    assert all(line.width <= max(60.0, widest) + 0.5 for line in lines_of(text, 60))


def test_quotation_marks_stand_in_the_direction_of_the_passage():
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), "قال المرصد", 1))
    sheet = Sheet(case.timeline(None), "en", None)
    assert quoted(sheet, "قال المرصد").text == "“قال المرصد”"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text", ["\u2068" * 50_000 + "ا", "(" * 20_000 + "ا", "叙利亚人权" * 8_000, "Z" + "\u0301" * 20_000]
)
def test_hostile_words_are_set_in_time(text):
    assert lines_of(text)
