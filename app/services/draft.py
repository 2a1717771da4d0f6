"""A claim filled in from words, before it is written."""

from dataclasses import dataclass

from app.model.claim import Claim
from app.model.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim without id and reference, and the speakers of its words, each with its guessed fields."""

    claim: Claim
    attribution: tuple[Speaker, ...] = ()
    evidence_guessed: tuple[str, ...] = ()
