"""What goes when an article, a passage or a claim is removed, worked out before it is done."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.model.claim import Claim
from app.model.edit import Change
from app.model.evidence import Evidence
from app.model.passage import Passage
from app.store.case_file import CaseFile


@dataclass(frozen=True, slots=True)
class Removal:
    """How many passages would go, and which claims, since no other passage holds them."""

    passages: int
    claims: tuple[Claim, ...]


def passages_removal(file: CaseFile, passages: Iterable[Passage]) -> tuple[Removal, list[Change]]:
    """Return what goes with `passages`, and the changes that remove it all."""
    doomed = list(passages)
    evidence = [link for passage in doomed for link in file.evidence_of_passage(passage.id)]
    claims = _orphans(file, evidence)
    changes = [*map(Change.delete, evidence), *_claims_removal(file, claims), *map(Change.delete, doomed)]
    return Removal(len(doomed), tuple(claims)), changes


def claim_removal(file: CaseFile, claim: Claim) -> list[Change]:
    """Return the changes that remove a claim, its evidence, and passages that served nothing else."""
    evidence = file.evidence_of_claim(claim.id)
    lonely = [passage for passage in _passages(file, evidence) if _serves_only(file, passage, claim)]
    return [*map(Change.delete, evidence), *_claims_removal(file, [claim]), *map(Change.delete, lonely)]


def _orphans(file: CaseFile, evidence: Iterable[Evidence]) -> list[Claim]:
    """Return the claims whose whole evidence is in `evidence`."""
    going: dict[str, set[str]] = {}
    for link in evidence:
        going.setdefault(link.claim, set()).add(link.id)
    orphans = []
    for claim_id, links in going.items():
        if {link.id for link in file.evidence_of_claim(claim_id)} <= links:
            claim = file.claim(claim_id)
            if claim is not None:
                orphans.append(claim)
    return orphans


def _claims_removal(file: CaseFile, claims: Iterable[Claim]) -> list[Change]:
    doomed = list(claims)
    ids = {claim.id for claim in doomed}
    return [*_unlink_figures(file, ids), *_shrink_decisions(file, ids), *map(Change.delete, doomed)]


def _unlink_figures(file: CaseFile, ids: set[str]) -> list[Change]:
    freed = (
        figure for claim_id in ids for figure in file.figures_of_incident(claim_id) if figure.id not in ids
    )
    changes = (Change.update(figure, replace(figure, incident=None)) for figure in freed)
    return [change for change in changes if change is not None]


def _shrink_decisions(file: CaseFile, ids: set[str]) -> list[Change]:
    """Take the figures that go out of decisions; one with fewer than two left goes too."""
    changes: list[Change] = []
    for decision in file.decisions():
        kept = tuple(figure for figure in decision.figures if figure not in ids)
        if kept == decision.figures:
            continue
        change = (
            Change.update(decision, replace(decision, figures=kept))
            if len(kept) > 1
            else Change.delete(decision)
        )
        if change is not None:
            changes.append(change)
    return changes


def _passages(file: CaseFile, evidence: Iterable[Evidence]) -> list[Passage]:
    found = (file.passage(passage_id) for passage_id in dict.fromkeys(link.passage for link in evidence))
    return [passage for passage in found if passage is not None]


def _serves_only(file: CaseFile, passage: Passage, claim: Claim) -> bool:
    if passage.tags or passage.note:
        return False
    return all(link.claim == claim.id for link in file.evidence_of_passage(passage.id))
