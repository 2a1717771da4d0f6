"""No reader asks the network for anything, whatever its file names: neither through Python nor through a library."""

import _socket
import contextlib
import io
import select
import socket
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest

from app.intake.read_request import ReadRequest
from app.intake.registry import READERS, reader_for

sys.path.insert(0, str(Path(__file__).parent))
import good_files
from good_files import GOOD, WORDS, zip_of

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Wire:
    """Refuses every use of a socket in this process while it is cut, and keeps what was tried."""

    def __init__(self):
        self.cut = False
        self.tried = []
        sys.addaudithook(self._hear)

    def _hear(self, event, arguments):
        # Audit events come from C too: whoever holds _socket or an old reference is heard.
        if self.cut and event.startswith("socket."):
            self.tried.append((event, repr(arguments)))
            raise ConnectionRefusedError(event)


WIRE = Wire()
"""One for all tests: an audit hook stays until the process ends."""


@pytest.fixture
def server():
    """A server that takes connections of any code, C libraries too, which no Python hook hears."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.fixture
def address(server):
    return f"http://127.0.0.1:{server.getsockname()[1]}"


def was_called(server):
    return bool(select.select([server], [], [], 0)[0])


def page(address):
    """Return a page that asks for everything a page can ask for."""
    return (
        f'<?xml version="1.0"?>\n<?xml-stylesheet href="{address}/x.xsl" type="text/xsl"?>\n'
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{address}/xhtml.dtd">\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" manifest="{address}/m"><head><title>A valley</title>'
        f'<base href="{address}/base/"/><link rel="stylesheet" href="{address}/s.css"/>'
        f'<link rel="canonical" href="{address}/a"/><link rel="preload" as="font" href="{address}/f.woff"/>'
        f'<meta http-equiv="refresh" content="0; url={address}/next"/>'
        f'<meta property="og:image" content="{address}/o.png"/>'
        f'<script type="application/ld+json">{{"@context": "{address}/c.json", '
        f'"@type": "NewsArticle", "url": "{address}/a"}}</script>'
        f'<script src="{address}/j.js"></script><style>@import url("{address}/i.css");</style></head>'
        f'<body background="{address}/b.png"><article><h1>A valley</h1><p>{WORDS}</p>'
        f'<img src="{address}/p.png" alt="p"/>'
        f'<iframe src="{address}/frame"></iframe><object data="{address}/o.pdf"></object><video src="{address}/v"/>'
        f'<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{address}/i.svg"/></svg>'
        f'<include xmlns="http://www.w3.org/2001/XInclude" href="{address}/included.xml"/></article></body></html>'
    )


def doctype(address, root):
    """Return what an XML parser would fetch: an outer DTD, outer entities of both kinds, a style sheet."""
    return (
        f'<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{address}/x.xsl"?>'
        f'<!DOCTYPE {root} SYSTEM "{address}/d.dtd" [<!ENTITY e SYSTEM "{address}/e.txt">'
        f'<!ENTITY % p SYSTEM "{address}/p.dtd"> %p;]>'
    )


def docx(address):
    """Return a Word file whose picture, template, frame and style sheet lie elsewhere."""
    kinds = ("image", "attachedTemplate", "frame", "hyperlink", "aFChunk", "styles", "footnotes", "header")
    links = "".join(
        f'<Relationship Id="x{kind}" TargetMode="External" Type="{_OFFICE}/{kind}" Target="{address}/{kind}"/>'
        for kind in kinds
    )
    drawing = (
        '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:r="{_OFFICE}" r:link="ximage"/></w:drawing></w:r></w:p>'
        f'<w:altChunk xmlns:r="{_OFFICE}" r:id="xaFChunk"/>'
    )
    body = f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>{drawing}"
    return with_member(
        good_files.docx(body),
        "word/_rels/document.xml.rels",
        f'<Relationships xmlns="{_RELATIONSHIPS}">{links}</Relationships>',
    )


def odt(address):
    """Return an OpenDocument text with a linked picture, a linked section and a linked object."""
    link = f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:href="{address}/x"'
    drawing = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    return good_files.odt(
        f"<text:p>{WORDS}<draw:frame {drawing}><draw:image {link}/></draw:frame></text:p>"
        f'<text:section text:name="s"><text:section-source {link}/></text:section>'
    )


def with_member(data, name, content):
    """Return a zip file with one member more."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    return zip_of({**members, name: content})


