"""Depth: what nests without an end exhausts a parser's stack or its time."""

import base64
import gzip
import json
import quopri

from good_files import HTML, WORDS, docx, epub, mail, mhtml, odt, pdf, rtf, warc, zip_of

from corpus.hostile_file import fixed

_DEEP = 100_000


def nested(tag, depth=_DEEP):
    return f"<{tag}>" * depth + WORDS + f"</{tag}>" * depth


def multipart(depth):
    lines = ["From: a@example.org", "Subject: deep", "MIME-Version: 1.0"]
    for level in range(depth):
        lines += [f'Content-Type: multipart/mixed; boundary="b{level}"', "", f"--b{level}"]
    return "\r\n".join([*lines, "Content-Type: text/plain", "", WORDS]).encode()


def messages(depth, pack, encoding):
    letter = mail()
    for level in range(depth):
        head = f"From: a@example.org\r\nSubject: level {level}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n"
        letter = f"{head}Content-Transfer-Encoding: {encoding}\r\n\r\n".encode() + pack(letter)
    return letter


def zips():
    inner = zip_of({"x": b"0" * 1_000_000})
    for level in range(5):
        inner = zip_of({f"word/{level}.docx": inner})
    return inner


def page_tree(depth):
    """Return a PDF whose tree of pages is `depth` nodes deep."""
    more = [f"<< /Type /Pages /Parent {n} 0 R /Kids [{n + 2} 0 R] /Count 1 >>" for n in range(6, 6 + depth)]
    return objects(pdf(kids="[7 0 R]"), [*more, "<< /Type /Page /Parent 2 0 R >>"])


def objects(data, bodies):
    """Return a PDF with further objects, numbered from 7, which its reader finds by looking for them."""
    added = "".join(f"{n} 0 obj\n{body}\nendobj\n" for n, body in enumerate(bodies, start=7)).encode()
    return data.replace(b"xref\n0 6", added + b"xref\n0 6")


def outline(depth):
    items = [
        f"<< /Title (a) /Parent {n} 0 R /First {n + 2} 0 R /Last {n + 2} 0 R >>" for n in range(6, 6 + depth)
    ]
    items.append("<< /Title (a) /First 7 0 R /Last 7 0 R /Next 7 0 R >>")
    return objects(pdf(), items).replace(b"/Pages 2 0 R", b"/Pages 2 0 R /Outlines 7 0 R", 1)


def navigation(depth):
    return epub(HTML + f"<nav epub:type='toc'>{'<ol><li>' * depth}<a href='chapter.xhtml'>a</a></nav>")


def linked(text):
    return f"<title>A valley</title><script type='application/ld+json'>{text}</script><p>{WORDS}"


def million_items():
    return linked(json.dumps([{"@type": "Thing"}] * 100_000))


def graph():
    return linked('{"@graph":' * 900 + "[]" + "}" * 900)


