"""Something that a sentence seems to report as having happened."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.figure_reading import FigureReading
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.speaker_reading import SpeakerReading


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentProposal:
    """A proposed incident: the words from code point `start` to `end`, joined with what they say of it.

    `kind` is one of `INCIDENT_KINDS`, or empty where no word tells it; `speaker` is whoever the sentence quotes;
    `other_times` may be meant in place of `when`, likeliest first.
    """

    start: int
    end: int
    reason: Reason
    kind: str = ""
    when: MomentReading | None = None
    place: PlaceReading | None = None
    figures: tuple[FigureReading, ...] = ()
    speaker: SpeakerReading | None = None
    other_times: tuple[MomentReading, ...] = ()
    confidence: Confidence = Confidence.MEDIUM
    rule: str = ""
