"""Shares: "12 %", "half of the 22 million", "one in five"."""

from decimal import Decimal

from app.model.figure_reading import FigureReading
from app.model.number import Number
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Quantifier, Unit
from app.suggest.numbers.digits import Written
from app.suggest.numbers.number_roles import ARTICLE, DIGITS, FRACTION, OUT_OF, PERCENT, WORD
from app.suggest.numbers.number_words import scale_of, whole
from app.suggest.numbers.value_reader import ValueReader
from app.suggest.text.tokens import touches

_MOST_OUT_OF = 1000
_MOST_PARTS, _SMALL, _THOUSAND = 100, 10, 1000


class Shares(ValueReader):
    """Reads shares; nothing is computed from share and base."""

    def at(self, start: int, begin: int, quantifier: Quantifier | None) -> tuple[int, FigureReading] | None:
        """Return the share at token `begin`, its words beginning at `start`, with the token after it."""
        return self.out_of(start, begin, quantifier) or self._share(start, begin, quantifier)

    def scaled_fraction(self, begin: int) -> Written | None:
        """Return the number that "half a million" comes to; None where a fraction is a share."""
        fraction = self._fraction_at(begin)
        if fraction is None:
            return None
        end, share = fraction
        after = self._behind_of(end)
        scale = scale_of(self._tokens, after, self._pack)
        joined = self._pack.words("numbers", "and").at(self._tokens, end)
        if scale == 1 and joined and touches(self._tokens, end):
            after = joined[0]
            scale = scale_of(self._tokens, after, self._pack)
        if scale == 1:
            return None
        scaled = self._pack.values("numbers", "scales").at(self._tokens, after)
        return Written(scaled[0] if scaled else after, whole(share * scale))

    def _behind_of(self, end: int) -> int:
        """Return the token after "a", or after "of a" where a scale follows: "a quarter of a million"."""
        articles = self._pack.words("numbers", "article")
        article = articles.at(self._tokens, end)
        if article:
            return article[0]
        of = self._pack.words("numbers", "of").at(self._tokens, end)
        article = articles.at(self._tokens, of[0]) if of else None
        after = article[0] if article else of[0] if of else end
        return after if scale_of(self._tokens, after, self._pack) >= _THOUSAND else end

    def out_of(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        """Read "one in five" as a fifth: both numbers small, in digits "9 out of 10" and "3 in 4 men"."""
        first = self._number_at(begin) if self._roles[begin] & (WORD | DIGITS) else None
        joined = self._out_of_after(first) if first and first.value else None
        second = self._number_at(joined) if joined else None
        if first is None or not first.value or second is None or second.value is None:
            return None
        if not first.value < second.value <= _MOST_OUT_OF or not self._is_out_of(begin, first, second):
            return None
        share = whole(round(Decimal(first.value) / Decimal(second.value), 4).normalize())
        return self._share_of(start, second.end, share, quantifier, None)

    def _is_out_of(self, begin: int, first: Written, second: Written) -> bool:
        """Whether digits with a short word between are a share: "1 in 5", but not "3 in 5 attacks"."""
        if not self._roles[begin] & DIGITS or second.end > first.end + 2:
            return True
        if first.value == 1:
            return self._pack.words("units", "things").at(self._tokens, second.end) is None
        noun = self._pack.nouns().at(self._tokens, second.end)
        return noun is not None and noun[1].get("unit") == "persons"

    def _tokens_end(self, index: int) -> bool:
        return index >= len(self._tokens)

    def _out_of_after(self, first: Written) -> int | None:
        """Return the token after "in" of "one in five", or of French "sept Français sur dix", with a noun between."""
        out_of = self._roles[first.end] & OUT_OF
        if out_of and (joined := self._pack.words("numbers", "out_of").at(self._tokens, first.end)):
            return joined[0]
        if self._tokens_end(first.end) or self._tokens[first.end].kind != "w" or (first.value or 0) >= _SMALL:
            return None
        far = self._pack.words("numbers", "out_of_noun").at(self._tokens, first.end + 1)
        return far[0] if far else None

    def _share(
        self, start: int, begin: int, quantifier: Quantifier | None
    ) -> tuple[int, FigureReading] | None:
        fraction = self._fraction_at(begin)
        if fraction:
            is_share = self._is_share(start, begin, fraction[0])
            return self._share_of(start, *fraction, quantifier, None) if is_share else None
        number = self._number_at(begin)
        if number is None or number.value is None or not self._roles[number.end] & PERCENT:
            return None
        percent = self._pack.words("numbers", "percent").at(self._tokens, number.end)
        if percent is None:
            return None
        share = whole(Decimal(number.value) / 100)
        return self._share_of(start, percent[0], share, quantifier, Unit.PERCENT)

    def _fraction_at(self, begin: int) -> tuple[int, Decimal] | None:
        """Return a fraction in words: one of the list, or "two-thirds", a number and the name of a part."""
        roles = self._roles[begin]
        if roles & FRACTION and (listed := self._pack.values("numbers", "fractions").at(self._tokens, begin)):
            return listed[0], Decimal(listed[1])
        if not roles & (WORD | ARTICLE):
            return None
        article = self._pack.words("numbers", "article").at(self._tokens, begin) if roles & ARTICLE else None
        count = (article[0], 1) if article else self._pack.values("numbers", "words").at(self._tokens, begin)
        if count is None or not 0 < int(count[1]) < _MOST_PARTS:
            return None
        dashed = not self._tokens_end(count[0]) and self._tokens[count[0]].key == "-"
        name = "part" if int(count[1]) == 1 else "parts"
        parts = self._pack.values("numbers", name).at(self._tokens, count[0] + dashed)
        if parts is None or int(count[1]) >= int(parts[1]):
            return None
        return parts[0], round(Decimal(int(count[1])) / Decimal(int(parts[1])), 4)

    def _is_share(self, start: int, begin: int, end: int) -> bool:
        """Whether "a third" is a part and not the third of a row: something bounds it, "of" or no noun follows."""
        doubted = self._pack.words("numbers", "doubtful_parts").at(self._tokens, begin)
        if doubted is None or doubted[0] != end or start < begin or self._tokens_end(end):
            return True
        words = self._pack.words
        return (
            self._tokens[end].kind != "w"
            or words("numbers", "of").at(self._tokens, end) is not None
            or words("numbers", "after_part").at(self._tokens, end) is not None
            or words("numbers", "before_part").before(self._tokens, begin, 2) is not None
        )

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
