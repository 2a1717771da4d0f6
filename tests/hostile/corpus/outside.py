"""References to what lies outside: an address, a file of the person's, another machine's share, a program."""

from good_files import WORDS, docx, epub, mhtml, odt, pdf, rtf, warc, zip_of

from corpus.hostile_file import HostileFile
from corpus.zips import members_of

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def page(target):
    """Return a page that asks for one target in every way a page can."""
    return (
        f'<html manifest="{target}"><head><title>A valley</title><base href="{target}/">'
        f'<link rel="stylesheet" href="{target}"><link rel="icon" href="{target}"><link rel="import" href="{target}">'
        f'<link rel="preload" as="font" href="{target}"><link rel="dns-prefetch" href="{target}">'
        f'<meta http-equiv="refresh" content="0; url={target}"><script src="{target}"></script>'
        f"<style>@import url('{target}'); body {{ background: url({target}) }}"
        f" @font-face {{ font-family: x; src: url({target}) }}</style></head>"
        f'<body background="{target}" onload="fetch(`{target}`)"><article><h1>A valley</h1><p>{WORDS}</p>'
        f'<img src="{target}" srcset="{target} 2x, {target} 3x"><picture><source srcset="{target}"></picture>'
        f'<iframe src="{target}" srcdoc="&lt;img src={target}&gt;"></iframe><frame src="{target}">'
        f'<object data="{target}" classid="{target}"><param name="movie" value="{target}"></object>'
        f'<embed src="{target}"><applet code="{target}" archive="{target}"></applet>'
        f'<video src="{target}" poster="{target}"><track src="{target}"></video><audio src="{target}"></audio>'
        f'<svg><image href="{target}"/><use xlink:href="{target}#a"/><script href="{target}"/>'
        f'<foreignObject><img src="{target}"></foreignObject></svg>'
        f'<form action="{target}"><input type="image" src="{target}"></form><a href="{target}" ping="{target}">a</a>'
        f'<q cite="{target}">b</q><div style="background-image: url({target})">c</div></article></body></html>'
    )


def linked_docx(target, mode="External"):
    """Return a Word file whose template, pictures, frames, objects, data and fields are at `target`."""
    kinds = (
        *("image", "attachedTemplate", "frame", "hyperlink", "aFChunk", "oleObject", "subDocument", "header"),
        *("styles", "footnotes", "comments", "mailMergeSource", "customXml", "package", "video", "settings"),
    )
    links = "".join(
        f'<Relationship Id="x{kind}" TargetMode="{mode}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind in kinds
    )
    fields = "".join(
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>{code}</w:instrText>'
        '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
        for code in (
            f'INCLUDETEXT "{target}"',
            f'INCLUDEPICTURE "{target}" \\d',
            f'LINK Excel.Sheet.12 "{target}" a',
            'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
            'DDE "cmd" "/c calc"',
            f'RD "{target}"',
            f'DATABASE \\d "{target}"',
        )
    )
    body = (
        f'<w:p xmlns:r="{_OFFICE}"><w:r><w:t>{WORDS}</w:t></w:r><w:r><w:drawing>'
        '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="ximage"/>'
        f'</w:drawing></w:r><w:object r:id="xoleObject"/></w:p><w:altChunk xmlns:r="{_OFFICE}" r:id="xaFChunk"/>'
        f'{fields}<w:subDoc xmlns:r="{_OFFICE}" r:id="xsubDocument"/>'
    )
    relations = f'<Relationships xmlns="{_LINKS}">{links}</Relationships>'
    parts = ("document", "settings", "footnotes")
    more = {f"word/_rels/{part}.xml.rels": relations for part in parts}
    return zip_of({**members_of(docx(body)), **more})


def linked_odt(target):
    link = f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:href="{target}"'
    drawing = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    return odt(
        f'<text:p>{WORDS}<draw:frame {drawing}><draw:image {link} xlink:actuate="onLoad"/></draw:frame>'
        f"<draw:plugin {drawing} {link}/><draw:object-ole {drawing} {link}/></text:p>"
        f'<text:section text:name="s"><text:section-source {link}/></text:section>'
        f'<text:p><text:dde-connection text:connection-name="x"/><text:a {link}>a</text:a></text:p>'
        f'<text:p><text:script {link}/><text:execute-macro text:name="x"/></text:p>'
    )


def linked_rtf(target):
    return rtf(
        f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{target}" \\\\d}}{{\\fldrslt}}}}{{\\*\\template {target}}}'
        f'{{\\field{{\\*\\fldinst INCLUDETEXT "{target}"}}{{\\fldrslt {WORDS}}}}}'
        f"{{\\object\\objautlink\\objupdate{{\\*\\objclass Word.Document.8}}{{\\*\\objdata 0105000002000000}}}}"
        f'{{\\field{{\\*\\fldinst DDEAUTO cmd "/c calc"}}{{\\fldrslt }}}}{{\\*\\datastore 00}}'
        f'{{\\field{{\\*\\fldinst HYPERLINK "{target}"}}{{\\fldrslt a}}}}{{\\*\\filetbl{{\\file0 {target};}}}}'
    )


def linked_epub(target):
    """Return a book whose style sheet, picture, sound, second chapter and next book are elsewhere."""
    members = members_of(epub(page(target)))
    remote = "".join(
        f'<item id="r{number}" href="{target}" media-type="{kind}" properties="remote-resources"/>'
        for number, kind in enumerate(
            ("text/css", "image/png", "audio/mpeg", "application/xhtml+xml", "font/woff")
        )
    )
    book = members["book.opf"].decode().replace("</manifest>", remote + "</manifest>")
    book = book.replace("<metadata/>", f'<metadata><link rel="record" href="{target}"/></metadata>')
    return zip_of({**members, "book.opf": book})


