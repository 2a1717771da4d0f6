"""Digits alone that are a year or a day within a range."""

from dataclasses import dataclass

from app.suggest.dates.date_slots import DateSlots
from app.suggest.dates.date_vetoes import DateVetoes
from app.suggest.text.tokens import Token

_LONGEST_SPAN, _ROUND = 150, 25
_FIRST_BARE = "1800"
"""Digits from which on a range of years needs no word that says so."""


@dataclass(slots=True)
class BareDates:
    """Reads them in one stretch."""

    tokens: list[Token]
    slots: DateSlots
    vetoes: DateVetoes

    def year(self, index: int) -> tuple[int, object] | None:
        """Read "1988" of "from 1980 to 1988"; before 1800 only in brackets or behind another such year."""
        year = self.slots.match("year", index)
        if year is None or (self.tokens[index].key < _FIRST_BARE and not self._is_old_year(index, year[0])):
            return None
        return year[0], {"year": year[1]}

    def _is_old_year(self, index: int, end: int) -> bool:
        """Whether digits before 1800 are a year: beside a word that says so, in brackets, beside another such one."""
        if end - index > 1 or self._is_before_year(end) or self._is_span(index) or self._is_span(index - 2):
            return True
        if index == 0 or self.vetoes.refuse(index, (end, {"year": int(self.tokens[index].key)})):
            return False
        before = self.tokens[index - 2].key if index > 1 else ""
        return self.tokens[index - 1].key == "(" or (before.isdecimal() and len(before) == len(_FIRST_BARE))

    def _is_before_year(self, end: int) -> bool:
        """Whether a dash or "to" and a year with its word follow («1700-1721 років», «з 1337 до 1453 року»)."""
        to = self.slots.match("to", end)
        year = self.slots.match("year", to[0]) if to else None
        return to is not None and year is not None and year[0] > to[0] + 1

    def _is_span(self, index: int) -> bool:
        """Whether two years stand at a token, joined by a dash ("1618-1648"): not far apart, not both round."""
        years = self.tokens[max(0, index) : index + 3]
        if index < 0 or [token.kind for token in years] != ["n", "p", "n"] or years[1].key != "-":
            return False
        if len(years[0].key) != len(_FIRST_BARE) or len(years[2].key) != len(_FIRST_BARE):
            return False
        first, last = int(years[0].key), int(years[2].key)
        return 0 < last - first <= _LONGEST_SPAN and (first % _ROUND > 0 or last % _ROUND > 0)

    def day(self, index: int) -> tuple[int, object] | None:
        """Read "18" of "between the 18th and the 27th of October", which takes its month from the second date."""
        day = self.slots.match("day", index)
        return (day[0], {"day": day[1]}) if day else None
