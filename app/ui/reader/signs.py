"""What stands between the lines of an article and is not its text: fold lines and page marks."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.ui.reader.folding import Folding


@dataclass(slots=True)
class Signs:
    """The rows above one block: page marks below one another, the fold line in the first row."""

    pages: list[str] = field(default_factory=list)
    fold: int | None = None
    """The number of a run."""

    @property
    def rows(self) -> int:
        """How many rows they take."""
        return max(len(self.pages), self.fold is not None)


def signs_of(
    folding: Folding, pages: Sequence[tuple[int, str]], length: int
) -> tuple[dict[int, Signs], Signs]:
    """Return the signs by the unit of the block they stand above, and those after the last block.

    `pages` are (unit, words); what falls into a folded run stands behind it. `length` is that of the text.
    """
    above: dict[int, Signs] = {}
    below = Signs()
    hidden = folding.hidden
    starts = [start for start, _ in hidden]

    def at(unit: int) -> Signs:
        before = bisect_right(starts, unit) - 1
        if before >= 0 and unit < hidden[before][1]:
            unit = hidden[before][1]
        return below if unit >= length else above.setdefault(unit, Signs())

    for number, (_, (start, _end)) in enumerate(folding.runs):
        at(start).fold = number
    for unit, words in pages:
        at(unit).pages.append(words)
    return above, below
