"""Values as an article writes them, read into the number fields of a figure."""

from dataclasses import replace
from decimal import Decimal

from app.model.confidence import Confidence
from app.model.figure_reading import FigureReading
from app.model.number import Number
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Quantifier, Unit
from app.suggest.digits import Written
from app.suggest.families import NUMBER
from app.suggest.lone_ones import LoneOnes
from app.suggest.number_vetoes import NumberVetoes
from app.suggest.number_words import scale_of, whole
from app.suggest.shares import Shares
from app.suggest.stretch import Stretch
from app.suggest.tokens import touches
from app.suggest.value_bounds import bounds_of, suspicion_of
from app.suggest.value_reader import ValueReader


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
        self._shares = Shares(stretch, self._known)
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
        if self._vetoes.is_name(index) or (not self._whole_text and self._vetoes.is_phrase(index)):
            return None
        qualifier = self._pack.slots("qualifiers", "before").at(self._tokens, index)
        if qualifier:
            begin = self._skip_fillers(qualifier[0])
            bound = Quantifier(qualifier[1])
            return (
                self._money(index, begin, bound)
                or self._qualified(index, begin, bound)
                or self._behind_noun(index, begin, bound)
                or self._bare(index)
            )
        return self._money(index, index, None) or self._bare(index)

    def _money(self, start: int, begin: int, bound: Quantifier | None) -> tuple[int, FigureReading] | None:
        """Read a number behind the sign of a currency: "about $3.5 billion"; "€20m" are millions."""
        sign = self._pack.words("numbers", "currencies").at(self._tokens, begin)
        if sign is None or sign[0] >= len(self._tokens) or self._tokens[sign[0]].kind != "n":
            return None
        found = self._range(start, sign[0], bound)
        if found is None and bound is not Quantifier.BETWEEN:
            found = self._number(start, sign[0], bound)
        return (found[0], replace(found[1], unit=Unit.OTHER, rule="number.money")) if found else None

    def _behind_noun(
        self, start: int, begin: int, quantifier: Quantifier
    ) -> tuple[int, FigureReading] | None:
        """Read a number that follows what it counts, as an Arabic "two" does."""
        noun_first = self._pack.table("numbers").get("noun_first", False) and begin < len(self._tokens)
        return self._number(start, begin + 1, quantifier) if noun_first else None

    def _bare(self, index: int) -> tuple[int, FigureReading] | None:
        weak = self._pack.words("numbers", "weak").at(self._tokens, index)
        found = self._qualified(index, index, None)
        if found and weak and found[0] == weak[0] and not self._whole_text:
            return found if self._ones.counts(index, weak[0]) else None
        return found or self._indefinite(index)

    def _indefinite(self, index: int) -> tuple[int, FigureReading] | None:
        """Read "a child" as one child where the clause tells of harm."""
        end = None if self._whole_text else self._ones.indefinite(index)
        if end is None:
            return None
        reading = self._reading(index, end, None, Written(end, 1))
        return end, replace(reading, confidence=Confidence.MEDIUM, rule="number.indefinite")

    def _qualified(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        """Read what stands at token `begin`; the value as written begins at token `start`."""
        return (
            self._scaled_fraction(start, begin, quantifier)
            or self._shares.at(start, begin, quantifier)
            or self._range(start, begin, quantifier)
            or (None if quantifier is Quantifier.BETWEEN else self._number(start, begin, quantifier))
            or self._vague(start, begin)
        )

    def _scaled_fraction(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        written = self._shares.scaled_fraction(begin)
        return (written.end, self._reading(start, written.end, quantifier, written)) if written else None

    def _range(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        low = self._number_at(begin)
        if low is None or low.value is None:
            return None
        joins = "range_joins" if quantifier is Quantifier.BETWEEN else "range_bare"
        joined = self._pack.words("qualifiers", joins).at(self._tokens, low.end) or self._glued_join(
            low.end, quantifier
        )
        if joined is None:
            return None
        high = self._number_at(joined[0])
        if high is None or high.value is None or self._is_dashed_on(high.end, joined[0]):
            return None
        first = self._with_scale_of(low, high)
        percent = self._pack.words("numbers", "percent").at(self._tokens, high.end)
        end = percent[0] if percent else high.end
        reading = self._between(start, end, first, high.value)
        return end, replace(reading, unit=Unit.PERCENT) if percent else reading

    def _glued_join(self, index: int, quantifier: Quantifier | None) -> tuple[int, bool] | None:
        """Arabic writes "and" together with the number in words: the join takes no token of its own."""
        glued = quantifier is Quantifier.BETWEEN and index < len(self._tokens)
        return (index, True) if glued and len(self._tokens[index].forms) > 1 else None

    def _is_dashed_on(self, end: int, begin: int) -> bool:
        """Whether another dash and digits follow, as in a date or a telephone number."""
        tokens = self._tokens
        dashed = end + 1 < len(tokens) and tokens[end].key == "-" == tokens[begin - 1].key
        return dashed and touches(tokens, end) and touches(tokens, end + 1)

    def _with_scale_of(self, low: Written, high: Written) -> Number:
        """In "10 to 12 million" the first number counts millions too."""
        value, scale = low.value or 0, scale_of(self._tokens, high.end - 1, self._pack)
        has_own = scale_of(self._tokens, low.end - 1, self._pack) > 1
        return value if has_own or scale == 1 or value >= scale else whole(Decimal(value) * scale)

    def _between(self, start: int, end: int, first: Number, second: Number) -> FigureReading:
        reversed_ = first > second
        return FigureReading(
            **self._place(start, end),
            reason=Reason(ReasonCode.NUMBER_AS_WRITTEN),
            quantifier=Quantifier.BETWEEN,
            rule="number.between",
            low=min(first, second),
            high=max(first, second),
            suspect=reversed_,
            suspect_reason=Reason(ReasonCode.RANGE_REVERSED) if reversed_ else None,
        )

    def _number(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        number = self._number_at(begin)
        if number is None:
            return None
        after = None if quantifier else self._qualifier_behind(number.end)
        if after:
            return after[0], self._reading(start, after[0], after[1], number)
        reading = self._reading(start, number.end, quantifier, number)
        if self._vetoes.is_age(begin, number.end):
            reading = replace(reading, unit=Unit.OTHER, rule="number.age")
        return number.end, reading

    def _qualifier_behind(self, end: int) -> tuple[int, Quantifier] | None:
        """Return a qualifier behind a number, or behind the noun it counts: "three civilians at least"."""
        noun = self._pack.nouns().at(self._tokens, end)
        for place in (end, noun[0]) if noun else (end,):
            after = self._pack.slots("qualifiers", "after").at(self._tokens, place)
            if after and not self._leads_a_number(place):
                return after[0], Quantifier(after[1])
        return None

    def _leads_a_number(self, index: int) -> bool:
        """Whether a qualifier belongs to the number after it: "on 3 June 2020 at least 60"."""
        leading = self._pack.slots("qualifiers", "before").at(self._tokens, index)
        if leading is None:
            return False
        begin = self._skip_fillers(leading[0])
        return self._number_at(begin) is not None

    def _vague(self, start: int, begin: int) -> tuple[int, FigureReading] | None:
        found = self._pack.words("numbers", "vague").at(self._tokens, begin)
        if found is None:
            return None
        reason = Reason(ReasonCode.VAGUE_WORD, {"words": self._words(begin, found[0])})
        reading = FigureReading(
            **self._place(start, found[0]), reason=reason, quantifier=Quantifier.VAGUE, rule="number.vague"
        )
        return found[0], reading

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
