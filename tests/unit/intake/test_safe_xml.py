"""XML from strangers opens nothing, expands nothing and grows no deeper than 256 elements."""

import pytest

from app.intake.safe_xml import parse_xml
from app.model.errors import CaseError, ErrorCode

LAUGHS = b"".join(b'<!ENTITY x%d "%s">' % (n + 1, b"&x%d;" % n * 10) for n in range(9))


def code_of(data, **options):
    with pytest.raises(CaseError) as caught:
        parse_xml(data, **options)
    return caught.value.code


def words(data, **options):
    return "".join(parse_xml(data, **options).itertext())


def test_entities_are_dropped_and_the_words_round_them_stay(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    head = f'<!DOCTYPE a [<!ENTITY own "OWN"><!ENTITY file SYSTEM "{secret.as_uri()}">]>'.encode()
    assert words(head + b"<a>b&own;c<d/>e&file;f</a>") == "bcef"


def test_a_declaration_kept_elsewhere_is_not_fetched(tmp_path):
    declarations = tmp_path / "a.dtd"
    declarations.write_text('<!ENTITY far "FAR"><!ATTLIST a b CDATA "FAR">')
    root = parse_xml(f'<!DOCTYPE a SYSTEM "{declarations.as_uri()}"><a>x&far;y</a>'.encode())
    assert "".join(root.itertext()) == "xy"
    assert not root.attrib


@pytest.mark.parametrize("place", [b"<a>&x9;</a>", b'<a b="&x9;"/>'])
def test_entities_that_multiply_are_refused_or_dropped(place):
    data = b'<!DOCTYPE a [<!ENTITY x0 "' + b"l" * 1_000 + b'">' + LAUGHS + b"]>" + place
    assert code_of(data) is ErrorCode.FILE_TOO_COMPLEX


@pytest.mark.parametrize("lenient", [False, True])
def test_depth_ends_at_256(lenient):
    assert words(b"<a>" * 256 + b"x" + b"</a>" * 256, lenient=lenient) == "x"
    for depth in (257, 100_000):
        assert code_of(b"<a>" * depth + b"</a>" * depth, lenient=lenient) is ErrorCode.FILE_TOO_COMPLEX


@pytest.mark.parametrize("data", [b"", b"words", b"<a>", b"<a>\x01</a>", b"<a>\xff</a>", b"<a>&nbsp;</a>"])
def test_what_is_no_xml_is_broken(data):
    assert code_of(data) is ErrorCode.FILE_BROKEN


def test_what_can_be_read_of_faulty_markup_is_read_where_asked_for():
    assert words(b"<a>Tom & Jerry<b>!</a>", lenient=True).replace("  ", " ") == "Tom Jerry!"


def test_an_entity_that_nobody_declares_is_dropped_from_faulty_markup():
    root = parse_xml(b"<a>x&far;y<b/>z</a>", lenient=True)
    assert [element.tag for element in root.iter()] == ["a", "b"]
    assert "".join(root.itertext()) == "xyz"


def test_comments_and_instructions_part_no_words():
    assert parse_xml(b"<a>one<!-- x --> wo<?y z?>rd</a>").text == "one word"
