"""Where words are read as placing something."""

from dataclasses import dataclass, replace

from app.model.confidence import Confidence
from app.model.place import Place
from app.model.reason import Reason
from app.model.reason_code import ReasonCode


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReading:
    """A proposed place; its `as_written` is the text from code point `start` to `end`, verbatim.

    `alternatives` are the other places of that name, the likeliest first.
    """

    place: Place
    start: int
    end: int
    reason: Reason
    confidence: Confidence = Confidence.MEDIUM
    rule: str = ""
    alternatives: tuple[Place, ...] = ()

    def others(self) -> "tuple[PlaceReading, ...]":
        """Return a reading for each of the other places of that name, with its own reason."""
        return tuple(
            replace(
                self,
                place=place,
                reason=Reason(ReasonCode.LISTED_PLACE, {"name": place.label, "country": place.country}),
                alternatives=(),
            )
            for place in self.alternatives
        )