def acting_pdf(target):
    """Return a PDF that does everything a PDF can do, when it is opened and when it is turned."""
    actions = (
        f"<< /S /URI /URI ({target}) >>",
        f"<< /S /Launch /F ({target}) /Win << /F (cmd.exe) /P (/c calc) >> >>",
        f"<< /S /GoToR /F ({target}) /D [0 /Fit] >>",
        f"<< /S /GoToE /F ({target}) >>",
        f"<< /S /SubmitForm /F << /FS /URL /F ({target}) >> >>",
        f"<< /S /ImportData /F ({target}) >>",
        f"<< /S /Rendition /JS (app.launchURL('{target}')) >>",
        f"<< /S /Movie /T ({target}) >>",
        f"<< /S /Thread /F ({target}) /D 0 >>",
        f"<< /S /JavaScript /JS (this.submitForm('{target}'); app.launchURL('{target}')) >>",
    )
    notes = "".join(f"<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A {one} >> " for one in actions)
    file = f"<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /FS /URL /F ({target}) >> >> "
    page_ = pdf(more=f"/AA << /O {actions[0]} /C {actions[1]} >> /Annots [ {notes} {file} ]")
    form = f"/AcroForm << /XFA (<xdp href='{target}'/>) /Fields [] >>"
    return page_.replace(b"/Pages 2 0 R", f"/Pages 2 0 R /OpenAction {actions[9]} {form}".encode(), 1)


def stream_elsewhere(target):
    """Return a PDF whose page's content is a file elsewhere."""
    return pdf().replace(b"<< /Length ", f"<< /F ({target}) /FFilter [] /Length ".encode())


def letter(target):
    return (
        "From: Orla Tense <o@example.org>\r\nSubject: A valley\r\nMIME-Version: 1.0\r\n"
        f"List-Unsubscribe: <{target}>\r\nX-Face-URL: {target}\r\nDisposition-Notification-To: a@example.org\r\n"
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        f'{page(target)}\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="{target}"\r\n\r\n'
        "Content-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: message/external-body; access-type=local-file; "
        f'name="{target}"\r\n\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        f"Content-Location: {target}\r\n\r\n<p>b</p>\r\n--b--\r\n"
    ).encode()


def saved_page(target):
    return mhtml(page(target)).replace(
        b"Content-Location: https://example.org/a", f"Content-Location: {target}".encode()
    )


def written(target):
    """Return Markdown that names it in every way."""
    return (
        f"---\ntitle: !include {target}\n---\n# A valley\n\n{WORDS}\n\n![p]({target}) [a]({target}) <{target}>\n\n"
        f"<img src='{target}'><iframe src='{target}'></iframe>\n\n[b]: {target}\n\n{{% include {target} %}}\n"
        f'!include {target}\n\n--8<-- "{target}"\n\n.. include:: {target}\n'
    ).encode()


def about(name, attacks, make, kinds=("address", "file")):
    """Yield a file for the address and one for the person's file."""
    stem, dot, suffix = name.rpartition(".")
    for kind in kinds:
        target = (lambda place: f"{place.address}/x") if kind == "address" else (lambda place: place.uri)
        yield HostileFile(
            f"{stem} {kind}{dot}{suffix}",
            f"{attacks} ({kind})",
            "article",
            lambda place, target=target: bytes_of(make(target(place))),
        )


def bytes_of(content):
    return content.encode() if isinstance(content, str) else content


def at(name, attacks, make, target, expected="article"):
    return HostileFile(name, attacks, expected, lambda _: bytes_of(make(target)))


FILES = (
    *about("page.html", "every reference of a page", page),
    *about(
        "page.xhtml",
        "every reference of a page, as XML",
        lambda target: f"<?xml version='1.0'?>{page(target)}",
    ),
    *about("saved page.mhtml", "Content-Location and every reference", saved_page),
    *about("letter.eml", "external-body, and every reference", letter),
    *about("linked.docx", "template, pictures, frames, objects, INCLUDETEXT, DDE", linked_docx),
    *about("linked.odt", "xlink: pictures, sections, objects, scripts", linked_odt),
    *about("linked.rtf", "INCLUDEPICTURE, INCLUDETEXT, DDE, objects, template", linked_rtf),
    *about("linked.epub", "remote resources of a book", linked_epub),
    *about("acting.pdf", "URI, Launch, GoToR, SubmitForm, ImportData, XFA, script", acting_pdf),
    *about("stream elsewhere.pdf", "a page's content in another file", stream_elsewhere),
    *about("archived.warc", "every reference of an archived page", lambda target: warc(page(target))),
    *about("written.md", "pictures and inclusions", written),
    HostileFile(
        "links inside.docx",
        "links that claim to be inside",
        "article|file_broken",
        lambda place: linked_docx(place.path, mode="Internal"),
    ),
    at("share.html", "a share of another machine", page, "\\\\host\\share\\x.png"),
    at("share.docx", "a template on another machine", linked_docx, "file://///host/share/x.dotm"),
    at("share.rtf", "a picture on another machine", linked_rtf, "\\\\\\\\host\\\\share\\\\x.png"),
    at("share.pdf", "another machine's share (NTLM)", acting_pdf, "//host/share/x"),
    at("data.html", "data: in every reference", page, "data:text/html,<script>alert(1)</script>"),
    at("script.html", "javascript: in every reference", page, "javascript:alert(document.domain)"),
    at("device.html", "a device in every reference", page, "file:///dev/zero"),
    at("jar.html", "schemes that unpack or run", page, "jar:file:///etc/passwd!/x"),
    at("device.odt", "a device in every link", linked_odt, "file:///dev/random"),
    at("up.epub", "a chapter's references to ../", linked_epub, "../../../../../etc/passwd"),
)
