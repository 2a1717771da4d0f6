"""A book is read chapter by chapter in its own order, with the pages of its printed edition and its own record."""

import re
import zipfile
from collections import Counter
from io import BytesIO

import pytest

from app.intake.read_request import ReadRequest
from app.intake.registry import reader_for
from app.model.errors import CaseError, ErrorCode

CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book%20one.opf"/></rootfiles></container>'
RECORD = (
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
    '<dc:title id="s">A subtitle</dc:title><meta refines="#s" property="title-type">subtitle</meta>'
    "<dc:title>The siege &amp; after</dc:title>"
    "<dc:creator>Amal Haddad</dc:creator><dc:creator opf:role='trl'>A translator</dc:creator>"
    "<dc:creator opf:role='aut'>Omar Said</dc:creator><dc:publisher>A press</dc:publisher>"
    "<dc:date opf:event='modification'>2020-01-01</dc:date><dc:date>2019-05</dc:date><dc:language>ar</dc:language>"
    "<dc:identifier>urn:isbn:1</dc:identifier></metadata>"
)
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    "<nav epub:type='toc'><ol><li><a href='text/b.xhtml'>Entry</a></li></ol></nav>"
    "<nav epub:type='page-list'><ol><li><a href='text/b.xhtml#p1'>xii</a></li><li><a href='text/a.xhtml#p2'>1</a></li>"
    "</ol></nav></body></html>"
)


def chapter(body):
    return (
        '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>{body}</body></html>'
    )


def epub(chapters, *, spine=("b", "a"), nav="", more=None, first=None, record=RECORD):
    """Return a book; `chapters` are bodies by id, `more` other members, `first` what stands at the zip's head."""
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in chapters
    )
    items += (
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' if nav else ""
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in spine)
    package = f'<package xmlns="http://www.idpf.org/2007/opf">{record}<manifest>{items}</manifest><spine>{order}</spine></package>'
    members = {
        **(first or {}),
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book one.opf": package,
        **({"OPS/nav.xhtml": nav} if nav else {}),
        **{f"OPS/text/{name}.xhtml": chapter(body) for name, body in chapters.items()},
        **(more or {}),
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def read(data, filename="a.epub"):
    return reader_for(data, filename).read(ReadRequest(data=data, filename=filename))


CHAPTERS = {
    "a": "<h1>Second</h1><p>before <span id='p2' epub:type='pagebreak'/>after</p>",
    "b": "<h1 id='p1'>First</h1><p>One &#1588; word</p>",
}


def test_chapters_are_read_in_the_order_of_the_spine_whatever_the_zip_has_first():
    result = read(epub(CHAPTERS, first={"cover.bin": bytes(range(256)) * 400}))
    assert result.text == "First\nOne ش word\nSecond\nbefore after"
    assert [block.kind.value for block in result.blocks] == ["heading", "paragraph"] * 2
    assert result.main == ((0, len(result.text)),)


def test_every_word_of_every_chapter_is_read():
    chapters = {
        f"c{number}": f"<p>{' '.join(f'w{number}x{word}' for word in range(50))}</p>" for number in range(60)
    }
    text = read(epub(chapters, spine=tuple(chapters))).text
    wanted = Counter(f"w{number}x{word}" for number in range(60) for word in range(50))
    assert Counter(re.findall(r"\w+", text)) == wanted


def test_the_table_of_contents_is_read_outside_the_main_part():
    result = read(epub(CHAPTERS, nav=NAV))
    main = "".join(result.text[start:end] for start, end in result.main)
    assert "Entry" in result.text
    assert "Entry" not in main


def test_a_table_of_contents_in_the_spine_is_read_once():
    result = read(epub(CHAPTERS, nav=NAV, spine=("b", "nav", "a")))
    assert result.text.count("Entry") == 1
    assert [result.text[start:end].splitlines()[0] for start, end in result.main] == ["First", "Second"]


def test_pages_bear_the_labels_of_the_printed_edition():
    result = read(epub(CHAPTERS, nav=NAV))
    found = [(page.number, page.label, result.text[page.start : page.end]) for page in result.pages]
    assert found == [
        (1, "xii", "First\nOne ش word\nSecond\nbefore "),
        (2, "1", "after"),
    ]


def test_marks_for_pages_change_no_character():
    body = "<p>one <a id='p1' role='doc-pagebreak' aria-label='7'></a> two</p><p id='p2'>three</p>"
    marked = read(epub({"a": body, "b": "<p>x</p>"}, nav=NAV))
    plain = read(epub({"a": body.replace("role='doc-pagebreak'", ""), "b": "<p>x</p>"}))
    assert plain.text == "x\none two\nthree"
    assert marked.text.startswith(plain.text)
    assert [page.label for page in marked.pages] == ["", "7", "1"]


def test_a_page_may_begin_at_words_with_control_characters():
    result = read(epub({"a": "<p id='p2'>\x01one <b>two</b></p>", "b": "<p>x</p>"}, nav=NAV))
    assert "one two" in result.text
    assert result.pages[-1].label == "1"


def test_the_record_is_proposed():
    proposals = read(epub(CHAPTERS)).proposals
    found = {}
    for proposal in proposals:
        found.setdefault(proposal.field, (proposal.value, proposal.provenance))
    assert {field: value for field, (value, _) in found.items()} == {
        "title": "The siege & after",
        "authors": "Amal Haddad; Omar Said",
        "issued": "2019-05",
        "container_title": "A press",
        "language": "ar",
        "kind": "book",
    }
    assert {provenance for _, provenance in found.values()} == {"epub_package"}


def encryption(algorithm, name):
    return {
        "META-INF/encryption.xml": '<encryption><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
        f'<EncryptionMethod Algorithm="{algorithm}"/><CipherData><CipherReference URI="{name}"/></CipherData>'
        "</EncryptedData></encryption>"
    }


def test_garbled_fonts_are_no_lock():
    fonts = encryption("http://www.idpf.org/2008/embedding", "OPS/a.otf")
    assert read(epub(CHAPTERS, more=fonts)).text.startswith("First")


def test_a_locked_book_is_refused_in_a_sentence():
    locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/text/a.xhtml")
    with pytest.raises(CaseError) as caught:
        read(epub(CHAPTERS, more=locked))
    assert caught.value.code is ErrorCode.FILE_LOCKED


def test_a_missing_chapter_is_named_and_the_others_are_read():
    whole = epub({**CHAPTERS, "c": "<p>c</p>"}, spine=("b", "c", "a"))
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if not name.endswith("c.xhtml")}
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    result = read(stream.getvalue())
    assert result.text.splitlines()[::2] == ["First", "Second"]
    assert [(notice.code, notice.value) for notice in result.notices] == [
        ("parts_not_read", "OPS/text/c.xhtml")
    ]


