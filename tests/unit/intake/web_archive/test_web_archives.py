"""Pages come out of web archives with their words, their address and the moment of their capture."""

import gzip
import random
import zlib
from contextlib import suppress

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.read_article import read_request
from app.intake.read_request import ReadRequest
from app.intake.registry import reader_for
from app.intake.web_archive import web_archive_reader
from app.intake.web_archive.bounded_gzip import BoundedGzip
from app.intake.web_archive.http_body import joined_chunks
from app.model.errors import CaseError, ErrorCode


def read(data, part="", name="a.warc", **choice):
    return read_request(ReadRequest(data=data, filename=name, part=part, **choice))


def ids(data):
    return [one.id for one in reader_for(data, "a").parts(data)]


def notices(data, part=""):
    return [notice.code for notice in read(data, part).notices]


def refusal(data, part=""):
    with pytest.raises(CaseError) as caught:
        read(data, part)
    return caught.value.code


WORDS = "Two killed\nThe army denied it."


@pytest.mark.parametrize("packing", ["plain", "members", "one"])
def test_the_only_page_is_read_with_its_address_and_moment(make, packing):
    records = (make.page(1), make.record(b"x", "https://example.org/1", kind="revisit", number=2))
    data = {
        "plain": b"".join(records),
        "members": make.packed(*records),
        "one": gzip.compress(b"".join(records)),
    }
    article = read(data[packing])
    assert (article.reader, article.text, article.notices) == ("web_archive", WORDS, ())
    assert (article.proposed("url").value, article.proposed("url").provenance) == (
        "https://example.org/1",
        "warc_target",
    )
    assert article.proposed("accessed").value == "2026-03-04T12:00:00Z"
    assert article.proposed("title").value == "Two killed"
    assert ids(data[packing]) == []


def test_of_several_pages_one_has_to_be_chosen(make):
    data = make.packed(make.page(1), make.page(2, "Four fled."))
    with pytest.raises(CaseError) as caught:
        read(data)
    assert (caught.value.code, caught.value.facts["count"]) == (ErrorCode.FILE_HAS_PARTS, 2)
    parts = reader_for(data, "a.warc.gz").parts(data)
    assert [(one.id, one.title, one.url, one.captured_at) for one in parts] == [
        (f"urn:uuid:{n}", "Two killed", f"https://example.org/{n}", "2026-03-04T12:00:00Z") for n in (1, 2)
    ]
    article = read(data, "urn:uuid:2")
    assert (article.text, article.part) == ("Two killed\nFour fled.", "urn:uuid:2")
    assert refusal(data, "urn:uuid:3") is ErrorCode.FILE_PART_UNKNOWN


def test_only_whole_answers_that_a_person_could_read_are_pages(make):
    other = [
        make.record(make.http("<p>gone", status="404 Not Found"), "https://example.org/gone", number=3),
        make.record(make.http(b"x", "image/png"), "https://example.org/a.png", number=4),
        make.record(make.http("User-agent: *", "text/plain"), "https://example.org/robots.txt", number=5),
        make.record(b"dns", "dns:example.org", kind="resource", number=6, Content_Type="text/plain"),
        make.record(
            b"words", "urn:text:https://example.org/1", kind="resource", number=7, Content_Type="text/plain"
        ),
        make.request(8, "iframe", "https://example.org/8"),
        make.page(8),
        make.request(9, "empty", "https://example.org/9"),
        make.page(9),
        make.page(1),
        make.page(1, date="2026-03-05T12:00:00Z"),
    ]
    assert ids(b"".join([make.page(1), *other])) == ["urn:uuid:1", "urn:uuid:8", "urn:uuid:1#11"]


def test_plain_text_is_read_as_the_server_says_it_is_written(make):
    block = make.http("Погибли двое".encode("koi8_r"), "text/plain; charset=koi8-r")
    assert read(make.record(block, "https://example.org/a.txt")).text == "Погибли двое"


