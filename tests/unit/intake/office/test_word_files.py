"""A Word file loses no word, whatever its words are wrapped in, and says what it did not read."""

import zipfile
from io import BytesIO

import pytest

from app.intake.office.docx_reader import READER
from app.model.errors import CaseError, ErrorCode

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
STRICT = {
    **TRANSITIONAL,
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "m": "http://purl.oclc.org/ooxml/officeDocument/math",
    "a": "http://purl.oclc.org/ooxml/drawingml/main",
}
STYLES = """
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def declared(names, root, inner):
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in names.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {spaces}>{inner}</{root}>'


@pytest.fixture
def docx(zipped):
    def docx(body, *, names=TRANSITIONAL, parts=None, external=""):
        """Return a Word file; `parts` are other parts: kind → (root, inner XML)."""
        office = names["r"]
        parts = {"styles": ("w:styles", STYLES), **(parts or {})}
        links = "".join(
            f'<Relationship Id="{kind}" Type="{office}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
            for kind in parts
        )
        packaging = "http://schemas.openxmlformats.org/package/2006/relationships"
        members = {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{packaging}"><Relationship Id="a" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": declared(names, "w:document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{packaging}">{links}{external}</Relationships>',
        }
        members |= {f"word/{kind}.xml": declared(names, root, inner) for kind, (root, inner) in parts.items()}
        return zipped(members)

    return docx


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def par(words, style=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(words)}</w:p>"


def box(words):
    return f"<w:txbxContent>{par(words)}</w:txbxContent>"


TEXT_BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData>"
    f"<wps:wsp><wps:txbx>{box('Boxed words')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box('Boxed words')}</v:textbox></w:pict>"
    f"</mc:Fallback></mc:AlternateContent></w:r>{run('Anchor words')}</w:p>"
)
CONTROLS = (
    f"<w:sdt><w:sdtPr><w:alias w:val='not words'/></w:sdtPr><w:sdtContent>{par('Block control')}</w:sdtContent></w:sdt>"
    f"<w:p><w:sdt><w:sdtContent>{run('Inline control')}</w:sdtContent></w:sdt></w:p>"
    f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{par('Row control')}</w:tc><w:sdt><w:sdtContent><w:tc>"
    f"{par('Cell control')}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
)
PARTS = {
    "footnotes": ("w:footnotes", f"<w:footnote w:id='1'>{par('Foot words')}</w:footnote>"),
    "endnotes": ("w:endnotes", f"<w:endnote w:id='1'>{par('End words')}</w:endnote>"),
    "comments": (
        "w:comments",
        f"<w:comment w:id='1' w:author='Amal' w:date='2024-03-01T10:00:00Z'>{par('Comment words')}</w:comment>",
    ),
    "header1": ("w:hdr", par("Header words")),
    "footer1": ("w:ftr", par("Footer words")),
}


@pytest.mark.parametrize("names", [TRANSITIONAL, STRICT], ids=["transitional", "strict"])
def test_every_word_is_read_once(docx, read, words, names):
    body = par("Body words") + TEXT_BOX + CONTROLS
    result = read(docx(body, names=names, parts=PARTS))
    wanted = (
        "Body words Anchor words Boxed words Block control Inline control Row control Cell control "
        "Foot words End words Amal 2024-03-01T10:00:00Z Comment words Header words Footer words"
    )
    assert words(result.text) == words(wanted)


SHAPES = {
    "text boxes": (TEXT_BOX, {}, "Anchor words Boxed words"),
    "content controls": (CONTROLS, {}, "Block control Inline control Row control Cell control"),
    "notes": (
        par("Body"),
        {kind: PARTS[kind] for kind in ("footnotes", "endnotes")},
        "Body Foot words End words",
    ),
}


@pytest.mark.parametrize("names", [TRANSITIONAL, STRICT], ids=["transitional", "strict"])
@pytest.mark.parametrize("shape", SHAPES)
def test_recall_is_complete(docx, read, words, shape, names):
    body, parts, wanted = SHAPES[shape]
    expected = words(wanted)
    found = words(read(docx(body, names=names, parts=parts)).text) & expected
    recall = found.total() / expected.total()
    print(f"{shape}: recall {recall:.3f} of {expected.total()} words")  # noqa: T201 - shown by pytest -s
    assert recall == 1.0


def test_the_body_comes_first_and_headers_and_comments_are_outside_the_main_part(
    docx, read, shown, main_words
):
    result = read(docx(par("Body") + TEXT_BOX, parts=PARTS))
    assert shown(result) == [
        ("paragraph", "Body"),
        ("paragraph", "Anchor words"),
        ("paragraph", "Boxed words"),
        ("note", "Foot words"),
        ("note", "End words"),
        ("comment", "Amal\t2024-03-01T10:00:00Z\nComment words"),
        ("header", "Header words"),
        ("header", "Footer words"),
    ]
    assert main_words(result) == "Body\nAnchor words\nBoxed words\nFoot words\nEnd words"


def test_a_text_box_of_an_old_file_is_read(docx, read, shown):
    result = read(
        docx(
            f"<w:p><w:r><w:pict><v:shape><v:textbox>{box('Old box')}</v:textbox></v:shape></w:pict></w:r></w:p>"
        )
    )
    assert shown(result) == [("paragraph", "Old box")]


def test_a_fallback_with_the_only_words_is_read(docx, read, shown):
    branches = (
        f"<mc:Choice Requires='x'><w:drawing/></mc:Choice><mc:Fallback>{run('Only here')}</mc:Fallback>"
    )
    content = f"<mc:AlternateContent>{branches}</mc:AlternateContent>"
    assert shown(read(docx(f"<w:p>{content}</w:p>"))) == [("paragraph", "Only here")]


def test_styles_tell_what_a_paragraph_is_in_any_language(docx, read, shown):
    listed = f"<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>{run('Item')}</w:p>"
    body = (
        par("Name", "Titel") + par("Head", "berschrift1") + par("Sub", "Mine") + par("Said", "Zitat")
        + par("Under", "Beschriftung") + listed + par("Plain", "Loop") + par("None", "missing")
    )  # fmt: skip
    kinds = [kind for kind, _ in shown(read(docx(body)))]
    assert kinds == ["title", "heading", "heading", "quote", "caption", "list_item", "paragraph", "paragraph"]


def test_what_a_change_deleted_follows_the_paragraph_as_it_stands(docx, read, shown, main_words):
    body = (
        f"<w:p>{run('At least ')}<w:del w:author='x'><w:r><w:delText>two</w:delText></w:r></w:del>"
        f"<w:ins w:author='x'>{run('twelve')}</w:ins>{run(' were killed.')}</w:p>"
        f"<w:p><w:ins>{run('All new.')}</w:ins></w:p>"
        f"<w:p><w:moveFrom>{run('Moved.')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Moved.')}</w:moveTo></w:p>"
    )
    result = read(docx(body))
    assert shown(result) == [
        ("paragraph", "At least twelve were killed."),
        ("comment", "At least two were killed."),
        ("paragraph", "All new."),
        ("comment", "Moved."),
        ("paragraph", "Moved."),
    ]
    assert main_words(result) == "At least twelve were killed.\nAll new.\nMoved."
    assert [(notice.code, notice.value) for notice in result.notices] == [("tracked_changes", "2")]


def test_a_deleted_row_is_not_in_the_main_part(docx, read, shown):
    row = "<w:tr>{mark}<w:tc>" + par("a") + "</w:tc><w:tc>" + par("{word}") + "</w:tc></w:tr>"
    deleted = row.format(mark="<w:trPr><w:del w:author='x'/></w:trPr>", word="gone")
    table = f"<w:tbl>{row.format(mark='', word='kept')}{deleted}</w:tbl>"
    assert shown(read(docx(table))) == [("table", "a\tkept"), ("comment", "a\tgone")]


def test_rows_are_blocks_and_a_table_that_lays_out_a_page_is_not_a_table(docx, read, shown):
    inner = f"<w:tbl><w:tr><w:tc>{par('in 1')}</w:tc><w:tc>{par('in 2')}</w:tc></w:tr></w:tbl>"
    table = (
        f"<w:tbl><w:tr><w:tc>{par('1')}{par('one')}</w:tc><w:tc>{par('2')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{par('left')}{inner}</w:tc><w:tc>{par('right', 'berschrift1')}</w:tc></w:tr></w:tbl>"
    )
    assert shown(read(docx(table))) == [
        ("table", "1\none\t2"),
        ("paragraph", "left"),
        ("table", "in 1\tin 2"),
        ("heading", "right"),
    ]


def test_signs_fields_links_and_formulas_are_read_as_they_show(docx, read):
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        "<w:t>e</w:t><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK secret</w:instrText></w:r>"
        f"<w:hyperlink r:id='x'>{run(' link')}</w:hyperlink><w:fldSimple w:instr='DATE'>{run(' day')}</w:fldSimple>"
        f"<w:smartTag>{run(' tag')}</w:smartTag>"
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>"
    )
    assert read(docx(body)).text == "a\tb\nc\u2011d\u00ade\uf0fc link day tag1/2"


def test_hidden_words_are_kept_and_said(docx, read):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
    by_style = "<w:r><w:rPr><w:rStyle w:val='Secret'/></w:rPr><w:t>too</w:t></w:r>"
    result = read(docx(f"<w:p>{run('seen ')}{hidden}{by_style}</w:p>"))
    assert result.text == "seen unseentoo"
    assert [(notice.code, notice.value) for notice in result.notices] == [("hidden_words", "9")]


def test_the_words_of_a_diagram_are_read(docx, read, shown):
    body = "<w:p><w:r><w:drawing><dgm:relIds r:dm='diagramData'/></w:drawing></w:r></w:p>"
    parts = {"diagramData": ("dgm:dataModel", "<a:p><a:r><a:t>Chain of command</a:t></a:r></a:p>")}
    assert shown(read(docx(body, parts=parts))) == [("caption", "Chain of command")]


def test_a_file_put_into_the_file_is_named_and_not_opened(docx, read):
    result = read(docx(par("a") + "<w:altChunk r:id='aFChunk'/>", parts={"aFChunk": ("w:x", par("inner"))}))
    assert result.text == "a"
    assert [(notice.code, notice.value) for notice in result.notices] == [
        ("parts_not_read", "word/aFChunk.xml")
    ]


def test_what_lies_outside_is_never_opened(docx, read):
    outside = (
        '<Relationship Id="h" Type="x/header" Target="http://example.org/h.xml" TargetMode="External"/>'
        '<Relationship Id="g" Type="x/footer" Target="file:///etc/passwd" TargetMode="External"/>'
        '<Relationship Id="f" Type="x/footnotes" Target="../../../../etc/passwd"/>'
    )
    assert read(docx(par("a"), external=outside)).text == "a"


def test_an_entity_is_dropped_not_expanded(docx, read, zipped):
    whole = docx(par("before &e;&f;after").replace("&e;", "@e@").replace("&f;", "@f@"))
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    document = members["word/document.xml"].replace(b"@e@", b"&e;").replace(b"@f@", b"&f;")
    head, _, rest = document.partition(b"?>")
    entities = b'<!DOCTYPE d [<!ENTITY e "EXPANDED"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    members["word/document.xml"] = head + b"?>" + entities + rest
    assert read(zipped(members)).text == "before after"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000, ErrorCode.FILE_TOO_COMPLEX),
        ("<w:p>", ErrorCode.FILE_BROKEN),
        (par("0" * 9_000_000), ErrorCode.FILE_TOO_COMPLEX),
    ],
    ids=["deep", "cut off", "bomb"],
)
def test_a_hostile_body_is_refused_in_a_sentence(docx, read, body, code):
    with pytest.raises(CaseError) as caught:
        read(docx(body))
    assert caught.value.code is code


def test_a_body_as_deep_as_may_be_is_read(docx, read):
    depth = 240
    assert read(docx("<w:sdt>" * depth + par("deep") + "</w:sdt>" * depth)).text == "deep"
    assert (
        read(docx("<w:p>" + "<w:ins>" * depth + run("deep") + "</w:ins>" * depth + "</w:p>")).text == "deep"
    )


def test_a_zip_without_a_body_is_broken(zipped):
    with pytest.raises(CaseError) as caught:
        READER.read(request(zipped({"word/other.xml": "<a/>"})))
    assert caught.value.code is ErrorCode.FILE_BROKEN


def test_a_file_locked_by_office_is_refused_as_locked(read):
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    )
    with pytest.raises(CaseError) as caught:
        read(locked)
    assert caught.value.code is ErrorCode.FILE_LOCKED


def test_properties_are_proposed_and_the_day_of_the_file_only_guessed(docx, read, zipped):
    with zipfile.ZipFile(BytesIO(docx(par("Some first words stand here.")))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    core = (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="t">'
        "<dc:title>A stored title</dc:title><dc:creator>Amal Haddad</dc:creator><dc:language>not one</dc:language>"
        "<dcterms:created>2024-03-01T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    members["_rels/.rels"] = members["_rels/.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="c" Type="{kind}" Target="docProps/core.xml"/></Relationships>'.encode(),
    )
    members["docProps/core.xml"] = core
    proposals = read(zipped(members)).proposals
    first = {
        field: next(p for p in proposals if p.field == field) for field in ("title", "authors", "issued")
    }
    assert [(p.value, p.provenance, p.guessed) for p in first.values()] == [
        ("A stored title", "core_properties", False),
        ("Amal Haddad", "core_properties", False),
        ("2024-03-01", "file_made", True),
    ]
    assert all(p.value != "not one" for p in proposals)


def request(data):
    from app.intake.read_request import ReadRequest

    return ReadRequest(data=data)
