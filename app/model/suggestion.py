"""What the program proposes about an article's words; a person accepts or rejects it."""

from dataclasses import dataclass
from enum import StrEnum

from app.model.confidence import Confidence
from app.model.figure_reading import FigureReading
from app.model.incident_proposal import IncidentProposal
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.speaker_reading import SpeakerReading

SuggestedReading = MomentReading | FigureReading | SpeakerReading | PlaceReading | IncidentProposal


class SuggestionKind(StrEnum):
    """What is proposed."""

    MOMENT = "moment"
    FIGURE = "figure"
    SPEAKER = "speaker"
    PLACE = "place"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One proposal about an article's words; all places count code points of its text, ends exclusive.

    `start` to `end` are the words it was read from, `sentence_start` to `sentence_end` the sentence around them, which
    becomes the passage of a claim; `also` are further places of the same words (a caption that stands twice).
    `alternatives` are other readings of the same words, likeliest first. `rule` names the rule that found it, `pack`
    the language and version of the word lists.
    """

    kind: SuggestionKind
    start: int
    end: int
    reading: SuggestedReading
    alternatives: tuple[SuggestedReading, ...] = ()
    confidence: Confidence
    reason: Reason
    rule: str
    pack: str
    sentence_start: int
    sentence_end: int
    also: tuple[tuple[int, int], ...] = ()
    is_publication_date: bool = False
    """Whether it is a date alone on its line, which may tell when the article was published."""
