"""Reads plain text: each line that is not empty is a paragraph."""

from app.intake.canonical_text import canonical_text
from app.intake.decoding import decode
from app.intake.fact_finder import find_facts
from app.intake.line_blocks import line_blocks
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult


def read(data: bytes, encoding: str | None = None) -> ReaderResult:
    """Return the text of `data` with a block a line and the facts its first and last lines propose.

    Raises CaseError: FILE_BINARY, VALUE_INVALID (the encoding).
    """
    decoded = decode(data, encoding)
    text = canonical_text(decoded.text)
    blocks = line_blocks(text)
    return ReaderResult(
        text=text,
        decoded=decoded,
        blocks=blocks,
        main=((blocks[0].start, blocks[-1].end),) if blocks else (),
        proposals=find_facts(text, blocks),
    )


READER = Reader(
    name="plain_text",
    version="1",
    media_type="text/plain",
    suffixes=frozenset({".txt", ".text", ".log", ""}),
    read=read,
)
