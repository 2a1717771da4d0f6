"""What every part of the reading of values shares: a stretch, and its words by their tokens."""

from typing import TypedDict

from app.suggest.stretch import Stretch


class Place(TypedDict):
    """The words of a value and where they stand, as keywords of `FigureReading`."""

    value_as_written: str
    start: int
    end: int


class ValueReader:
    """Reads values at the tokens of one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._text = stretch.text
        self._pack = stretch.pack
        self._tokens = stretch.tokens

    def _skip_fillers(self, index: int) -> int:
        filler = self._pack.words("numbers", "fillers").at(self._tokens, index)
        return filler[0] if filler else index

    def _words(self, begin: int, end: int) -> str:
        return self._text[self._tokens[begin].start : self._tokens[end - 1].end]

    def _place(self, begin: int, end: int) -> Place:
        first, last = self._tokens[begin].start, self._tokens[end - 1].end
        return {"value_as_written": self._text[first:last], "start": first, "end": last}
