"""Zip files that lie: about sizes, places, names, or what they hold."""

import io
import struct
import zipfile
import zlib

from good_files import HTML, WORDS, docx, epub, odt, wacz, zip_of

from corpus.hostile_file import fixed

_TEN_GIGABYTES = 10 << 30


def members_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def bomb(name, megabytes=300):
    """Return a file of some 300 kB whose member becomes 300 MB."""
    return zip_of({"[Content_Types].xml": "<Types/>", name: b"\0" * (megabytes << 20)})


def ten_gigabytes():
    """Return a zip whose member really unpacks to 10 GB: one packed megabyte of zeros, many times over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    body = piece * (_TEN_GIGABYTES >> 20) + packer.flush(zlib.Z_FINISH)
    return one_member("word/document.xml", body, len(body), 0xFFFFFFFE)


def one_member(name, body, packed, size, flags=0):
    """Return a zip of one member whose headers say what they are told to."""
    raw = name.encode()
    local = (
        struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, 8, 0, 33, 0, packed, size, len(raw), 0) + raw + body
    )
    entry = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, flags, 8, 0, 33, 0, packed, size, len(raw), 0, 0, 0, 0, 0, 0
    )
    entry += raw
    return local + entry + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(entry), len(local), 0)


def overlapping():
    """Return a zip whose 2,000 entries all unpack the same stretch of bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(bytes(1 << 20)) + packer.flush()
    raw = b"word/document.xml"
    local = (
        struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(body), 1 << 20, len(raw), 0) + raw + body
    )
    entries = b""
    for number in range(2_000):
        name = b"word/%04d.xml" % number
        entries += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, 0, len(body), 1 << 20, len(name), 0, 0, 0, 0, 0, 0
        )
        entries += name
    return (
        local + entries + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2_000, 2_000, len(entries), len(local), 0)
    )


def twice():
    """Return a Word file with two documents of one name."""
    stream = io.BytesIO(docx())
    with zipfile.ZipFile(stream, "a") as archive:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            archive.writestr("word/document.xml", "<other/>")
    return stream.getvalue()


def named(*names):
    """Return a Word file with members of these names besides."""
    return zip_of({**members_of(docx()), **dict.fromkeys(names, "root:x:0:0")})


