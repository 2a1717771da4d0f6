"""Reads one line of JSON exactly: no number is rounded, no key stands twice, nothing is not a number."""

import json
from decimal import Decimal
from typing import Any, NoReturn

from app.model.errors import CaseError, ErrorCode


def read_json_line(raw: bytes) -> Any:  # noqa: ANN401  (any JSON value)
    """Return the value of a line of UTF-8 JSON; numbers with a point come as Decimal.

    Raises CaseError(MARKS_NOT_JSON) with its `reason` for what is no JSON (RFC 8259), and for a key that an
    object has twice.
    """
    try:
        return _DECODER.decode(raw.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise _refused(f"{error.msg} (column {error.colno})") from error
    except UnicodeDecodeError as error:
        raise _refused(f"not UTF-8 (byte {error.start + 1})") from error
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise _refused("a number or a nesting without end") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _refused(f"the key {twice} stands twice")
    return found


def _no_number(name: str) -> NoReturn:
    raise _refused(f"{name} is no number")


def _refused(reason: str) -> CaseError:
    return CaseError(ErrorCode.MARKS_NOT_JSON, reason=reason)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=Decimal, parse_constant=_no_number)
