"""Years side by side and decades in digits: "1990-91", "the 1990s"."""

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis
from app.suggest.coded import Coded
from app.suggest.stretch import Stretch
from app.suggest.tokens import touches

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
        return self._years(index) or self._decade(index)

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
        return index, index + 3, Coded(f"{first}/{end:04}", Basis.STATED, reason, rule="date.years")

    def _decade(self, index: int) -> _Span | None:
        """Read "the 1990s", "années 1990", «1990-х» as a decade."""
        before = self._pack.words("dates", "decade_before").at(self._tokens, index)
        digits = before[0] if before else index
        if digits >= len(self._tokens):
            return None
        decade = _decade_of(self._tokens[digits].key, named=before is not None)
        if decade is None:
            return None
        after = self._pack.words("dates", "decade_after").at(self._tokens, digits + 1)
        glued = after is not None and touches(self._tokens, digits + 1)
        if not (glued or (before and self._tokens[digits - 1].key != "'")):
            return None
        reason = Reason(ReasonCode.AS_STATED)
        coded = Coded(decade, Basis.STATED, reason, Confidence.HIGH, "date.decade")
        return index, after[0] if after and glued else digits + 1, coded


def _decade_of(digits: str, *, named: bool) -> str | None:
    """Return the decade of "1990", and of a bare "90" where a word names the decade: nearest before 2050."""
    if not digits.isdecimal() or not digits.endswith("0"):
        return None
    if len(digits) == len("1990"):
        return f"{digits[:3]}X"
    if len(digits) != len("90") or not named:
        return None
    return f"{'19' if digits >= '50' else '20'}{digits[0]}X"
