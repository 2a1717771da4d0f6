"""What a number is read as counting."""

from dataclasses import dataclass

from app.model.reason import Reason
from app.model.vocabulary import Counts, Population, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedReading:
    """Proposed values of `counts`, `unit` and `population`; None where the words do not say."""

    counts: Counts | None = None
    unit: Unit | None = None
    population: Population | None = None
    reasons: tuple[Reason, ...] = ()
