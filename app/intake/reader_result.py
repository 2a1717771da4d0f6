"""What a reader makes of an article's bytes."""

from dataclasses import dataclass

from app.intake.decoded import NOT_DECODED, Decoded
from app.model.block import Block
from app.model.notice import Notice
from app.model.page import Page
from app.model.proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderResult:
    """The canonical text, its blocks in order, its main ranges (code points) and proposed facts.

    `pages` in order, for formats that have them. `version` stands beside the reader's own where the text
    depends on more than it (the recogniser of a scanned page).
    """

    text: str
    blocks: tuple[Block, ...]
    main: tuple[tuple[int, int], ...]
    decoded: Decoded = NOT_DECODED
    proposals: tuple[Proposal, ...] = ()
    pages: tuple[Page, ...] = ()
    notices: tuple[Notice, ...] = ()
    version: str = ""
