"""Whole or exact decimal numbers; a case holds no floats."""

import re
from decimal import Decimal

from app.model.errors import CaseError, ErrorCode

Number = int | Decimal

_PLACES = 30
"""Digits before and after the point beyond which a number is refused."""
_WRITTEN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)


def number_from(value: object, field: str) -> Number | None:
    """Return an exact number of what JSON, a form or an option gave; None stays None.

    Raises CaseError(VALUE_INVALID) naming `field` where it is no finite number.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=value)
    exact = value if isinstance(value, Decimal) else _decimal(value)
    if exact is None or not exact.is_finite() or not _is_sane(exact):
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=value)
    return int(exact) if exact == exact.to_integral_value() else exact


def are_ordered(low: Number | None, best: Number | None, high: Number | None) -> bool:
    """Return whether the numbers that are given do not fall: low, then best, then high."""
    given = [number for number in (low, best, high) if number is not None]
    return given == sorted(given)


def _decimal(value: float | str) -> Decimal | None:
    if isinstance(value, int):
        return Decimal(value)
    text = str(value).strip()
    return Decimal(text) if _WRITTEN.fullmatch(text) else None


def _is_sane(exact: Decimal) -> bool:
    exponent = exact.as_tuple().exponent
    return isinstance(exponent, int) and exact.adjusted() <= _PLACES and exponent >= -_PLACES
