"""What words about time are read as."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.moment import Moment
from app.model.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentReading:
    """A proposed moment; its `as_written` is the text from code point `start` to `end`, verbatim.

    `anchor` is the day (ISO 8601) from which it was counted, None where it needs none.
    """

    moment: Moment
    start: int
    end: int
    reason: Reason
    confidence: Confidence = Confidence.HIGH
    rule: str = ""
    anchor: str | None = None
