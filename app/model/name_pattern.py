"""One pattern for many names, as a tree of their letters: looking for thousands costs what looking for one does."""

import re
from collections.abc import Iterable
from itertools import groupby

_DEEPEST = 40
"""How deep parts of a pattern are nested; names below are tried one by one."""


def name_pattern(folded: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the longest of some folded names; between its words a space may be missing (`anakhalil@…`).

    Names that begin or end with a letter that knows capitals, or a digit, begin or end there as words do.
    """
    names = sorted(folded)
    capitals = [name for name in names if knows_capitals(name[0])]
    others = [name for name in names if not knows_capitals(name[0])]
    parts = [rf"(?<!\w){_tree(capitals)}"] if capitals else []
    return re.compile("|".join([*parts, _tree(others)] if others else parts))


def knows_capitals(letter: str) -> bool:
    """Whether a letter is of a script with capitals, or a digit: words end where such letters do."""
    return letter.isdigit() or letter.lower() != letter.upper()


def _tree(names: list[str], done: int = 0, depth: int = 0) -> str:
    """Return the pattern of sorted names after their first `done` letters, which they share."""
    shared = _shared(names[0], names[-1])
    start = _literal(names[0][done:shared])
    ends = [_end(names[0])] if len(names[0]) == shared else []
    longer = names[1:] if ends else names
    if depth > _DEEPEST:
        below = [_literal(name[shared:]) + _end(name) for name in sorted(longer, key=len, reverse=True)]
    else:
        groups = (list(group) for _, group in groupby(longer, key=lambda name: name[shared]))
        below = [_tree(group, shared, depth + 1) for group in groups]
    if not below:
        return start + ends[0]
    return f"{start}(?:{'|'.join([*below, *ends])})"


def _shared(first: str, last: str) -> int:
    """Return how many letters two names begin with alike; where they are the ends of a sorted list, all between too."""
    differing = (place for place, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return next(differing, min(len(first), len(last)))


def _literal(letters: str) -> str:
    return " ?".join(map(re.escape, letters.split(" ")))


def _end(name: str) -> str:
    return r"(?!\w)" if knows_capitals(name[-1]) else ""
