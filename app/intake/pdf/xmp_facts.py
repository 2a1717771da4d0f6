"""Proposes an article's facts from a PDF's XMP record (ISO 16684-1; PRISM for what was published)."""

import re
from typing import TYPE_CHECKING

from app.intake.safe_xml import parse_xml
from app.model.errors import CaseError
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_PRISM = re.compile(r"\{https?://prismstandard\.org/namespaces/[^}]*\}(?P<name>\w+)")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_LARGEST = 2_000_000
"""Bytes: thumbnails make a record large, and no fact stands in them."""
_FIELDS = {
    f"{_DUBLIN_CORE}title": "title",
    f"{_DUBLIN_CORE}creator": "authors",
    f"{_DUBLIN_CORE}publisher": "container_title",
    f"{_DUBLIN_CORE}language": "language",
    "publicationName": "container_title",
    "publicationDate": "issued",
    "coverDate": "issued",
    "url": "url",
}


def xmp_facts(packet: bytes) -> list[Proposal]:
    """Return what an XMP record says, nothing where it is no readable XML."""
    if not packet or len(packet) > _LARGEST:
        return []
    try:
        root = parse_xml(packet.strip(b"\0 \t\r\n"), lenient=True)
    except CaseError:
        return []
    found: list[Proposal] = []
    for description in root.iter(f"{_RDF}Description"):
        said = [(name, [value]) for name, value in description.attrib.items()]
        said += [(child.tag, _values(child)) for child in description if isinstance(child.tag, str)]
        found += [fact for name, values in said if (fact := _fact(str(name), values))]
    return found


def _values(element: "_Element") -> list[str]:
    """Return the words of a property: those of each item of its list, or its own."""
    items = [item.text or "" for item in element.iter(f"{_RDF}li")]
    return [words for words in (" ".join(item.split()) for item in items or [element.text or ""]) if words]


def _fact(name: str, values: list[str]) -> Proposal | None:
    prism = _PRISM.fullmatch(name)
    field = _FIELDS.get(prism["name"] if prism else name)
    if field is None or not values or not values[0]:
        return None
    written = "; ".join(values) if field == "authors" else values[0]
    value = _value(field, written)
    return Proposal(field=field, value=value, as_written=written, provenance="pdf_xmp") if value else None


def _value(field: str, written: str) -> str:
    """Return what a field can hold of the words, "" for none."""
    if field == "issued":
        day = _DAY.match(written)
        return day[0] if day else ""
    if field == "language":
        code = _LANGUAGE.match(written)
        return code[0].lower() if code else ""
    if field == "url":
        return written if written.startswith(("https://", "http://")) else ""
    return written
