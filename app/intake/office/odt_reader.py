"""Reads OpenDocument texts, zipped (.odt) and flat (.fodt)."""

import re
from typing import TYPE_CHECKING

from app.intake.office.core_properties import properties_of, property_facts
from app.intake.office.odf_names import odf_child, odf_name
from app.intake.office.odt_styles import OdtStyles
from app.intake.office.odt_walk import OdtWalk
from app.intake.office.story_builder import StoryBuilder
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.safe_xml import parse_xml
from app.intake.zip_archive import ZipArchive
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from lxml.etree import _Element

_ZIP = b"PK\x03\x04"
_PICTURES = re.compile(rb"<office:binary-data>[^<]*</office:binary-data>")
_MANIFEST = "META-INF/manifest.xml"


def read(request: ReadRequest) -> ReaderResult:
    """Return the words of an OpenDocument text: the body, then notes, comments and page headers.

    Raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX, FILE_LOCKED.
    """
    try:
        return _read(_roots(request.data))
    except RecursionError as error:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX) from error


def _roots(data: bytes) -> "list[_Element]":
    """Return the roots that hold the text, its styles and its properties, the text first."""
    if not data.startswith(_ZIP):
        return [parse_xml(_PICTURES.sub(b"", data))]
    archive = ZipArchive(data)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise CaseError(ErrorCode.FILE_LOCKED)
    others = [name for name in ("styles.xml", "meta.xml") if name in archive]
    return [parse_xml(archive.read(name)) for name in ("content.xml", *others)]


def _read(roots: "list[_Element]") -> ReaderResult:
    body = _first(roots, "office:body")
    if body is None:
        raise CaseError(ErrorCode.FILE_BROKEN)
    story = StoryBuilder()
    styles = [child for root in roots for child in root if odf_name(child.tag) in _STYLES]
    walk = OdtWalk(OdtStyles(styles), story)
    walk.add(body)
    walk.add_kept()
    masters = _first(roots, "office:master-styles")
    for page in masters if masters is not None else ():
        walk.add(page, BlockKind.HEADER)
    walk.add_kept()
    return ReaderResult(
        text=story.text.text,
        blocks=story.text.blocks,
        main=story.main,
        proposals=property_facts(properties_of(_first(roots, "office:meta")), story.text),
        notices=story.notices,
    )


_STYLES = ("office:automatic-styles", "office:styles")


def _first(roots: "list[_Element]", name: str) -> "_Element | None":
    return next((found for root in roots if (found := odf_child(root, name)) is not None), None)


READER = Reader(
    name="odt",
    version="1",
    media_type="application/vnd.oasis.opendocument.text",
    suffixes=frozenset({".odt", ".ott", ".fodt"}),
    kinds=frozenset({"odt"}),
    read=read,
)
