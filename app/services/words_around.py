"""Knows a place of a text again in another reading of it, whatever became of its white space."""

import re
from bisect import bisect_right

_AROUND = 16
"""Code points of either side that have to be the same."""
_WORD = re.compile(r"\S+")


class WordsAround:
    """Gives each place of a text a key that the same place has in another reading of the same article."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._joined_starts: list[int] = []
        words = []
        length = 0
        for match in _WORD.finditer(text):
            self._starts.append(match.start())
            self._joined_starts.append(length)
            words.append(match.group())
            length += len(match.group()) + 1
        self._joined = " ".join(words)

    def key(self, start: int, end: int) -> tuple[str, str, int]:
        """Return the words from code point `start` to `end`, with those around them, and how often they came before."""
        first, last = self._joined_at(start), self._joined_at(end)
        begin = max(0, first - _AROUND)
        around = self._joined[begin : last + _AROUND]
        overlapping = re.compile(f"(?={re.escape(around)})")
        earlier = overlapping.finditer(self._joined, 0, begin + len(around) - 1) if around else ()
        before = sum(1 for _ in earlier)
        return self._joined[first:last], around, before

    def _joined_at(self, place: int) -> int:
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return 0
        within = self._joined_starts[at] + place - self._starts[at]
        following = (
            self._joined_starts[at + 1] - 1 if at + 1 < len(self._joined_starts) else len(self._joined)
        )
        return min(within, following)
