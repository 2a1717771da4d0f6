"""What unpacks to far more: streams in PDF, bodies in archives, pictures."""

import base64
import gzip
import struct
import zlib

from good_files import HTML, WORDS, docx, epub, mail, mhtml, pdf, zip_of

from corpus.hostile_file import fixed
from corpus.lengths import http
from corpus.nesting import objects
from corpus.zips import members_of

_MB = 1 << 20


def flate(data, times=1):
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def stream_pdf(body, filters, more=""):
    """Return a PDF whose page's content is `body`, packed as `filters` say."""
    data = pdf()
    start, end = data.index(b"4 0 obj"), data.index(b"5 0 obj")
    head = f"4 0 obj\n<< /Length {len(body)} /Filter {filters} {more} >>\nstream\n".encode()
    return data[:start] + head + body + b"\nendstream\nendobj\n" + data[end:]


def picture_pdf(width, height, filter_, body, more=""):
    """Return a PDF with words and a picture that says it has these sides."""
    picture = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB "
        f"/BitsPerComponent 8 /Filter {filter_} /Length {len(body)} {more} >>\nstream\n"
    )
    data = pdf(f"q 612 0 0 792 0 0 cm /I Do Q BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET")
    return (
        objects(
            data.replace(b"/Font <<", b"/XObject << /I 7 0 R >> /Font <<", 1),
            [picture + body.decode("latin-1") + "\nendstream"],
        )
        .decode()
        .encode("latin-1")
    )


def png(width=60_000, height=60_000):
    """Return a PNG of 3,600,000,000 pixels in some kilobytes."""

    def chunk(kind, data):
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    head = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", flate(bytes(8 * _MB)))
        + chunk(b"IEND", b"")
    )


def mail_with(picture):
    body = base64.encodebytes(picture).decode()
    return mail().replace(
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n",
        (
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n"
            f"Content-Transfer-Encoding: base64\r\n\r\n{body}\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
        ).encode(),
    )


def zstd():
    """Return a zstd frame that says it holds 2^62 bytes: one block that repeats a byte."""
    return (
        b"\x28\xb5\x2f\xfd\xe0"
        + struct.pack("<Q", 1 << 62)
        + struct.pack("<L", (131072 << 3) | 2 | 1)[:3]
        + b"a"
    )


def brotli(megabytes):
    import brotli as packer

    return packer.compress(b"\0" * (megabytes * _MB), quality=3)


_PAGE = "article|file_broken|file_too_complex|file_empty"
_ARCHIVE = "article|file_broken|file_too_complex|file_empty|format_unsupported|file_binary"

FILES = (
    fixed(
        "flate.pdf",
        "a page of 200 MB in 200 kB",
        _PAGE,
        lambda: stream_pdf(flate(b" " * (200 * _MB)), "/FlateDecode"),
    ),
    fixed(
        "flate chain.pdf",
        "Flate in Flate in Flate",
        _PAGE,
        lambda: stream_pdf(flate(b" " * (400 * _MB), 3), "[/FlateDecode /FlateDecode /FlateDecode]"),
        long=True,
    ),
    fixed(
        "filters.pdf",
        "100,000 filters for one stream",
        _PAGE,
        lambda: stream_pdf(b"00>", "[" + "/ASCIIHexDecode " * 100_000 + "]"),
    ),
    fixed(
        "predictor.pdf",
        "a row of 2 GB",
        _PAGE,
        lambda: stream_pdf(
            flate(b"abc"),
            "/FlateDecode",
            "/DecodeParms << /Predictor 15 /Columns 2000000000 /Colors 32 /BitsPerComponent 16 >>",
        ),
    ),
    fixed(
        "lzw.pdf", "LZW that never ends", _PAGE, lambda: stream_pdf(b"\x80\x0b\x60\x50" * 5_000, "/LZWDecode")
    ),
    fixed(
        "picture.pdf",
        "a picture of 60,000 by 60,000",
        _PAGE,
        lambda: picture_pdf(60_000, 60_000, "/FlateDecode", flate(bytes(20 * _MB))),
    ),
    fixed(
        "jbig2.pdf",
        "JBIG2 of 2,000,000,000 by 2,000,000,000",
        _PAGE,
        lambda: picture_pdf(
            30_000,
            30_000,
            "/JBIG2Decode",
            struct.pack(">LBBLLL", 0, 48, 1, 19, 2_000_000_000, 2_000_000_000) + bytes(20),
        ),
    ),
    fixed(
        "jpx.pdf",
        "JPEG 2000 that says it is huge",
        _PAGE,
        lambda: picture_pdf(
            30_000,
            30_000,
            "/JPXDecode",
            b"\xff\x4f\xff\x51\0\x2f\0\0"
            + struct.pack(">8L", 2**31, 2**31, 0, 0, 1, 1, 0, 0)
            + b"\0\3\7\1\1\7\1\1\7\1\1\xff\xd9",
        ),
    ),
    fixed(
        "dct.pdf",
        "JPEG of 65,535 by 65,535",
        _PAGE,
        lambda: picture_pdf(
            65_535,
            65_535,
            "/DCTDecode",
            b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\3\1\x22\0\2\x11\1\3\x11\1\xff\xd9",
        ),
    ),
    fixed(
        "bomb.warc.gz",
        "400 MB of 400 kB",
        _ARCHIVE,
        lambda: gzip.compress(b"WARC/1.0\r\nContent-Length: 500000000\r\n\r\n" + b"\0" * (400 << 20), 9),
        long=True,
    ),
    fixed(
        "gzip body.warc",
        "a page of 300 MB in gzip",
        _ARCHIVE,
        lambda: http("Content-Encoding: gzip", body=gzip.compress(b" " * (300 * _MB))),
        long=True,
    ),
    fixed(
        "brotli body.warc",
        "a page of 300 MB in brotli",
        _ARCHIVE,
        lambda: http("Content-Encoding: br", body=brotli(300)),
        long=True,
    ),
    fixed(
        "zstd body.warc",
        "a page of 2^62 bytes in zstd",
        _ARCHIVE,
        lambda: http("Content-Encoding: zstd", body=zstd()),
    ),
    fixed(
        "deflate body.warc",
        "packed four times",
        _ARCHIVE,
        lambda: http(
            "Content-Encoding: deflate, deflate, gzip", body=gzip.compress(flate(b" " * (300 * _MB), 2))
        ),
        long=True,
    ),
    fixed("png.eml", "a picture of 3,600,000,000 pixels", "article", lambda: mail_with(png())),
    fixed(
        "png.epub",
        "a chapter that is a picture",
        "article|file_empty|file_broken",
        lambda: zip_of({**members_of(epub()), "chapter.xhtml": png()}),
    ),
    fixed(
        "png.docx",
        "a picture of 3,600,000,000 pixels",
        "article",
        lambda: zip_of({**members_of(docx()), "word/media/a.png": png()}),
    ),
    fixed("png.png", "a picture alone", "file_binary", png),
    fixed(
        "base64.html",
        "a picture of 30 MB in an attribute",
        "article",
        lambda: HTML.replace("<p>", f"<img src='data:image/png;base64,{'A' * (30 * _MB)}'><p>"),
    ),
    fixed(
        "base64.mhtml",
        "20 MB of blanks in base64",
        "article|file_empty|file_too_complex",
        lambda: mhtml().replace(b"base64\r\n\r\n", b"base64\r\n\r\n" + b" \r\n" * (7 * _MB)),
        long=True,
    ),
    fixed(
        "packed.html",
        "gzip under the name of a page",
        "file_binary|file_broken|format_unsupported",
        lambda: gzip.compress(HTML.encode()),
    ),
)
