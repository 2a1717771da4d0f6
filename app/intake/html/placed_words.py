"""Finds the words of a part in the whole it was taken from, in time that grows with both and not with their product."""

import re
from bisect import bisect_left

_WORD = re.compile(r"\w+")
_RUN = 4
"""How many words in a row say where they stand."""
_NEAR = 12
"""How many words may be left out before a run is looked for elsewhere."""


def placed_words(part: str, whole: str) -> list[tuple[int, int, bool]]:
    """Return start and end of each word of `whole`, and whether it is one of `part`'s words.

    Words of `part` are taken in its order; where they go on elsewhere (a part put together in another order) the
    nearest later place where four of them stand in a row is taken, else the nearest earlier one.
    """
    matches = list(_WORD.finditer(whole))
    words = [match[0] for match in matches]
    taken = bytearray(len(words))
    for place in _places([match[0] for match in _WORD.finditer(part)], words):
        taken[place] = 1
    return [(match.start(), match.end(), bool(flag)) for match, flag in zip(matches, taken, strict=True)]


def _places(part: list[str], whole: list[str]) -> list[int]:
    runs = _runs(whole)
    places: list[int] = []
    here = 0
    for number, word in enumerate(part):
        if here < len(whole) and whole[here] == word:
            found: int | None = here
        else:
            found = _jump(part, number, whole, here, runs)
        if found is not None:
            places.append(found)
            here = found + 1
    return places


def _runs(words: list[str]) -> dict[tuple[str, ...], list[int]]:
    runs: dict[tuple[str, ...], list[int]] = {}
    for start in range(len(words) - _RUN + 1):
        runs.setdefault(tuple(words[start : start + _RUN]), []).append(start)
    return runs


def _jump(
    part: list[str], number: int, whole: list[str], here: int, runs: dict[tuple[str, ...], list[int]]
) -> int | None:
    """Return where word `number` of the part stands, not being at `here`; None where that is not plain."""
    starts = runs.get(tuple(part[number : number + _RUN]))
    if starts:
        later = bisect_left(starts, here)
        return starts[later] if later < len(starts) else starts[-1]
    pair = part[number : number + 2]
    for place in range(here, min(here + _NEAR, len(whole) - 1)):
        if whole[place : place + 2] == pair:
            return place
    return None
