"""Templates of a pack: slots in a row, matched at a token; no pattern can run away."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import NamedTuple

from app.suggest.text.tokens import Token

Values = dict[str, object]
Slot = Callable[[str, int], tuple[int, object] | None]
"""The end and the value of what a slot holds at a token, None where it is not there."""
Names = Callable[[int], tuple[str, ...]]
"""The slots that may begin at a token."""
_Filled = tuple[str, object]
_End = tuple[int, int, tuple[_Filled, ...]]


class Match(NamedTuple):
    """A template that fits up to token `end`; a slot met twice has `2` behind its name in `values`."""

    end: int
    values: Values


class _Node:
    """A step in templates that begin alike; `rank` is the place of the template that ends here."""

    __slots__ = ("literals", "rank", "slots")

    def __init__(self) -> None:
        self.slots: dict[str, _Node] = {}
        self.literals: dict[str, _Node] = {}
        self.rank: int | None = None


class Grammar:
    """Templates such as `month of? ','? year`: names are slots, `'x'` is a sign, `?` marks what may be missing.

    Templates that begin alike are walked together, so that a token is asked once whatever their number.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._root = _Node()
        for rank, form in enumerate(forms):
            for parts in _expanded(form.split()):
                self._add(parts, rank)

    def matches(self, slot: Slot, names: Names, tokens: list[Token], index: int) -> list[Match]:
        """Return what fits at a token, the longest first; of equally long ones the template that is listed first."""
        found: list[_End] = []
        _gather(self._root, (slot, names, tokens), index, (), found)
        if len(found) > 1:
            found.sort(key=_longest_first)
        return [Match(end, _values(filled)) for end, _, filled in found]

    @property
    def alone(self) -> frozenset[str]:
        """The slots that are a whole template."""
        return frozenset(name for name, node in self._root.slots.items() if node.rank is not None)

    def _add(self, parts: tuple[str, ...], rank: int) -> None:
        node = self._root
        for part in parts:
            table = node.literals if part.startswith("'") else node.slots
            node = table.setdefault(part.strip("'"), _Node())
        node.rank = rank if node.rank is None else min(node.rank, rank)


def _expanded(parts: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the template with and without each part that may be missing."""
    choices = [((part.removesuffix("?"),), ()) if part.endswith("?") else ((part,),) for part in parts]
    for chosen in product(*choices):
        if found := tuple(part for group in chosen for part in group):
            yield found


def _gather(
    node: _Node,
    at: tuple[Slot, Names, list[Token]],
    index: int,
    filled: tuple[_Filled, ...],
    found: list[_End],
) -> None:
    """Add to `found` where templates end that go on from a node at a token, with what their slots hold."""
    if node.rank is not None:
        found.append((index, node.rank, filled))
    slot, names, tokens = at
    if index >= len(tokens):
        return
    if node.literals and (after := node.literals.get(tokens[index].key)) is not None:
        _gather(after, at, index + 1, filled, found)
    if not node.slots:
        return
    for name in names(index):
        following = node.slots.get(name)
        if following is not None and (held := slot(name, index)) is not None:
            _gather(following, at, held[0], (*filled, (name, held[1])), found)


def _longest_first(one: _End) -> tuple[int, int]:
    return -one[0], one[1]


def _values(filled: tuple[_Filled, ...]) -> Values:
    values: Values = {}
    for name, value in filled:
        values[f"{name}2" if name in values else name] = value
    return values
