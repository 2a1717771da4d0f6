"""Which claims a timeline prints, and why the others stay out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.timeline import LeftOut, TimelineOptions
from app.model.vocabulary import SUPPORTING, Confidentiality, Edition, Status, Verification

HIDDEN_IN = {
    Edition.INTERNAL: frozenset[Confidentiality](),
    Edition.PARTNER: frozenset({Confidentiality.CONFIDENTIAL}),
    Edition.PUBLIC: frozenset({Confidentiality.CONFIDENTIAL, Confidentiality.RESTRICTED}),
}


@dataclass(frozen=True, slots=True)
class ClaimSelection:
    """The claims that are printed, in order of reference, those that are not, and the hidden articles."""

    hidden_articles: frozenset[str]
    incidents: tuple[Incident, ...]
    figures: tuple[Figure, ...]
    left_out: LeftOut


@dataclass(slots=True)
class _Sieve:
    content: CaseContent
    evidence: Mapping[str, Sequence[Evidence]]
    options: TimelineOptions
    refs: dict[str, list[str]] = field(default_factory=dict)

    def keeps(self, claim: Claim) -> bool:
        reason = self._reason_against(claim)
        if reason:
            self.refs.setdefault(reason, []).append(claim.ref)
        return not reason

    def _reason_against(self, claim: Claim) -> str:
        if claim.status is Status.EXCLUDED:
            return "excluded"
        secrecy = self._secrecy(claim)
        if secrecy in HIDDEN_IN[self.options.edition]:
            return str(secrecy)
        if claim.verification is Verification.UNVERIFIED and not self.options.include_unverified:
            return "unverified"
        accepted_only = self.options.accepted_only or self.options.edition is Edition.PUBLIC
        return "drafts" if accepted_only and claim.status is Status.DRAFT else ""

    def _secrecy(self, claim: Claim) -> Confidentiality:
        """Return the claim's level or that of its most open supporting article, whichever is higher."""
        links = self.evidence[claim.id]
        links = [link for link in links if link.stance in SUPPORTING] or links
        passages = (self.content.passages[link.passage] for link in links)
        levels = [self.content.articles[passage.article].confidentiality for passage in passages]
        order = list(Confidentiality)
        return max(
            claim.confidentiality,
            min(levels, key=order.index, default=claim.confidentiality),
            key=order.index,
        )


def select_claims(
    content: CaseContent,
    evidence: Mapping[str, Sequence[Evidence]],
    options: TimelineOptions,
) -> ClaimSelection:
    """Return the claims of `content` that `options` let through; `evidence` is by claim id."""
    sieve = _Sieve(content, evidence, options)
    incidents = tuple(incident for incident in content.incidents.values() if sieve.keeps(incident))
    figures = tuple(figure for figure in content.figures.values() if sieve.keeps(figure))
    if options.edition is Edition.PUBLIC:
        incidents = tuple(replace(one, note="", when=replace(one.when, note="")) for one in incidents)
        figures = tuple(
            replace(one, note="", suspect_reason="", period=replace(one.period, note="")) for one in figures
        )
    return ClaimSelection(_hidden_articles(content, options), incidents, figures, _left_out(sieve.refs))


def withheld(article: Article) -> Article:
    """Return what may be shown of a withheld article: its number and nothing else."""
    return Article(id=article.id, ref=article.ref, title="", sha256="", size=0, text_sha256="")


def _left_out(refs: dict[str, list[str]]) -> LeftOut:
    def of(reason: str) -> tuple[str, ...]:
        return tuple(refs.get(reason, ()))

    return LeftOut(
        excluded=of("excluded"),
        unverified=of("unverified"),
        drafts=of("drafts"),
        confidential=of("confidential"),
        restricted=of("restricted"),
    )


def _hidden_articles(content: CaseContent, options: TimelineOptions) -> frozenset[str]:
    hidden = HIDDEN_IN[options.edition]
    return frozenset(article.id for article in content.articles.values() if article.confidentiality in hidden)
