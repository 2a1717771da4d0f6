"""A number that an article reports, with what it counts."""

from dataclasses import dataclass
from typing import ClassVar

from app.model.moment import UNKNOWN_MOMENT, Moment
from app.model.number import Number
from app.model.place import NO_PLACE, Place
from app.model.vocabulary import (
    Confidentiality,
    Counts,
    Measure,
    Population,
    Quantifier,
    Status,
    Unit,
    Verification,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A claim that counts: its words, and what they are read as.

    That is `low`, `best` and `high`, for a share `share` (a fraction of 1) of `base`.
    `corrected` is the value a person takes to be meant where the figure is `suspect`; `incident` is the id of
    the incident it belongs to; `guessed` names the fields the program filled in and nobody has touched.
    """

    ENTITY: ClassVar[str] = "figure"

    id: str
    ref: str
    value_as_written: str
    aliases: tuple[str, ...] = ()
    quantifier: Quantifier | None = None
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    share: Number | None = None
    base: Number | None = None
    base_as_written: str = ""
    unit: Unit = Unit.PERSONS
    counts: Counts = Counts.OTHER
    measure: Measure = Measure.UNKNOWN
    population: Population = Population.UNKNOWN
    period: Moment = UNKNOWN_MOMENT
    place: Place = NO_PLACE
    incident: str | None = None
    suspect: bool = False
    suspect_reason: str = ""
    corrected: Number | None = None
    status: Status = Status.DRAFT
    verification: Verification = Verification.REPORTED
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    tags: tuple[str, ...] = ()
    note: str = ""
    guessed: tuple[str, ...] = ()
