"""Reads Rich Text Format: the body in order, then notes, comments and page headers."""

from app.intake.office.core_properties import property_facts
from app.intake.office.rtf_parser import RtfParser
from app.intake.office.story_builder import StoryBuilder
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode

_ORDER = (BlockKind.NOTE, BlockKind.COMMENT, BlockKind.HEADER)


def read(request: ReadRequest) -> ReaderResult:
    """Return the words of an RTF file, each byte in the code page of its font.

    Raises CaseError: FILE_BROKEN (no RTF), FILE_TOO_COMPLEX.
    """
    if not request.data.lstrip().startswith(b"{\\rtf"):
        raise CaseError(ErrorCode.FILE_BROKEN)
    parser = RtfParser()
    parser.feed(request.data)
    story = StoryBuilder()
    parser.body.add_to(story)
    for kind in _ORDER:
        for aside in parser.aside:
            if aside.kind is kind:
                aside.add_to(story)
    return ReaderResult(
        text=story.text.text,
        blocks=story.text.blocks,
        main=story.main,
        proposals=property_facts(parser.info, story.text),
        notices=story.notices,
    )


READER = Reader(
    name="rtf",
    version="1",
    media_type="application/rtf",
    suffixes=frozenset({".rtf"}),
    kinds=frozenset({"rtf"}),
    read=read,
)
