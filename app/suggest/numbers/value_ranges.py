"""Ranges: "between 10 and 12", "10-12 million", "$80 million to $100 million"."""

from dataclasses import replace
from decimal import Decimal

from app.model.figure_reading import FigureReading
from app.model.number import Number
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Quantifier, Unit
from app.suggest.numbers.digits import Written
from app.suggest.numbers.number_roles import JOIN, PERCENT, UNIT
from app.suggest.numbers.number_words import scale_of, unit_at, whole
from app.suggest.numbers.value_reader import ValueReader
from app.suggest.text.tokens import touches


class ValueRanges(ValueReader):
    """Reads two numbers as the ends of one range."""

    def at(self, start: int, begin: int, quantifier: Quantifier | None) -> tuple[int, FigureReading] | None:
        """Return the range at token `begin`, its words beginning at `start`, with the token after it."""
        low = self._number_at(begin)
        ends = None if low is None or low.value is None else self._ends(low, quantifier)
        if low is None or ends is None:
            return None
        high, end = ends
        first, last = self._with_scale_of(low, high), high.value or 0
        if first >= last and not self._may_run_backwards(start, quantifier):
            return None
        reading = self._between(start, end, first, last)
        return end, replace(reading, unit=Unit.PERCENT) if end > high.end else reading

    def _ends(self, low: Written, quantifier: Quantifier | None) -> tuple[Written, int] | None:
        """Return the second number of a range and the token after it and its percent sign."""
        if not self._roles[low.end] & (PERCENT | JOIN | UNIT) and quantifier is not Quantifier.BETWEEN:
            return None
        percents = self._pack.words("numbers", "percent")
        percent = percents.at(self._tokens, low.end)
        unit = None if percent else unit_at(self._tokens, low.end, self._pack)
        joined = self._joined(percent[0] if percent else unit or low.end, quantifier)
        high = None if joined is None else self._number_at(self._skip_sign(self._skip_fillers(joined)))
        if joined is None or high is None or high.value is None or self._is_dashed_on(high.end, joined):
            return None
        last = percents.at(self._tokens, high.end)
        if (percent and not last) or (unit and unit_at(self._tokens, high.end, self._pack) is None):
            return None
        return high, last[0] if last else high.end

    def _joined(self, index: int, quantifier: Quantifier | None) -> int | None:
        """Return the token after what joins two ends."""
        joins = "range_joins" if quantifier is Quantifier.BETWEEN else "range_bare"
        join = self._pack.words("qualifiers", joins).at
        if joined := join(self._tokens, index):
            hanging = (
                join(self._tokens, index + 1) if self._tokens[index].key == "-" else None
            )  # "a 10- to 12-year term"
            return (hanging or joined)[0]
        # Arabic writes "and" together with the number in words: the join takes no token of its own.
        glued = quantifier is Quantifier.BETWEEN and index < len(self._tokens)
        return index if glued and len(self._tokens[index].forms) > 1 else None

    def _skip_sign(self, index: int) -> int:
        sign = self._pack.words("numbers", "currencies").at(self._tokens, index)
        return sign[0] if sign else index

    def _may_run_backwards(self, start: int, quantifier: Quantifier | None) -> bool:
        """Whether a range that falls is a slip: "between 12 and 10", but not "from 12 to 10", nor "218 to 209"."""
        opens = self._pack.words("qualifiers", "changes_from").at(self._tokens, start)
        return quantifier is Quantifier.BETWEEN and opens is None

    def _is_dashed_on(self, end: int, begin: int) -> bool:
        """Whether another dash and digits follow, as in a date or a telephone number."""
        tokens = self._tokens
        dashed = end + 1 < len(tokens) and tokens[end].key == "-" == tokens[begin - 1].key
        return dashed and touches(tokens, end) and touches(tokens, end + 1) and tokens[end + 1].kind == "n"

    def _with_scale_of(self, low: Written, high: Written) -> Number:
        """In "10 to 12 million" the first number counts millions too."""
        value, scale = low.value or 0, scale_of(self._tokens, high.end - 1, self._pack)
        has_own = scale_of(self._tokens, low.end - 1, self._pack) > 1
        scaled = whole(Decimal(value) * scale)
        return value if has_own or scaled > (high.value or 0) else scaled

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
