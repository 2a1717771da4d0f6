"""Which of several disagreeing figures to go by, and why."""

from dataclasses import dataclass
from typing import ClassVar

from app.model.number import Number
from app.model.vocabulary import DecisionRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's ruling on figures (ids) that differ; `at` is UTC, ISO 8601."""

    ENTITY: ClassVar[str] = "decision"

    id: str
    figures: tuple[str, ...]
    rule: DecisionRule
    reason: str
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    who: str = ""
    at: str = ""
