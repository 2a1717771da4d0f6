"""A case's claims: changing, removing, deciding between figures that differ."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.model.article import Article
from app.model.claim import Claim, ClaimKind, kind_of, label_of
from app.model.decided_bounds import DecidedBounds
from app.model.decision import Decision
from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.figure_group import FigureGroup, group_of
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.incident import Incident
from app.model.number import Number
from app.model.passage import Passage
from app.model.sources import independent_sources
from app.model.tag import Tag
from app.model.vocabulary import DecisionRule, Stance, Verification
from app.services.changed import Changed
from app.services.deciding import bounds_by, require_alike, with_voices
from app.services.desk import Desk
from app.services.incident_kinds import kinds_of, new_kinds
from app.services.reference import claim_named
from app.services.removal import claim_removal
from app.services.required import require_label
from app.store.utc_now import utc_now


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence with its passage and the article that stands in."""

    evidence: Evidence
    passage: Passage
    article: Article


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known of one claim."""

    claim: Claim
    evidence: tuple[EvidenceRow, ...]
    figures: tuple[Figure, ...]
    incident: Incident | None
    independent_sources: int
    disputed: bool
    group: FigureGroup | None
    tags: tuple[Tag, ...]

    @property
    def corroborated(self) -> bool:
        """Whether two independent sources support it."""
        return self.independent_sources > 1


class Claims:
    """Changes claims; a claim never stands without a passage."""

    def __init__(self, desk: Desk, identity: Identity) -> None:
        self._desk = desk
        self._identity = identity

    def one(self, id_or_ref: str) -> Claim:
        """Return one claim; raises CaseError(REFERENCE_UNKNOWN)."""
        return claim_named(self._desk.file, id_or_ref)

    def incidents(self) -> tuple[Incident, ...]:
        """Return all incidents in the order they were made."""
        return tuple(self._desk.content().incidents.values())

    def figures(self) -> tuple[Figure, ...]:
        """Return all figures in the order they were made."""
        return tuple(self._desk.content().figures.values())

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of incident: the default ones, then the case's own."""
        return kinds_of(self._desk.file.facts())

    def change(self, claim: Claim) -> Changed | None:
        """Make `claim` the new state of its fields; id and references stay; a new kind becomes the case's own.

        Raises CaseError(VALUE_INVALID) without a title or value as written.
        """
        require_label(claim)
        old = self.one(claim.id)
        claim = replace(claim, ref=old.ref, aliases=old.aliases)
        kind = EditKind.CHANGE_INCIDENT if kind_of(claim) is ClaimKind.INCIDENT else EditKind.CHANGE_FIGURE
        return self._desk.apply(
            kind, [new_kinds(self._desk.file.facts(), [claim]), Change.update(old, claim)], label_of(claim)
        )

    def accept_guesses(self, claim_id: str) -> Changed | None:
        """Take what the program filled in, of the claim and of its evidence, as a person's own."""
        claim = self.one(claim_id)
        links = self._desk.file.evidence_of_claim(claim.id)
        changes = [
            Change.update(claim, replace(claim, guessed=())),
            *(Change.update(link, replace(link, guessed=())) for link in links),
        ]
        kind = EditKind.CHANGE_INCIDENT if isinstance(claim, Incident) else EditKind.CHANGE_FIGURE
        return self._desk.apply(kind, changes, label_of(claim))

    def remove(self, claim_id: str) -> Changed:
        """Remove a claim, and passages that served nothing else; figures of a removed incident stay."""
        claim = self.one(claim_id)
        kind = EditKind.REMOVE_INCIDENT if kind_of(claim) is ClaimKind.INCIDENT else EditKind.REMOVE_FIGURE
        return self._desk.write(kind, claim_removal(self._desk.content(), claim), label_of(claim))

    def dossier(self, claim_id: str) -> Dossier:
        """Return a claim with its evidence and what follows from it."""
        claim = self.one(claim_id)
        links = self._desk.file.evidence_of_claim(claim.id)
        rows = tuple(self._row(link) for link in links)
        figures = self._desk.file.figures_of_incident(claim.id) if isinstance(claim, Incident) else ()
        tags = {tag.id: tag for tag in self._desk.file.tags()}
        group = self._group(claim) if isinstance(claim, Figure) else None
        return Dossier(
            claim=claim,
            evidence=rows,
            figures=figures,
            incident=self._incident_of(claim),
            independent_sources=independent_sources(
                links,
                {row.article.id: row.article for row in rows},
                {row.passage.id: row.article.id for row in rows},
                self._desk.file.readings.facts([row.article.id for row in rows]),
            ),
            disputed=_is_disputed(claim, links) or bool(group and group.disputes),
            group=group,
            tags=tuple(tags[tag] for tag in claim.tags if tag in tags),
        )

    def evidence_rows(self, claim_id: str) -> tuple[EvidenceRow, ...]:
        """Return a claim's evidence with its passages and articles, without reading the whole case."""
        return tuple(self._row(link) for link in self._desk.file.evidence_of_claim(claim_id))

    def decide(
        self,
        figure_ids: Iterable[str],
        rule: DecisionRule,
        reason: str,
        *,
        low: Number | None = None,
        best: Number | None = None,
        high: Number | None = None,
    ) -> Changed:
        """Write which of several figures to go by, with these bounds and no others.

        Raises CaseError(REASON_MISSING) without a reason, CaseError(FIGURES_NOT_ALIKE) where one number cannot
        stand for all.
        """
        if not reason.strip():
            raise CaseError(ErrorCode.REASON_MISSING)
        figures = [self.one(name) for name in dict.fromkeys(figure_ids)]
        if len(figures) <= 1 or not all(isinstance(figure, Figure) for figure in figures):
            raise CaseError(
                ErrorCode.VALUE_INVALID, field="figures", value=[figure.ref for figure in figures]
            )
        require_alike(rule, [figure for figure in figures if isinstance(figure, Figure)])
        decision = Decision(
            id=new_id(),
            figures=tuple(figure.id for figure in figures),
            rule=rule,
            reason=reason.strip(),
            low=low,
            best=best,
            high=high,
            who=self._identity.actor,
            at=utc_now(),
        )
        return self._desk.write(
            EditKind.DECIDE, [Change.insert(decision)], ", ".join(figure.ref for figure in figures)
        )

    def bounds_by(self, rule: DecisionRule, figure_ids: Iterable[str]) -> DecidedBounds:
        """Return the numbers that a rule gives for figures (ids or references)."""
        figures = [self.one(name) for name in dict.fromkeys(figure_ids)]
        return bounds_by(self._desk.content(), rule, [one for one in figures if isinstance(one, Figure)])

    def change_decision(self, decision: Decision) -> Changed | None:
        """Make `decision` the new state of its rule, bounds and reason, by this person and now."""
        if not decision.reason.strip():
            raise CaseError(ErrorCode.REASON_MISSING)
        old = self._decision(decision.id)
        decision = replace(decision, figures=old.figures)
        if replace(decision, who=old.who, at=old.at) == old:
            return None
        new = replace(decision, reason=decision.reason.strip(), who=self._identity.actor, at=utc_now())
        refs = ", ".join(self.one(figure).ref for figure in new.figures)
        return self._desk.apply(EditKind.CHANGE_DECISION, [Change.update(old, new)], refs)

    def remove_decision(self, decision_id: str) -> Changed:
        """Take a decision out of the case."""
        decision = self._decision(decision_id)
        return self._desk.write(EditKind.REMOVE_DECISION, [Change.delete(decision)], decision.reason)

    def _decision(self, decision_id: str) -> Decision:
        decision = next((known for known in self._desk.file.decisions() if known.id == decision_id), None)
        if decision is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=decision_id)
        return decision

    def _row(self, link: Evidence) -> EvidenceRow:
        passage = self._desk.file.passage(link.passage)
        article = self._desk.file.article(passage.article) if passage else None
        if passage is None or article is None:
            raise CaseError(ErrorCode.DANGLING, where=link.id)
        return EvidenceRow(link, passage, article)

    def _incident_of(self, claim: Claim) -> Incident | None:
        if isinstance(claim, Incident) or claim.incident is None:
            return None
        found = self._desk.file.claim(claim.incident)
        return found if isinstance(found, Incident) else None

    def _group(self, figure: Figure) -> FigureGroup | None:
        content = self._desk.content()
        incidents = content.incidents.values()
        group = group_of(figure, content.figures.values(), content.decisions, incidents)
        return None if group is None else with_voices(group, content)


def _is_disputed(claim: Claim, links: Iterable[Evidence]) -> bool:
    return claim.verification is Verification.REFUTED or any(link.stance is Stance.DENIES for link in links)
