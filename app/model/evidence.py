"""The link from a passage to the claim that rests on it."""

from dataclasses import dataclass
from typing import ClassVar

from app.model.claim import ClaimKind
from app.model.speaker import Speaker
from app.model.vocabulary import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a passage does to a claim and who is speaking.

    `attribution` runs from the article outwards: the last speaker is the one who said it first. An empty
    chain is "not stated yet"; a speaker of kind `unattributed` says that the article names nobody.
    """

    ENTITY: ClassVar[str] = "evidence"

    id: str
    claim: str
    claim_kind: ClaimKind
    passage: str
    stance: Stance = Stance.ASSERTS
    attribution: tuple[Speaker, ...] = ()
    guessed: tuple[str, ...] = ()
