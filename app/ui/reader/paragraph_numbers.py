"""The ¶ numbers of an article."""

from bisect import bisect_right
from collections.abc import Sequence

from app.model.reading import Reading


class ParagraphNumbers:
    """Knows which paragraph a place lies in; places are code points."""

    def __init__(self, starts: Sequence[tuple[int, int]], reading: Reading | None = None) -> None:
        self._reading = reading
        ordered = sorted(starts)
        self._starts = [start for start, _ in ordered]
        self._numbers = [number for _, number in ordered]

    def at(self, position: int) -> int | None:
        """Return the number of the paragraph at a place; None before the first."""
        before = bisect_right(self._starts, position)
        return self._numbers[before - 1] if before else None

    def locator(self, start: int, end: int) -> str:
        """``¶5``, or ``¶5–6`` where the words go on into another paragraph; ``p. 12 ¶5`` where there are pages.

        Empty where there are no numbers.
        """
        if self._reading is not None and self._reading.pages:
            return str(self._reading.locator(start, end))
        first, last = self.at(start), self.at(max(start, end - 1))
        if first is None or last is None:
            return ""
        return f"¶{first}" if first == last else f"¶{first}–{last}"
