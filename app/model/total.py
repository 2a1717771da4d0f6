"""A sum over incidents, with the figures it is made of and those it leaves out, and why."""

from dataclasses import dataclass
from enum import StrEnum

from app.model.number import Number
from app.model.vocabulary import Counts, Population, Unit


class NotCounted(StrEnum):
    """Why a figure that counts alike is not in a total."""

    OTHER_UNIT = "other_unit"
    OTHER_MEASURE = "other_measure"
    OTHER_POPULATION = "other_population"
    NO_INCIDENT = "no_incident"
    NO_NUMBER = "no_number"
    UNVERIFIED = "unverified"
    DOUBTFUL = "doubtful"
    REFUTED = "refuted"
    NOT_THE_SAME_EVENT = "not_the_same_event"


@dataclass(frozen=True, slots=True)
class TotalMember:
    """What one incident adds: its figures (ids) of one kind, and the bounds that are gone by.

    `is_open` where the figures differ and nobody has decided: then the bounds reach from the lowest to the highest.
    `is_draft` where none of its figures is accepted.
    """

    incident: str
    figures: tuple[str, ...]
    low: Number
    high: Number | None
    is_about: bool = False
    is_open: bool = False
    is_decided: bool = False
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of figures of one kind, unit and population, each of one incident; nothing else is ever added.

    `high` is None where a member has no upper bound; `is_about` where a member is itself about a number.
    """

    counts: Counts
    unit: Unit
    population: Population
    members: tuple[TotalMember, ...]
    not_counted: tuple[tuple[NotCounted, tuple[str, ...]], ...]

    @property
    def low(self) -> Number:
        """The sum of the lowest numbers."""
        return sum(member.low for member in self.members)

    @property
    def high(self) -> Number | None:
        """The sum of the highest numbers."""
        highs = [member.high for member in self.members]
        return None if None in highs else sum(high for high in highs if high is not None)

    @property
    def is_about(self) -> bool:
        """Whether any member is about a number."""
        return any(member.is_about for member in self.members)
