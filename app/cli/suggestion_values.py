"""What `suggest` prints as JSON."""

from typing import Any

from app.cli.json_values import moment_value
from app.model.figure_reading import FigureReading
from app.model.incident_proposal import IncidentProposal
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.record import to_record
from app.model.speaker_reading import SpeakerReading
from app.model.suggestion import SuggestedReading, Suggestion
from app.wording.reasons import reason_sentence

_FIGURE_FIELDS = (
    *("value_as_written", "quantifier", "low", "best", "high", "share", "base", "base_as_written"),
    *("unit", "counts", "population", "measure", "suspect"),
)


def suggestion_value(suggestion: Suggestion, article: str, text: str, language: str) -> dict[str, Any]:
    """Return a suggestion about the article with this reference; places are code points, ends exclusive."""
    return {
        "article": article,
        "start": suggestion.start,
        "end": suggestion.end,
        "exact": text[suggestion.start : suggestion.end],
        "kind": str(suggestion.kind),
        "reading": reading_value(suggestion.reading, language),
        "alternatives": [reading_value(other, language) for other in suggestion.alternatives],
        "confidence": str(suggestion.confidence),
        "reason": reason_sentence(suggestion.reason, language),
        "rule": suggestion.rule,
        "pack": suggestion.pack,
        "sentence": {"start": suggestion.sentence_start, "end": suggestion.sentence_end},
        "also": [{"start": start, "end": end} for start, end in suggestion.also],
        "publication_date": suggestion.is_publication_date,
    }


def reading_value(reading: SuggestedReading, language: str) -> dict[str, Any]:
    """Return the fields that a reading proposes."""
    match reading:
        case MomentReading():
            return {**moment_value(reading.moment), "anchor": reading.anchor}
        case FigureReading():
            return _figure_value(reading, language)
        case SpeakerReading():
            return to_record(reading.speaker)
        case PlaceReading():
            return to_record(reading.place)
        case IncidentProposal():
            return _incident_value(reading, language)


def _figure_value(reading: FigureReading, language: str) -> dict[str, Any]:
    value = {name: getattr(reading, name) for name in _FIGURE_FIELDS}
    why = reading.suspect_reason
    return {**value, "suspect_reason": reason_sentence(why, language) if why else ""}


def _incident_value(proposal: IncidentProposal, language: str) -> dict[str, Any]:
    return {
        "kind": proposal.kind,
        "when": reading_value(proposal.when, language) if proposal.when else None,
        "place": reading_value(proposal.place, language) if proposal.place else None,
        "figures": [reading_value(figure, language) for figure in proposal.figures],
        "speaker": reading_value(proposal.speaker, language) if proposal.speaker else None,
    }
