"""Whether the clause around a time tells what was or what is to come."""

from functools import cached_property

from app.suggest.dates.way import Way
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_REACH = 14
_NEAR = 5
_OPENING_WORDS = 4
_SHORTEST_VERB, _SHORTEST_FUTURE = 4, 3
_LONGEST_INITIAL = 2
_ENDS = frozenset('.;:!?"“”«»()')
_BREAKS = _ENDS | {","}


class Tense:
    """Reads words such as "will", "scheduled", "was" in one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._text = stretch.text
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self._led_at, self._led_by = -1, -1

    def lead(self, index: int, before: int) -> None:
        """Let the time at a token lie the same way as the one before, to which it is joined."""
        self._led_by = self._led_by if self._led_at == before else before
        self._led_at = index

    def way(self, index: int, *, is_dated: bool = True, is_weekday: bool = False) -> Way:
        """Return which way a time at a token lies, as far as its clause tells; what is `dated` names a month."""
        index = self._led_by if index == self._led_at else index
        if self._is_beside("past_beside", index):
            return Way.BACK
        if self._is_beside("future_beside", index) and not (is_dated and self._looks_back(index)):
            return Way.AHEAD
        if self._pack.words("dates", "future_after").at(self._tokens, index + 1):
            return Way.AHEAD
        if is_weekday and self._is_beside("weekday_ahead", index):
            return Way.AHEAD
        if self._looks_ahead(index) or (not is_dated and self._is_reflexive(index)):
            return Way.AHEAD
        return Way.BACK if is_dated and self._looks_back(index) else Way.UNTOLD

    def _looks_ahead(self, index: int) -> bool:
        """Whether a word of what is still to come ("will", "scheduled") stands before a token in its clause.

        A time that opens its clause is followed by that word ("On Tuesday the council will meet").
        """
        if self._is_beside("future_by", index) and not self._is_perfect(index):
            return True
        for place in self._before(index, _REACH):
            if place in self._future:
                return True
        return self._is_after_present(index) or (self._opens(index) and self._is_future_after(index))

    def _is_beside(self, key: str, index: int) -> bool:
        return self._pack.words("dates", key).before(self._tokens, index) is not None

    def _before(self, index: int, reach: int) -> range:
        """Return the places before a token, the nearest first, up to where its clause begins."""
        first = max(0, index - reach)
        for place in range(index - 1, first - 1, -1):
            if self._breaks(place):
                return range(index - 1, place, -1)
        return range(index - 1, first - 1, -1)

    def _breaks(self, place: int) -> bool:
        """Whether a sign ends a clause: not the one in "1,000" and the points of "11 a.m. Monday"."""
        tokens = self._tokens
        if tokens[place].key not in _BREAKS:
            return False
        if place == 0 or tokens[place].key not in ".,":
            return True
        is_inside = place + 1 < len(tokens) and touches(tokens, place) and touches(tokens, place + 1)
        is_short = tokens[place].key == "." and len(tokens[place - 1].key) <= _LONGEST_INITIAL
        return not (is_inside or is_short)

    def _is_perfect(self, index: int) -> bool:
        """Whether the clause goes on in a past tense ("by Saturday evening, 70,000 had been buried")."""
        words = self._pack.words("dates", "past")
        near = range(max(0, index - _REACH), min(len(self._tokens), index + _REACH))
        return any(words.at(self._tokens, place) for place in near)

    def _is_after_present(self, index: int) -> bool:
        """Whether a verb in the present tense that plans stands close before ("service resumes Sunday")."""
        words = self._pack.words("dates", "future_verbs")
        return any(words.at(self._tokens, place) for place in self._before(index, _NEAR))

    def _is_reflexive(self, index: int) -> bool:
        """Whether a reflexive verb stands before and none in a past tense: "el maratón se corre el domingo"."""
        words = self._pack.words("dates", "future_unless_past")
        return any(
            words.at(self._tokens, place) for place in self._before(index, _NEAR)
        ) and not self._looks_back(index)

    def _opens(self, index: int) -> bool:
        """Whether a time stands first in its clause, or belongs to the noun that does ("les élections du 11 mars")."""
        if index <= 2 or self._breaks(index - 1) or self._breaks(index - 2):  # noqa: PLR2004  (an article between)
            return True
        if self._breaks(index - 3) and self._pack.words("dates", "clause_openers").at(
            self._tokens, index - 2
        ):
            return True
        return index <= _OPENING_WORDS and self._pack.date_words("of").before(self._tokens, index) is not None

    def _is_future_after(self, index: int) -> bool:
        """Look for a word of what is to come up to the clause's end, a comma behind a past tense, or who says so."""
        endings = tuple(self._pack.table("dates").get("past_endings", ()))
        is_told = False
        for place in range(index, min(len(self._tokens), index + _REACH)):
            token = self._tokens[place]
            if token.key in _ENDS or self._pack.words("sources", "verbs").at(self._tokens, place):
                return False
            if place in self._future:
                return True
            if token.key == "," and is_told:
                return False
            is_told = is_told or (bool(endings) and self._ends_in(endings, place))
        return False

    def _looks_back(self, index: int) -> bool:
        """Whether a verb of the clause, but one of saying, stands in a past tense; true where a pack lists none."""
        if "past" not in self._pack.table("dates"):
            return True
        words = self._pack.words("dates", "past")
        endings = tuple(self._pack.table("dates").get("past_endings", ()))
        saying = self._pack.words("sources", "verbs")
        for place in (*self._before(index, _REACH), *self._behind(index)):
            is_past = words.at(self._tokens, place) or (endings and self._ends_in(endings, place))
            if is_past and not saying.at(self._tokens, place):
                return True
        return False

    def _behind(self, index: int) -> range:
        """Return the places from a token to the end of its clause."""
        last = min(len(self._tokens), index + _REACH)
        for place in range(index, last):
            if self._tokens[place].key in _ENDS:
                return range(index, place)
        return range(index, last)

    @cached_property
    def _future(self) -> frozenset[int]:
        words = self._pack.words("dates", "future")
        endings = tuple(self._pack.table("dates").get("future_endings", ()))
        return frozenset(
            index
            for index in range(len(self._tokens))
            if words.at(self._tokens, index) or (endings and self._ends_in(endings, index, _SHORTEST_FUTURE))
        )

    def _ends_in(self, endings: tuple[str, ...], index: int, shortest: int = _SHORTEST_VERB) -> bool:
        """Whether a verb has an ending that only its tense has (French "rendra", Spanish "llegará")."""
        token = self._tokens[index]
        if not token.key.endswith(endings) or len(token.key) < shortest:
            return False
        return self._text[token.start].islower()
