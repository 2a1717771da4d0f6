"""What a PDF proposes about its article, and where from."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject

from tests.unit.intake.pdf.made_pdf import drawn, lines, paragraph, read, together, written

BODY = together(
    paragraph(72, 780, "Shells hit the market", size=20),
    paragraph(
        72,
        740,
        "Two civilians were killed and the monitor said that",
        "they had been at the market of the town.",
    ),
)
XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"
 prism:publicationName="Orla Weekly">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A record's title</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Nour Haddad</rdf:li><rdf:li>Vera Lind</rdf:li></rdf:Seq></dc:creator>
<prism:publicationDate>2020-06-07</prism:publicationDate>
<prism:url>https://orla.example/shells</prism:url>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def facts(data, field):
    return [(one.value, one.provenance) for one in read(data).proposals if one.field == field]


def with_info(**info):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn(BODY))))
    writer.add_metadata({f"/{name}": value for name, value in info.items()})
    return written(writer)


def with_xmp(packet):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(with_info(Title="", Author=""))))
    stream = StreamObject()
    stream.set_data(packet.encode())
    stream[NameObject("/Type")] = NameObject("/Metadata")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
    writer.root_object[NameObject("/Lang")] = TextStringObject("en-GB")
    return written(writer)


def test_a_title_that_the_article_bears_comes_first():
    assert facts(with_info(Title="Shells hit the market"), "title")[0] == (
        "Shells hit the market",
        "pdf_info",
    )


@pytest.mark.parametrize("end", ["\0", "\ufffd", " \0\0 "])
def test_what_ends_a_value_for_a_program_is_no_part_of_it(end):
    found = facts(with_info(Title=f"Shells hit the market{end}", Author=f"Orla Quinn{end}"), "title")
    assert found[0] == ("Shells hit the market", "pdf_info")


def test_a_title_left_over_from_a_template_comes_after_the_heading():
    values = facts(with_info(Title="Quarterly report"), "title")
    assert [value for value, _ in values] == ["Shells hit the market", "Quarterly report"]


@pytest.mark.parametrize("title", ["Microsoft Word - final2.doc", "untitled", "layout.indd", ""])
def test_what_a_program_put_in_place_of_a_title_is_none(title):
    assert all(provenance != "pdf_info" for _, provenance in facts(with_info(Title=title), "title"))


@pytest.mark.parametrize(
    ("author", "found"), [("Nour Haddad", True), ("Administrator", False), ("user", False)]
)
def test_the_owner_of_a_computer_is_no_author(author, found):
    assert (
        ("Nour Haddad" if found else author, "pdf_info") in facts(with_info(Author=author), "authors")
    ) is found


def test_the_day_a_file_was_made_is_only_a_guess():
    result = read(with_info(CreationDate="D:20240103093826+01'00'"))
    (made,) = [one for one in result.proposals if one.field == "issued"]
    assert (made.value, made.guessed) == ("2024-01-03", True)


@pytest.mark.parametrize("made", ["D:20249903093826", "yesterday", "D:", "D:00000000000000Z"])
def test_no_date_is_made_of_nonsense(made):
    assert not facts(with_info(CreationDate=made), "issued")


def test_an_xmp_record_says_who_published_what_when_and_where():
    data = with_xmp(XMP)
    assert ("Nour Haddad; Vera Lind", "pdf_xmp") in facts(data, "authors")
    assert ("Orla Weekly", "pdf_xmp") in facts(data, "container_title")
    assert ("2020-06-07", "pdf_xmp") in facts(data, "issued")
    assert ("https://orla.example/shells", "pdf_xmp") in facts(data, "url")
    assert ("en", "pdf_info") in facts(data, "language")


@pytest.mark.parametrize(
    "packet",
    ["", "<", "<a" * 50_000, '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>', "\0" * 1000],
)
def test_a_broken_record_costs_nothing_else(packet):
    result = read(with_xmp(packet))
    assert result.text.startswith("Shells hit the market")


def test_the_address_that_a_browser_prints_is_found():
    page = together(BODY, lines((72, 20, "https://orla.example/2020/shells        1/3")))
    assert ("https://orla.example/2020/shells", "page_edge") in facts(drawn(page, page, page), "url")


def test_labels_are_the_files_own():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn(BODY, BODY, BODY))))
    roman = DictionaryObject({NameObject("/S"): NameObject("/r")})
    arabic = DictionaryObject({NameObject("/S"): NameObject("/D"), NameObject("/St"): NumberObject(1)})
    from pypdf.generic import ArrayObject

    writer.root_object[NameObject("/PageLabels")] = DictionaryObject(
        {NameObject("/Nums"): ArrayObject([NumberObject(0), roman, NumberObject(2), arabic])}
    )
    assert [page.label for page in read(written(writer)).pages] == ["i", "ii", "1"]
    assert [page.label for page in read(drawn(BODY, BODY)).pages] == ["", ""]
