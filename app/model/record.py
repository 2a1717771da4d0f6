"""Entities to and from plain JSON values, as the history and the tables hold them.

A record has every field of its entity under the field's name: text, whole numbers, true/false, null, lists
and objects. A decimal number is text ("12.5"), so that nothing is ever rounded; a whole one is a number.
"""
# ruff: noqa: ANN401  (what stands in a field is known at run time only)

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin

Json = Any
Record = dict[str, Json]
_Convert = Callable[[Any], Any]


def to_record(entity: object) -> Record:
    """Return the record of an entity (a frozen dataclass of `app.model`)."""
    kind: Any = type(entity)
    return {
        name: getattr(entity, name) if pack is None else pack(getattr(entity, name))
        for name, pack in _packers(kind)
    }


def from_record(kind: Any, record: Record) -> Any:
    """Return the entity of `kind` that `record` describes; a field it lacks keeps its default.

    Raises KeyError for a missing field without default, ValueError or CaseError for a value out of range.
    """
    values = {}
    for name, unpack, required in _unpackers(kind):
        if name in record:
            value = record[name]
            values[name] = value if unpack is None else unpack(value)
        elif required:
            raise KeyError(name)
    return kind(**values)


def field_unpackers(kind: Any) -> dict[str, _Convert | None]:
    """Return by field what turns a record's value into the field's value, None where it is the same."""
    return {name: unpack for name, unpack, _ in _unpackers(kind)}


def field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of an entity's fields in their order."""
    return tuple(field.name for field in fields(kind))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


@cache
def _packers(kind: Any) -> tuple[tuple[str, _Convert | None], ...]:
    return tuple((name, _packer(_hints(kind)[name])) for name in field_names(kind))


@cache
def _unpackers(kind: Any) -> tuple[tuple[str, _Convert | None, bool], ...]:
    return tuple(
        (field.name, _unpacker(_hints(kind)[field.name]), _is_required(field)) for field in fields(kind)
    )


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _parts(hint: Any) -> tuple[bool, tuple[Any, ...]]:
    """Split a hint into whether it may be None and its other alternatives."""
    if get_origin(hint) in (Union, types.UnionType):
        alternatives = tuple(part for part in get_args(hint) if part is not type(None))
        return len(alternatives) < len(get_args(hint)), alternatives
    return False, (hint,)


def _packer(hint: Any) -> _Convert | None:
    optional, alternatives = _parts(hint)
    if Decimal in alternatives:
        return _pack_number
    inner = _plain_packer(alternatives[0])
    if inner is None or not optional:
        return inner
    return lambda value: None if value is None else inner(value)


def _plain_packer(hint: Any) -> _Convert | None:
    if get_origin(hint) is tuple:
        return _tuple_packer(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str
    return to_record if is_dataclass(hint) else None


def _tuple_packer(hint: Any) -> _Convert:
    first, *rest = get_args(hint)
    inner = _packer(first)
    if inner is None or (rest and rest[0] is not Ellipsis):
        return list
    return lambda values: [inner(value) for value in values]


def _pack_number(value: int | Decimal | None) -> int | str | None:
    return str(value) if isinstance(value, Decimal) else value


def _unpacker(hint: Any) -> _Convert | None:
    optional, alternatives = _parts(hint)
    if Decimal in alternatives:
        return _unpack_number
    inner = _plain_unpacker(alternatives[0])
    if inner is None or not optional:
        return inner
    return lambda value: None if value is None else inner(value)


def _plain_unpacker(hint: Any) -> _Convert | None:
    if get_origin(hint) is tuple:
        return _tuple_unpacker(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if is_dataclass(hint):
        return lambda value: from_record(hint, value)
    return None


def _tuple_unpacker(hint: Any) -> _Convert:
    first, *rest = get_args(hint)
    inner = _unpacker(first)
    if inner is None or (rest and rest[0] is not Ellipsis):
        return tuple
    return lambda values: tuple(inner(value) for value in values)


def _unpack_number(value: int | str | None) -> int | Decimal | None:
    return Decimal(value) if isinstance(value, str) else value
