"""A small good file of each format, made here; hostile ones are made of these."""

import base64
import gzip
import io
import zipfile

WORDS = "At least two civilians were killed in Brenn on 2 June 2020."
HTML = (
    "<html><head><title>A valley</title></head>"
    f"<body><article><h1>A valley</h1><p>{WORDS}</p></article></body></html>"
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def zip_of(members, packing=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, content in members.items():
            packed = zipfile.ZIP_STORED if name == "mimetype" else packing
            archive.writestr(zipfile.ZipInfo(name, (2020, 6, 2, 0, 0, 0)), content, packed)
    return stream.getvalue()


def docx(body=f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>", before=""):
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    part = f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
    link = f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/>'
    return zip_of(
        {
            "[Content_Types].xml": f'<Types xmlns="{kinds}">{part}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{links}">{link}</Relationships>',
            "word/document.xml": f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>",
        }
    )


def odt(body=f"<text:p>{WORDS}</text:p>", before=""):
    return zip_of(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{before}<office:document-content {_ODF}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        }
    )


def epub(chapter=HTML, href="chapter.xhtml"):
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
        f'<item id="c" href="{href}" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c"/></spine></package>'
    )
    return zip_of(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "book.opf": book,
            "chapter.xhtml": chapter,
        }
    )


def mail(body=WORDS):
    lines = (
        "From: Orla Tense <o@example.org>",
        "To: x@example.org",
        "Subject: A valley",
        "Date: Tue, 2 Jun 2020 10:00:00 +0000",
        "Message-ID: <1@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "",
        body,
        "",
    )
    return "\r\n".join(lines).encode()


def mhtml(page=HTML):
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: A valley\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b0"\r\n\r\n'
        "--b0\r\nContent-Type: text/html\r\nContent-Location: https://example.org/a\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(page.encode()).decode()}\r\n--b0--\r\n"
    ).encode()


def warc(*pages):
    records = []
    for number, page in enumerate(pages or (HTML,)):
        length = len(page.encode())
        http = (
            f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\r\n{page}".encode()
        )
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:0000{number:04}-0000-4000-8000-000000000000>\r\n"
            f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2020-06-02T10:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        records.append(head + http + b"\r\n\r\n")
    return b"".join(records)


def wacz(*pages):
    return zip_of(
        {
            "datapackage.json": '{"profile": "data-package", "wacz_version": "1.1.1", "resources": []}',
            "archive/data.warc.gz": gzip.compress(warc(*pages), mtime=0),
            "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n',
        },
        zipfile.ZIP_STORED,
    )


def pdf(content=f"BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET", kids="[3 0 R]", more=""):
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids {kids} /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        f"/Resources << /Font << /F1 5 0 R >> >> {more} >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 6\n0000000000 65535 f \n{table}{end}".encode()


def rtf(body=WORDS):
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {body}\\par}}".encode()


GOOD = {
    "a.txt": f"A valley\n\n{WORDS}\n".encode(),
    "a.md": f"# A valley\n\n{WORDS}\n".encode(),
    "a.html": HTML.encode(),
    "a.mhtml": mhtml(),
    "a.eml": mail(),
    "a.warc": warc(),
    "a.wacz": wacz(),
    "a.pdf": pdf(),
    "a.docx": docx(),
    "a.odt": odt(),
    "a.epub": epub(),
    "a.rtf": rtf(),
}
