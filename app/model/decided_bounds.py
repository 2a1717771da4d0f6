"""The bounds that follow from the rule by which it is decided between figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.model.figure import Figure
from app.model.figure_group import bounds
from app.model.number import Number
from app.model.vocabulary import DecisionRule


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


def decided_bounds(rule: DecisionRule, figures: Sequence[Figure], voices: Voices) -> DecidedBounds:
    """Return what follows from `rule`.

    The range goes from the lowest to the highest number that any figure names, the lowest is the figure
    that begins lowest, the majority the number that most voices give. From other rules nothing follows.
    """
    stated = [figure for figure in figures if _first(figure) is not None]
    if not stated:
        return NO_BOUNDS
    if rule is DecisionRule.RANGE:
        named = [number for figure in stated for number in bounds(figure) if number is not None]
        return DecidedBounds(low=min(named), high=max(named))
    if rule is DecisionRule.LOWEST:
        return DecidedBounds(*bounds(min(stated, key=_order)))
    if rule is DecisionRule.MAJORITY:
        return _majority(stated, voices)
    return NO_BOUNDS


def _majority(figures: Sequence[Figure], voices: Voices) -> DecidedBounds:
    giving: dict[tuple[Number | None, Number | None, Number | None], list[Figure]] = {}
    for figure in figures:
        giving.setdefault(bounds(figure), []).append(figure)
    counted = {given: voices(members) for given, members in giving.items()}
    most = max(counted.values())
    first, *others = [given for given, count in counted.items() if count == most]
    return DecidedBounds(tied=True) if others else DecidedBounds(*first)


def _first(figure: Figure) -> Number | None:
    return next((number for number in bounds(figure) if number is not None), None)


def _order(figure: Figure) -> tuple[Number, Number]:
    low, best, high = bounds(figure)
    first = _first(figure) or 0
    return first, next((number for number in (high, best, low) if number is not None), first)
