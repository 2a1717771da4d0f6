"""What follows from a rule for figures of a case, and which figures a person may decide on together."""

from collections import defaultdict
from collections.abc import Sequence

from app.model.alike_figures import same_kind
from app.model.case_content import CaseContent
from app.model.decided_bounds import DecidedBounds, decided_bounds
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.sources import giving_links, voices_of
from app.model.vocabulary import DecisionRule, Reliability

_RATED = tuple(
    rating for rating in Reliability if rating not in (Reliability.NOT_RATED, Reliability.CANNOT_BE_JUDGED)
)
_WITHOUT_NUMBER = frozenset({DecisionRule.PENDING, DecisionRule.NOT_THE_SAME_EVENT})


def bounds_by(content: CaseContent, rule: DecisionRule, figures: Sequence[Figure]) -> DecidedBounds:
    """Return the numbers that `rule` gives for these figures, counting independent voices of the case."""
    links = defaultdict[str, list[Evidence]](list)
    ids = {figure.id for figure in figures}
    for link in content.evidence:
        if link.claim in ids:
            links[link.claim].append(link)
    giving = {figure: giving_links(links[figure]) for figure in ids}
    homes = {link.passage: content.passages[link.passage].article for own in giving.values() for link in own}

    def voices(some: Sequence[Figure]) -> int:
        said = [link for figure in some for link in giving[figure.id]]
        return len(voices_of(said, content.articles, homes, content.readings.values()))

    def trust(figure: Figure) -> int | None:
        ratings = [content.articles[homes[link.passage]].reliability for link in giving[figure.id]]
        return min((_RATED.index(rating) for rating in ratings if rating in _RATED), default=None)

    return decided_bounds(rule, figures, voices, trust)


def require_alike(rule: DecisionRule, figures: Sequence[Figure]) -> None:
    """Refuse one number for figures that count different things; raises CaseError(FIGURES_NOT_ALIKE)."""
    if rule in _WITHOUT_NUMBER:
        return
    first, *others = figures
    strange = next((other for other in others if not same_kind(first, other)), None)
    if strange is not None:
        raise CaseError(ErrorCode.FIGURES_NOT_ALIKE, one=first.ref, other=strange.ref)
