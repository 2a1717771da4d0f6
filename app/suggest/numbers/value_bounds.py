"""What a quantifier makes of a number, and whether the number looks invented."""

from app.model.number import Number
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Quantifier

_REPEATED = 4
"""Equal digits in a row, zeros at the end apart, from which a number looks invented."""


def bounds_of(kind: Quantifier, value: Number | None) -> tuple[Number | None, Number | None, Number | None]:
    """Return low, best and high of a value as DESIGN.md's "Figure" has them."""
    if kind in (Quantifier.AT_LEAST, Quantifier.MORE_THAN):
        return value, value, None
    if kind in (Quantifier.AT_MOST, Quantifier.LESS_THAN):
        return None, None, value
    if kind is Quantifier.NEARLY:
        return None, value, value
    if kind is Quantifier.ABOUT:
        return None, value, None
    return value, value, value


def suspicion_of(value: Number) -> Reason | None:
    """Return why a number looks invented: the same digit four times or more (5,555,000)."""
    digits = str(value).rstrip("0")
    if len(digits) >= _REPEATED and len(set(digits)) == 1:
        return Reason(ReasonCode.DIGITS_REPEATED, {"digit": digits[0]})
    return None
