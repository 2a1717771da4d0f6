"""What every part of the reading of values shares: a stretch, and its words by their tokens."""

from typing import TypedDict

from app.suggest.numbers.digits import Written
from app.suggest.numbers.number_roles import ARTICLE, BELOW, DIGITS, MINUS, NUMERIC, UNIT, roles_for
from app.suggest.numbers.number_words import read_number, unit_at
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches


class Place(TypedDict):
    """The words of a value and where they stand, as keywords of `FigureReading`."""

    value_as_written: str
    start: int
    end: int


class ValueReader:
    """Reads values at the tokens of one stretch."""

    def __init__(
        self, stretch: Stretch, known: dict[int, Written | None] | None = None, roles: list[int] | None = None
    ) -> None:
        self._text = stretch.text
        self._pack = stretch.pack
        self._tokens = stretch.tokens
        self._known = {} if known is None else known
        self._roles = roles_for(stretch.pack).of_all(stretch.tokens) if roles is None else roles

    def _number_at(self, index: int) -> Written | None:
        """Return the number that begins at a token; each is read once."""
        if index >= len(self._tokens) or not self._roles[index] & NUMERIC:
            return None
        if index not in self._known:
            self._known[index] = self._read(index)
        return self._known[index]

    def _read(self, index: int) -> Written | None:
        if self._roles[index] & MINUS:
            first = self._behind_minus(index)
            below = None if first is None else read_number(self._text, self._tokens, first, self._pack)
            return Written(below.end, -below.value) if below and below.value else None
        number = read_number(self._text, self._tokens, index, self._pack)
        return number and self._below_zero(number)

    def _behind_minus(self, index: int) -> int | None:
        """Return the token after "minus", or after its sign where that hangs on digits and on nothing before it."""
        found = self._pack.words("numbers", "minus").at(self._tokens, index)
        if found is None or found[0] >= len(self._tokens) or self._tokens[index].kind != "p":
            return found[0] if found and found[0] < len(self._tokens) else None
        hangs = index > 0 and touches(self._tokens, found[0]) and not touches(self._tokens, index)
        digits = hangs and self._tokens[found[0]].kind == "n" and self._tokens[index - 1].kind != "n"
        return found[0] if digits else None

    def _below_zero(self, number: Written) -> Written:
        """Read "40 degrees below zero" as a number below it."""
        if not self._roles[number.end] & (BELOW | UNIT):
            return number
        below = self._pack.words("numbers", "below_zero")
        unit = unit_at(self._tokens, number.end, self._pack)
        found = below.at(self._tokens, number.end if unit is None else unit)
        return Written(found[0], -number.value) if found and number.value else number

    def _skip_fillers(self, index: int) -> int:
        """Return the token after what may stand before a number: "the", "a further"; "a" before digits too."""
        if index >= len(self._tokens) or self._roles[index] & DIGITS:
            return index
        filler = self._pack.words("numbers", "fillers").at(self._tokens, index)
        begin = filler[0] if filler else index
        if begin >= len(self._tokens) or not self._roles[begin] & ARTICLE:
            return begin
        article = self._pack.words("numbers", "article").at(self._tokens, begin)
        before_digits = article and article[0] < len(self._tokens) and self._tokens[article[0]].kind == "n"
        return article[0] if article and before_digits else begin

    def _words(self, begin: int, end: int) -> str:
        return self._text[self._tokens[begin].start : self._tokens[end - 1].end]

    def _place(self, begin: int, end: int) -> Place:
        first, last = self._tokens[begin].start, self._tokens[end - 1].end
        return {"value_as_written": self._text[first:last], "start": first, "end": last}
