"""What an EPUB says of itself: its record, its files, and the order they are read in (OPF, EPUB 2 and 3)."""

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from app.intake.safe_xml import parse_xml
from app.intake.zip_archive import ZipArchive
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FOR_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Algorithms that only garble fonts, so that these cannot be taken out of the book."""
_PAGES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document", "image/svg+xml"})
_NCX = "application/x-dtbncx+xml"


@dataclass(frozen=True, slots=True)
class EpubItem:
    """A file of the book: its name in the zip, its media type, its properties (`nav`) and what stands in for it."""

    name: str
    media_type: str
    properties: tuple[str, ...]
    fallback: str


class EpubPackage:
    """An EPUB's package document and the members it names; what lies outside the book is never opened."""

    def __init__(self, data: bytes) -> None:
        """Open `data`; raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX, FILE_LOCKED (DRM)."""
        self.archive = ZipArchive(data)
        self._place = self._package_name()
        self.root = parse_xml(self.archive.read(self._place), lenient=True)
        self._items = {element.get("id", ""): self._item(element) for element in elements(self.root, "item")}
        self._refuse_locked()

    @property
    def spine(self) -> tuple[EpubItem, ...]:
        """The pages in reading order, each with what stands in for it where it is no page itself."""
        ids = (element.get("idref", "") for element in elements(self.root, "itemref"))
        return tuple(item for item in map(self._readable, ids) if item is not None)

    @property
    def navigation(self) -> EpubItem | None:
        """The book's table of contents as EPUB 3 has it."""
        return next((item for item in self._items.values() if "nav" in item.properties), None)

    @property
    def ncx(self) -> EpubItem | None:
        """The book's table of contents as EPUB 2 has it."""
        return next((item for item in self._items.values() if item.media_type == _NCX), None)

    @property
    def contents_pages(self) -> frozenset[str]:
        """The names of pages that are tables of contents."""
        guided = (
            self._resolve(element.get("href", ""))
            for element in elements(self.root, "reference")
            if element.get("type", "").lower() == "toc"
        )
        return frozenset(guided) | ({self.navigation.name} if self.navigation else set())

    def _readable(self, identifier: str) -> EpubItem | None:
        """Follow the chain of fallbacks to the first page."""
        seen: set[str] = set()
        first = self._items.get(identifier)
        while identifier in self._items and identifier not in seen:
            seen.add(identifier)
            item = self._items[identifier]
            if item.media_type in _PAGES:
                return item
            identifier = item.fallback
        return first

    def _item(self, element: "_Element") -> EpubItem:
        return EpubItem(
            self._resolve(element.get("href", "")),
            element.get("media-type", "").strip().lower(),
            tuple(element.get("properties", "").split()),
            element.get("fallback", ""),
        )

    def _resolve(self, address: str) -> str:
        return resolved(self._place, address)[0]

    def _package_name(self) -> str:
        if _CONTAINER in self.archive:
            container = parse_xml(self.archive.read(_CONTAINER), lenient=True)
            for element in elements(container, "rootfile"):
                if (name := unquote(element.get("full-path", ""))) in self.archive:
                    return name
        found = next((name for name in self.archive.names if name.lower().endswith(".opf")), None)
        if found is None:
            raise CaseError(ErrorCode.FILE_BROKEN, member=_CONTAINER)
        return found

    def _refuse_locked(self) -> None:
        if _ENCRYPTION not in self.archive:
            return
        pages = {item.name for item in self.spine}
        for entry in elements(parse_xml(self.archive.read(_ENCRYPTION), lenient=True), "EncryptedData"):
            methods = {element.get("Algorithm", "") for element in elements(entry, "EncryptionMethod")}
            names = {
                resolved("", element.get("URI", ""))[0] for element in elements(entry, "CipherReference")
            }
            if not methods <= _FOR_FONTS and names & pages:
                raise CaseError(ErrorCode.FILE_LOCKED)


def elements(root: "_Element", name: str) -> "Iterator[_Element]":
    """Yield every element below `root` of that local name, in whatever namespace."""
    yield from root.iter(f"{{*}}{name}")


def resolved(base: str, address: str) -> tuple[str, str]:
    """Return the member's name and the fragment that `address` means in the member `base`."""
    path, _, fragment = address.partition("#")
    if not path:
        return base, unquote(fragment)
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(base), unquote(path)))
    return joined.lstrip("/"), unquote(fragment)
