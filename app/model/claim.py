"""A claim is an incident or a figure; this names the two together."""

from enum import StrEnum

from app.model.figure import Figure
from app.model.incident import Incident

Claim = Incident | Figure


class ClaimKind(StrEnum):
    """Which of the two a claim is."""

    INCIDENT = "incident"
    FIGURE = "figure"


def kind_of(claim: Claim) -> ClaimKind:
    """Return which of the two `claim` is."""
    return ClaimKind.INCIDENT if isinstance(claim, Incident) else ClaimKind.FIGURE


def label_of(claim: Claim) -> str:
    """Return what a claim is called in a list: an incident's title, a figure's words."""
    return claim.title if isinstance(claim, Incident) else claim.value_as_written
