"""What the words of a value are read as."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.number import Number
from app.model.reason import Reason
from app.model.vocabulary import Counts, Measure, Population, Quantifier, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureReading:
    """A figure's number fields, proposed; `start` and `end` are code points of the words it was read from.

    `value_as_written` are those words, verbatim. `unit`, `counts`, `population` and `measure` are set where the value
    or the words beside it tell them.
    `alternatives` are other values the same digits may stand for ("1.200"). A value that is `suspect` stands as
    written, and `suspect_reason` says why.
    """

    value_as_written: str
    start: int
    end: int
    reason: Reason
    quantifier: Quantifier | None = None
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    share: Number | None = None
    base: Number | None = None
    base_as_written: str = ""
    unit: Unit | None = None
    suspect: bool = False
    suspect_reason: Reason | None = None
    alternatives: tuple[Number, ...] = ()
    counts: Counts | None = None
    population: Population | None = None
    measure: Measure | None = None
    confidence: Confidence = Confidence.HIGH
    rule: str = ""