def test_a_person_chooses_the_encoding(make):
    block = make.http("<p>Погибли двое".encode("cp1251"), "text/html; charset=koi8-r")
    assert read(make.record(block, "https://example.org/"), encoding="cp1251").text == "Погибли двое"


@pytest.mark.parametrize("how", ["gzip", "deflate", "raw", "brotli", "kept", "chunked", "said", "cut"])
def test_what_packed_the_page_on_its_way_is_undone(make, how):
    body = make.PAGE.format(words="The army denied it.").encode()
    raw = zlib.compressobj(wbits=-15)
    chunks = b"".join(
        b"%x;a=b\r\n%s\r\n" % (len(body[n : n + 40]), body[n : n + 40]) for n in range(0, len(body), 40)
    )
    blocks = {
        "gzip": make.http(gzip.compress(body), Content_Encoding="gzip"),
        "deflate": make.http(zlib.compress(body), Content_Encoding="deflate"),
        "raw": make.http(raw.compress(body) + raw.flush(), Content_Encoding="deflate"),
        "kept": make.http(body, Content_Encoding="br"),
        "brotli": make.http(brotli.compress(body), Content_Encoding="br"),
        "chunked": make.http(chunks + b"0\r\n\r\n", Transfer_Encoding="chunked"),
        "said": make.http(body, Transfer_Encoding="chunked", Content_Encoding="gzip"),
        "cut": make.http(chunks, Transfer_Encoding="chunked"),
    }
    assert read(make.record(blocks[how], "https://example.org/")).text == WORDS


def test_a_packing_that_cannot_be_undone_is_named(make):
    data = make.record(make.http(b"\x28\xb5\x2f\xfd", Content_Encoding="zstd"), "https://example.org/")
    with pytest.raises(CaseError) as caught:
        read(data)
    assert (caught.value.code, caught.value.facts["format"]) == (ErrorCode.FORMAT_UNSUPPORTED, "zstd")


def test_a_page_that_unpacks_to_far_too_much_is_refused(make):
    bomb = brotli.compress(b" " * 80_000_000)
    data = make.record(make.http(bomb, Content_Encoding="br"), "https://example.org/")
    with pytest.raises(CaseError) as caught:
        read(data)
    assert caught.value.code is ErrorCode.FILE_TOO_COMPLEX


def test_of_a_packed_page_that_breaks_off_what_is_whole_is_read(make):
    body = make.PAGE.format(words="The army denied it." + "<p>" * 3 + "x y z " * 40_000).encode()
    packed = brotli.compress(body)
    half = make.record(make.http(packed[: len(packed) - 3], Content_Encoding="br"), "https://example.org/")
    assert "The army denied it." in read(half).text


def test_a_page_that_is_not_what_was_captured_is_read_with_a_warning(make):
    data = make.page(1).replace(b"denied it", b"admitted!")
    article = read(data.replace(b"admitted!", b"owned it."))
    assert article.text.endswith("owned it..")
    notice = article.notices[0]
    assert (notice.code, notice.value) == ("archive_checksum", "https://example.org/1 urn:uuid:1")


@pytest.mark.parametrize(
    ("stated", "says"), [("sha1:!!!", True), ("shake_128:AAA", True), ("crc-7:AAA", False)]
)
def test_a_checksum_that_is_none_costs_no_word(make, stated, says):
    article = read(make.page(1, WARC_Block_Digest=stated))
    assert article.text == WORDS
    assert [notice.code for notice in article.notices] == ["archive_checksum"] * says


def test_an_archive_that_breaks_off_gives_what_is_whole(make):
    whole = make.packed(make.page(1), make.page(2, "x" * 5000))
    assert notices(whole[:-30], "urn:uuid:1") == ["archive_cut"]
    assert notices(b"".join((make.page(1), b"no record at all")), "urn:uuid:1") == ["archive_cut"]
    assert notices(make.page(1)[:-20]) == ["archive_record_cut"]


@pytest.mark.parametrize("length", [10**15, 5_000])
def test_a_length_that_lies_leaves_the_page_readable(make, length):
    article = read(make.page(1, length=length))
    assert article.text == WORDS
    assert [notice.code for notice in article.notices] == ["archive_record_cut"]


