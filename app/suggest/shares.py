"""Shares: "12 %", "half of the 22 million", "one in five"."""

from decimal import Decimal

from app.model.figure_reading import FigureReading
from app.model.number import Number
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Quantifier, Unit
from app.suggest.digits import Written
from app.suggest.number_words import scale_of, whole
from app.suggest.tokens import touches
from app.suggest.value_reader import ValueReader

_MOST_OUT_OF = 1000


class Shares(ValueReader):
    """Reads shares; nothing is computed from share and base."""

    def at(self, start: int, begin: int, quantifier: Quantifier | None) -> tuple[int, FigureReading] | None:
        """Return the share at token `begin`, its words beginning at `start`, with the token after it."""
        return self._out_of(start, begin, quantifier) or self._share(start, begin, quantifier)

    def scaled_fraction(self, begin: int) -> Written | None:
        """Return the number that "half a million" comes to; None where a fraction is a share."""
        fraction = self._pack.values("numbers", "fractions").at(self._tokens, begin)
        if fraction is None:
            return None
        end, share = fraction[0], Decimal(fraction[1])
        article = self._pack.words("numbers", "article").at(self._tokens, end)
        after = article[0] if article else end
        scale = scale_of(self._tokens, after, self._pack)
        joined = self._pack.words("numbers", "and").at(self._tokens, end)
        if scale == 1 and joined and touches(self._tokens, end):
            after = joined[0]
            scale = scale_of(self._tokens, after, self._pack)
        if scale == 1:
            return None
        scaled = self._pack.values("numbers", "scales").at(self._tokens, after)
        return Written(scaled[0] if scaled else after, whole(share * scale))

    def _out_of(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        """Read "one in five" as a fifth: both numbers small, the first in words."""
        first = self._number_at(begin)
        joined = first and self._pack.words("numbers", "out_of").at(self._tokens, first.end)
        if not first or not joined or self._tokens[begin].kind == "n" or not first.value:
            return None
        second = self._number_at(joined[0])
        if second is None or second.value is None or not first.value < second.value <= _MOST_OUT_OF:
            return None
        share = whole(round(Decimal(first.value) / Decimal(second.value), 4).normalize())
        return self._share_of(start, second.end, share, quantifier, None)

    def _share(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        fraction = self._pack.values("numbers", "fractions").at(self._tokens, begin)
        if fraction:
            return self._share_of(start, fraction[0], Decimal(fraction[1]), quantifier, None)
        number = self._number_at(begin)
        percent = self._pack.words("numbers", "percent").at(self._tokens, number.end) if number else None
        if number is None or percent is None or number.value is None:
            return None
        share = whole(Decimal(number.value) / 100)
        return self._share_of(start, percent[0], share, quantifier, Unit.PERCENT)

    def _share_of(
        self, start: int, end: int, share: Number, quantifier: Quantifier | None, unit: Unit | None
    ) -> tuple[int, FigureReading]:
        of = self._pack.words("numbers", "of").at(self._tokens, end)
        needs_of = not self._pack.table("numbers").get("of_optional", False)
        begin = self._skip_fillers(of[0]) if of else end
        base = None if needs_of and not of else self._number_at(begin)
        stop = base.end if base and base.value is not None else end
        reading = FigureReading(
            **self._place(start, stop),
            reason=Reason(ReasonCode.SHARE_OF_BASE),
            quantifier=quantifier or Quantifier.SHARE,
            rule="number.share",
            share=share,
            base=base.value if base else None,
            base_as_written=self._words(begin, stop) if base and stop > end else "",
            unit=unit,
        )
        return stop, reading
