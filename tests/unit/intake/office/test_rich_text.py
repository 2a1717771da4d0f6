r"""An RTF file loses no word, in whatever code page its bytes are and whatever group they stand in."""

import time

import pytest

from app.intake.office.rtf_reader import READER
from app.intake.read_request import ReadRequest
from app.model.errors import CaseError, ErrorCode


def rtf(body, head=rb"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}}"):
    return b"{\\rtf1" + head + (body if isinstance(body, bytes) else body.encode("ascii")) + b"}"


@pytest.fixture
def text(read):
    return lambda body, **head: read(rtf(body, **head), "a.rtf").text


LETTERS = {
    "cp1256": (178, "قتل خمسة مدنيين"),
    "cp1251": (204, "Погибли двое"),
    "cp1255": (177, "שלום"),
    "cp932": (128, "日本語ソ表"),
    "cp936": (134, "中文"),
    "cp949": (129, "한국어"),
    "cp874": (222, "ไทย"),
    "cp1253": (161, "Ελλάδα"),
}


def escaped(content):
    return b"".join(b"\\'%02x" % byte for byte in content)


@pytest.mark.parametrize(("codec", "charset", "words"), [(codec, *rest) for codec, rest in LETTERS.items()])
def test_bytes_are_read_in_the_code_page_of_their_font(text, codec, charset, words):
    head = rb"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset%d B;}}" % charset
    assert text(rb"caf\'e9 \f1 " + escaped(words.encode(codec)) + rb"\f0 \'e9", head=head) == f"café {words}é"


@pytest.mark.parametrize("codec", ["cp1256", "cp1251", "cp1250"])
def test_bytes_are_read_in_the_files_code_page_where_no_font_tells(text, codec):
    words = {"cp1256": "سوريا", "cp1251": "Сирия", "cp1250": "Łódź"}[codec]
    for fonts in (rb"{\fonttbl{\f0\fcharset0 A;}}", rb"{\fonttbl{\f0\fcharset1 A;}}", b""):
        assert (
            text(escaped(words.encode(codec)), head=rb"\ansi\ansicpg" + codec[2:].encode() + fonts) == words
        )


def test_letters_of_two_bytes_stay_whole_where_the_second_is_a_plain_character(text):
    head = rb"\ansi\ansicpg932{\fonttbl{\f0\fcharset128 A;}}"
    assert text(rb"\'83A\'83\'5c", head=head) == b"\x83A\x83\\".decode("cp932")


def test_code_units_are_joined_and_what_stands_in_for_them_is_left_out(text):
    assert text(r"\uc1 a\u1588?b \u-10179?\u-8704? \uc0 \u233 c\uc2 \u8364\'80\'80d") == "aشb 😀 éc€d"
    assert text(r"\u-10179?lost") == "\ufffdlost"
    assert text(r"\u1588?\u-10179?{\u-8704?}\u1588\'d4\u1577\'c9?") == "ش😀شة?"
    assert text(r"\uc0\u1588?\u1577\'e9") == "ش?ةé"
    assert text(r"\uc2\u1588??\u1577?\'e9x") == "شةx"


def test_signs_are_the_characters_they_stand_for(text):
    assert text("a\\~b\\-c\\_d\\{\\}\\\\\\tab e\\emdash f\\line g\\ldblquote h\\rdblquote") == (
        "a\u00a0b\u00adc\u2011d{}\\\te\u2014f\ng\u201ch\u201d"
    )


