"""The parts of an Office Open XML file and how they hang together (ECMA-376 part 2)."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from app.intake.safe_xml import parse_xml
from app.intake.zip_archive import ZipArchive
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """That a part named `target` plays the role `kind` (`footnotes`, `header`) for another one."""

    id: str
    kind: str
    target: str


class OoxmlPackage:
    """Finds parts by their relationships; what lies outside the file is never opened."""

    def __init__(self, data: bytes) -> None:
        """Open `data`; raises CaseError as ZipArchive does."""
        self._zip = ZipArchive(data)

    @property
    def main_part(self) -> str:
        """The name of the part with the words; raises CaseError FILE_BROKEN where there is none."""
        named = (link.target for link in self._links("") if link.kind == "officeDocument")
        for name in (*named, _USUAL):
            if name in self._zip:
                return name
        raise CaseError(ErrorCode.FILE_BROKEN, member=_USUAL)

    def links(self, part: str, *kinds: str) -> list[Relationship]:
        """Return the part's relationships of these kinds to parts that are there, in their order, each once."""
        found = {
            link.target: link
            for link in self._links(part)
            if (not kinds or link.kind in kinds) and link.target in self._zip
        }
        return list(found.values())

    def parse(self, part: str) -> "_Element":
        """Return the root of a part; raises CaseError as ZipArchive.read and parse_xml do."""
        return parse_xml(self._zip.read(part))

    def _links(self, part: str) -> Iterator[Relationship]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self._zip:
            return
        for link in parse_xml(self._zip.read(rels), lenient=True):
            if link.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, unquote(link.get("Target", ""))))
            kind = link.get("Type", "").rpartition("/")[2]
            yield Relationship(link.get("Id", ""), kind, target.lstrip("/"))
