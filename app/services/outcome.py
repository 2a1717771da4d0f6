"""What accepting a suggestion comes to, told before it is accepted."""

from dataclasses import dataclass
from enum import StrEnum


class OutcomeKind(StrEnum):
    """What is written."""

    INCIDENT = "incident"
    """A new incident on the suggestion's sentence."""
    FIGURE = "figure"
    TIME = "time"
    """The time of a claim that is there."""
    PLACE = "place"
    SPEAKER = "speaker"
    ALONE = "alone"
    """A passage on which no claim rests."""
    PUBLISHED = "published"
    """The article's date of publication."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is written, and the reference of the claim it is given to ("" where there is none)."""

    kind: OutcomeKind
    claim: str = ""
