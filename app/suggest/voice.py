"""Who speaks in a sentence, as its words name them."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.vocabulary import SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The tokens `first` to `last` (exclusive) that name a speaker; `name` where they only stand for one ("she")."""

    first: int
    last: int
    kind: SpeakerKind = SpeakerKind.WITNESS
    """A named voice of no institution we know speaks for itself."""
    confidence: Confidence = Confidence.MEDIUM
    name: str = ""
