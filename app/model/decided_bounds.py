"""The bounds that follow from the rule by which it is decided between figures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from app.model.figure import Figure
from app.model.figure_group import bounds
from app.model.number import Number
from app.model.vocabulary import DecisionRule, Reliability, Verification

_UNRATED = frozenset({Reliability.NOT_RATED, Reliability.CANNOT_BE_JUDGED})
_RANKS = {rating: rank for rank, rating in enumerate(one for one in Reliability if one not in _UNRATED)}


@dataclass(frozen=True, slots=True)
class DecidedBounds:
    """Low, best and high as a rule gives them; `tied` where as many sources give other numbers."""

    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    tied: bool = False

    @property
    def is_stated(self) -> bool:
        """Whether there is any number."""
        return not self.low is self.best is self.high is None


NO_BOUNDS = DecidedBounds()
"""A rule from which no number follows."""


Voices = Callable[[Sequence[Figure]], int]
"""How many independent sources give any of these figures."""
Trust = Callable[[Figure], int | None]
"""The rank of the most reliable source of a figure, 0 for the best; None where none was rated."""


def decided_bounds(
    rule: DecisionRule, figures: Sequence[Figure], voices: Voices, trust: Trust = lambda _: None
) -> DecidedBounds:
    """Return what follows from `rule`.

    The range goes from the lowest to the highest number that any figure names, the lowest is the figure
    that begins lowest, the majority the number that most voices give, the hierarchy of sources the number of
    the source that is rated most reliable. A doubtful number counts as what it was corrected to, else not at
    all; nor do refuted ones, words without a number, and shares of different wholes beside one another. From
    other rules nothing follows.
    """
    stated = [figure for figure in map(as_meant, figures) if figure is not None]
    if not stated or not are_comparable(stated):
        return NO_BOUNDS
    if rule is DecisionRule.RANGE:
        named = [number for figure in stated for number in bounds(figure) if number is not None]
        return DecidedBounds(low=min(named), high=max(named))
    if rule is DecisionRule.LOWEST:
        return DecidedBounds(*bounds(min(stated, key=_order)))
    if rule is DecisionRule.MAJORITY:
        return _majority(stated, voices)
    if rule is DecisionRule.SOURCE_HIERARCHY:
        return _most_trusted(stated, trust)
    return NO_BOUNDS


def best_rating(ratings: Iterable[Reliability]) -> int | None:
    """Return the rank of the best of these ratings, 0 for reliable; None where none was given."""
    return min((_RANKS[rating] for rating in ratings if rating in _RANKS), default=None)


def as_meant(figure: Figure) -> Figure | None:
    """Return a figure with the number it is taken to mean; None where no number can be gone by."""
    if figure.verification is Verification.REFUTED:
        return None
    if figure.corrected is not None:
        meant = figure.corrected
        return replace(figure, low=meant, best=meant, high=meant, share=None)
    return None if figure.suspect or _first(figure) is None else figure


def are_comparable(figures: Sequence[Figure]) -> bool:
    """Whether their numbers are of one sort: no share beside a count, nor beside a share of another whole."""
    return len({(_is_share(figure), figure.base if _is_share(figure) else None) for figure in figures}) == 1


def _majority(figures: Sequence[Figure], voices: Voices) -> DecidedBounds:
    giving: dict[tuple[Number | None, Number | None, Number | None], list[Figure]] = {}
    for figure in figures:
        giving.setdefault(bounds(figure), []).append(figure)
    counted = {given: voices(members) for given, members in giving.items()}
    most = max(counted.values())
    first, *others = [given for given, count in counted.items() if count == most]
    return DecidedBounds(tied=True) if others else DecidedBounds(*first)


def _most_trusted(figures: Sequence[Figure], trust: Trust) -> DecidedBounds:
    rated = [(rank, bounds(figure)) for figure in figures for rank in (trust(figure),) if rank is not None]
    best = min((rank for rank, _ in rated), default=None)
    values = {value for rank, value in rated if rank == best}
    if len(values) > 1:
        return DecidedBounds(tied=True)
    return DecidedBounds(*values.pop()) if values else NO_BOUNDS


def _is_share(figure: Figure) -> bool:
    return figure.share is not None and figure.best is None


def _first(figure: Figure) -> Number | None:
    return next((number for number in bounds(figure) if number is not None), None)


def _order(figure: Figure) -> tuple[Number, Number]:
    low, best, high = bounds(figure)
    first = _first(figure) or 0
    return first, next((number for number in (high, best, low) if number is not None), first)
