"""A passage as the reader paints it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["incident", "figure", "suggestion"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's stored text; ``start`` and ``end`` (exclusive) count Unicode code points.

    No kinds means a passage that bears only a tag or a note. ``label`` is what a screen reader says of it.
    """

    passage_id: str
    start: int
    end: int
    kinds: frozenset[Kind] = frozenset()
    label: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError("a span needs 0 <= start <= end")

    @property
    def is_suggestion(self) -> bool:
        """Whether it only waits to be accepted or rejected."""
        return "suggestion" in self.kinds
