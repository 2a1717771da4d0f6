"""Reads Word files: the body in order, then notes, comments and page headers."""

from app.intake.file_kind import file_kind
from app.intake.office.core_properties import properties_of, property_facts
from app.intake.office.docx_styles import DocxStyles
from app.intake.office.docx_walk import DocxWalk
from app.intake.office.ooxml_names import short_name, value_of
from app.intake.office.ooxml_package import OoxmlPackage
from app.intake.office.story_builder import StoryBuilder
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode

_OLE = b"\xd0\xcf\x11\xe0"
"""How Office's own container begins: older documents, and those locked with a password, their zip encrypted inside."""


def read(request: ReadRequest) -> ReaderResult:
    """Return the words of a Word file; macros, and what lies outside the file, are never touched.

    Raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX, FILE_LOCKED, FORMAT_UNSUPPORTED (an older document).
    """
    if request.data.startswith(_OLE):
        raise _refusal(file_kind(request.data))
    try:
        return _read(request.data)
    except RecursionError as error:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX) from error


def _refusal(kind: str) -> CaseError:
    if kind == "locked_office":
        return CaseError(ErrorCode.FILE_LOCKED)
    return CaseError(ErrorCode.FORMAT_UNSUPPORTED, format=kind) if kind else CaseError(ErrorCode.FILE_BROKEN)


def _read(data: bytes) -> ReaderResult:
    package = OoxmlPackage(data)
    main = package.main_part
    styles = package.links(main, "styles")
    reading = _Reading(package, main, DocxStyles(package.parse(styles[0].target) if styles else None))
    reading.body()
    for kind in ("footnotes", "endnotes"):
        reading.notes(kind)
    reading.comments()
    reading.headers()
    core = package.links("", "core-properties")
    properties = package.parse(core[0].target) if core else None
    story = reading.story
    return ReaderResult(
        text=story.text.text,
        blocks=story.text.blocks,
        main=story.main,
        proposals=property_facts(properties_of(properties), story.text),
        notices=story.notices,
    )


class _Reading:
    """One Word file on its way into one text."""

    def __init__(self, package: OoxmlPackage, main: str, styles: DocxStyles) -> None:
        self._package = package
        self._main = main
        self._styles = styles
        self.story = StoryBuilder()

    def body(self) -> None:
        self._walk(self._main).add(self._package.parse(self._main))

    def notes(self, kind: str) -> None:
        for link in self._package.links(self._main, kind):
            self._walk(link.target, BlockKind.NOTE).add(self._package.parse(link.target))

    def comments(self) -> None:
        """Add each comment as one block, who wrote it and when in its first line."""
        for link in self._package.links(self._main, "comments"):
            for comment in self._package.parse(link.target):
                if short_name(comment.tag) != "w:comment":
                    continue
                own = StoryBuilder()
                DocxWalk(self._package, link.target, self._styles, own, BlockKind.COMMENT).add(comment)
                label = "\t".join(filter(None, (value_of(comment, "w:author"), value_of(comment, "w:date"))))
                if own.text.blocks:
                    self.story.add(BlockKind.COMMENT, f"{label}\n{own.text.text}".lstrip("\n"))

    def headers(self) -> None:
        for link in self._package.links(self._main, "header", "footer"):
            self._walk(link.target, BlockKind.HEADER).add(self._package.parse(link.target))

    def _walk(self, part: str, kind: BlockKind | None = None) -> DocxWalk:
        return DocxWalk(self._package, part, self._styles, self.story, kind)


READER = Reader(
    name="docx",
    version="1",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    suffixes=frozenset({".docx", ".docm", ".dotx", ".dotm"}),
    kinds=frozenset({"docx", "locked_office"}),
    read=read,
)
