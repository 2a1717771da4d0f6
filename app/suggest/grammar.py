"""Templates of a pack: slots in a row, matched at a token, the longest first; no pattern can run away."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from app.suggest.tokens import Token

Values = dict[str, object]
Slot = Callable[[str, int], tuple[int, object] | None]


class Element(NamedTuple):
    """A slot's name or a literal sign, and whether it may be missing."""

    name: str
    optional: bool
    literal: bool


@cache
def elements_of(form: str) -> tuple[Element, ...]:
    """Return the elements of a template such as `month of? ','? year`."""
    found = []
    for part in form.split():
        name = part.removesuffix("?")
        literal = name.startswith("'")
        found.append(Element(name.strip("'"), part.endswith("?"), literal))
    return tuple(found)


def match_form(
    elements: tuple[Element, ...], slot: Slot, tokens: list[Token], index: int
) -> tuple[int, Values] | None:
    """Return the token after the template and its values; a slot met twice gets `2` behind its name.

    Each optional element is tried first and then left out, so that a template of k of them costs 2^k at most.
    """
    if not elements:
        return index, {}
    first, rest = elements[0], elements[1:]
    found = _literal(first.name, tokens, index) if first.literal else slot(first.name, index)
    if found is not None:
        after = match_form(rest, slot, tokens, found[0])
        if after is not None:
            return after[0], after[1] if first.literal else _named_apart(first.name, found[1], after[1])
    return match_form(rest, slot, tokens, index) if first.optional else None


def _named_apart(name: str, value: object, later: Values) -> Values:
    if name in later:
        later[f"{name}2"] = later[name]
    later[name] = value
    return later


def _literal(sign: str, tokens: list[Token], index: int) -> tuple[int, object] | None:
    return (index + 1, sign) if index < len(tokens) and tokens[index].key == sign else None