def test_every_story_is_read_in_order(read, shown, main_words):
    body = (
        r"{\header Head words\par}{\stylesheet{Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\*\cs9 heading 9;}}"
        r"\pard\s2 Name\par\pard\s1 Top\par\pard Body{\footnote\pard Note words} goes on"
        r"{\*\atnid A}{\*\atnauthor Amal}\chatn{\*\annotation{\*\atndate 123}Said}.\par"
        r"{\listtext\tab 1.\tab}\ls1 Item\par\pard"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv not words}}{\shptxt\pard Boxed\par}}{\shprslt{\*\do{\dptxbxtext Boxed\par}}}}"
        r"{\field{\*\fldinst HYPERLINK secret}{\fldrslt Link}} \par{\footer Foot words}"
    )
    result = read(rtf(body), "a.rtf")
    assert shown(result) == [
        ("title", "Name"),
        ("heading", "Top"),
        ("paragraph", "Body goes on."),
        ("list_item", "\t1.\tItem"),
        ("paragraph", "Link "),
        ("paragraph", "Boxed"),
        ("note", "Note words"),
        ("comment", "Amal\nSaid"),
        ("header", "Head words"),
        ("header", "Foot words"),
    ]
    assert "Said" not in main_words(result)
    assert "Foot" not in main_words(result)


def test_a_row_is_a_block_and_a_nested_one_too(read, shown):
    body = (
        r"\trowd\intbl 1\par one\cell 2\cell\row\pard\intbl x\cell\itap2 in 1\nestcell in 2\nestcell"
        r"{\*\nesttableprops\nestrow}{\nonesttables\par}\nestrow\itap1 y\cell\row\pard after\par"
    )
    assert shown(read(rtf(body), "a.rtf")) == [
        ("table", "1\none\t2"),
        ("table", "in 1\tin 2"),
        ("table", "x\ty"),
        ("paragraph", "after"),
    ]


def test_deleted_words_follow_the_paragraph_as_it_stands_and_hidden_ones_are_said(read, shown):
    result = read(
        rtf(r"At least {\deleted two}{\revised twelve} were killed.\par {\v unseen} seen\par"), "a.rtf"
    )
    assert shown(result) == [
        ("paragraph", "At least twelve were killed."),
        ("comment", "At least two were killed."),
        ("paragraph", "unseen seen"),
    ]
    assert [(notice.code, notice.value) for notice in result.notices] == [
        ("tracked_changes", "1"),
        ("hidden_words", "6"),
    ]


def test_pictures_binary_data_and_unknown_groups_are_passed_over(text):
    body = (
        rb"a{\pict\pngblip 89504e47{}}{\*\unknown not words {nor these}}{\pict\bin5 }{\x}\'}"
        rb"{\upr{ansi}{\*\ud{wide \u233?}}}{\info{\title T}{\keywords not words}}b"
    )
    assert text(body) == "awide éb"


def test_the_properties_are_proposed_and_an_impossible_day_is_not(read):
    info = r"{\info{\title A stored title}{\author Amal Haddad}{\creatim\yr2024\mo%d\dy1}}x"
    proposals = read(rtf(info % 3), "a.rtf").proposals
    assert [(p.value, p.guessed) for p in proposals if p.provenance in ("core_properties", "file_made")] == [
        ("A stored title", False),
        ("Amal Haddad", False),
        ("2024-03-01", True),
    ]
    assert all(p.field != "issued" for p in read(rtf(info % 0), "a.rtf").proposals)


def test_groups_too_deep_are_refused_and_half_a_file_is_read():
    with pytest.raises(CaseError) as caught:
        READER.read(ReadRequest(data=rtf("{" * 100_000)))
    assert caught.value.code is ErrorCode.FILE_TOO_COMPLEX
    assert READER.read(ReadRequest(data=rb"{\rtf1 cut {off")).text == "cut off"
    assert READER.read(ReadRequest(data=rtf("{" * 4_000 + "deep"))).text == "deep"


@pytest.mark.parametrize(
    "body", [rb"\bin99999999 x", rb"\u", rb"\'", b"\\", rb"\uc-5\u65?", rb"}}}}", rb"\u99999999999 "]
)
def test_odd_endings_do_no_harm(body):
    assert READER.read(ReadRequest(data=rb"{\rtf1 words\par " + body)).text.startswith("words")


def test_a_large_picture_costs_no_time():
    data = rtf(b"a{\\pict " + b"0123456789abcdef\n" * 1_000_000 + b"}b")
    start = time.process_time()
    assert READER.read(ReadRequest(data=data)).text == "ab"
    assert time.process_time() - start < 2
