"""What stands around a date: whether it is one, and whether digits alone are a year."""

from app.suggest.dates.date_slots import DateSlots, DayNumber
from app.suggest.dates.grammar import Values
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_COUNTED = frozenset({"this", "last", "next"})
_FIRST_LONE, _LAST_LONE = 1900, 2035
_YEAR_DIGITS = 4
_CENTURY = 100
_SHORTEST_NOUN = 5
_GLUE = frozenset("/.:'%$€£#")
_OPENING = frozenset('(["“«‘-')
_MONEY = frozenset("$€£¥₴₽#№")


class DateContext:
    """Looks at the words of one stretch around a date."""

    def __init__(self, stretch: Stretch) -> None:
        self._text = stretch.text
        self._tokens = stretch.tokens
        self._pack = stretch.pack

    def is_time(self, index: int, found: tuple[int, Values]) -> bool:
        """Refuse words that are times only beside others: "fall", a "May" that no preposition leads."""
        names, key = set(found[1]), self._tokens[index].key
        table = self._pack.table("dates")
        if names in ({"season"}, {"this", "unit"}, {"this", "one"}):
            return key not in table["needs_year"] or self._is_led_by("season_cues", index)
        if names == {"day_word"} and self._pack.words("dates", "nouns_too").at(self._tokens, index):
            return not self._is_led_by("articles", index)
        if "part" in names and "of" not in names and not names.isdisjoint(_COUNTED):
            return key not in table.get("needs_of", ())
        if "day2" in names and (self._is_counted(found[0]) or _leaves_days_out(found[1])):
            return False  # "on 9 September to 12 years", "12 and 15 May"
        if names == {"month"} and key in table["capital"]:
            return self._is_led_by("month_cues", index)
        return bool(names - {"count", "unit"})

    def _is_led_by(self, key: str, index: int) -> bool:
        return self._pack.words("dates", key).before(self._tokens, index) is not None

    def is_name(self, index: int, found: tuple[int, Values]) -> bool:
        """Whether a day is the name of a street or the like: "Plaza 25 de Mayo", "6 October Bridge"."""
        end, values = found
        if "year" in values or not ("day" in values and "month" in values):
            return False
        if self._is_led_by("names_before", index):
            return True
        after = self._pack.words("dates", "names_after").at(self._tokens, end)
        return after is not None and self._text[self._tokens[end].start].isupper()

    def lone_year(self, index: int, slots: DateSlots) -> tuple[int, int] | None:
        """Return a year from 1900 on that stands alone, where nothing shows that its digits count something."""
        token = self._tokens[index]
        year = slots.match("year", index) if token.kind == "n" and len(token.key) <= _YEAR_DIGITS else None
        if year is None or not isinstance(year[1], int):
            return None
        if not _FIRST_LONE <= year[1] <= _LAST_LONE and not self._says_year(index):
            return None
        if (
            self._is_led_by_number_words(index)
            or self._counts(year[0])
            or self._is_of_several(index, year[0])
        ):
            return None
        return year[0], year[1]

    def _says_year(self, index: int) -> bool:
        """Whether digits of any century are a year: beside its word («1757 рік»), alone in brackets and not round."""
        around = [token.key for token in self._tokens[max(0, index - 1) : index + 2]]
        if around[:1] + around[2:] == ["(", ")"] and len(around[1]) == _YEAR_DIGITS:
            return int(around[1]) % _CENTURY > 0 and int(around[1]) <= _LAST_LONE
        return self._pack.words("dates", "year_word_after").at(self._tokens, index + 1) is not None

    def _is_of_several(self, index: int, end: int) -> bool:
        """Whether a plural follows bare digits ("2000 blankets"), but for nouns that have years ("1999 earnings")."""
        table = self._pack.table("dates")
        endings = tuple(table.get("plural_endings", ()))
        if not endings or end >= len(self._tokens) or not self._text[self._tokens[end].start].islower():
            return False
        noun = self._tokens[end].key
        if len(noun) < _SHORTEST_NOUN or not noun.endswith(endings) or noun in table.get("year_nouns", ()):
            return False
        return self._pack.words("dates", "determiners").before(self._tokens, index) is None

    def _is_led_by_number_words(self, index: int) -> bool:
        if index == 0:
            return False
        before = self._tokens[index - 1]
        if before.key == "-" and index > 1 and self._tokens[index - 2].kind == "n":
            return True
        if self._is_led_by("not_before_year", index):
            return True
        if before.key in _MONEY or (touches(self._tokens, index) and before.key not in _OPENING):
            return True
        return self._pack.slots("qualifiers", "before").before(self._tokens, index) is not None

    def _is_counted(self, end: int) -> bool:
        """Whether the word at a token is a unit of time, a percent sign or something counted."""
        if end >= len(self._tokens):
            return False
        if self._pack.date_words("unit").at(self._tokens, end) or self._pack.nouns().at(self._tokens, end):
            return True
        return self._pack.words("numbers", "percent").at(self._tokens, end) is not None

    def _counts(self, end: int) -> bool:
        if end >= len(self._tokens):
            return False
        after = self._tokens[end]
        if after.key in _GLUE and touches(self._tokens, end) and end + 1 < len(self._tokens):
            return touches(self._tokens, end + 1)
        for name, key in (("numbers", "percent"), ("dates", "not_after_year")):
            if self._pack.words(name, key).at(self._tokens, end):
                return True
        scale = self._pack.values("numbers", "scales").at(self._tokens, end)
        return scale is not None or self._pack.nouns().at(self._tokens, end) is not None


def _leaves_days_out(values: Values) -> bool:
    """Whether two days joined by "and" are no stretch of days, since others lie between them."""
    first, last = values["day"], values["day2"]
    if values.get("join") != "and" or not (isinstance(first, DayNumber) and isinstance(last, DayNumber)):
        return False
    return last.number - first.number > 1
