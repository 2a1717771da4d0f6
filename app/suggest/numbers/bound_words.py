"""Words beside a number that bound it: "at least" before it, "or more" behind it."""

from app.model.figure_reading import FigureReading
from app.model.vocabulary import Quantifier
from app.suggest.numbers.digits import Written
from app.suggest.numbers.number_roles import AFTER, ARTICLE, DIGITS, SCALE, UNIT, WORD
from app.suggest.numbers.number_words import unit_at
from app.suggest.numbers.value_reader import ValueReader
from app.suggest.text.families import COUNTED

_NO_ONE = frozenset({Quantifier.BETWEEN, Quantifier.AT_MOST, Quantifier.EXACT})
_CLAUSE, _STEP, _BESIDE = 9, 5, 3
"""Words in which a change is told before what it goes to: "rose by 3 percent from 12"."""


class BoundWords(ValueReader):
    """Finds qualifiers; what looks like one and tells a change or a span of time is none."""

    def before(self, index: int) -> tuple[int, Quantifier] | None:
        """Return the qualifier that begins at a token, with the token after it."""
        found = self._pack.slots("qualifiers", "before").at(self._tokens, index)
        if found is None or self._pack.words("qualifiers", "compares").at(self._tokens, index):
            return None
        bound = Quantifier(found[1])
        if self._is_change(index) or self._is_during(index, found[0]) or self._is_of_noun(found[0], bound):
            return None
        return found[0], bound

    def _is_of_noun(self, end: int, bound: Quantifier) -> bool:
        """Whether "over" governs a noun that holds a number: "over a 30W charger", "under a five-year deal"."""
        if bound not in (Quantifier.MORE_THAN, Quantifier.LESS_THAN) or not self._roles[end] & ARTICLE:
            return False
        article = self._pack.words("numbers", "article").at(self._tokens, end)
        roles = self._roles[article[0]] if article else 0
        return bool(roles & DIGITS) or (bool(roles & WORD) and not roles & SCALE)

    def behind(self, end: int) -> tuple[int, Quantifier] | None:
        """Return a qualifier behind a number, its unit or the noun it counts: "three civilians at least"."""
        if not (
            self._roles[end] & (AFTER | UNIT)
            or (end < len(self._tokens) and self._tokens[end].begins & COUNTED)
        ):
            return None
        after = self._pack.slots("qualifiers", "after")
        for place in (end, *self._after_noun(end)):
            found = after.at(self._tokens, place)
            if found and not self._leads_a_number(place):
                return found[0], Quantifier(found[1])
        return None

    def is_changing(self, index: int) -> bool:
        """Whether the number at a token is where a change began: "rose from 12 to 15" is no range."""
        opened = self._pack.words("qualifiers", "changes_from").before(self._tokens, index, 2)
        return opened is not None and self._is_change(opened[0])

    def is_step(self, start: int, reading: FigureReading) -> bool:
        """Whether two numbers tell by how much something changed and to what: "rose $9 to $1,293"."""
        low, high = reading.low or 0, reading.high or 0
        return high > _STEP * low and self._is_changed(start)

    def is_contest(self, start: int) -> bool:
        """Whether two numbers are the two sides of a vote: "voted 126 to 302", "a vote of 126 to 302"."""
        contests = self._pack.words("qualifiers", "contests")
        return any(contests.at(self._tokens, place) for place in range(max(0, start - _BESIDE), start))

    def is_round(self, begin: int, number: Written) -> bool:
        """Whether a number is told by a round word: French "une vingtaine" is about twenty."""
        rounds = self._pack.words("numbers", "rounds")
        if rounds.at(self._tokens, begin):
            return True
        if not self._roles[begin] & ARTICLE:
            return False
        article = self._pack.words("numbers", "article").at(self._tokens, begin)
        rounded = article and rounds.at(self._tokens, article[0])
        return rounded is not None and rounded[0] == number.end

    def one_unit(self, begin: int, bound: Quantifier) -> Written | None:
        """Read the one that a bounded unit stands for: "nearly a week"."""
        articles = self._pack.words("numbers", "article")
        article = articles.at(self._tokens, begin)
        unit = unit_at(self._tokens, article[0] if article else begin, self._pack)
        has_articles = bool(self._pack.table("numbers")["article"])
        if unit is None or bound in _NO_ONE or has_articles is (article is None):
            return None
        return Written(article[0] if article else unit, 1)

    def _is_change(self, index: int) -> bool:
        """Whether "from" or "to" tells where a change begins or ends, since a word of change stands before it."""
        words = self._pack.words
        if not (
            words("qualifiers", "changes_from").at(self._tokens, index)
            or words("qualifiers", "changes_to").at(self._tokens, index)
        ):
            return False
        return self._is_changed(index)

    def _is_changed(self, index: int) -> bool:
        changes = self._pack.words("qualifiers", "changes")
        return any(changes.at(self._tokens, place) for place in range(max(0, index - _CLAUSE), index))

    def _is_during(self, index: int, end: int) -> bool:
        """Whether "over 30 months" tells in what time something happened, not how long it took."""
        if not self._pack.words("qualifiers", "during").at(self._tokens, index):
            return False
        number = self._number_at(end)
        article = self._pack.words("numbers", "article").at(self._tokens, end)
        behind = number.end if number else article[0] if article else end
        if self._pack.date_words("unit").at(self._tokens, behind) is None:
            return False
        return not self._pack.words("qualifiers", "not_during").before(self._tokens, index, 2)

    def _after_noun(self, end: int) -> tuple[int, ...]:
        noun = self._pack.nouns().at(self._tokens, end)
        if noun:
            return (noun[0],)
        unit = unit_at(self._tokens, end, self._pack)
        return (unit,) if unit else ()

    def _leads_a_number(self, index: int) -> bool:
        """Whether a qualifier belongs to the number after it: "on 3 June 2020 at least 60"."""
        leading = self._pack.slots("qualifiers", "before").at(self._tokens, index)
        if leading is None:
            return False
        return self._number_at(self._skip_fillers(leading[0])) is not None
