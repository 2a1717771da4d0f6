"""What every part of the reading of values shares: a stretch, and its words by their tokens."""

from typing import TypedDict

from app.suggest.digits import Written
from app.suggest.number_words import read_number
from app.suggest.stretch import Stretch


class Place(TypedDict):
    """The words of a value and where they stand, as keywords of `FigureReading`."""

    value_as_written: str
    start: int
    end: int


class ValueReader:
    """Reads values at the tokens of one stretch."""

    def __init__(self, stretch: Stretch, known: dict[int, Written | None] | None = None) -> None:
        self._text = stretch.text
        self._pack = stretch.pack
        self._tokens = stretch.tokens
        self._known = {} if known is None else known

    def _number_at(self, index: int) -> Written | None:
        """Return the number that begins at a token; each is read once."""
        if index not in self._known:
            self._known[index] = read_number(self._text, self._tokens, index, self._pack)
        return self._known[index]

    def _skip_fillers(self, index: int) -> int:
        """Return the token after what may stand before a number: "the", "a further"; "a" before digits too."""
        if index < len(self._tokens) and self._tokens[index].kind == "n":
            return index
        filler = self._pack.words("numbers", "fillers").at(self._tokens, index)
        begin = filler[0] if filler else index
        article = self._pack.words("numbers", "article").at(self._tokens, begin)
        before_digits = article and article[0] < len(self._tokens) and self._tokens[article[0]].kind == "n"
        return article[0] if article and before_digits else begin

    def _words(self, begin: int, end: int) -> str:
        return self._text[self._tokens[begin].start : self._tokens[end - 1].end]

    def _place(self, begin: int, end: int) -> Place:
        first, last = self._tokens[begin].start, self._tokens[end - 1].end
        return {"value_as_written": self._text[first:last], "start": first, "end": last}