def test_an_entity_of_the_package_is_not_expanded():
    record = RECORD.replace("A press", "a&e;b&f;c")
    data = epub(CHAPTERS, record=record)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["OPS/book one.opf"] = (
        b'<!DOCTYPE p [<!ENTITY e "EXPANDED"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        + members["OPS/book one.opf"]
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    proposals = read(stream.getvalue()).proposals
    assert next(p.value for p in proposals if p.field == "container_title") == "abc"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"META-INF/container.xml": "<a>" * 100_000}, ErrorCode.FILE_TOO_COMPLEX),
        ({"OPS/text/a.xhtml": "0" * 9_000_000}, ErrorCode.FILE_TOO_COMPLEX),
        ({"META-INF/container.xml": "<container/>", "OPS/book one.opf": ""}, ErrorCode.FILE_BROKEN),
    ],
    ids=["deep", "bomb", "empty package"],
)
def test_a_hostile_book_is_refused_in_a_sentence(more, code):
    with pytest.raises(CaseError) as caught:
        read(epub(CHAPTERS, more=more))
    assert caught.value.code is code


def test_a_chapter_of_sixty_thousand_tags_is_read():
    result = read(epub({**CHAPTERS, "a": "<div>" * 60_000 + "deep" + "</div>" * 60_000}))
    assert "deep" in result.text


def test_addresses_outside_the_book_are_never_opened():
    package_with_outside = (
        RECORD + '<guide><reference type="toc" href="http://example.org/toc.xhtml"/></guide>'
    )
    assert read(epub(CHAPTERS, record=package_with_outside)).text.startswith("First")
