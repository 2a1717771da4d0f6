"""Messages give their words, whoever broke them on the way."""

import base64
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.read_article import read_bytes, read_request
from app.intake.read_request import ReadRequest
from app.intake.registry import reader_for
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode

HEAD = (
    b"Received: from a\r\nFrom: =?utf-8?q?Mar=C3=ADa_Ib=C3=A1=C3=B1ez?= <maria@example.org>, b@example.org\r\n"
    b"To: desk@example.org\r\nSubject: =?koi8-r?B?7sHewczPIMTO0Q==?=\r\nDate: Tue, 2 Jun 2020 23:30:00 -0500\r\n"
    b"MIME-Version: 1.0\r\n"
)


def message(*lines, head=HEAD):
    return head + b"\r\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)


def many(*parts, kind="mixed"):
    inner = b"".join(b"--edge\r\n" + part + b"\r\n" for part in parts)
    return message(f'Content-Type: multipart/{kind}; boundary="edge"', "", inner + b"--edge--\r\n")


def part(kind, body, *fields):
    return "\r\n".join([f"Content-Type: {kind}", *fields, "", body]).encode()


def shown(data, name="a.eml", **choice):
    article = read_request(ReadRequest(data=data, filename=name, **choice))
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def body(data, **choice):
    return [words for kind, words in shown(data, **choice) if kind not in ("title", "header")]


def notices(data):
    return [(notice.code, notice.value) for notice in read_bytes(data, "a.eml").notices]


def test_the_subject_is_the_title_and_the_fields_a_reader_sees_follow():
    assert shown(message("Content-Type: text/plain", "", "Two were killed.")) == [
        ("title", "Начало дня"),
        ("header", "From: María Ibáñez <maria@example.org>, b@example.org"),
        ("header", "To: desk@example.org"),
        ("header", "Date: Tue, 2 Jun 2020 23:30:00 -0500"),
        ("paragraph", "Two were killed."),
    ]


def test_the_facts_come_from_the_header_and_the_day_is_the_senders():
    article = read_bytes(message("", "Two were killed in the town and the army denied it."), "a.eml")
    assert article.proposed("title").value == "Начало дня"
    assert article.proposed("authors").value == "María Ibáñez; b@example.org"
    assert (article.proposed("issued").value, article.proposed("issued").provenance) == (
        "2020-06-02",
        "mail_header",
    )
    assert article.proposed("kind").value == "personal_communication"
    assert article.proposed("language").value == "en"


def test_quoted_replies_are_quotes_and_the_signature_stays():
    data = message("", "I agree.", "So be it.", "", "> He said:", ">> Four", "> Two", "-- ", "Ann")
    assert shown(data)[4:] == [
        ("paragraph", "I agree.\nSo be it."),
        ("quote", "> He said:"),
        ("quote", ">> Four"),
        ("quote", "> Two"),
        ("paragraph", "-- \nAnn"),
    ]


def test_soft_line_breaks_of_transport_go_and_the_senders_own_stay():
    data = message(
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "d=C3=A9=\r\nplac=C3=A9s\r\nnext",
    )
    assert body(data) == ["déplacés\nnext"]


def test_of_two_forms_the_plain_one_is_read():
    data = many(
        part("text/plain", "Two were killed."),
        part("text/html", "<p>Two were <b>killed</b>."),
        kind="alternative",
    )
    assert body(data) == ["Two were killed."]


@pytest.mark.parametrize("plain", ["", "Your program shows no HTML."])
def test_a_plain_form_that_but_points_to_the_page_gives_way_to_it(plain):
    page = "<h1>Two</h1><p>" + "were killed in the town. " * 20
    data = many(part("text/plain", plain), part("text/html", page), kind="alternative")
    assert shown(data)[4][0] == "heading"
    assert "were killed" in body(data)[1]


def test_the_mime_header_says_the_encoding_of_a_page_whatever_the_page_says():
    markup = '<meta charset="utf-8"><p>убит'.encode("koi8_r").decode("latin_1")
    data = message("Content-Type: text/html; charset=koi8-r", "", markup.encode("latin_1"))
    assert body(data) == ["убит"]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("unknown-8bit", "cp1251"),
        ("us-ascii", "koi8_r"),
        ("utf-8", "cp1251"),
        ("iso-8859-1", "utf_8"),
        ("no\0such", "utf_8"),
        ("idna", "cp1251"),
        ("punycode", "cp1251"),
    ],
)
def test_a_charset_that_lies_is_not_believed(charset, encoding):
    words = "После трёх месяцев затишья авиаудары возобновились, погибли двое мирных жителей."
    data = message(f'Content-Type: text/plain; charset="{charset}"', "", words.encode(encoding))
    assert body(data) == [words]


def test_a_person_chooses_the_encoding():
    data = message("Content-Type: text/plain; charset=koi8-r", "", "убит".encode("cp1251"))
    assert body(data, encoding="cp1251") == ["убит"]


def test_damaged_base64_gives_what_is_whole_and_what_stands_behind_it():
    packed = base64.b64encode("Погибли двое мирных жителей.".encode())[:-3]
    data = message(
        "Content-Transfer-Encoding: base64",
        "Content-Type: text/plain; charset=utf-8",
        "",
        packed,
        "",
        "-- list foot --",
    )
    assert body(data) == ["Погибли двое мирных жителей\n-- list foot --"]


