"""Digits and words that look like a number and count nothing: codes, names, dates, scores."""

from app.suggest.numbers.clock_times import ClockTimes
from app.suggest.text.families import COUNTED, NUMBER, PLACE
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_DASH = "-"
_MOST_ADJECTIVES = 2
_LAST_DAY = 31
_PAIRS = 3


class NumberVetoes:
    """Looks at the signs and words beside a number of one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._text = stretch.text
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self.clocks = ClockTimes(stretch)

    def is_phrase(self, index: int) -> bool:
        """Whether a phrase begins here that counts nothing: "one of", "no one", the "half" of "second half"."""
        words = self._pack.words
        if words("numbers", "vetoes").at(self._tokens, index) is not None:
            return True
        if self._tokens[index].kind != "w" or index == 0:
            return False
        if self._pack.values("numbers", "scales").at(self._tokens, index):
            return words("numbers", "rates").before(self._tokens, index, 2) is not None
        halved = self._pack.values("numbers", "fractions").at(self._tokens, index)
        return (
            halved is not None and words("numbers", "not_halves").before(self._tokens, index, 2) is not None
        )

    def is_name(self, index: int) -> bool:
        """Whether digits are a part of a code, a name or a score: `2020-06-02`, "F-16", "No. 3", "Route 66", "3-2"."""
        if self._tokens[index].kind != "n":
            return False
        return (
            self._dashes(index, 4)
            or self._dashes(index - 2, 2)
            or self._hangs_on_word(index)
            or self._is_score(index)
            or self._is_score(index - 2)
            or self._is_day(index)
            or self._is_padded(index)
            or self._is_next_in_row(index)
            or self.clocks.is_clock(index)
            or self._is_named(index)
        )

    def is_age(self, begin: int, end: int) -> bool:
        """Whether a number is somebody's age or a span of time: "18-year-old", "aged 45", "15 years in prison"."""
        dashed = end < len(self._tokens) and self._tokens[end].key == _DASH
        return (
            self._pack.words("numbers", "age_after").at(self._tokens, end) is not None
            or self._is_before_age(begin)
            or self._pack.date_words("unit").at(self._tokens, end + dashed) is not None
            or self._follows_age(begin)
        )

    def _follows_age(self, begin: int) -> bool:
        """Whether a number is the next of several ages: "aged 19 and 22"."""
        joined = self._pack.words("numbers", "and").before(self._tokens, begin) is not None
        before = begin - 2
        if before < 0 or not (joined or self._tokens[begin - 1].key == ","):
            return False
        return self._tokens[before].kind == "n" and self._is_before_age(before)

    def _is_before_age(self, begin: int) -> bool:
        return self._pack.words("numbers", "age_before").before(self._tokens, begin) is not None

    def is_of_things(self, end: int) -> bool:
        """Whether the noun of a number is no person and no home: "40 rockets", "dozens of small towns"."""
        if of := self._pack.words("numbers", "of").at(self._tokens, end):
            end = of[0]
        things, nouns = self._pack.words("units", "things"), self._pack.nouns()
        for index in range(end, min(end + _MOST_ADJECTIVES + 1, len(self._tokens))):
            token = self._tokens[index]
            if thing := things.at(self._tokens, index):  # but "30 school children"
                noun = nouns.at(self._tokens, index)  # "death threats" are longer than "death"
                return not (noun and noun[0] >= thing[0]) and not nouns.at(self._tokens, thing[0])
            if token.kind != "w" or token.begins & (COUNTED | PLACE | NUMBER):
                return False
        return False

    def _is_day(self, index: int) -> bool:
        """Whether digits are the day of a month, also where no year is known and so no date is read."""
        key = self._tokens[index].key
        if len(key) > len("31") or not 1 <= int(key) <= _LAST_DAY:
            return False
        of = self._pack.date_words("of").at(self._tokens, index + 1)
        if self._is_month(index + 1) or (of is not None and self._is_month(of[0])):
            return True
        return index > 0 and self._is_month(index - 1) and not self._pack.nouns().at(self._tokens, index + 1)

    def _is_month(self, index: int) -> bool:
        if self._pack.values("dates", "months").at(self._tokens, index) is None:
            return False
        token = self._tokens[index]
        return token.key not in self._pack.table("dates")["capital"] or self._text[token.start].isupper()

    def _is_score(self, index: int) -> bool:
        """Whether two small numbers with a dash stand like the score of a game: the first is not the smaller."""
        if not self._dashes(index, 2):
            return False
        first, second = self._tokens[index].key, self._tokens[index + 2].key
        return len(first) <= len("99") and len(second) <= len("99") and int(first) >= int(second)

    def _is_named(self, index: int) -> bool:
        """Whether a word before digits makes them a name: "Route 66", but not "top 1 percent" or "number 8,011"."""
        if self._pack.words("numbers", "named_by").before(self._tokens, index) is None:
            return False
        end = self.clocks.behind_digits(index)
        is_grouped = end > index + 1 and self._tokens[index + 1].key == ","
        counts = self._pack.nouns().at(self._tokens, end) or self._pack.words("numbers", "percent").at(
            self._tokens, end
        )
        return not is_grouped and counts is None  # "in the district 12 people were killed"

    def _is_padded(self, index: int) -> bool:
        """Whether digits begin with a zero, or are a pair in a row of pairs: a telephone number ("03 83 81 00 12")."""
        key = self._tokens[index].key
        if len(key) > 1 and key[0] == "0":
            return True
        pairs = 0
        for token in self._tokens[max(0, index - _PAIRS) : index + _PAIRS + 1]:
            pairs = pairs + 1 if token.kind == "n" and len(token.key) == len("00") else 0
            if pairs > _PAIRS:
                return len(key) == len("00")
        return False

    def _is_next_in_row(self, index: int) -> bool:
        """Whether digits have the ending of an ordinal: "15-го"."""
        tokens, end = self._tokens, index + 1
        if end + 1 >= len(tokens) or tokens[end].key != _DASH:
            return False
        hangs = touches(tokens, end) and touches(tokens, end + 1)
        return hangs and self._pack.words("numbers", "ordinal_endings").at(tokens, end + 1) is not None

    def _hangs_on_word(self, index: int) -> bool:
        """Whether digits hang on a word with a dash: "Covid-19"."""
        tokens = self._tokens
        if index < len("F-") or not (touches(tokens, index) and touches(tokens, index - 1)):
            return False
        return tokens[index - 1].key == _DASH and tokens[index - 2].kind == "w"

    def _dashes(self, index: int, length: int) -> bool:
        """Whether digits, dash, digits, … stand without blanks from a token on."""
        if index < 0 or index + length >= len(self._tokens):
            return False
        stretch = self._tokens[index : index + length + 1]
        shape = all(
            token.kind == "n" if place % 2 == 0 else token.key == _DASH for place, token in enumerate(stretch)
        )
        return shape and all(touches(self._tokens, place) for place in range(index + 1, index + length + 1))
