"""One way to code a time."""

from dataclasses import dataclass

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class Coded:
    """EDTF (None where the words name no days), what it follows from, how sure that is, and by which rule."""

    edtf: str | None
    basis: Basis
    reason: Reason
    confidence: Confidence = Confidence.HIGH
    rule: str = "date"
