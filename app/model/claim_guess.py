"""The fields of a new claim as its words suggest them, each to be shown as a guess."""

from dataclasses import dataclass

from app.model.figure_reading import FigureReading
from app.model.guess import Guess
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.speaker_reading import SpeakerReading


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGuess:
    """What is proposed for an incident, for a figure, and for the evidence, by name of the field.

    `moments`, `places`, `values` and `speakers` are all readings found, best first, for a person to choose from; code
    points count from the start of the article's text.
    """

    incident: tuple[Guess, ...] = ()
    figure: tuple[Guess, ...] = ()
    evidence: tuple[Guess, ...] = ()
    moments: tuple[MomentReading, ...] = ()
    places: tuple[PlaceReading, ...] = ()
    values: tuple[FigureReading, ...] = ()
    speakers: tuple[SpeakerReading, ...] = ()

    def incident_fields(self) -> dict[str, object]:
        """Return the guessed values of an incident's fields, as keywords of `Incident`."""
        return {guess.field: guess.value for guess in self.incident}

    def figure_fields(self) -> dict[str, object]:
        """Return the guessed values of a figure's fields, as keywords of `Figure`."""
        return {guess.field: guess.value for guess in self.figure}

    def evidence_fields(self) -> dict[str, object]:
        """Return the guessed values of the evidence's fields, as keywords of `Evidence`."""
        return {guess.field: guess.value for guess in self.evidence}
