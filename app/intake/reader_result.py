"""What a reader makes of an article's bytes."""

from dataclasses import dataclass

from app.intake.decoded import Decoded
from app.model.block import Block
from app.model.proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderResult:
    """The canonical text, its blocks in order, its main ranges (code points) and proposed facts."""

    text: str
    decoded: Decoded
    blocks: tuple[Block, ...]
    main: tuple[tuple[int, int], ...]
    proposals: tuple[Proposal, ...] = ()
