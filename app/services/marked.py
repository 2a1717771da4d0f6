"""What came of marking words."""

from dataclasses import dataclass

from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.passage import Passage
from app.services.changed import Changed


@dataclass(frozen=True, slots=True)
class Marked:
    """The passage (new, or the one already there), its new claim and evidence; None where there is none."""

    passage: Passage
    claim: Claim | None
    evidence: Evidence | None
    changed: Changed | None
