"""One thing that a filter offers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """Its value in the filter, its words, and how many entries it would show."""

    value: str
    words: str
    count: int
