"""Whether a number has a noun of its own behind it, and what parts it from the words before it."""

from enum import Enum, auto

from app.suggest.text.families import COUNTED
from app.suggest.text.stretch import Stretch

_LONGEST = 4
"""Words up to which the noun of a number is looked for: "three young unarmed Karsovian men"."""


class Head(Enum):
    """What stands behind a number."""

    NONE = auto()
    """No noun: the number stands for those named before, or its noun does ("killed 14 and hurt 3")."""
    KNOWN = auto()
    """A noun that the lists have, perhaps after adjectives."""
    UNKNOWN = auto()
    """Words that the lists do not have: nothing else may be taken for what is counted."""


class CountedHead:
    """The noun behind the number that ends at code point `end`; `begin` and `end` are its tokens."""

    def __init__(self, stretch: Stretch, end: int) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self.begin = sum(1 for token in stretch.tokens if token.start < end)
        of = stretch.pack.words("numbers", "of").at(stretch.tokens, self.begin)
        self.kind, self.end = self._look(of[0] if of else self.begin)

    def is_cut_off_from(self, index: int) -> bool:
        """Whether another clause begins between a token and the number: "... who", "where", "after"."""
        clauses = self._pack.words("events", "clauses")
        return any(clauses.at(self._tokens, place) is not None for place in range(index, self.begin))

    def is_passive(self, index: int) -> bool:
        """Whether the verb at a token says what befell its own subject: "was killed"."""
        return self._pack.words("events", "passives").before(self._tokens, index, 2) is not None

    def _look(self, index: int) -> tuple[Head, int]:
        pack, first = self._pack, index
        while index < min(first + _LONGEST, len(self._tokens)):
            token = self._tokens[index]
            counts = bool(token.begins & COUNTED)
            if token.kind != "w" or pack.words("units", "closed").at(self._tokens, index) is not None:
                break
            if counts and pack.nouns().at(self._tokens, index) is not None:
                return Head.KNOWN, index
            if counts and pack.slots("events", "counts").at(self._tokens, index) is not None:
                break
            index += 1
        return (Head.UNKNOWN if index > first else Head.NONE), index
