"""A claim filled in from words, before it is written."""

from dataclasses import dataclass

from app.model.claim import Claim
from app.model.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim without id and reference, its guesses named in `claim.guessed`, and the guessed speakers."""

    claim: Claim
    attribution: tuple[Speaker, ...] = ()
