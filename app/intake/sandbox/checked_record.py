"""Makes entities of a child's JSON and believes none of it: types, lengths and names are looked at."""
# ruff: noqa: ANN401  (what stands in a field is known at run time only)

import types
from functools import cache
from typing import Any, get_args, get_type_hints

from app.model.record import from_record

LONGEST = 1 << 20
"""Characters of one fact."""
_LARGEST = 1 << 31


def checked_text(value: object, longest: int = LONGEST) -> str:
    """Return `value` where it is text that can be stored, of at most `longest` characters; raises ValueError."""
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError(type(value))
    value.encode("utf-8")
    return value


def checked_list(kind: Any, values: object, most: int) -> tuple[Any, ...]:
    """Return entities of `kind` (a dataclass of plain fields), at most `most`; raises ValueError."""
    if not isinstance(values, list) or len(values) > most:
        raise ValueError(type(values))
    return tuple(checked_record(kind, value) for value in values)


def checked_record(kind: Any, record: object) -> Any:
    """Return the entity of `kind` whose fields are those of `record`; raises ValueError."""
    known = _fields(kind)
    if not isinstance(record, dict) or record.keys() - known.keys():
        raise ValueError(type(record))
    for name, value in record.items():
        if type(value) not in known[name]:
            raise ValueError(name)
        if isinstance(value, str):
            checked_text(value)
        if isinstance(value, int) and not 0 <= value < _LARGEST:
            raise ValueError(name)
    try:
        return from_record(kind, record)
    except KeyError as error:
        raise ValueError(str(error)) from error


@cache
def _fields(kind: Any) -> dict[str, tuple[type, ...]]:
    hints = get_type_hints(kind)
    return {
        name: get_args(hint) if isinstance(hint, types.UnionType) else (hint,) for name, hint in hints.items()
    }
