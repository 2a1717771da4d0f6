"""The kinds of incident: the default ones and those that a case adds."""

from collections.abc import Iterable
from dataclasses import replace

from app.model.case_facts import CaseFacts
from app.model.claim import Claim
from app.model.edit import Change
from app.model.incident import Incident
from app.model.vocabulary import INCIDENT_KINDS


def kinds_of(facts: CaseFacts) -> tuple[str, ...]:
    """Return all kinds a case knows: the default ones, then its own."""
    return (*INCIDENT_KINDS, *(kind for kind in facts.incident_kinds if kind not in INCIDENT_KINDS))


def new_kinds(facts: CaseFacts, claims: Iterable[Claim]) -> Change | None:
    """Return the change that adds the kinds of these claims that the case does not know yet."""
    known = set(kinds_of(facts))
    said = dict.fromkeys(claim.kind for claim in claims if isinstance(claim, Incident) and claim.kind)
    missing = tuple(kind for kind in said if kind not in known)
    return Change.update(facts, replace(facts, incident_kinds=(*facts.incident_kinds, *missing)))