def test_attachments_are_named_and_not_read():
    attached = part(
        "text/plain", "SECRET", 'Content-Disposition: attachment; filename="=?utf-8?q?d=C3=A9p.txt?="'
    )
    data = many(part("text/plain", "See there."), attached, part("image/png", "x"))
    assert body(data) == ["See there."]
    assert notices(data) == [("mail_attachments", "dép.txt, image/png")]


def test_a_message_inside_is_read_with_its_header():
    inner = (
        b"Content-Type: message/rfc822\r\n\r\nFrom: c@example.org\r\nSubject: Old\r\n\r\nFour were killed."
    )
    assert shown(many(part("text/plain", "See below."), inner))[4:] == [
        ("paragraph", "See below."),
        ("heading", "Old"),
        ("header", "From: c@example.org"),
        ("paragraph", "Four were killed."),
    ]


def test_an_encrypted_message_says_so():
    data = many(
        part("application/pgp-encrypted", "Version: 1"),
        part("application/octet-stream", "x"),
        kind="encrypted",
    )
    assert ("mail_encrypted", "") in notices(data)


@pytest.mark.parametrize("mark", ["utf_8_sig", "utf_16"])
def test_a_message_that_an_editor_saved_anew_is_still_one(mark):
    data = message("", "Погибли двое.").decode().encode(mark)
    assert body(data) == ["Погибли двое."]
    assert reader_for(data, "a.txt").name == "mail"


def test_apple_mail_counts_the_message_and_appends_its_own_notes():
    data = message("", "Two were killed.")
    assert body(b"%d    \n%s<?xml version='1.0'?><plist/>" % (len(data), data)) == ["Two were killed."]


def test_a_mailbox_is_asked_for_one_of_its_messages():
    box = b"".join(
        b"From a Tue Jun  2 2020\n" + message("", f"Number {n}.", ">From here on\n\n") for n in (1, 2)
    )
    reader = reader_for(box, "box.mbox")
    with pytest.raises(CaseError) as caught:
        read_bytes(box, "box.mbox")
    assert (caught.value.code, caught.value.facts["count"]) == (ErrorCode.FILE_HAS_PARTS, 2)
    assert [(one.id, one.title, one.captured_at) for one in reader.parts(box)] == [
        (number, "Начало дня", "2020-06-03T04:30:00Z") for number in ("1", "2")
    ]
    assert body(box, part="2") == ["Number 2.\nFrom here on"]
    with pytest.raises(CaseError) as caught:
        body(box, part="3")
    assert caught.value.code is ErrorCode.FILE_PART_UNKNOWN


def test_an_outlook_message_is_refused_by_its_name():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "__nameid_version1.0".encode("utf-16-le")
    with pytest.raises(CaseError) as caught:
        read_bytes(data, "a.msg")
    assert (caught.value.code, caught.value.facts["format"]) == (ErrorCode.FORMAT_UNSUPPORTED, "msg")


def _nested(depth):
    edges = (f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
    return HEAD + "".join(edges).encode() + b"\r\nhello"


@pytest.mark.parametrize("depth", [30, 1_500, 20_000])
def test_parts_within_parts_without_end_are_refused(depth):
    with pytest.raises(CaseError) as caught:
        read_bytes(_nested(depth), "a.eml")
    assert caught.value.code is ErrorCode.FILE_TOO_COMPLEX


@pytest.mark.parametrize(
    "fields",
    [
        b"From: " + b"(" * 100_000,
        b"Subject: " + b"=?utf-8?q?" * 50_000,
        b"Date: " + b"9" * 5_000,
        b"Date: Tue, 99 Foo 0000 77:99:99 +9999999",
        b"Content-Type: text/plain; " + b"charset*0*=a; " * 5_000,
        b"Content-Transfer-Encoding: \xff\0",
        b"Content-Type: ;;;=",
    ],
)
def test_hostile_header_fields_leave_the_body_readable(fields):
    assert body(b"Message-ID: <a>\r\n" + fields + b"\r\n\r\nTwo were killed.") == ["Two were killed."]


def test_a_large_attachment_is_left_aside_and_a_large_text_is_not():
    packed = base64.encodebytes(b"Two were killed. \n" * 120_000).decode()
    data = many(
        part("text/plain", packed, "Content-Transfer-Encoding: base64"),
        part("application/zip", packed, "Content-Transfer-Encoding: base64"),
        part("text/plain", "The end."),
    )
    words = body(data)
    assert words[0].count("killed") == 120_000
    assert words[-1] == "The end."
    assert notices(data) == [("mail_attachments", "application/zip")]


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400), st.integers(min_value=0, max_value=300))
def test_any_bytes_in_a_message_are_read_or_refused_with_a_code(noise, place):
    data = many(part("text/plain", "Two were killed."), part("text/html", "<p>Two"))
    place = min(place, len(data))
    with suppress(CaseError):
        read_request(ReadRequest(data=data[:place] + noise + data[place:], filename="a.eml"))


def test_the_text_is_the_same_in_any_process():
    code = (
        "import sys; from app.intake.read_article import read_bytes;"
        "a = read_bytes(sys.stdin.buffer.read(), 'a.eml'); print(a.text_sha256, a.blocks, a.proposals, a.notices)"
    )
    data = many(part("text/plain", "Two."), part("image/png", "x"), part("text/html", "<p>Four"))
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=data,
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[4],
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "77")
    }
    assert len(said) == 1


def test_a_message_without_a_body_keeps_its_header():
    assert [kind for kind, _words in shown(HEAD + b"\r\n")] == [BlockKind.TITLE, *[BlockKind.HEADER] * 3]