def mail(address):
    """Return a letter as a page, with a body that lies elsewhere."""
    return (
        "From: Orla Tense <o@example.org>\r\nSubject: A valley\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        f'{page(address)}\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="{address}/body"\r\n\r\n'
        "Content-Type: text/plain\r\n\r\n\r\n--b--\r\n"
    ).encode()


def pdf(address):
    """Return a PDF that opens an address, submits a form, and whose font and picture lie elsewhere."""
    go = f"<< /S /URI /URI ({address}/go) >>"
    return good_files.pdf(
        more=f"/AA << /O {go} >> /Annots [ << /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A {go} >> "
        f"<< /Type /Annot /Subtype /Widget /FT /Btn /Rect [0 0 9 9] "
        f"/A << /S /SubmitForm /F << /FS /URL /F ({address}/f) >> >> >> ]"
    )


def asking(address):
    """Return a file of each format that names what lies elsewhere wherever the format lets it."""
    rtf = (
        f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{address}/p.png" \\\\d}}{{\\fldrslt}}}}'
        f"{{\\*\\template {address}/t.dot}}"
        f'{{\\field{{\\*\\fldinst INCLUDETEXT "{address}/t.rtf"}}{{\\fldrslt {WORDS}}}}}'
    )
    return {
        "a.txt": f"A valley\n\n{WORDS}\n{address}/a\n".encode(),
        "a.md": f"# A valley\n\n{WORDS}\n![p]({address}/p.png) <img src='{address}/q.png'>\n".encode(),
        "a.html": page(address).encode(),
        "a.xhtml": page(address).encode(),
        "b.html": (doctype(address, "html") + good_files.HTML).encode(),
        "a.mhtml": good_files.mhtml(page(address)),
        "a.eml": mail(address),
        "a.warc": good_files.warc(page(address)),
        "a.wacz": good_files.wacz(page(address)),
        "a.pdf": pdf(address),
        "a.docx": docx(address),
        "b.docx": good_files.docx(before=doctype(address, "w:document")),
        "a.odt": odt(address),
        "b.odt": good_files.odt(before=doctype(address, "office:document-content")),
        "a.epub": good_files.epub(page(address)),
        "b.epub": good_files.epub(doctype(address, "html") + good_files.HTML),
        "a.rtf": good_files.rtf(rtf),
    }


NAMES = tuple(asking("http://127.0.0.1:9"))


@contextlib.contextmanager
def cut():
    """Cut the wire and give what is tried meanwhile; libraries were imported before, whose imports may ask for IPv6."""
    for name, data in GOOD.items():
        reader_for(data, name).read(ReadRequest(data=data, filename=name))
    WIRE.tried = []
    WIRE.cut = True
    try:
        yield WIRE.tried
    finally:
        WIRE.cut = False


def test_the_files_are_for_every_reader():
    files = asking("http://127.0.0.1:9").items()
    assert {reader_for(data, name).name for name, data in files} == {reader.name for reader in READERS}


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_asks_the_network_for_nothing(name, server, address):
    data = asking(address)[name]
    request = ReadRequest(data=data, filename=name)
    reader = reader_for(data, name)
    with cut() as tried:
        text = reader.read(request).text
        if reader.parts is not None:
            reader.parts(data)
        if reader.picture is not None and name == "a.pdf":
            reader.picture(request, 1, (0, len(text)))
    assert WORDS in text
    assert tried == []
    assert not was_called(server)


@pytest.mark.parametrize("ask", [urllib.request.urlopen, lambda _: socket.getaddrinfo("example.org", 80)])
def test_one_that_asked_would_be_caught(ask, address):
    with cut() as tried, contextlib.suppress(OSError):
        ask(f"{address}/x")
    assert tried


def test_one_that_asked_past_python_would_be_caught(server):
    with contextlib.closing(
        _socket.socket()
    ) as client:  # as a C library: the tests' guard hears the other one
        client.connect(server.getsockname())
        assert was_called(server)