@pytest.mark.parametrize("length", [-5, "many", ""])
def test_a_length_that_is_none_holds_no_page(make, length):
    assert refusal(make.page(1, length=length)) is ErrorCode.FILE_BINARY


def test_archives_that_would_fill_the_memory_are_refused(make):
    zeros = b"\0" * 60_000_000
    bombs = [
        gzip.compress(make.record(make.http(zeros), "https://example.org/")),
        gzip.compress(b"WARC/1.0" + zeros),
        make.record(make.http(gzip.compress(zeros * 2), Content_Encoding="gzip"), "https://example.org/"),
        make.wacz(gzip.compress(make.record(make.http(zeros), "https://example.org/")), []),
    ]
    assert {refusal(bomb) for bomb in bombs} == {ErrorCode.FILE_TOO_COMPLEX}


def test_a_line_as_long_as_the_file_costs_no_more_than_the_file(make):
    article = read(make.page(1) + b"WARC/1.0\r\n" + b"a" * 30_000_000)
    assert article.text == WORDS


def test_a_wacz_shows_the_pages_that_it_lists_under_their_titles(make):
    warc = make.packed(make.page(1), make.page(2), make.page(3, date="2026-03-09T00:00:00Z"), make.page(4))
    pages = [
        {"url": "https://example.org/3", "ts": "2026-03-09T00:00:00.123Z", "title": "Third"},
        {"url": "https://example.org/1/", "ts": "2026-03-04T12:00:00Z"},
        {"url": "https://example.org/gone", "ts": "2026-03-04T12:00:00Z"},
    ]
    data = make.wacz(warc, pages)
    assert [(one.id, one.title) for one in reader_for(data, "a.wacz").parts(data)] == [
        ("urn:uuid:3", "Third"),
        ("urn:uuid:1", "Two killed"),
    ]
    assert read(data, "urn:uuid:1", "a.wacz").text == WORDS


def test_a_wacz_without_a_list_shows_all_its_pages(make):
    assert ids(make.wacz(make.packed(make.page(1), make.page(2)), [])) == ["urn:uuid:1", "urn:uuid:2"]


def test_a_wacz_whose_archive_was_changed_says_so(make):
    data = make.wacz(make.packed(make.page(1)), [], wrong_hash=True)
    assert [(one.code, one.value) for one in read(data).notices] == [
        ("archive_checksum", "archive/data.warc.gz")
    ]


def test_an_archive_without_a_page_is_refused(make):
    assert (
        refusal(make.record(make.http(b"x", "image/png"), "https://example.org/a.png"))
        is ErrorCode.FILE_BINARY
    )


@given(st.binary(max_size=200_000), st.integers(min_value=1, max_value=70_000))
def test_members_are_unpacked_as_gzip_does(data, size):
    packed = gzip.compress(data) + gzip.compress(data[::-1]) + b"\0" * 7
    stream = BoundedGzip(packed)
    pieces = list(iter(lambda: stream.read(size), b""))
    assert (b"".join(pieces), stream.broken) == (data + data[::-1], False)


@given(st.binary(max_size=300))
def test_a_body_that_is_not_chunked_stays_as_it_is(body):
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    assert joined_chunks(chunked) == body
    assert joined_chunks(b"<" + body) == b"<" + body


@settings(deadline=None, max_examples=80)
@given(seed=st.integers(min_value=0))
def test_a_damaged_archive_is_read_or_refused_with_a_code(make, seed):
    chance = random.Random(seed)  # noqa: S311
    data = bytearray(make.packed(make.page(1), make.page(2)) if seed % 2 else make.page(1) + make.page(2))
    for _ in range(chance.randint(1, 20)):
        place = chance.randrange(len(data))
        data[place : place + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 9))
    with suppress(CaseError):
        web_archive_reader.parts(bytes(data))
    with suppress(CaseError):
        read(bytes(data), "urn:uuid:1")