FILES = (
    fixed("nested.html", "100,000 tags", "article", lambda: nested("div")),
    fixed(
        "nested tables.html", "20,000 tables", "article", lambda: nested("table><tr><td", 20_000), long=True
    ),
    fixed("formatting.html", "80,000 open tags", "article", "<b><i><u><font>" * 20_000 + WORDS),
    fixed("nested svg.html", "foreign elements", "article", lambda: nested("svg><math", 30_000), long=True),
    fixed(
        "nested forms.html",
        "a tree that is rebuilt",
        "article",
        "<table><form><a>" * 20_000 + WORDS,
        long=True,
    ),
    fixed(
        "nested.xhtml", "XML depth", "article", "<?xml version='1.0'?><html><body>" + "<i>" * _DEEP + WORDS
    ),
    fixed("linked data.html", "JSON 100,000 deep", "article", linked("[" * _DEEP)),
    fixed("linked items.html", "JSON-LD of 100,000 items", "article", million_items),
    fixed(
        "linked numbers.html",
        "a list of a million numbers",
        "article",
        linked("[" + "1," * 990_000 + "1]"),
        long=True,
    ),
    fixed("linked graphs.html", "graphs in graphs", "article", graph),
    fixed("nested.docx", "XML depth", "file_too_complex", lambda: docx(nested("w:p"))),
    fixed(
        "nested tables.docx",
        "tables in tables",
        "file_too_complex|article",
        lambda: docx(
            "<w:tbl><w:tr><w:tc>" * 80
            + f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"
            + "</w:tc></w:tr></w:tbl>" * 80
        ),
    ),
    fixed("nested.odt", "XML depth", "file_too_complex", lambda: odt(nested("text:p"))),
    fixed(
        "nested.epub", "100,000 tags in a chapter", "article|file_too_complex", lambda: epub(nested("div"))
    ),
    fixed("navigation.epub", "a table of contents 50,000 deep", "article", lambda: navigation(50_000)),
    fixed("zips in zips.docx", "a zip in a zip", "file_broken", zips),
    fixed("multipart.eml", "5,000 parts in each other", "file_too_complex", lambda: multipart(5_000)),
    fixed(
        "forwarded.eml",
        "a message in base64 in a message, 30 deep",
        "article|file_too_complex",
        lambda: messages(16, base64.encodebytes, "base64"),
    ),
    fixed(
        "quoted.eml",
        "quoted-printable in quoted-printable",
        "article|file_too_complex",
        lambda: messages(8, quopri.encodestring, "quoted-printable"),
    ),
    fixed("nested.mhtml", "100,000 tags in a saved page", "article", lambda: mhtml(nested("div")), long=True),
    fixed("nested.warc", "100,000 tags in an archive", "article", lambda: warc(nested("div")), long=True),
    fixed(
        "packed again.warc.gz", "gzip in gzip", "file_binary", lambda: gzip.compress(gzip.compress(warc()))
    ),
    fixed(
        "braces.rtf",
        "500,000 groups",
        "file_too_complex|article",
        b"{\\rtf1 " + b"{" * 500_000 + WORDS.encode(),
    ),
    fixed(
        "fields.rtf",
        "fields in fields",
        "article|file_too_complex",
        lambda: rtf("{\\field{\\fldrslt " * 20_000 + WORDS + "}}" * 20_000),
    ),
    fixed("page tree.pdf", "a page tree 5,000 deep", "article|file_broken", lambda: page_tree(5_000)),
    fixed(
        "loop.pdf", "a page tree that is its own child", "article|file_broken", lambda: pdf(kids="[2 0 R]")
    ),
    fixed(
        "arrays.pdf",
        "100,000 arrays in each other",
        "article|file_broken",
        lambda: pdf(more="/X " + "[" * _DEEP),
    ),
    fixed(
        "dictionaries.pdf",
        "100,000 dictionaries",
        "article|file_broken",
        lambda: pdf(more="/X " + "<</A " * _DEEP),
    ),
    fixed("outline.pdf", "an outline that never ends", "article", lambda: outline(5_000)),
    fixed(
        "forms.pdf",
        "a form that draws itself",
        "article",
        lambda: objects(
            pdf("/F Do"),
            [
                "<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 7 0 R >> >> /Length 5 >>\n"
                "stream\n/F Do\nendstream"
            ],
        ).replace(b"/Font <<", b"/XObject << /F 7 0 R >> /Font <<", 1),
        long=True,
    ),
    fixed("strings.pdf", "200,000 strings in each other", "article", lambda: pdf("(" * 200_000)),
    fixed(
        "states.pdf",
        "500,000 saved states",
        "article",
        lambda: pdf("q " * 500_000 + f"BT /F1 12 Tf ({WORDS}) Tj ET"),
    ),
    fixed("quotes.md", "200,000 quotations in each other", "article", b"> " * 200_000 + b"a"),
    fixed("lists.md", "lists in lists", "article", "\n".join(" " * n + "- a" for n in range(1_500))),
    fixed("emphasis.md", "emphasis that never closes", "article", "*a _b **c " * 60_000),
    fixed("emphasis closes.md", "emphasis in emphasis", "article", "*" * 50_000 + "a" + "*" * 50_000),
    fixed("links.md", "brackets that never close", "article", b"[" * 300_000 + b"](" * 100_000),
    fixed("code.md", "fences that never close", "article", "```\n~~~\n" * 50_000 + "`" * 100_000, long=True),
)
