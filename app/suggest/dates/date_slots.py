"""The slots of date templates: days, months, years and the words around them."""

from collections.abc import Callable
from dataclasses import dataclass

from app.suggest.dates.slot_names import is_glued, slot_names
from app.suggest.numbers.number_words import read_number
from app.suggest.pack import Pack
from app.suggest.text.families import DATE
from app.suggest.text.tokens import Token, touches

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_LAST_DAY = 31
_LONGEST_ORDINAL = 3
_LONGEST_TYPO = 2
_MOST_COUNT = 500
_YEAR_DIGITS = 4
_SHORT_YEAR_DIGITS = 2
_TURN = 50
_LEAST_SPOKEN, _CENTURY = 10, 100
_LAST_CENTURY = 21
_TABLES = {
    "relative": "relative",
    "decade_name": "decade_names",
    "season": "seasons",
    "day_word": "day_words",
}

Slot = Callable[[int], tuple[int, object] | None]


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A day of a month; `typo` where letters that are no ending hang on its digits ("2r")."""

    number: int
    typo: bool = False


class DateSlots:
    """Finds what a slot of a template may hold at a token of one text."""

    def __init__(self, text: str, tokens: list[Token], pack: Pack) -> None:
        self._text = text
        self._tokens = tokens
        self._pack = pack
        self._known: dict[tuple[str, int], tuple[int, object] | None] = {}
        self._names = slot_names(pack.language)
        self._begun: dict[int, tuple[str, ...]] = {}
        self._own: dict[str, Slot] = {
            "day": self._day,
            "year": self._year,
            "month": self._month,
            "weekday": self._weekday,
            "count": self._count,
            "century": self._century,
            "year_pair": self._year_pair,
            "short_year": self._two_digits,
        }

    def match(self, name: str, index: int) -> tuple[int, object] | None:
        """Return the token after the slot's words and their value, None where they are not there."""
        if index >= len(self._tokens) or name not in self.names(index):
            return None
        place = (name, index)
        if place not in self._known:
            self._known[place] = self._look(name, index)
        return self._known[place]

    def names(self, index: int) -> tuple[str, ...]:
        """Return the slots that may begin at a token."""
        found = self._begun.get(index)
        if found is None:
            found = self._begun[index] = self._names.at(self._tokens, index)
        return found

    def may_begin(self, index: int) -> bool:
        """Return whether any template can begin at a token: at digits, or at a word of some slot."""
        return bool(self._tokens[index].begins & DATE)

    def leads_nowhere(self, index: int) -> bool:
        """Return whether a token only leads times ("the", "in") and none can begin at the next one."""
        return self._names.leads_nowhere(self._tokens, index)

    def _look(self, name: str, index: int) -> tuple[int, object] | None:
        own = self._own.get(name)
        if own is not None:
            return own(index)
        if name in ("and", "join"):
            return self._joined(name, index)
        if name in _TABLES:
            return self._pack.values("dates", _TABLES[name]).at(self._tokens, index)
        return self._pack.date_words(name).at(self._tokens, index)

    def _day(self, index: int) -> tuple[int, DayNumber] | None:
        token = self._tokens[index]
        if token.kind == "n":
            return self._day_in_digits(index)
        named = self._pack.values("dates", "day_names").at(self._tokens, index)
        return (named[0], DayNumber(int(named[1]))) if named else None

    def _day_in_digits(self, index: int) -> tuple[int, DayNumber] | None:
        token = self._tokens[index]
        if len(token.key) > _LONGEST_TYPO or not 1 <= int(token.key) <= _LAST_DAY:
            return None
        if touches(self._tokens, index) and self._tokens[index - 1].key in ".,:/":
            return None
        day, after = int(token.key), index + 1
        if after >= len(self._tokens) or not touches(self._tokens, after):
            return after, DayNumber(day)
        ordinal = self._pack.words("dates", "ordinals").at(self._tokens, after)
        if ordinal and ordinal[0] - after <= _LONGEST_ORDINAL:
            return ordinal[0], DayNumber(day)
        hanging = self._tokens[after]
        if hanging.kind == "w":
            return (after + 1, DayNumber(day, typo=True)) if len(hanging.key) <= _LONGEST_TYPO else None
        return None if hanging.key in ":%/" else (after, DayNumber(day))

    def _century(self, index: int) -> tuple[int, int] | None:
        """Return the number of a century, in words, Roman or Arabic digits; the word itself follows."""
        token = self._tokens[index]
        if token.kind != "n":
            named = self._pack.values("dates", "centuries").at(self._tokens, index)
            return (named[0], int(named[1])) if named else None
        if len(token.key) > _LONGEST_TYPO or not 1 <= int(token.key) <= _LAST_CENTURY:
            return None
        ordinal = self._pack.words("dates", "ordinals").at(self._tokens, index + 1)
        return (ordinal[0] if ordinal else index + 1), int(token.key)

    def _short_year(self, index: int) -> tuple[int, int] | None:
        """Read `'98` as the nearest such year before 2050, the sign close to its digits."""
        tokens = self._tokens
        if tokens[index].key != "'" or index + 1 >= len(tokens) or not touches(tokens, index + 1):
            return None
        digits = tokens[index + 1]
        if digits.kind != "n" or len(digits.key) != _SHORT_YEAR_DIGITS:
            return None
        if index + 2 < len(tokens) and touches(tokens, index + 2) and tokens[index + 2].kind != "p":
            return None
        return index + 2, int(digits.key) + (1900 if int(digits.key) >= _TURN else 2000)

    def _joined(self, name: str, index: int) -> tuple[int, str] | None:
        """Read "and" as a word, or as a letter of the word it leads, which then follows at the same token."""
        found = self._pack.date_words(name).at(self._tokens, index)
        is_part = found is None and is_glued(self._tokens[index], self._pack.words("dates", "glued_and"))
        return (index, "and") if is_part else found

    def _year_pair(self, index: int) -> tuple[int, int] | None:
        """Return the first of two years in a row, as winters are told: "1941/42", "2014-2015"."""
        years = self._tokens[index : index + 3]
        if len(years) < len("1/2") or years[1].key not in "-/" or years[2].kind != "n":
            return None
        first, last = years[0].key, years[2].key
        if len(first) != _YEAR_DIGITS or int(first) > _LAST_YEAR:
            return None
        if last not in (str(int(first) + 1), f"{(int(first) + 1) % 100:02}"):
            return None
        after = self._pack.words("dates", "after_year").at(self._tokens, index + 3)
        return (after[0] if after else index + 3), int(first)

    def _two_digits(self, index: int) -> tuple[int, int] | None:
        """Read the digits of "mai 68" as the year of the last century: no day of a month."""
        token = self._tokens[index]
        if token.kind != "n" or len(token.key) != _SHORT_YEAR_DIGITS or int(token.key) <= _LAST_DAY:
            return None
        return index + 1, int(token.key) + 1900

    def _weekday(self, index: int) -> tuple[int, int] | None:
        found = self._pack.values("dates", "weekdays").at(self._tokens, index)
        if found is None or not self._is_capital_where_needed(index):
            return None
        return self._after_point(found[0]), int(found[1])

    def _is_capital_where_needed(self, index: int) -> bool:
        """Refuse a word that is a month or a weekday only where it begins with a capital ("may", "sun")."""
        token = self._tokens[index]
        return token.key not in self._pack.table("dates")["capital"] or self._text[token.start].isupper()

    def _year(self, index: int) -> tuple[int, int] | None:
        token = self._tokens[index]
        if token.key == "'":
            return self._short_year(index)
        return self._spoken_year(index) if token.kind == "w" else self._year_in_digits(index)

    def _year_in_digits(self, index: int) -> tuple[int, int] | None:
        token = self._tokens[index]
        if token.kind != "n" or not self._is_long_enough(index) or int(token.key) > _LAST_YEAR:
            return None
        if self._is_decade(index):
            return None
        after = self._pack.words("dates", "after_year").at(self._tokens, index + 1)
        if after is None and index + 1 < len(self._tokens) and touches(self._tokens, index + 1):
            sign = self._tokens[index + 1]
            if sign.kind == "w" or (sign.key in ".," and self._is_digit(index + 2)):
                return None
            if sign.key in "-/" and self._is_digit(index + 2) and len(self._tokens[index + 2].key) == 2:  # noqa: PLR2004
                return None  # "1990-91", or a day in digits
        return (after[0] if after else index + 1), int(token.key)

    def _spoken_year(self, index: int) -> tuple[int, int] | None:
        """Read a year as it is spoken: "nineteen ninety-one"."""
        century = self._pack.values("dates", "spoken_centuries").at(self._tokens, index)
        if century is None or century[0] >= len(self._tokens) or self._tokens[century[0]].kind != "w":
            return None
        rest = read_number(self._text, self._tokens, century[0], self._pack)
        if rest is None or rest.value is None or not _LEAST_SPOKEN <= rest.value < _CENTURY:
            return None
        return rest.end, int(century[1]) * _CENTURY + int(rest.value)

    def _is_long_enough(self, index: int) -> bool:
        """Whether digits are four, or three beside a whole word for "year" («у 395 році»)."""
        digits = self._tokens[index].key
        if len(digits) == _YEAR_DIGITS:
            return int(digits) >= _FIRST_YEAR
        if len(digits) != _YEAR_DIGITS - 1 or digits[0] == "0":
            return False
        if self._pack.words("dates", "year_word_before").before(self._tokens, index):
            return True
        return self._pack.words("dates", "year_word_after").at(self._tokens, index + 1) is not None

    def _is_decade(self, index: int) -> bool:
        """Whether the ending of a decade hangs on the year: "1990s", «1990-х»."""
        if not self._tokens[index].key.endswith("0") or not touches(self._tokens, index + 1):
            return False
        return self._pack.words("dates", "decade_after").at(self._tokens, index + 1) is not None

    def _is_digit(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].kind == "n" and touches(self._tokens, index)

    def _month(self, index: int) -> tuple[int, int] | None:
        months = self._pack.values("dates", "months")
        found = months.at(self._tokens, index)
        if found is None:
            return None
        if not self._is_capital_where_needed(index):
            return None
        return self._twice(found[0], int(found[1])), int(found[1])

    def _twice(self, end: int, month: int) -> int:
        """Take in the same month's other name: `آذار/مارس`, `آذار (مارس)`; and the point of "Sept."."""
        tokens, months = self._tokens, self._pack.values("dates", "months")
        if end < len(tokens) and tokens[end].key in "/(":
            other = months.at(tokens, end + 1)
            if other and int(other[1]) == month:
                closes = tokens[end].key == "(" and other[0] < len(tokens) and tokens[other[0]].key == ")"
                return other[0] + 1 if closes else other[0]
        return self._after_point(end)

    def _after_point(self, end: int) -> int:
        """Take in the point of "Sept." and "Tues." where the date goes on behind it."""
        tokens = self._tokens
        if end + 1 >= len(tokens) or tokens[end].key != "." or not touches(tokens, end):
            return end
        goes_on = tokens[end + 1].kind == "n" or tokens[end + 1].key == ","
        return end + 1 if goes_on else end

    def _count(self, index: int) -> tuple[int, int] | None:
        word = self._pack.values("dates", "count_words").at(self._tokens, index)
        if word is not None:
            return word[0], int(word[1])
        number = read_number(self._text, self._tokens, index, self._pack)
        if number is None or number.value is None or not 0 < number.value <= _MOST_COUNT:
            return None
        return (number.end, int(number.value)) if number.value == int(number.value) else None
