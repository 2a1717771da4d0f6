"""Years side by side and decades in digits: "1990-91", "the 1990s"."""

from dataclasses import replace

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis
from app.suggest.dates.coded import Coded
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_FIRST_OF_TWO, _LAST_OF_TWO = 1000, 2100
_Span = tuple[int, int, Coded]
"""First token, the one after the last, and what they name."""


class YearSpans:
    """Reads them in one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack

    def at(self, index: int) -> _Span | None:
        """Return the years or the decade that begin at a token."""
        return self._years(index) or self._before_christ(index) or self._decades(index) or self._decade(index)

    def _years(self, index: int) -> _Span | None:
        """Read "1990-91" as both years, "1853-56" as those and the ones between."""
        tokens = self._tokens[index : index + 3]
        if [token.kind for token in tokens] != ["n", "p", "n"] or tokens[1].key not in "-/":
            return None
        if not (touches(self._tokens, index + 1) and touches(self._tokens, index + 2)):
            return None
        first, last = tokens[0].key, tokens[2].key
        if (len(first), len(last)) != (len("1990"), len("91")):
            return None
        is_next = int(last) == (int(first) + 1) % 100
        if not is_next and (tokens[1].key == "/" or int(last) <= max(int(first[2:]), 12)):
            return None  # "2001-02" and "2001-05" may be months
        if not _FIRST_OF_TWO <= int(first) <= _LAST_OF_TWO:
            return None
        reason = Reason(ReasonCode.AS_STATED)
        end = int(first) + 1 if is_next else int(first[:2] + last)
        word = self._pack.words("dates", "after_year").at(self._tokens, index + 3)
        after = word[0] if word else index + 3
        return index, after, Coded(f"{first}/{end:04}", Basis.STATED, reason, rule="date.years")

    def _decade(self, index: int) -> _Span | None:
        """Read "the 1990s", "années 1990", «1990-х» as a decade."""
        before = self._pack.words("dates", "decade_before").at(self._tokens, index)
        digits = before[0] if before else index
        if digits >= len(self._tokens):
            return None
        decade = _decade_of(self._tokens[digits].key, named=before is not None)
        if decade is None and (decade := self._short_decade(digits)) is None:
            return None
        after = self._pack.words("dates", "decade_after").at(self._tokens, digits + 1)
        glued = after is not None and touches(self._tokens, digits + 1)
        if not (glued or (before and self._tokens[digits - 1].key != "'")):
            return None
        decade, end = self._of_century(decade, after[0] if after and glued else digits + 1)
        reason = Reason(ReasonCode.AS_STATED)
        return index, end, Coded(decade, Basis.STATED, reason, Confidence.HIGH, "date.decade")

    def _decades(self, index: int) -> _Span | None:
        """Read «40-50-х років» as the years from the first decade to the last."""
        first = _decade_of(self._tokens[index].key, named=True)
        if first is None or index + 2 >= len(self._tokens) or self._tokens[index + 1].key != "-":
            return None
        last = self._decade(index + 2)
        if (
            last is None
            or last[2].edtf is None
            or len(self._tokens[index].key) != len(self._tokens[index + 2].key)
        ):
            return None
        century, digit = last[2].edtf[:2], first[2]
        if digit >= last[2].edtf[2]:
            return None
        return index, last[1], replace(last[2], edtf=f"{century}{digit}0/{last[2].edtf[:3]}9")

    def _short_decade(self, index: int) -> str | None:
        """Return the decade of two digits with an ending that makes them one («60-х», «в 90-е»)."""
        decade = _decade_of(self._tokens[index].key, named=True)
        digits = self._tokens[index].key
        if decade is None or len(digits) != len("90") or not touches(self._tokens, index + 1):
            return None
        ending = self._pack.words("dates", "decade_short").at(self._tokens, index + 1)
        if ending is None and self._pack.words("dates", "decade_led").before(self._tokens, index):
            ending = self._pack.words("dates", "decade_led_after").at(self._tokens, index + 1)
        if ending is None or self._pack.words("dates", "not_decade_after").at(self._tokens, ending[0]):
            return None
        return decade

    def _before_christ(self, index: int) -> _Span | None:
        """Read "490 BC", "218-201 BC" in the years of EDTF, in which 1 BC is 0."""
        if "before_christ" not in self._pack.table("dates") or not self._is_year(index):
            return None
        first = last = int(self._tokens[index].key)
        end = index + 1
        if end < len(self._tokens) and self._tokens[end].key == "-" and self._is_year(end + 1):
            last, end = int(self._tokens[end + 1].key), end + 2
        word = self._pack.words("dates", "after_year").at(self._tokens, end)
        sign = self._pack.words("dates", "before_christ").at(self._tokens, word[0] if word else end)
        if sign is None or not 0 < last <= first:
            return None
        years = dict.fromkeys(f"-{year - 1:04}" if year > 1 else "0000" for year in (first, last))
        reason = Reason(ReasonCode.AS_STATED)
        return index, sign[0], Coded("/".join(years), Basis.STATED, reason, rule="date.before_christ")

    def _is_year(self, index: int) -> bool:
        if index >= len(self._tokens) or self._tokens[index].kind != "n":
            return False
        return len(self._tokens[index].key) <= len("1990")

    def _of_century(self, decade: str, end: int) -> tuple[str, int]:
        """Return the decade of the century that follows («60-х роках XIX століття»), and where its words end."""
        century = self._pack.values("dates", "centuries").at(self._tokens, end)
        word = self._pack.date_words("century_word").at(self._tokens, century[0]) if century else None
        if century is None or word is None:
            return decade, end
        return f"{int(century[1]) - 1:02}{decade[2:]}", word[0]


def _decade_of(digits: str, *, named: bool) -> str | None:
    """Return the decade of "1990", and of a bare "90" where a word names the decade: nearest before 2050."""
    if not digits.isdecimal() or not digits.endswith("0"):
        return None
    if len(digits) == len("1990"):
        return f"{digits[:3]}X"
    if len(digits) != len("90") or not named:
        return None
    return f"{'19' if digits >= '50' else '20'}{digits[0]}X"
