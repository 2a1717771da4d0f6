"""Reads plain text: each line that is not empty is a paragraph."""

from dataclasses import replace

from app.intake.canonical_text import canonical_text
from app.intake.decoding import decode
from app.intake.fact_finder import find_facts
from app.intake.line_blocks import line_blocks
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.model.block import Block, BlockKind
from app.model.proposal import Proposal


def read(request: ReadRequest) -> ReaderResult:
    """Return the text of a request's bytes with a block a line and the facts its first and last lines propose.

    Raises CaseError: FILE_BINARY, VALUE_INVALID (the encoding).
    """
    decoded = decode(request.data, request.encoding)
    text = canonical_text(decoded.text)
    blocks = line_blocks(text)
    proposals = find_facts(text, blocks)
    blocks = _with_title(text, blocks, proposals)
    return ReaderResult(
        text=text,
        decoded=decoded,
        blocks=blocks,
        main=((blocks[0].start, blocks[-1].end),) if blocks else (),
        proposals=proposals,
    )


def _with_title(text: str, blocks: tuple[Block, ...], proposals: tuple[Proposal, ...]) -> tuple[Block, ...]:
    """Return the blocks with the line that is proposed as the title called so."""
    title = next((proposal.as_written for proposal in proposals if proposal.provenance == "first_line"), None)
    for place, block in enumerate(blocks):
        if title is not None and text[block.start : block.end].strip() == title:
            return (*blocks[:place], replace(block, kind=BlockKind.TITLE), *blocks[place + 1 :])
    return blocks


READER = Reader(
    name="plain_text",
    version="2",
    media_type="text/plain",
    suffixes=frozenset({".txt", ".text", ".log", ""}),
    read=read,
)
