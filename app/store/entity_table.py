"""How the values of one kind stand in their table."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

import typing
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, get_args

from app.model.article import Article
from app.model.case_facts import CaseFacts
from app.model.decision import Decision
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.reading import Reading
from app.model.record import Json, Record, field_names, field_unpackers
from app.model.rejection import Rejection
from app.model.tag import Tag
from app.store.canonical_json import canonical_json, check_plain, parsed_field

KINDS: dict[str, type[Any]] = {
    kind.ENTITY: kind
    for kind in (CaseFacts, Article, Reading, Passage, Incident, Figure, Evidence, Decision, Tag, Rejection)
}
_INTEGERS = range(-(2**63), 2**63)
_REMEMBERED, _SHORT = 4096, 300
"""How many values of a field are remembered, and up to how many characters of JSON."""
_Pack = Callable[[str, Json], Json]
_Unpack = Callable[[Json], Json]


@cache
def table_of(entity: str) -> "EntityTable":
    """Return the table of an entity's name; raises CaseError(VALUE_INVALID) for a name that has none."""
    if entity not in KINDS:
        raise CaseError(ErrorCode.VALUE_INVALID, field="entity", value=entity, allowed=tuple(KINDS))
    return EntityTable(entity, KINDS[entity])


class EntityTable:
    """Turns records into rows and rows into records and entities."""

    def __init__(self, entity: str, kind: type[Any]) -> None:
        hints = typing.get_type_hints(kind)
        self.entity = entity
        self.kind = kind
        self.fields = field_names(kind)
        self.columns = ", ".join(f'"{name}"' for name in self.fields)
        self._pack = {name: _packer(hints[name]) for name in self.fields}
        self._unpack = tuple(_unpacker(hints[name]) for name in self.fields)
        into = field_unpackers(kind)
        converters = (
            _value_of(_packer(hints[name]), unpack, into[name])
            for name, unpack in zip(self.fields, self._unpack, strict=True)
        )
        self._converted = [
            (place, convert) for place, convert in enumerate(converters) if convert is not None
        ]

    @property
    def insert_sql(self) -> str:
        """The statement that adds a row: the fields in order, then the version."""
        marks = ", ".join("?" * (len(self.fields) + 1))
        return f'INSERT INTO "{self.entity}" ({self.columns}, version) VALUES ({marks})'

    def update_sql(self, names: Sequence[str]) -> str:
        """Return the statement that changes these fields: their values, the version, the id."""
        settings = ", ".join([*(f'"{name}" = ?' for name in names), "version = ?"])
        return f'UPDATE "{self.entity}" SET {settings} WHERE id = ?'

    @property
    def delete_sql(self) -> str:
        """The statement that removes a row by its id."""
        return f'DELETE FROM "{self.entity}" WHERE id = ?'

    def select_sql(self, rest: str = "") -> str:
        """Return the query for whole values; `rest` is what follows the table's name."""
        return f'SELECT {self.columns} FROM "{self.entity}" {rest}'

    def packed(self, record: Record, names: Sequence[str]) -> list[Json]:
        """Return these fields of a record as SQL values; raises VALUE_INVALID for what fits none."""
        return [self._pack[name](name, record[name]) for name in names]

    def check_names(self, record: Record, *, whole: bool) -> None:
        """Refuse a record with unknown fields, or, where it must be `whole`, with missing ones."""
        for name in record.keys() - self._pack.keys():
            raise CaseError(ErrorCode.VALUE_INVALID, field=name, value=record[name], allowed=self.fields)
        if whole and len(record) != len(self.fields):
            raise CaseError(ErrorCode.VALUE_INVALID, field=min(self._pack.keys() - record.keys()), value=None)

    def record(self, row: Sequence[Json]) -> Record:
        """Return the record of a row as `select_sql` gives it."""
        return {
            name: value if unpack is None else unpack(value)
            for name, unpack, value in zip(self.fields, self._unpack, row, strict=False)
        }

    def entity_of(self, row: Sequence[Json]) -> Any:  # noqa: ANN401  (one of KINDS)
        """Return the entity of a row as `select_sql` gives it."""
        values = list(row)
        for place, convert in self._converted:
            values[place] = convert(values[place])
        return self.kind(**dict(zip(self.fields, values, strict=True)))


def _alternatives(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401  (a type hint)
    parts = get_args(hint) if typing.get_origin(hint) not in (tuple, None) else (hint,)
    return tuple(part for part in parts if part is not type(None))


def _packer(hint: Any) -> _Pack:  # noqa: ANN401  (a type hint)
    kinds = _alternatives(hint)
    optional = len(get_args(hint)) > len(kinds)
    if Decimal in kinds:
        return _pack_number
    if kinds[0] is bool:
        return _pack_bool
    if kinds[0] is int:
        return _pack_integer
    if isinstance(kinds[0], type) and issubclass(kinds[0], str | StrEnum):
        return _pack_optional_text if optional else _pack_text
    return _pack_optional_json if optional else _pack_json


def _unpacker(hint: Any) -> _Unpack | None:  # noqa: ANN401  (a type hint)
    unpackers: dict[_Pack, _Unpack] = {
        _pack_bool: bool,
        _pack_number: _unpack_number,
        _pack_json: parsed_field,
        _pack_optional_json: _unpack_optional_json,
    }
    return unpackers.get(_packer(hint))


def _value_of(pack: _Pack, unpack: _Unpack | None, into: _Unpack | None) -> _Unpack | None:
    """Return what turns an SQL value into the field's value; what is often the same is made once."""
    if unpack is None:
        return into and lru_cache(_REMEMBERED)(into)
    if into is None:
        return unpack
    convert: _Unpack = lambda value: into(unpack(value))  # noqa: E731
    if pack in (_pack_json, _pack_optional_json):
        return _remembering(convert)
    return convert


def _remembering(convert: _Unpack) -> _Unpack:
    """Remember short values; all that a field holds is immutable."""
    remembered = lru_cache(_REMEMBERED)(convert)
    return lambda value: convert(value) if value is not None and len(value) > _SHORT else remembered(value)


def _refuse(field: str, value: Json) -> CaseError:
    return CaseError(ErrorCode.VALUE_INVALID, field=field, value=value)


def _pack_text(field: str, value: Json) -> str:
    if type(value) is not str:
        raise _refuse(field, value)
    return value


def _pack_optional_text(field: str, value: Json) -> str | None:
    return None if value is None else _pack_text(field, value)


def _pack_integer(field: str, value: Json) -> int:
    if type(value) is not int or value not in _INTEGERS:
        raise _refuse(field, value)
    return value


def _pack_bool(field: str, value: Json) -> int:
    if type(value) is not bool:
        raise _refuse(field, value)
    return int(value)


def _pack_number(field: str, value: Json) -> int | str | None:
    """Whole numbers stand as they are; longer ones and decimal ones as JSON, so that nothing is rounded."""
    if value is None or (type(value) is int and value in _INTEGERS):
        return value
    if type(value) not in (int, str):
        raise _refuse(field, value)
    return canonical_json(value)


def _unpack_number(value: Json) -> Json:
    return parsed_field(value) if isinstance(value, str) else value


def _pack_json(field: str, value: Json) -> str:
    if value == []:
        return "[]"
    if type(value) not in (list, dict):
        raise _refuse(field, value)
    check_plain(value, field)
    return canonical_json(value)


def _pack_optional_json(field: str, value: Json) -> str | None:
    return None if value is None else _pack_json(field, value)


def _unpack_optional_json(value: Json) -> Json:
    return None if value is None else parsed_field(value)
