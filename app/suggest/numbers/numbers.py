"""Values as an article writes them, read into the number fields of a figure."""

from dataclasses import replace

from app.model.confidence import Confidence
from app.model.figure_reading import FigureReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Quantifier, Unit
from app.suggest.numbers.bound_words import BoundWords
from app.suggest.numbers.digits import Written
from app.suggest.numbers.lone_ones import LoneOnes
from app.suggest.numbers.number_roles import (
    ARTICLE,
    BEFORE,
    DIGITS,
    FRACTION,
    INDEFINITE,
    SCALE,
    SIGN,
    VAGUE,
    VETO,
    WEAK,
    WORD,
)
from app.suggest.numbers.number_vetoes import NumberVetoes
from app.suggest.numbers.number_words import unit_at
from app.suggest.numbers.shares import Shares
from app.suggest.numbers.value_bounds import bounds_of, suspicion_of
from app.suggest.numbers.value_ranges import ValueRanges
from app.suggest.numbers.value_reader import ValueReader
from app.suggest.text.families import NUMBER
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches


def read_value(words: str, language: str) -> FigureReading:
    """Return how a value as written is read; where it holds no number, every number field is None."""
    found = find_values(words, language, whole_text=True)
    if found:
        return found[0]
    stripped = words.strip()
    start = words.find(stripped) if stripped else 0
    return FigureReading(
        value_as_written=stripped, start=start, end=start + len(stripped), reason=Reason(ReasonCode.NO_NUMBER)
    )


def find_values(text: str, language: str, *, whole_text: bool = False) -> tuple[FigureReading, ...]:
    """Return every value in `text` in order, none overlapping another.

    Words that are seldom numbers ("one", French "une") count beside a qualifier, or where they are the `whole_text`.
    """
    return values_in(Stretch.of(text, language), whole_text=whole_text)


def values_in(stretch: Stretch, *, whole_text: bool = False) -> tuple[FigureReading, ...]:
    """Return every value in a stretch in order, none overlapping another."""
    return _Finder(stretch, whole_text=whole_text).find()


