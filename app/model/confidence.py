"""How sure a proposal is."""

from enum import StrEnum


class Confidence(StrEnum):
    """Three steps; a person decides in any case."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
