"""What a suggestion reads its words as, for people."""

from app.model.figure import Figure
from app.model.figure_reading import FigureReading
from app.model.incident_proposal import IncidentProposal
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.place import Place
from app.model.place_reading import PlaceReading
from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.suggestion import SuggestedReading, SuggestionKind
from app.model.vocabulary import Counts, Population, Unit
from app.wording.figures import figure_words
from app.wording.isolates import own_direction
from app.wording.moments import moment_words
from app.wording.phrases import DEFAULT_LANGUAGE, phrase
from app.wording.values import kind_word, value_word


def suggestion_kind_word(kind: SuggestionKind, language: str = DEFAULT_LANGUAGE) -> str:
    """Return what is proposed: "figure", "date"."""
    return phrase("suggestion", f"kind_{kind}", language)


def reading_words(reading: SuggestedReading, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a reading in a line: "2 or more civilians killed", "2 June 2020, uncertain"."""
    match reading:
        case MomentReading(moment=moment):
            return _moment(moment, language)
        case FigureReading():
            return figure_words(_figure(reading), language)
        case SpeakerReading(speaker=speaker):
            return _speaker(speaker, language)
        case PlaceReading(place=place):
            return place_words(place, language)
        case IncidentProposal():
            return _incident(reading, language)


def _moment(moment: Moment, language: str) -> str:
    return moment_words(moment, language) if moment.is_known else phrase("suggestion", "no_day", language)


def _figure(reading: FigureReading) -> Figure:
    return Figure(
        id="",
        ref="",
        value_as_written=reading.value_as_written,
        quantifier=reading.quantifier,
        low=reading.low,
        best=reading.best,
        high=reading.high,
        share=reading.share,
        base=reading.base,
        base_as_written=reading.base_as_written,
        unit=reading.unit or Unit.OTHER,
        counts=reading.counts or Counts.OTHER,
        population=reading.population or Population.UNKNOWN,
    )


def _speaker(speaker: Speaker, language: str) -> str:
    if not speaker.name:
        return phrase("suggestion", "unnamed_speaker", language)
    return phrase("suggestion", "speaker", language).format(
        name=own_direction(speaker.name), kind=value_word(speaker.kind, language)
    )


def place_words(place: Place, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a place with what it lies in: "Ariha, Idlib, Syria"."""
    parts = [place.name or place.as_written, place.adm2, place.adm1, place.country]
    named = dict.fromkeys(own_direction(part) for part in parts if part)
    return phrase("language", "list_separator", language).join(named)


def _incident(proposal: IncidentProposal, language: str) -> str:
    kind = kind_word(proposal.kind, language) if proposal.kind else phrase("suggestion", "any_kind", language)
    parts = [kind]
    if proposal.when is not None:
        parts.append(_moment(proposal.when.moment, language))
    if proposal.place is not None:
        parts.append(place_words(proposal.place.place, language))
    return phrase("suggestion", "joint", language).join(parts)
