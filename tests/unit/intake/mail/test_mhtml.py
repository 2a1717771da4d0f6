"""A page that a browser saved as one message keeps its words, its address and the moment of its capture."""

import quopri

import pytest

from app.intake.read_article import read_bytes
from app.intake.registry import reader_for
from app.model.errors import CaseError, ErrorCode

ADDRESS = "https://example.org/news/1"
PAGE = "<html><head><title>Two killed</title></head><body><h1>Two killed</h1><p>Dé&eacute; “two” убит</p></body></html>"


def saved(*parts, head="", kind='multipart/related; type="text/html"; boundary="edge"'):
    fields = (
        "From: <Saved by Blink>\r\n" + head + "Subject: =?utf-8?Q?Two=20killed?=\r\n"
        f"Date: Wed, 4 Mar 2026 13:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n\r\n"
    )
    return fields.encode() + b"".join(b"--edge\r\n" + part + b"\r\n" for part in parts) + b"--edge--\r\n"


def page(markup=PAGE, *fields, charset="", encoding="utf-8"):
    named = f"; charset={charset}" if charset else ""
    head = [f"Content-Type: text/html{named}", "Content-Transfer-Encoding: quoted-printable", *fields, "", ""]
    return "\r\n".join(head).encode() + quopri.encodestring(markup.encode(encoding))


SNAPSHOT = f"Snapshot-Content-Location: {ADDRESS}\r\n"
IMAGE = b"Content-Type: image/png\r\nContent-Location: https://example.org/a.png\r\n\r\nx"


def test_a_saved_page_gives_its_words_and_where_and_when_it_was_saved():
    article = read_bytes(saved(page(PAGE, f"Content-Location: {ADDRESS}"), IMAGE, head=SNAPSHOT), "a.mhtml")
    assert (article.reader, article.text) == ("mhtml", "Two killed\nDéé “two” убит")
    assert (article.proposed("url").value, article.proposed("url").provenance) == (ADDRESS, "mhtml_header")
    assert article.proposed("accessed").value == "2026-03-04T12:00:00Z"
    assert article.proposed("title").value == "Two killed"
    assert article.notices == ()


def test_an_older_browser_names_the_address_at_the_page_only():
    data = saved(page(PAGE, f"Content-Location: {ADDRESS}"), IMAGE)
    article = read_bytes(data, "a.mht")
    assert (article.reader, article.proposed("url").value) == ("mhtml", ADDRESS)


def test_the_page_named_as_the_beginning_is_read_and_its_frames_are_counted():
    frame = page("<p>advertisement</p>", "Content-ID: <frame@x>")
    first = page(PAGE, "Content-ID: <root@x>")
    kind = 'multipart/related; boundary="edge"; start="<root@x>"'
    article = read_bytes(saved(frame, first, frame, kind=kind), "a.mhtml")
    assert "advertisement" not in article.text
    assert [(notice.code, notice.value) for notice in article.notices] == [("mhtml_frames", "2")]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1251", "cp1251"), ("utf-8", "utf-8"), ("koi8-r", "koi8_r")]
)
def test_the_page_is_decoded_as_its_part_says(charset, encoding):
    article = read_bytes(
        saved(page("<p>Погибли двое мирных жителей</p>", charset=charset, encoding=encoding)), "a.mht"
    )
    assert article.text == "Погибли двое мирных жителей"


def test_no_address_but_one_of_the_web_is_taken():
    article = read_bytes(saved(page(PAGE, "Content-Location: file:///etc/passwd")), "a.mhtml")
    assert article.proposed("url") is None


def test_a_letter_with_pictures_is_a_letter():
    data = saved(page(), IMAGE, head="To: desk@example.org\r\nReceived: from a\r\n")
    assert reader_for(data, "a.eml").name == "mail"


def test_a_file_without_a_page_is_called_broken():
    with pytest.raises(CaseError) as caught:
        read_bytes(saved(IMAGE, head=SNAPSHOT), "a.mhtml")
    assert caught.value.code is ErrorCode.FILE_BROKEN


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_file_that_breaks_off_gives_what_is_there_or_is_called_broken(kept):
    data = saved(page(PAGE * 30, f"Content-Location: {ADDRESS}"), head=SNAPSHOT)
    article = read_bytes(data[: int(len(data) * kept)], "a.mhtml")
    assert article.text.startswith("Two killed")
