"""Which of several numbers of a sentence a time or place beside them is about."""

from bisect import bisect_right
from collections.abc import Sequence

Extent = tuple[int, int]
"""Code points, end exclusive."""
_SIGNS = frozenset(",;:—–،؛")


def owner_of(text: str, values: Sequence[Extent], words: Extent) -> int:
    """Return the index of the value, of at least one in the order of the text, that `words` belong to.

    What stands before all of them belongs to the first, what stands behind one to that one: "three were killed in
    Aleppo and five in Homs". Between two it belongs to the second where a sign parts it from the first only: "three
    were killed, and in Homs five".
    """
    before = bisect_right([start for start, _ in values], words[0]) - 1
    if before < 0:
        return 0
    after = before + 1
    if after == len(values):
        return before
    apart = _SIGNS.intersection(text[values[before][1] : words[0]])
    joined = not _SIGNS.intersection(text[words[1] : values[after][0]])
    return after if apart and joined else before
