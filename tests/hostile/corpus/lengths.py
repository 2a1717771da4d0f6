"""Files that say they are longer, shorter, or elsewhere than they are."""

import gzip
import struct
import zlib

from good_files import HTML, WORDS, mail, mhtml, pdf, rtf, wacz, warc

from corpus.hostile_file import fixed

_PAGE = HTML.encode()


def mailbox(length):
    return (
        f"From a@example.org Tue Jun  2 10:00:00 2020\nContent-Length: {length}\n".encode() + mail() + b"\n"
    )


def http(*headers, body=_PAGE):
    """Return an archive of one answer with these headers."""
    answer = "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *headers, "", ""]).encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        "WARC-Target-URI: https://example.org/0\r\nWARC-Date: 2020-06-02T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def gzip_size(size):
    packed = gzip.compress(warc())
    return packed[:-4] + struct.pack("<L", size)


def tables(loop):
    """Return a PDF whose tables of references name each other."""
    data = pdf()
    place = data.rfind(b"xref\n0 6")
    return data.replace(b"/Root 1 0 R", f"/Root 1 0 R /Prev {place if loop else 999999999}".encode())


def offsets():
    return pdf().replace(b" 00000 n", b" 99999 n").replace(b"startxref\n", b"startxref\n-")


def streams(length):
    data = pdf()
    start = data.index(b"/Length ") + 8
    return data[:start] + length + data[data.index(b" >>\nstream", start) :]


def object_stream(first, count):
    """Return a PDF with an object stream that lies about what it holds."""
    body = zlib.compress(b"7 0 8 10 " + b"<< /A 1 >> " * 10)
    head = f"<< /Type /ObjStm /N {count} /First {first} /Filter /FlateDecode /Length {len(body)} >>\nstream\n"
    return pdf().replace(
        b"xref\n0 6", b"7 0 obj\n" + head.encode() + body + b"\nendstream\nendobj\nxref\n0 6"
    )


_ARCHIVE = "article|file_binary|file_broken|file_empty|file_too_complex"

FILES = (
    fixed(
        "length.warc",
        "a record of 100 GB",
        _ARCHIVE,
        lambda: warc().replace(b"Content-Length: ", b"Content-Length: 9999999999"),
    ),
    fixed(
        "negative.warc",
        "a record of less than nothing",
        _ARCHIVE,
        lambda: warc().replace(b"Content-Length: ", b"Content-Length: -"),
    ),
    fixed(
        "no number.warc",
        "a length that is no number",
        _ARCHIVE,
        lambda: warc().replace(b"Content-Length: ", "Content-Length: \u0661".encode()),
    ),
    fixed(
        "two lengths.warc",
        "two lengths",
        _ARCHIVE,
        lambda: warc().replace(b"Content-Length: ", b"Content-Length: 5\r\nContent-Length: ", 1),
    ),
    fixed(
        "short.warc",
        "a record shorter than its bytes",
        _ARCHIVE,
        lambda: warc().replace(b"Content-Length: ", b"Content-Length: 0", 1),
    ),
    fixed(
        "chunks.warc",
        "a chunk of 4 GB",
        _ARCHIVE,
        lambda: http("Transfer-Encoding: chunked", body=b"ffffffff\r\n" + HTML.encode()),
    ),
    fixed(
        "endless chunks.warc",
        "a million chunks of one byte",
        _ARCHIVE,
        lambda: http("Transfer-Encoding: chunked", body=b"1\r\na\r\n" * 1_000_000),
        long=True,
    ),
    fixed("http length.warc", "an answer of 100 GB", _ARCHIVE, lambda: http("Content-Length: 99999999999")),
    fixed("size.warc.gz", "gzip that says it holds 4 GB", _ARCHIVE, lambda: gzip_size(0xFFFFFFFF)),
    fixed("sum.warc.gz", "gzip whose sum is wrong", _ARCHIVE, lambda: gzip.compress(warc())[:-8] + b"\0" * 8),
    fixed(
        "members.warc.gz",
        "100,000 empty members of gzip",
        _ARCHIVE,
        lambda: gzip.compress(b"") * 100_000 + gzip.compress(warc()),
    ),
    fixed(
        "digest.wacz",
        "checksums that are not true",
        "article",
        lambda: wacz().replace(b'"resources": []', b'"resources": 7 '),
    ),
    fixed("length.mbox", "a message of 100 GB", "article|file_has_parts", lambda: mailbox(99999999999)),
    fixed(
        "many.mbox",
        "50,000 messages",
        "file_has_parts|file_too_complex",
        lambda: mailbox(1) * 50_000,
        long=True,
    ),
    fixed("length.pdf", "a stream of 2 GB", "article|file_broken", lambda: streams(b"2147483647")),
    fixed("negative.pdf", "a stream of less than nothing", "article|file_broken", lambda: streams(b"-1")),
    fixed(
        "length elsewhere.pdf",
        "a length that is its own stream",
        "article|file_broken",
        lambda: streams(b"4 0 R"),
    ),
    fixed("tables loop.pdf", "tables of references in a circle", "article|file_broken", lambda: tables(True)),
    fixed("tables far.pdf", "a table beyond the end", "article|file_broken", lambda: tables(False)),
    fixed("offsets.pdf", "places that are not there", "article|file_broken", offsets),
    fixed(
        "objects.pdf",
        "a stream of 2,000,000,000 objects",
        "article",
        lambda: object_stream(10, 2_000_000_000),
    ),
    fixed("objects far.pdf", "objects before their beginning", "article", lambda: object_stream(-5, 2)),
    fixed(
        "pages.pdf",
        "2,000,000,000 pages",
        "article|file_broken|file_too_complex",
        lambda: pdf().replace(b"/Count 1 ", b"/Count 2000000000 "),
    ),
    fixed(
        "kids.pdf",
        "one page 100,000 times",
        "article|file_too_complex",
        lambda: pdf(kids="[" + "3 0 R " * 100_000 + "]"),
    ),
    fixed("no pages.pdf", "no page", "article|file_broken|file_empty", lambda: pdf(kids="[]")),
    fixed(
        "bytes.rtf",
        "2 GB of bytes in an RTF",
        "article|file_empty|file_broken",
        b"{\\rtf1 \\bin2000000000 " + WORDS.encode() + b"}",
    ),
    fixed(
        "fonts.rtf",
        "numbers of twenty digits",
        "article",
        lambda: rtf("\\f99999999999999999999 " * 50_000 + WORDS),
    ),
    fixed(
        "letters follow.rtf",
        "letters that stand for 30,000 others",
        "article",
        lambda: rtf(f"\\uc30000 \\u8364 {WORDS} " * 20 + "\\uc-5 \\u-99999999 " + WORDS),
    ),
    fixed(
        "boundary.mhtml", "a part that never ends", "article|file_empty|file_broken", lambda: mhtml()[:-20]
    ),
)
