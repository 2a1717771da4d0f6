"""Why the program reads something as it does, for a sentence in a person's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.model.reason_code import ReasonCode


@dataclass(frozen=True, slots=True)
class Reason:
    """A code with the facts its sentence needs: `YEAR_BEFORE_ANCHOR` with `anchor` `2020-06-06`."""

    code: ReasonCode
    facts: Mapping[str, str] = field(default_factory=dict)
