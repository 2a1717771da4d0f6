"""What goes when an article, a passage or a claim is removed, worked out before it is done."""

from collections import ChainMap
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.edit import Change
from app.model.evidence import Evidence
from app.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Removal:
    """How many passages would go, and which claims, since no other passage holds them."""

    passages: int
    claims: tuple[Claim, ...]


def passages_removal(content: CaseContent, passages: Iterable[Passage]) -> tuple[Removal, list[Change]]:
    """Return what goes with `passages`, and the changes that remove it all."""
    doomed = {passage.id: passage for passage in passages}
    evidence = [link for link in content.evidence if link.passage in doomed]
    claims = _orphans(content, evidence)
    going = (*map(Change.delete, evidence), *_claims_removal(content, claims))
    return Removal(len(doomed), tuple(claims)), [*going, *map(Change.delete, doomed.values())]


def claim_removal(content: CaseContent, claim: Claim) -> list[Change]:
    """Return the changes that remove a claim, its evidence, and passages that served nothing else."""
    evidence = [link for link in content.evidence if link.claim == claim.id]
    lonely = _lonely(content, claim, {link.passage for link in evidence})
    return [*map(Change.delete, evidence), *_claims_removal(content, [claim]), *map(Change.delete, lonely)]


def _orphans(content: CaseContent, evidence: Iterable[Evidence]) -> list[Claim]:
    """Return the claims whose whole evidence is in `evidence`."""
    going = {link.id for link in evidence}
    touched = dict.fromkeys(link.claim for link in evidence)
    kept = {link.claim for link in content.evidence if link.claim in touched and link.id not in going}
    claims: ChainMap[str, Claim] = ChainMap({**content.incidents}, {**content.figures})
    return [claims[claim_id] for claim_id in touched if claim_id not in kept]


def _claims_removal(content: CaseContent, claims: Iterable[Claim]) -> list[Change]:
    doomed = list(claims)
    ids = {claim.id for claim in doomed}
    return [*_unlink_figures(content, ids), *_shrink_decisions(content, ids), *map(Change.delete, doomed)]


def _unlink_figures(content: CaseContent, ids: set[str]) -> list[Change]:
    freed = (one for one in content.figures.values() if one.incident in ids and one.id not in ids)
    changes = (Change.update(figure, replace(figure, incident=None)) for figure in freed)
    return [change for change in changes if change is not None]


def _shrink_decisions(content: CaseContent, ids: set[str]) -> list[Change]:
    """Take the figures that go out of decisions; one with fewer than two left goes too."""
    changes: list[Change | None] = []
    for decision in content.decisions:
        kept = tuple(figure for figure in decision.figures if figure not in ids)
        if len(kept) > 1:
            changes.append(Change.update(decision, replace(decision, figures=kept)))
        else:
            changes.append(Change.delete(decision))
    return [change for change in changes if change is not None]


def _lonely(content: CaseContent, claim: Claim, passages: set[str]) -> list[Passage]:
    """Return those of `passages` that carry no tag, no note and no other claim."""
    busy = {link.passage for link in content.evidence if link.claim != claim.id}
    found = (content.passages[passage] for passage in sorted(passages - busy))
    return [passage for passage in found if not (passage.tags or passage.note)]