class _Finder(ValueReader):
    def __init__(self, stretch: Stretch, *, whole_text: bool) -> None:
        super().__init__(stretch)
        self._shares = Shares(stretch, self._known, self._roles)
        self._ranges = ValueRanges(stretch, self._known, self._roles)
        self._bounds = BoundWords(stretch, self._known, self._roles)
        self._whole_text = whole_text
        self._vetoes = NumberVetoes(stretch)
        self._ones = LoneOnes(stretch)

    def find(self) -> tuple[FigureReading, ...]:
        found, index = [], 0
        while index < len(self._tokens):
            at = self._at(index) if self._tokens[index].begins & NUMBER else None
            if at is None:
                index += 1
            else:
                index, reading = at
                of_things = reading.unit is None and self._vetoes.is_of_things(index)
                found.append(replace(reading, unit=Unit.OTHER) if of_things else reading)
        return tuple(found)

    def _at(self, index: int) -> tuple[int, FigureReading] | None:
        """Return the value that begins at a token, with the token after it."""
        roles = self._roles[index]
        if (roles & DIGITS and self._vetoes.is_name(index)) or (
            roles & WORD and self._vetoes.clocks.is_hour(index)
        ):
            return None
        if roles & (VETO | SCALE | FRACTION) and not self._whole_text and self._vetoes.is_phrase(index):
            return self._shares.out_of(index, index, None)  # Spanish "uno de cada cinco", but "uno de ellos"
        qualifier = self._bounds.before(index) if roles & BEFORE else None
        if qualifier:
            begin, bound = self._skip_fillers(qualifier[0]), qualifier[1]
            second = self._bounds.before(begin) if self._roles[begin] & BEFORE else None
            if second:  # "at least about 20", "estimated at over 40"
                begin = self._skip_fillers(second[0])
                bound = second[1] if bound in (Quantifier.ABOUT, Quantifier.EXACT) else bound
            if self._roles[begin] & DIGITS and self._vetoes.is_name(begin):
                return None  # "about 5 pm"
            return (
                self._money(index, begin, bound)
                or self._qualified(index, begin, bound)
                or self._behind_noun(index, begin, bound)
                or self._bare(index)
            )
        return self._money(index, index, None) or self._bare(index)

    def _money(self, start: int, begin: int, bound: Quantifier | None) -> tuple[int, FigureReading] | None:
        """Read a number behind the sign of a currency: "about $3.5 billion"; "€20m" are millions."""
        if not self._roles[begin] & SIGN:
            return None
        sign = self._pack.words("numbers", "currencies").at(self._tokens, begin)
        if sign is None or sign[0] >= len(self._tokens) or self._tokens[sign[0]].kind != "n":
            return None
        if any(not touches(self._tokens, place) for place in range(begin + 1, sign[0])):
            return None  # "a $40 bid" is no sum in Australian dollars
        found = self._range(start, sign[0], bound)
        if found is None and bound is not Quantifier.BETWEEN:
            found = self._number(start, sign[0], bound)
        return (found[0], replace(found[1], unit=Unit.OTHER, rule="number.money")) if found else None

    def _behind_noun(
        self, start: int, begin: int, quantifier: Quantifier
    ) -> tuple[int, FigureReading] | None:
        """Read a number that follows what it counts, as an Arabic "two" does."""
        noun_first = self._pack.table("numbers").get("noun_first", False) and begin < len(self._tokens)
        is_bound = noun_first and quantifier is not Quantifier.BETWEEN
        return self._number(start, begin + 1, quantifier) if is_bound else None

    def _bare(self, index: int) -> tuple[int, FigureReading] | None:
        roles = self._roles[index]
        weak = self._pack.words("numbers", "weak").at(self._tokens, index) if roles & WEAK else None
        found = self._qualified(index, index, None)
        if found and weak and found[0] == weak[0] and not self._whole_text:
            return found if self._ones.counts(index, weak[0]) or self._is_one_unit(index, weak[0]) else None
        return found or (self._indefinite(index) if roles & INDEFINITE else None)

    def _is_one_unit(self, index: int, end: int) -> bool:
        """Whether "one" stands before a unit or a thing, where it is no article: "one hour"."""
        if self._roles[index] & ARTICLE:
            return False
        thing = self._pack.words("units", "things").at(self._tokens, end)
        return thing is not None or unit_at(self._tokens, end, self._pack) is not None

    def _indefinite(self, index: int) -> tuple[int, FigureReading] | None:
        """Read "a child" as one child where the clause tells of harm."""
        end = None if self._whole_text else self._ones.indefinite(index)
        if end is None or self._number_at(end) is not None:  # "another ten"
            return None
        reading = self._reading(index, end, None, Written(end, 1))
        return end, replace(reading, confidence=Confidence.MEDIUM, rule="number.indefinite")

    def _qualified(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        """Read what stands at token `begin`; the value as written begins at token `start`."""
        return (
            self._scaled_fraction(start, begin, quantifier)
            or self._range(start, begin, quantifier)
            or (None if quantifier is Quantifier.BETWEEN else self._one(start, begin, quantifier))
        )

    def _one(self, start: int, begin: int, quantifier: Quantifier | None) -> tuple[int, FigureReading] | None:
        """Read one number or share; "тысячи людей" are thousands, "больше тысячи" more than one of them."""
        is_vague = self._roles[begin] & VAGUE
        vague = self._pack.words("numbers", "vague").at(self._tokens, begin) if is_vague else None
        if vague and (quantifier is None or vague[0] > begin + 1):
            return self._vague(start, begin)
        return (
            self._share(start, begin, quantifier)
            or self._number(start, begin, quantifier)
            or (self._vague(start, begin) if vague else None)
            or (self._one_unit(start, begin, quantifier) if quantifier else None)
        )

    def _share(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        found = self._shares.at(start, begin, quantifier)
        after = self._bounds.behind(found[0]) if found and quantifier is None else None
        if found is None or after is None:
            return found
        return after[0], replace(found[1], quantifier=after[1], **self._place(start, after[0]))

    def _one_unit(self, start: int, begin: int, quantifier: Quantifier) -> tuple[int, FigureReading] | None:
        one = self._bounds.one_unit(begin, quantifier)
        if one is None:
            return None
        return one.end, replace(self._reading(start, one.end, quantifier, one), unit=Unit.OTHER)

    def _range(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        found = self._ranges.at(start, begin, quantifier)
        if found is None or quantifier is not None:
            return found
        bounds = self._bounds
        is_none = bounds.is_changing(start) or bounds.is_step(start, found[1]) or bounds.is_contest(start)
        return None if is_none else found

    def _scaled_fraction(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        written = self._shares.scaled_fraction(begin)
        return (written.end, self._reading(start, written.end, quantifier, written)) if written else None

    def _number(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        number = self._number_at(begin)
        if number is None:
            return None
        after = None if quantifier else self._bounds.behind(number.end)
        if after:
            return after[0], self._reading(start, after[0], after[1], number)
        if quantifier is None and self._bounds.is_round(begin, number):
            quantifier = Quantifier.ABOUT
        reading = self._reading(start, number.end, quantifier, number)
        if self._vetoes.is_age(begin, number.end):
            reading = replace(reading, unit=Unit.OTHER, rule="number.age")
        return number.end, reading

    def _vague(self, start: int, begin: int) -> tuple[int, FigureReading] | None:
        found = self._pack.words("numbers", "vague").at(self._tokens, begin)
        if found is None or not self._tells_a_number(begin, found[0]):
            return None
        reason = Reason(ReasonCode.VAGUE_WORD, {"words": self._words(begin, found[0])})
        reading = FigureReading(
            **self._place(start, found[0]), reason=reason, quantifier=Quantifier.VAGUE, rule="number.vague"
        )
        return found[0], reading

    def _tells_a_number(self, begin: int, end: int) -> bool:
        """Whether a vague word stands for a number: "several" only before people, or beside a word of harm."""
        faint = None if self._whole_text else self._pack.words("numbers", "faint").at(self._tokens, begin)
        return faint is None or faint[0] != end or self._ones.counts(begin, end)

    def _reading(self, start: int, end: int, quantifier: Quantifier | None, number: Written) -> FigureReading:
        value, kind = number.value, quantifier or Quantifier.EXACT
        suspect = Reason(ReasonCode.GROUPING_UNCLEAR) if value is None else suspicion_of(value)
        low, best, high = bounds_of(kind, value)
        reason = (
            Reason(ReasonCode.QUANTIFIER_WORDS, {"words": self._words(start, end)})
            if quantifier
            else Reason(ReasonCode.NUMBER_AS_WRITTEN)
        )
        return FigureReading(
            **self._place(start, end),
            reason=reason,
            quantifier=kind,
            rule=f"number.{kind}",
            low=low,
            best=best,
            high=high,
            suspect=suspect is not None,
            suspect_reason=suspect,
            alternatives=number.others,
        )
