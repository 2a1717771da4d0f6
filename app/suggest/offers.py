"""What was found in one sentence, as suggestions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.model.figure_reading import FigureReading
from app.model.incident_proposal import IncidentProposal
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.speaker_reading import SpeakerReading
from app.model.suggestion import SuggestedReading, Suggestion, SuggestionKind
from app.suggest.stretch import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """The readings of a sentence by kind."""

    sentence: Stretch
    moments: tuple[tuple[MomentReading, ...], ...]
    figures: tuple[FigureReading, ...]
    speakers: tuple[SpeakerReading, ...]
    places: tuple[PlaceReading, ...]
    incident: IncidentProposal | None = None
    is_publication_date: bool = False
    """Whether the sentence is nothing but a date that may tell when the article was published."""

    def suggestions(self) -> list[Suggestion]:
        """Return them in the order of their words."""
        return sorted(self._all(), key=lambda one: (one.start, -one.end))

    def _all(self) -> Iterator[Suggestion]:
        for group in self.moments:
            moment = self._suggestion(SuggestionKind.MOMENT, group[0], group[1:])
            yield replace(moment, is_publication_date=self.is_publication_date)
        for figure in self.figures:
            others = tuple(
                replace(figure, low=n, best=n, high=n, alternatives=()) for n in figure.alternatives
            )
            yield self._suggestion(SuggestionKind.FIGURE, figure, others)
        for speaker in self.speakers:
            yield self._suggestion(SuggestionKind.SPEAKER, speaker)
        for place in self.places:
            others_there = tuple(replace(place, place=other, alternatives=()) for other in place.alternatives)
            yield self._suggestion(SuggestionKind.PLACE, place, others_there)
        if self.incident:
            yield self._suggestion(SuggestionKind.INCIDENT, self.incident)

    def _suggestion(
        self, kind: SuggestionKind, reading: SuggestedReading, others: tuple[SuggestedReading, ...] = ()
    ) -> Suggestion:
        return Suggestion(
            kind=kind,
            start=reading.start,
            end=reading.end,
            reading=reading,
            alternatives=others,
            confidence=reading.confidence,
            reason=reading.reason,
            rule=reading.rule or str(kind),
            pack=self.sentence.pack.name,
            sentence_start=self.sentence.start,
            sentence_end=self.sentence.end,
        )
