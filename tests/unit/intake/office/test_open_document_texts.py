"""An OpenDocument text, zipped or flat, loses no word, and its changes, notes and comments stay apart."""

import pytest

from app.model.errors import CaseError, ErrorCode

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
ROOMS = ("office", "text", "table", "style", "draw", "meta", "manifest")
SPACES = " ".join(f'xmlns:{room}="{OASIS}{room}:1.0"' for room in ROOMS)
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
STYLES = (
    '<office:automatic-styles><style:style style:name="P1" style:family="paragraph" '
    'style:parent-style-name="Quotations"/></office:automatic-styles>'
)
HEADER = (
    "<office:master-styles><style:master-page><style:header><text:p>Head words</text:p></style:header>"
    "<style:footer><text:p>Foot words</text:p></style:footer></style:master-page></office:master-styles>"
)
META = (
    "<office:meta><dc:title>Stored title</dc:title><meta:initial-creator>Amal Haddad</meta:initial-creator>"
    "<dc:date>2024-03-02T10:00:00</dc:date></office:meta>"
)
NOTE = (
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note words</text:p></text:note-body>"
    "</text:note>"
)
COMMENT = (
    "<office:annotation><dc:creator>Amal</dc:creator><dc:date>2024-03-01</dc:date><text:p>Said</text:p>"
    "</office:annotation>"
)


def flat(body, *more):
    body = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"<office:document {SPACES}>{''.join(more)}{body}</office:document>"


def odt(zipped, body, manifest="", mimetype="application/vnd.oasis.opendocument.text"):
    def document(root, inner):
        return f"<office:{root} {SPACES}>{inner}</office:{root}>"

    body = f"<office:body><office:text>{body}</office:text></office:body>"
    members = {
        "mimetype": mimetype,
        "content.xml": document("document-content", STYLES + body),
        "styles.xml": document("document-styles", HEADER),
        "meta.xml": document("document-meta", META),
        "META-INF/manifest.xml": f"<manifest:manifest {SPACES}>{manifest}</manifest:manifest>",
    }
    return zipped(members)


@pytest.fixture(params=["zipped", "flat"])
def opened(request, zipped, read):
    """Read a body as either kind of file."""
    if request.param == "flat":
        return lambda body: read(flat(body, META, STYLES, HEADER).encode(), "a.fodt")
    return lambda body: read(odt(zipped, body), "a.odt")


def test_every_story_is_read_in_order(opened, shown, main_words):
    result = opened(
        '<text:h text:outline-level="1">Head</text:h>'
        f"<text:p>Body{NOTE} goes on{COMMENT}.</text:p>"
        '<text:p text:style-name="P1">Quoted</text:p>'
        "<text:list><text:list-item><text:p>Item</text:p><text:list><text:list-item><text:p>Inner</text:p>"
        "</text:list-item></text:list></text:list-item><text:list-item><text:h>Numbered head</text:h></text:list-item>"
        "</text:list>"
        "<text:section><text:p>In a section</text:p></text:section>"
        "<text:p><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert shown(result) == [
        ("heading", "Head"),
        ("paragraph", "Body goes on."),
        ("quote", "Quoted"),
        ("list_item", "Item"),
        ("list_item", "Inner"),
        ("heading", "Numbered head"),
        ("paragraph", "In a section"),
        ("paragraph", "Boxed"),
        ("note", "1\tNote words"),
        ("comment", "Amal\t2024-03-01\nSaid"),
        ("header", "Head words"),
        ("header", "Foot words"),
    ]
    assert "Said" not in main_words(result)
    assert "Head words" not in main_words(result)


def test_white_space_is_collapsed_as_the_format_has_it(opened):
    result = opened(
        '<text:p>\n  a   b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>\n e '
        "<text:span> f</text:span><text:soft-page-break/>g</text:p>"
    )
    assert result.text.startswith("a b   c\td\ne fg")


def test_deleted_words_follow_the_paragraph_as_it_stands(opened, shown):
    result = opened(
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>two</text:p></text:deletion>'
        '</text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
        "</text:tracked-changes>"
        '<text:p>At least <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>twelve'
        '<text:change-end text:change-id="c2"/> were killed.</text:p>'
    )
    assert shown(result)[:2] == [
        ("paragraph", "At least twelve were killed."),
        ("comment", "At least two were killed."),
    ]
    assert [notice.code for notice in result.notices] == ["tracked_changes"]


def test_a_row_is_a_block_however_often_it_says_it_repeats(opened, shown):
    cell = "<table:table-cell table:number-columns-repeated='1000000'><text:p>{}</text:p></table:table-cell>"
    result = opened(
        "<table:table><table:table-header-rows><table:table-row table:number-rows-repeated='1000000'>"
        f"{cell.format('a')}{cell.format('b')}</table:table-row></table:table-header-rows></table:table>"
    )
    assert shown(result)[0] == ("table", "a\tb")


def test_facts_come_from_the_properties(opened):
    proposals = opened("<text:p>Some words that stand first.</text:p>").proposals
    assert [(p.field, p.value) for p in proposals if p.provenance == "core_properties"] == [
        ("title", "Stored title"),
        ("authors", "Amal Haddad"),
    ]
    assert [p.value for p in proposals if p.guessed] == ["2024-03-02"]


def test_a_locked_text_asks_for_its_password(zipped, read):
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(CaseError) as caught:
        read(odt(zipped, "<text:p>x</text:p>", entry), "a.odt")
    assert caught.value.code is ErrorCode.FILE_LOCKED


def test_a_picture_in_a_flat_file_of_any_size_is_passed_over(read):
    data = f"<office:binary-data>{'QUJD' * 3_000_000}</office:binary-data>"
    picture = f"<draw:frame><draw:image>{data}</draw:image></draw:frame>"
    assert read(flat(f"<text:p>a{picture}</text:p>").encode(), "a.fodt").text == "a"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<text:section>" * 100_000 + "</text:section>" * 100_000, ErrorCode.FILE_TOO_COMPLEX),
        ("<text:p>", ErrorCode.FILE_BROKEN),
    ],
)
def test_a_hostile_text_is_refused_in_a_sentence(opened, body, code):
    with pytest.raises(CaseError) as caught:
        opened(body)
    assert caught.value.code is code


def test_a_text_as_deep_as_may_be_is_read(opened, words):
    depth = 240
    deep = opened("<text:section>" * depth + "<text:p>deep</text:p>" + "</text:section>" * depth)
    assert words(deep.text)["deep"] == 1
    spans = opened("<text:p>" + "<text:span>" * depth + "deep" + "</text:span>" * depth + "</text:p>")
    assert words(spans.text)["deep"] == 1
