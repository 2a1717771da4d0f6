"""A page is decoded as browsers decode it, and doubt is said."""

import pytest

from app.intake.html.html_tree import parse_html


def decoded(data):
    return parse_html(data).decoded


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("iso-8859-1", "cp1252", "Quote “here” – 5 €"),
        ("windows-1251", "cp1251", "Обстрел города"),
        ("windows-1256", "cp1256", "قصف المدينة"),
        ("koi8-r", "koi8_r", "Обстрел города"),
        ("gb2312", "gb18030", "炮击城市"),
        ("shift_jis", "cp932", "砲撃された町"),
        ("big5", "big5hkscs", "砲擊城市"),
        ("euc-kr", "cp949", "도시 포격"),
    ],
)
def test_labels_mean_what_the_encoding_standard_says(label, codec, words):
    data = f'<html><head><meta charset="{label}"></head><body><p>{words}</p>'.encode(codec)
    assert words in decoded(data).text
    equiv = f'<meta http-equiv="Content-Type" content="text/html; charset={label}"><p>{words}</p>'.encode(
        codec
    )
    assert words in decoded(equiv).text


def test_a_byte_order_mark_overrules_what_the_page_declares():
    page = decoded("\ufeff<meta charset=koi8-r><p>Обстрел".encode("utf-16"))
    assert "Обстрел" in page.text


def test_utf_8_is_read_whatever_the_page_declares():
    page = decoded('<meta charset="windows-1252"><p>Обстрел города'.encode())
    assert (page.encoding, page.in_doubt) == ("utf-8", False)
    assert "Обстрел города" in page.text


def test_a_page_that_is_not_the_utf_8_it_declares_is_in_doubt():
    words = "Сегодня утром в городе был обстрел, и это не первый раз за последние дни. " * 4
    page = decoded(f'<meta charset="utf-8"><p>{words}'.encode("cp1251"))
    assert words.strip() in page.text
    assert page.in_doubt


@pytest.mark.parametrize("label", ["hex", "rot13", "no-such", "utf-16", "", "zip", "undefined", "idna"])
def test_a_label_that_names_no_encoding_of_text_is_passed_over(label):
    assert "Обстрел" in decoded(f'<meta charset="{label}"><p>Обстрел города'.encode()).text


def test_a_label_in_a_comment_declares_nothing():
    assert "Обстрел" in decoded("<!-- <meta charset=koi8-r> --><p>Обстрел города".encode()).text


def test_a_person_chooses_over_what_the_page_declares():
    data = "<meta charset=koi8-r><p>Обстрел".encode("cp1251")
    assert "Обстрел" in parse_html(data, "cp1251").decoded.text
