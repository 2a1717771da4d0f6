"""How surely a sentence tells an incident."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.vocabulary import Precision
from app.suggest.incidents.incident_facts import IncidentFacts, is_narrow
from app.suggest.incidents.incident_times import SAID
from app.suggest.incidents.told import Told, holds, leads
from app.suggest.incidents.triggers import NOUN
from app.suggest.text.sentences import is_closed_by_sign
from app.suggest.text.stretch import Stretch

_LEAST, _SURE, _SUREST = 2, 3, 4


@dataclass(slots=True, kw_only=True)
class IncidentStrength:
    """What a part of a sentence tells, with its own time or the one `before` it, and its place."""

    part: Stretch
    facts: IncidentFacts
    told: Told
    own: MomentReading | None
    before: MomentReading | None
    place: PlaceReading | None

    @property
    def weight(self) -> int:
        """The weight of the words, and one each for a narrow time, a place and people who were hurt."""
        dated = is_narrow(self.own) if self.own else self.before is not None
        return self.told.weight + dated + (self.place is not None) + bool(self.facts.harm())

    @property
    def is_enough(self) -> bool:
        """Whether it is worth offering at all."""
        return self.weight >= _LEAST

    def confidence(self) -> Confidence:
        """Return low for what a person need only see when asking for doubtful ones."""
        if self.weight < _SURE or self._is_old() or self._is_loose() or self._adds_up() or self._is_other():
            return Confidence.LOW
        own = self.own
        is_doubted = own is None or own.rule == SAID
        is_exact = own is not None and not is_doubted and own.moment.precision is not Precision.MONTH
        return Confidence.HIGH if self.weight >= _SUREST and is_exact else Confidence.MEDIUM

    def _is_old(self) -> bool:
        """Whether the words point back to what was told before, or to what did not happen."""
        is_whole = self.told.weight > NOUN and self.own is not None and self.place is not None
        return self.told.is_doubted or not (self.told.is_new or is_whole)

    def _is_loose(self) -> bool:
        """Whether neither time nor place holds it, it is only named in passing, or told in a headline without time."""
        is_placed = self.own is not None or self.place is not None or self.weight >= _SUREST
        is_passing = self.told.weight == NOUN and not self.facts.harm() and not leads(self.part, self.told)
        return not is_placed or is_passing or (self.own is None and not is_closed_by_sign(self.part))

    def _is_other(self) -> bool:
        """Whether the words may be about shares, sports or contracts: nothing else in the sentence is of violence."""
        return not (self.told.is_clear or self.facts.harm() or holds(self.part, "context"))

    def _adds_up(self) -> bool:
        """Whether it sums over a year without a place, or a word says that it sums."""
        is_wide = self.own is not None and not is_narrow(self.own) and self.place is None
        return is_wide or (bool(self.facts.harm()) and holds(self.part, "totals"))
