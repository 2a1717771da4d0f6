"""Whole or exact decimal numbers; a case holds no floats."""

from decimal import Decimal, InvalidOperation

from app.model.errors import CaseError, ErrorCode

Number = int | Decimal


def number_from(value: object, field: str) -> Number | None:
    """Return an exact number of what JSON, a form or an option gave; None stays None.

    Raises CaseError(VALUE_INVALID) naming `field` where it is no finite number.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=value)
    try:
        exact = Decimal(str(value).strip())
    except InvalidOperation:
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=value) from None
    if not exact.is_finite() or exact.adjusted() > 30:
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=value)
    return int(exact) if exact == exact.to_integral_value() else exact
