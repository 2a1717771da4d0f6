"""Numbers that are part of the one before: "fourteen killed, including five children and two women"."""

from bisect import bisect_left

from app.model.figure_reading import FigureReading
from app.suggest.text.stretch import Stretch

_REACH = 3
_JOINED = 4
"""Tokens between two parts of one number: "five children and two women"."""


class PartsOf:
    """Goes along the numbers of a sentence, in order, and tells which are parts."""

    def __init__(self, stretch: Stretch) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self._starts = [token.start for token in stretch.tokens]
        self._last: int | None = None

    def holds(self, value: FigureReading) -> bool:
        """Whether a number is a part of the one before it."""
        index = bisect_left(self._starts, value.start)
        begins = self._pack.words("events", "parts").before(self._tokens, index, _REACH) is not None
        after = bisect_left(self._starts, value.end)
        goes_on = (
            self._last is not None
            and index - self._last <= _JOINED
            and not self._is_harm_in(self._last, index)
            and not self._is_harm_in(after, self._clause_end(after))
        )
        is_part = begins or goes_on
        self._last = after if is_part else None
        return is_part

    def _clause_end(self, index: int) -> int:
        """Return the next sign, at most a few tokens away."""
        tokens = self._tokens[index : index + _JOINED]
        return index + next((at for at, token in enumerate(tokens) if token.kind == "p"), len(tokens))

    def _is_harm_in(self, start: int, end: int) -> bool:
        harm = self._pack.slots("events", "counts")
        return any(harm.at(self._tokens, index) is not None for index in range(start, end))
