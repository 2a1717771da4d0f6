"""The one way a value of a case is written as JSON: what is hashed must never be written in two ways."""

import json
from functools import lru_cache

from app.model.errors import CaseError, ErrorCode
from app.model.record import Json

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_SHORT = 300
_PLAIN = frozenset({str, int, bool, type(None)})


def canonical_json(value: Json) -> str:
    """Return `value` with sorted keys and no spaces, strings as they are."""
    return _ENCODER.encode(value)


def check_plain(value: Json, field: str) -> None:
    """Refuse what canonical JSON must not hold; raises CaseError(VALUE_INVALID), first of all for a float."""
    kind = type(value)
    if kind in _PLAIN:
        return
    if kind is list:
        for item in value:
            check_plain(item, field)
    elif kind is dict:
        for key, item in value.items():
            if type(key) is not str:
                raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=key)
            check_plain(item, field)
    else:
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=value)


def is_canonical(value: Json, text: str) -> bool:
    """Return whether `text` is what `value`, read from it, is written as: no key twice, no number in another way."""
    try:
        return canonical_json(value) == text
    except (ValueError, RecursionError):  # infinite, or nested beyond what can be written
        return False


def parsed(text: str) -> Json:
    """Return the value that canonical JSON stands for."""
    return json.loads(text)


_short = lru_cache(maxsize=8192)(parsed)


def parsed_field(text: str) -> Json:
    """Return the value of a field; short ones come from memory and must not be changed."""
    return _short(text) if len(text) < _SHORT else parsed(text)
