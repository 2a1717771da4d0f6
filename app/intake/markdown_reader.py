"""Reads Markdown: the raw source is the text, its structure comes from a scan of its lines."""

from dataclasses import replace

from app.intake.canonical_text import canonical_text
from app.intake.decoding import decode
from app.intake.fact_finder import find_facts
from app.intake.front_matter import front_matter_end, front_matter_facts
from app.intake.markdown_blocks import markdown_blocks
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.model.block import Block, BlockKind


def read(request: ReadRequest) -> ReaderResult:
    """Return the source of a request's bytes with its blocks; front matter is a note before the main part.

    Raises CaseError: FILE_BINARY, VALUE_INVALID (the encoding).
    """
    decoded = decode(request.data, request.encoding)
    text = canonical_text(decoded.text)
    front = front_matter_end(text)
    body = tuple(
        replace(block, start=block.start + front, end=block.end + front)
        for block in markdown_blocks(text[front:])
    )
    blocks = (Block(BlockKind.NOTE, 0, len(text[:front].rstrip())), *body) if front else body
    return ReaderResult(
        text=text,
        decoded=decoded,
        blocks=blocks,
        main=((body[0].start, body[-1].end),) if body else (),
        proposals=(*front_matter_facts(text[:front]), *find_facts(text, body)),
    )


READER = Reader(
    name="markdown",
    version="2",
    media_type="text/markdown",
    suffixes=frozenset({".md", ".markdown", ".mkd", ".mdown"}),
    read=read,
)
