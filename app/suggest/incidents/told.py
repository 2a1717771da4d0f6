"""The words of a part of a sentence that tell an incident, and how much they weigh."""

from dataclasses import dataclass

from app.model.figure_reading import FigureReading
from app.suggest.incidents.triggers import DENIED, NOUN, VERB, Trigger
from app.suggest.text.stretch import Stretch

BY_VERB, BY_NOUN, BY_FIGURE = "incident.verb", "incident.noun", "incident.figure"
_LEADING = 4
"""Words before which a name of something ("explosions") is what its sentence is about."""


@dataclass(frozen=True, slots=True)
class Told:
    """`main` is the one of `triggers` that says most; beside words that deny or doubt it `is_doubted`."""

    triggers: tuple[Trigger, ...]
    main: Trigger
    weight: int
    rule: str
    is_doubted: bool = False

    @property
    def is_new(self) -> bool:
        """Whether any of the words does not point back to what was told before."""
        return any(not one.points_back for one in self.triggers)

    @property
    def is_clear(self) -> bool:
        """Whether any of the words means what it tells in any context."""
        return any(not one.is_ambiguous for one in self.triggers)


def told_in(part: Stretch, triggers: tuple[Trigger, ...], harm: tuple[FigureReading, ...]) -> Told | None:
    """Return what tells an incident: verbs, else names of one, else a count of people who were hurt."""
    here = [one for one in triggers if part.start <= one.start < part.end]
    told = tuple(one for one in here if one.weight > DENIED)
    is_doubted = len(told) < len(here)
    if told:
        main = max(told, key=lambda one: (one.weight, not one.points_back, bool(one.kind), -one.start))
        if main.weight == VERB:
            return Told(told, main, VERB, BY_VERB)
        return Told(told, main, NOUN + holds(part, "happening"), BY_NOUN, is_doubted)
    if not harm or is_doubted:
        return None
    main = Trigger(harm[0].start, harm[0].end, "", NOUN)
    return Told((main,), main, NOUN, BY_FIGURE)


def holds(part: Stretch, name: str) -> bool:
    """Return whether one of a list of words of what happens stands in a part."""
    words = part.pack.words("events", name)
    return any(words.at(part.tokens, index) for index in range(len(part.tokens)))


def leads(part: Stretch, told: Told) -> bool:
    """Return whether a part begins with the words that tell: "Explosions in the port on Monday"."""
    return sum(1 for token in part.tokens if token.start < told.main.start) < _LEADING
