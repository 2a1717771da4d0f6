"""What follows from a rule for figures of a case, and which figures a person may decide on together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.model.alike_figures import same_kind
from app.model.case_content import CaseContent
from app.model.decided_bounds import DecidedBounds, best_rating, decided_bounds
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.figure_group import FigureGroup
from app.model.sources import giving_links, voices_of
from app.model.vocabulary import DecisionRule

_WITHOUT_NUMBER = frozenset({DecisionRule.PENDING, DecisionRule.NOT_THE_SAME_EVENT})


def bounds_by(content: CaseContent, rule: DecisionRule, figures: Sequence[Figure]) -> DecidedBounds:
    """Return the numbers that `rule` gives for these figures, counting independent voices of the case."""
    giving = _giving(content, figures)
    homes = _homes(content, giving)

    def voices(some: Sequence[Figure]) -> int:
        said = [link for figure in some for link in giving[figure.id]]
        return len(voices_of(said, content.articles, homes, content.readings.values()))

    def trust(figure: Figure) -> int | None:
        return best_rating(content.articles[homes[link.passage]].reliability for link in giving[figure.id])

    return decided_bounds(rule, figures, voices, trust)


def with_voices(group: FigureGroup, content: CaseContent) -> FigureGroup:
    """Return a group with the independent voices that give its figures."""
    giving = _giving(content, group.figures)
    said = [link for figure in group.figures for link in giving[figure.id]]
    voices = voices_of(said, content.articles, _homes(content, giving), content.readings.values())
    return replace(group, voices=tuple(frozenset(link.id for link in voice) for voice in voices))


def _giving(content: CaseContent, figures: Sequence[Figure]) -> dict[str, tuple[Evidence, ...]]:
    """Return by figure the evidence that gives it."""
    links: dict[str, list[Evidence]] = {figure.id: [] for figure in figures}
    for link in content.evidence:
        if link.claim in links:
            links[link.claim].append(link)
    return {figure: giving_links(own) for figure, own in links.items()}


def _homes(content: CaseContent, giving: Mapping[str, Sequence[Evidence]]) -> dict[str, str]:
    """Return the article of each passage that gives a figure."""
    return {link.passage: content.passages[link.passage].article for own in giving.values() for link in own}


def require_alike(rule: DecisionRule, figures: Sequence[Figure]) -> None:
    """Refuse one number for figures that count different things; raises CaseError(FIGURES_NOT_ALIKE)."""
    if rule in _WITHOUT_NUMBER:
        return
    first, *others = figures
    strange = next((other for other in others if not same_kind(first, other)), None)
    if strange is not None:
        raise CaseError(ErrorCode.FIGURES_NOT_ALIKE, one=first.ref, other=strange.ref)
