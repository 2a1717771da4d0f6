"""Who speaks in a sentence, as its words name them."""

from dataclasses import dataclass, replace

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


def doubtful(voice: Voice) -> Voice:
    """Return the same speaker as one of whom it is not sure that anything is said."""
    return replace(voice, confidence=Confidence.LOW)


def likely(voice: Voice) -> Voice:
    """Return the same speaker, though its words tell no kind of one, unless a pronoun stands for nobody known."""
    is_phrase = voice.last - voice.first > 1
    return (
        replace(voice, confidence=Confidence.MEDIUM)
        if is_phrase and voice.confidence is Confidence.LOW
        else voice
    )
