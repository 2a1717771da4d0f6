"""Files that were made to harm a reader: bombs, depth, loops, lies about length, things outside."""

import gzip
import zipfile

from good_files import HTML, WORDS, docx, epub, mail, mhtml, odt, pdf, rtf, wacz, warc, zip_of

_DEEP = 100_000
_LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
)
_OUTSIDE = (
    "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]>"
)


def _nested(tag, depth=_DEEP):
    return f"<{tag}>" * depth + WORDS + f"</{tag}>" * depth


def _multipart(depth):
    lines = ["From: a@example.org", "Subject: deep", "MIME-Version: 1.0"]
    for level in range(depth):
        lines += [f'Content-Type: multipart/mixed; boundary="b{level}"', "", f"--b{level}"]
    return "\r\n".join([*lines, "Content-Type: text/plain", "", WORDS]).encode()


def _bomb(name):
    zeros = b"\0" * (1 << 20)
    return zip_of({"[Content_Types].xml": "<Types/>", name: zeros * 300})


def _quine_like():
    inner = zip_of({"x": b"0" * 1_000_000})
    for level in range(5):
        inner = zip_of({f"word/{level}.docx": inner}, zipfile.ZIP_STORED)
    return inner


BAD = {
    "nested.html": _nested("div").encode(),
    "nested tables.html": _nested("table><tr><td", 20_000).encode(),
    "formatting.html": ("<b><i><u><font>" * 20_000 + WORDS).encode(),
    "attributes.html": ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{WORDS}").encode(),
    "one attribute.html": (f"<p title='{'x' * 5_000_000}'>{WORDS}").encode(),
    "no end.html": ("<!--" * 100_000 + WORDS).encode(),
    "entities.html": ("&amp" * 500_000 + WORDS).encode(),
    "paragraphs.html": (f"<p>{WORDS}" * 10_000).encode(),
    "spans.html": ("<span>a</span>" * 100_000).encode(),
    "refers outside.html": b"<link rel=stylesheet href='http://127.0.0.1:9/'><img src='file:///etc/passwd'><p>"
    + WORDS.encode(),
    "linked data.html": (
        "<script type='application/ld+json'>" + "[" * _DEEP + f"</script><p>{WORDS}"
    ).encode(),
    "nul.html": HTML.replace(" ", "\0").encode(),
    "laughs.docx": docx("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", _LAUGHS),
    "outside.docx": docx("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", _OUTSIDE),
    "nested.docx": docx(_nested("w:p")),
    "nested tables.docx": docx(
        _nested("w:tbl><w:tr><w:tc", 10_000).replace("</w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
    ),
    "bomb.docx": _bomb("word/document.xml"),
    "bomb.odt": zip_of(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b"a" * (300 << 20)}
    ),
    "bomb.epub": zip_of({"mimetype": "application/epub+zip", "META-INF/container.xml": b" " * (300 << 20)}),
    "members.docx": zip_of({f"word/{n}.xml": "" for n in range(5_000)}, zipfile.ZIP_STORED),
    "zips in zips.docx": _quine_like(),
    "laughs.odt": odt("<text:p>&a11;</text:p>", _LAUGHS),
    "spaces.odt": odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
    "columns.odt": odt(
        '<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row '
        'table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000">'
        "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "nested.odt": odt(_nested("text:p")),
    "outside.epub": epub(href="../../../../etc/passwd"),
    "address.epub": epub(href="http://127.0.0.1:9/chapter.xhtml"),
    "nested.epub": epub(_nested("div")),
    "multipart.eml": _multipart(5_000),
    "headers.eml": b"".join(b"X-%d: y\r\n" % n for n in range(100_000)) + mail(),
    "one header.eml": b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\r\n" + mail(),
    "addresses.eml": b"From: " + b"(" * 50_000 + b"\r\n" + mail(),
    "nested.mhtml": mhtml(_nested("div")),
    "length.warc": warc().replace(b"Content-Length: ", b"Content-Length: 9999999999"),
    "negative.warc": warc().replace(b"Content-Length: ", b"Content-Length: -"),
    "bomb.warc.gz": gzip.compress(b"WARC/1.0\r\nContent-Length: 500000000\r\n\r\n" + b"\0" * (400 << 20), 9),
    "nested.warc": warc(_nested("div")),
    "many.wacz": wacz(*[HTML] * 3_000),
    "loop.pdf": pdf(kids="[2 0 R]"),
    "kids.pdf": pdf(kids="[" + "3 0 R " * 100_000 + "]"),
    "pages.pdf": pdf().replace(b"/Count 1 ", b"/Count 2000000000 "),
    "huge page.pdf": pdf().replace(b"[0 0 612 792]", b"[0 0 9e9 9e9]"),
    "states.pdf": pdf("q " * 500_000 + f"BT /F1 12 Tf ({WORDS}) Tj ET"),
    "letters.pdf": pdf("BT /F1 1 Tf " + "(abcdefghij) Tj " * 50_000 + "ET"),
    "script.pdf": pdf(more="/AA << /O << /S /JavaScript /JS (while(1){}) >> >>"),
    "strings.pdf": pdf("(" * 200_000),
    "braces.rtf": b"{\\rtf1 " + b"{" * 500_000 + WORDS.encode(),
    "bytes.rtf": b"{\\rtf1 \\bin2000000000 " + WORDS.encode() + b"}",
    "unicode.rtf": b"{\\rtf1 " + b"\\u-1?" * 200_000 + b"}",
    "fonts.rtf": rtf("\\f99999999999999999999 " * 50_000 + WORDS),
    "lines.txt": b"a\n" * 400_000,
    "one line.txt": b"a" * 20_000_000,
    "marks.md": b"[" * 500_000 + b"](" * 100_000,
    "quotes.md": b"> " * 200_000 + b"a",
}
