"""What was found in one sentence, as suggestions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.model.incident_proposal import IncidentProposal
from app.model.moment_reading import MomentReading
from app.model.suggestion import SuggestedReading, Suggestion, SuggestionKind
from app.suggest.incidents.incident_facts import IncidentFacts
from app.suggest.text.stretch import Stretch


@dataclass(slots=True, kw_only=True)
class Offers:
    """The readings of a sentence by kind."""

    sentence: Stretch
    facts: IncidentFacts
    incidents: tuple[IncidentProposal, ...] = ()
    publication_day: MomentReading | None = None
    """The one of the moments that may tell when the article was published."""

    def suggestions(self) -> list[Suggestion]:
        """Return them in the order of their words."""
        return sorted(self._all(), key=lambda one: (one.start, -one.end))

    def _all(self) -> Iterator[Suggestion]:
        for group in self.facts.moments:
            is_own = group[0] is self.publication_day
            yield self._suggestion(SuggestionKind.MOMENT, group[0], group[1:], is_publication_date=is_own)
        for figure in self.facts.figures:
            others = tuple(
                replace(figure, low=n, best=n, high=n, alternatives=()) for n in figure.alternatives
            )
            yield self._suggestion(SuggestionKind.FIGURE, figure, others)
        for speaker in self.facts.speakers:
            yield self._suggestion(SuggestionKind.SPEAKER, speaker)
        for place in self.facts.places:
            yield self._suggestion(SuggestionKind.PLACE, place, place.others())
        for incident in self.incidents:
            other_times = tuple(replace(incident, when=time, other_times=()) for time in incident.other_times)
            yield self._suggestion(SuggestionKind.INCIDENT, incident, other_times)

    def _suggestion(
        self,
        kind: SuggestionKind,
        reading: SuggestedReading,
        others: tuple[SuggestedReading, ...] = (),
        *,
        is_publication_date: bool = False,
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
            is_publication_date=is_publication_date,
        )