def linked():
    """Return an EPUB whose chapter is a symbolic link to a file of the person's."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members_of(epub()).items():
            info = zipfile.ZipInfo(name, (2020, 6, 2, 0, 0, 0))
            if name == "chapter.xhtml":
                info.create_system, info.external_attr = 3, 0o120777 << 16
            archive.writestr(info, b"/etc/passwd" if name == "chapter.xhtml" else content)
    return stream.getvalue()


def flags(data, flag):
    """Return a zip whose members all carry a flag."""
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = data.find(mark)
        while at >= 0:
            data = data[: at + place] + struct.pack("<H", flag) + data[at + place + 2 :]
            at = data.find(mark, at + 4)
    return data


def directory_of(data, size):
    at = data.rfind(b"PK\5\6")
    return data[: at + 12] + struct.pack("<L", size) + data[at + 16 :]


FILES = (
    fixed("bomb.docx", "300 MB of 300 kB", "file_too_complex|file_broken", lambda: bomb("word/document.xml")),
    fixed(
        "bomb.odt",
        "a ratio of 1,000",
        "file_too_complex",
        lambda: zip_of(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b"a" * (220 << 20)}
        ),
        long=True,
    ),
    fixed(
        "bomb.epub",
        "a ratio of 1,000",
        "file_too_complex",
        lambda: zip_of({"mimetype": "application/epub+zip", "META-INF/container.xml": b" " * (220 << 20)}),
        long=True,
    ),
    fixed(
        "bomb.wacz",
        "an archive of zeros",
        "file_too_complex|file_broken",
        lambda: zip_of({**members_of(wacz()), "archive/data.warc.gz": b"\0" * (220 << 20)}),
        long=True,
    ),
    fixed(
        "picture bomb.docx",
        "a member that nobody reads",
        "article",
        lambda: zip_of({**members_of(docx()), "word/media/a.png": b"\0" * (220 << 20)}),
        long=True,
    ),
    fixed("ten gigabytes.docx", "a member of 10 GB", "file_too_complex|file_broken", ten_gigabytes),
    fixed("overlapping.docx", "2,000 members over one stretch", "file_too_complex", overlapping),
    fixed(
        "says little.docx",
        "a size of 10 for a megabyte",
        "file_broken|file_too_complex",
        lambda: one_member("word/document.xml", zlib.compress(bytes(1 << 20), 9)[2:-4], 900, 10),
    ),
    fixed(
        "says much.docx",
        "a size of 4 GB for ten bytes",
        "file_broken|file_too_complex",
        lambda: one_member("word/document.xml", b"0123456789", 0xFFFFFFF0, 0xFFFFFFF0),
    ),
    fixed(
        "members.docx",
        "6,000 members",
        "file_too_complex|format_unsupported",
        lambda: zip_of({f"word/{n}.xml": "" for n in range(6_000)}, zipfile.ZIP_STORED),
    ),
    fixed(
        "directory.docx",
        "a directory of 4 GB",
        "file_broken|file_too_complex",
        lambda: directory_of(docx(), 0xFFFFFFF0),
    ),
    fixed("twice.docx", "one name twice", "article|file_empty|file_broken", twice),
    fixed(
        "up.docx",
        "../ and absolute names",
        "article",
        lambda: named(
            "../../../../tmp/fieldcase-was-here",
            "/tmp/fieldcase-was-here",  # noqa: S108
            "C:\\fieldcase-was-here",
            "..\\..\\fieldcase-was-here",
            "word/../../fieldcase-was-here",
            "\\\\host\\share\\x",
        ),
    ),
    fixed(
        "names.docx",
        "names that no disk takes",
        "article",
        lambda: named("word/\u202excod.exe", "a" * 5_000, "word/\n\t.xml", "CON", "word/\ufffe.xml"),
    ),
    fixed("link.epub", "a symbolic link for a chapter", "article|file_empty|file_broken", linked),
    fixed("locked.docx", "members said to be encrypted", "file_locked", lambda: flags(docx(), 1)),
    fixed(
        "other packing.docx",
        "flags of later versions",
        "file_broken|file_locked|article",
        lambda: flags(docx(), 0x2040),
    ),
    fixed(
        "chapters outside.epub",
        "a chapter at ../../etc/passwd",
        "file_broken|file_empty",
        lambda: epub(href="../../../../etc/passwd"),
    ),
    fixed("many pages.wacz", "3,000 pages", "file_has_parts", lambda: wacz(*[HTML] * 3_000)),
    fixed(
        "page list.wacz",
        "a list of pages that is damaged",
        "article",
        lambda: damaged_list(),  # noqa: PLW0108 - it stands below
    ),
    fixed("no end.odt", "a zip that was cut off", "file_broken", lambda: odt()[:-30]),
    fixed(
        "words before.docx", "a page before the zip", "article|file_binary", lambda: HTML.encode() + docx()
    ),
    fixed(
        "words after.docx",
        "a megabyte after the zip",
        "article|file_broken",
        lambda: docx() + WORDS.encode() * 17_000,
    ),
)


def damaged_list():
    """Return a WACZ whose list of pages fails its checksum and is not JSON in half its lines."""
    pages = b'{"format": "json-pages-1.0"}\n{"url": "https://example.org/0", "title": "A valley"}\n\xff\xfe{"url": 7}\n'
    stream = zip_of({**members_of(wacz()), "pages/pages.jsonl": pages}, zipfile.ZIP_STORED)
    return stream.replace(b'"title": "A valley"', b'"title": "A valler"')
