"""Finds where the pages of a book's printed edition begin in its text."""

import re
from typing import TYPE_CHECKING

from app.intake.epub.epub_package import EpubPackage, elements, resolved
from app.intake.safe_xml import parse_xml
from app.model.page import Page

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPENS, _CLOSES = "\ufdd0", "\ufdd1"
"""Noncharacters, which no text holds: they mark a page's place while its chapter is read."""
_MARK = re.compile(f"{_OPENS}(\\d+){_CLOSES}")
_UNSETTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What HTML lets into a text and XML does not (XML 1.0, 2.2)."""
_TYPE = "{http://www.idpf.org/2007/ops}type"


class PageBreaks:
    """The labels of printed pages (`xii`, `12`) and, once the chapters are read, where each begins."""

    def __init__(self, package: EpubPackage) -> None:
        """Look through the book's lists of pages."""
        self._listed: dict[tuple[str, str], str] = {}
        self._labels: list[str] = []
        self._starts: list[tuple[int, str]] = []
        if (navigation := package.navigation) and navigation.name in package.archive:
            self._list(package.archive.read(navigation.name), navigation.name, "nav")
        if not self._listed and (ncx := package.ncx) and ncx.name in package.archive:
            self._list(package.archive.read(ncx.name), ncx.name, "ncx")

    def mark(self, root: "_Element", name: str) -> None:
        """Put a mark where each page begins in the chapter `name`."""
        if any(_OPENS in (text or "") for text in root.itertext()):
            return
        for element in list(root.iter("*")):
            if label := self._label(element, name):
                sign = f"{_OPENS}{len(self._labels)}{_CLOSES}"
                self._labels.append(label)
                _put(element, sign)

    def take(self, words: str, place: int) -> str:
        """Return `words`, a block that begins at `place` in the text, without marks; remember where they stood."""
        if _OPENS not in words:
            return words
        pieces: list[str] = []
        length = 0
        end = 0
        for match in _MARK.finditer(words):
            pieces.append(words[end : match.start()])
            length += len(pieces[-1])
            end = match.end()
            self._starts.append((place + length, self._labels[int(match[1])]))
            if (not length or "".join(pieces[-2:])[-1:].isspace()) and words[end : end + 1] == " ":
                end += 1
        pieces.append(words[end:])
        return "".join(pieces)

    def pages(self, length: int) -> tuple[Page, ...]:
        """Return the pages of a text of `length` code points, () where the book names none."""
        if not self._starts:
            return ()
        starts = [*self._starts]
        if starts[0][0] > 0:
            starts.insert(0, (0, ""))
        ends = [place for place, _ in starts[1:]] + [length]
        pages = zip(starts, ends, strict=True)
        return tuple(
            Page(number, min(start, length), min(end, length), label)
            for number, ((start, label), end) in enumerate(pages, 1)
        )

    def _label(self, element: "_Element", name: str) -> str:
        place = "" if element.tag == "body" else element.get("id")
        if place is not None and (listed := self._listed.get((name, place))):
            return listed
        kinds = f"{element.get(_TYPE, '')} {element.get('epub:type', '')} {element.get('role', '')}".split()
        if "pagebreak" not in kinds and "doc-pagebreak" not in kinds:
            return ""
        label = element.get("aria-label") or element.get("title") or "".join(element.itertext())
        return " ".join(label.split()).rstrip(".")

    def _list(self, content: bytes, name: str, kind: str) -> None:
        root = parse_xml(content, lenient=True)
        if kind == "ncx":
            for target in elements(root, "pageTarget"):
                label = "".join(words for text in elements(target, "text") for words in text.itertext())
                for source in elements(target, "content"):
                    self._listed[resolved(name, source.get("src", ""))] = label.strip()
            return
        for nav in elements(root, "nav"):
            if "page-list" in nav.get(_TYPE, "").split():
                for link in elements(nav, "a"):
                    self._listed[resolved(name, link.get("href", ""))] = "".join(link.itertext()).strip()


def _put(element: "_Element", sign: str) -> None:
    """Put `sign` at the head of an element's words; after its first ones where lxml cannot set these again."""
    words = element.text or ""
    if _UNSETTABLE.search(words):
        child = element.makeelement("span")
        child.text = sign
        element.insert(0, child)
    else:
        element.text = sign + words
