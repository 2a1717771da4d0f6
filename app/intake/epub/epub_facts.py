"""Proposes facts from a book's own record (Dublin Core in its package document)."""

import re
from typing import TYPE_CHECKING

from app.intake.epub.epub_package import elements
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DATE = re.compile(r"(?P<year>[12]\d{3})(?P<month>-(?:0[1-9]|1[0-2]))?(?P<day>-(?:0[1-9]|[12]\d|3[01]))?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_OF_THE_FILE = frozenset({"modification", "creation", "conversion", "ops-publication"})


def epub_facts(package: "_Element") -> tuple[Proposal, ...]:
    """Return what the record proposes, best first for each field."""
    refined = _refinements(package)
    titles = _named(package, "title")
    main = [title for title in titles if refined.get((title.get("id"), "title-type"), "main") == "main"]
    authors = [creator for creator in _named(package, "creator") if _role(creator, refined) in ("", "aut")]
    languages = [
        words for element in _named(package, "language") if _LANGUAGE.fullmatch(words := _words(element))
    ]
    addresses = [words for element in _named(package, "identifier") if _is_address(words := _words(element))]
    found = (
        *(("title", _words(element)) for element in (*main, *titles)),
        ("authors", "; ".join(dict.fromkeys(map(_words, authors)))),
        *(("issued", date) for date in _dates(package)),
        *(("container_title", _words(element)) for element in _named(package, "publisher")),
        *(("language", code) for code in languages),
        *(("url", address) for address in addresses),
        ("kind", "book"),
    )
    return tuple(
        Proposal(field=field, value=value, as_written=value, provenance="epub_package")
        for field, value in dict.fromkeys(found)
        if value
    )


def _named(package: "_Element", name: str) -> "list[_Element]":
    return [element for element in package.iter(_DUBLIN_CORE + name) if _words(element)]


def _words(element: "_Element") -> str:
    return " ".join("".join(element.itertext()).split())


def _refinements(package: "_Element") -> dict[tuple[str | None, str], str]:
    """Return what EPUB 3 says further about an element: (its id, property) → value."""
    return {
        (element.get("refines", "").removeprefix("#"), element.get("property", "")): _words(element)
        for element in elements(package, "meta")
        if element.get("refines")
    }


def _role(creator: "_Element", refined: dict[tuple[str | None, str], str]) -> str:
    return str(creator.get(_OPF + "role", "")) or refined.get((creator.get("id"), "role"), "")


def _dates(package: "_Element") -> list[str]:
    """Return the days or years of publication; when the file was made is no such date."""
    found = []
    for element in _named(package, "date"):
        match = _DATE.match(_words(element))
        event = str(element.get(_OPF + "event", "")).lower()
        if match and event not in _OF_THE_FILE:
            found.append((event != "publication", match["year"] + (match["month"] or "") + _day(match)))
    return [date for _, date in sorted(found, key=lambda date: date[0])]


def _day(match: re.Match[str]) -> str:
    return (match["day"] or "") if match["month"] else ""


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://"))
