"""Who a sentence is read as quoting."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.speaker import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerReading:
    """A proposed speaker; its name, or what stands for it, is the text from code point `start` to `end`.

    A pronoun or a quotation stands for the name of whoever spoke before; of a hedge alone it is the hedge.
    """

    speaker: Speaker
    start: int
    end: int
    reason: Reason
    confidence: Confidence = Confidence.HIGH
    rule: str = ""
