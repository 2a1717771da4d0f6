"""Words that look like a time and are none, told by what stands beside them."""

from app.suggest.dates.grammar import Values
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_COUNTED_ON = frozenset({"later", "following", "preceding", "prior"})
_BARE = ({"month"}, {"weekday"})
_FIRST_MODERN = 1800
_GLUE = frozenset("/.:'%$€£#")
_Found = tuple[int, Values]
"""The token after the words, and what their slots hold."""


class DateVetoes:
    """Looks at the words beside a time in one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._text = stretch.text
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self._table = stretch.pack.table("dates")

    def refuse(self, index: int, found: _Found) -> bool:
        """Return whether the words from a token on are no time."""
        return (
            self._is_counted_from_more(found)
            or self._is_another_word(index, found)
            or self._is_half_of_anything(index, found)
            or self._is_in_a_name(index, found)
            or self._is_a_rank(found)
            or self._is_an_old_number(index, found)
            or self._is_of_many_years(found)
            or self._is_of_another_era(found)
        )

    def _is_counted_from_more(self, found: _Found) -> bool:
        """Whether the words go on ("d'après-midi"), or what they count from follows ("two days after the crash")."""
        end = found[0]
        if _COUNTED_ON.isdisjoint(found[1]) or end >= len(self._tokens):
            return False
        if self._tokens[end].key == "-" and touches(self._tokens, end):
            return True
        if self._tokens[end - 1].key not in self._table.get("counts_from", ()):
            return False
        return self._pack.words("dates", "counted_from").at(self._tokens, end) is not None

    def _is_another_word(self, index: int, found: _Found) -> bool:
        """Whether a short month is a word of its own ("sept"), or a holiday part of a name ("Easter Island")."""
        names = found[1].keys()
        if found[1].get("of") == "in" and "day" in names:
            return True  # "turns 31 in March"
        if names in ({"month"}, {"month", "of", "year"}):
            return self._tokens[index].key in self._table.get("needs_day", ())
        if "relative" not in found[1]:
            return False
        return self._pack.words("dates", "not_holiday_after").at(self._tokens, found[0]) is not None

    def _is_a_rank(self, found: _Found) -> bool:
        """Whether a noun follows a day without its month, or a year in two digits: "on the 12th floor"."""
        is_short = "short_year" in found[1] and "of" not in found[1]
        if found[1].keys() != {"on_the", "day"} and not is_short:
            return False
        end = found[0]
        if end >= len(self._tokens):
            return False
        if self._tokens[end].kind == "p":
            return self._tokens[end].key in _GLUE | {"-"} and self._tokens[end].key != "."
        if self._pack.date_words("of").at(self._tokens, end):
            return True
        return self._pack.words("dates", "after_old_year").at(self._tokens, end) is None

    def _is_half_of_anything(self, index: int, found: _Found) -> bool:
        """Whether "the first half" may be that of a match: no word of business follows."""
        if found[1].keys() != {"period"} or not self._pack.words("dates", "loose_periods").at(
            self._tokens, index
        ):
            return False
        return self._pack.words("dates", "period_nouns").at(self._tokens, found[0]) is None

    def _is_in_a_name(self, index: int, found: _Found) -> bool:
        """Whether a capital word stands beside another where times begin small: "Mars Attacks", "Plácido Domingo"."""
        if "lower_case" not in self._table or found[1].keys() not in _BARE or not self._is_capital(index):
            return False
        return (index > 1 and self._is_capital(index - 1)) or self._is_capital(found[0])

    def _is_capital(self, index: int) -> bool:
        if index >= len(self._tokens) or self._tokens[index].kind != "w":
            return False
        return self._text[self._tokens[index].start].isupper()

    def _is_of_many_years(self, found: _Found) -> bool:
        """Whether a round number of years is meant («за 2000 років»)."""
        end, year = found[0], found[1].get("year")
        if not isinstance(year, int) or "month" in found[1] or (year >= _FIRST_MODERN and year % 100):
            return False
        return self._pack.words("dates", "many_years").before(self._tokens, end) is not None

    def _is_of_another_era(self, found: _Found) -> bool:
        if found[1].keys().isdisjoint(("year", "century")):
            return False
        keys = ("before_christ", "other_era")
        return any(self._pack.words("dates", key).at(self._tokens, found[0]) for key in keys)

    def _is_an_old_number(self, index: int, found: _Found) -> bool:
        """Whether digits that would be a year before 1800 are none, since a word follows that they may count."""
        end, year = found[0], found[1].get("year")
        if not isinstance(year, int) or year >= _FIRST_MODERN or end >= len(self._tokens):
            return False
        if self._tokens[end - 1].kind != "n" or ("month" in found[1] and self._is_capital(end)):
            return False
        if self._pack.words("dates", "year_word_before").before(self._tokens, end - 1):
            return False
        if self._pack.date_words("between").at(self._tokens, index):
            return True
        if self._tokens[end].kind == "p":
            return self._tokens[end].key in _GLUE and self._tokens[end].key != "."
        return self._pack.words("dates", "after_old_year").at(self._tokens, end) is None
