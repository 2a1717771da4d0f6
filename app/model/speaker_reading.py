"""Who a sentence is read as quoting."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.speaker import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerReading:
    """A proposed speaker; its name is the text from code point `start` to `end` (of a hedge alone, the hedge)."""

    speaker: Speaker
    start: int
    end: int
    reason: Reason
    confidence: Confidence = Confidence.HIGH
    rule: str = ""
