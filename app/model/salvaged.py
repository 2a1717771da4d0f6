"""What came of salvaging a damaged case."""

from dataclasses import dataclass

from app.model.problem import Problem
from app.model.timeline import HistoryHead


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What is missing, in `losses` (nothing: all of it was readable), and what was carried over.

    `head_before` is the last edit that the damaged file still shows (hash "" where it shows none), `sha256` that
    of the damaged file as it was read.
    """

    losses: tuple[Problem, ...]
    head_before: HistoryHead
    head: HistoryHead
    edits_lost: tuple[int, ...]
    edits_left_out: int
    chain_whole: bool
    articles: int
    passages: int
    claims: int
    pages: int
    sha256: str
    unreadable_blocks: int = 0
