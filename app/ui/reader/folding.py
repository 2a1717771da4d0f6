"""Which runs of an article are folded now."""

from bisect import bisect_right
from collections.abc import Iterable

from app.ui.reader.fold import Fold, folds_of
from app.ui.reader.offsets import Offsets
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.span_index import Entry

Units = tuple[int, int]


class Folding:
    """Knows the runs by their UTF-16 units; a run that holds a passage is never folded."""

    def __init__(self, folds: Iterable[tuple[Fold, Units]] = ()) -> None:
        self.runs = list(folds)
        self._starts = [units[0] for _, units in self.runs]
        self._open: set[int] = set()
        self.kept_open: set[int] = set()
        """Runs that hold a passage, by number."""

    @property
    def hidden(self) -> list[Units]:
        """The units that are folded away, in their order."""
        return [units for number, (_, units) in enumerate(self.runs) if not self.is_open(number)]

    @property
    def everything_shown(self) -> bool:
        """Whether no run is folded."""
        return all(map(self.is_open, range(len(self.runs))))

    def is_open(self, number: int) -> bool:
        """Whether the lines of a run are seen."""
        return number in self._open or number in self.kept_open

    def between(self, start: int, end: int) -> range:
        """Return the numbers of the runs that share a unit with `start` to `end`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        while first < len(self.runs) and self.runs[first][1][1] <= start:
            first += 1
        return range(first, max(first, bisect_right(self._starts, max(start, end - 1))))

    def open_for(self, start: int, end: int, *, keep: bool = False) -> bool:
        """Open what lies over some units, for good with `keep`; tell whether anything is seen now that was not."""
        found = self.between(start, end)
        closed = any(not self.is_open(number) for number in found)
        (self.kept_open if keep else self._open).update(found)
        return closed

    def turn(self, number: int) -> None:
        """Open a closed run, close an open one."""
        self._open ^= {number}

    def show_everything(self, *, shown: bool) -> None:
        """Open all runs, or close all that hold no passage."""
        self._open = set(range(len(self.runs))) if shown else set()

    @property
    def state(self) -> frozenset[int]:
        """What a person opened, to be given back to `restore`."""
        return frozenset(self._open)

    def restore(self, state: frozenset[int]) -> None:
        """Open what was open before."""
        self._open = {number for number in state if number < len(self.runs)}


def folding_of(
    content: ReaderContent, offsets: Offsets, entries: Iterable[Entry], opened: frozenset[int]
) -> Folding:
    """Fold what is not the main part, but for what a person opened before and what holds a passage."""
    to_units = offsets.to_units
    folding = Folding((fold, (to_units(fold.start), to_units(fold.end))) for fold in folds_of(content))
    folding.restore(opened)
    for entry in entries if folding.runs else ():
        folding.open_for(entry.start, entry.end, keep=not entry.span.is_suggestion)
    return folding
