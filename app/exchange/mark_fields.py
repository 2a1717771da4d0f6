"""The fields a marks file may give a claim, and how each is read."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from app.model.actor import Actor
from app.model.errors import CaseError, ErrorCode
from app.model.moment import Moment
from app.model.number import number_from
from app.model.place import Place
from app.model.vocabulary import (
    ActorRole,
    Basis,
    Confidentiality,
    Counts,
    Measure,
    Population,
    Quantifier,
    SpeakerKind,
    Status,
    Unit,
    Verification,
)

_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")

Reader = Callable[[str, Any], Any]


def read_fields(stated: object, readers: Mapping[str, Reader], field: str = "") -> dict[str, Any]:
    """Return the values of an object's keys, each as its reader gives it.

    Raises CaseError: MARKS_KEY_UNKNOWN for a key without a reader, VALUE_INVALID for a wrong value.
    """
    if not isinstance(stated, dict):
        raise CaseError(ErrorCode.VALUE_INVALID, field=field or "object", value=stated)
    for key in stated:
        if key not in readers:
            raise CaseError(ErrorCode.MARKS_KEY_UNKNOWN, key=key)
    return {key: readers[key](key, value) for key, value in stated.items()}


def text(key: str, value: object) -> str:
    """Read text; null is "". Half a surrogate pair or a NUL is no text that every program can keep."""
    if value is None:
        return ""
    if not isinstance(value, str) or _UNKEEPABLE.search(value):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


def optional_text(key: str, value: object) -> str | None:
    """Read text that may be null."""
    return None if value is None else text(key, value)


def texts(key: str, value: object) -> tuple[str, ...]:
    """Read a list of texts."""
    if not isinstance(value, list):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return tuple(text(key, item) for item in value)


def yes_or_no(key: str, value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


def number(key: str, value: object) -> Any:  # noqa: ANN401  (a Number or None)
    """Read an exact number or null."""
    return number_from(value, key)


def one_of(kind: type[StrEnum]) -> Reader:
    """Return a reader of one of a closed list's values."""

    def read(key: str, value: object) -> StrEnum:
        try:
            return kind(value)  # type: ignore[arg-type]
        except ValueError:
            raise CaseError(
                ErrorCode.VALUE_INVALID, field=key, value=value, allowed=list(map(str, kind))
            ) from None

    return read


def optional_one_of(kind: type[StrEnum]) -> Reader:
    """Return a reader of one of a closed list's values or null."""
    read = one_of(kind)
    return lambda key, value: None if value is None else read(key, value)


def degrees(key: str, value: object) -> str | None:
    """Read decimal degrees, kept as text so that nothing is rounded."""
    exact = number_from(value, key)
    return None if exact is None else (value if isinstance(value, str) else f"{exact:f}")


def where_precision(key: str, value: object) -> int | None:
    """Read UCDP GED's where_prec, 1 to 7."""
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


def moment(key: str, value: object) -> Moment:
    """Read a moment: EDTF text, null, or an object with `edtf`, `as_written`, `basis` and `note`."""
    if value is None:
        return Moment()
    if isinstance(value, str):
        return Moment(edtf=value)
    stated = {name: part for name, part in _object(key, value).items() if name not in _DERIVED_OF_MOMENT}
    return Moment(**read_fields(stated, _MOMENT_FIELDS, key))


def place(key: str, value: object) -> Place:
    """Read a place: its name as written, null, or an object."""
    if value is None:
        return Place()
    if isinstance(value, str):
        return Place(as_written=value)
    return Place(**read_fields(value, _PLACE_FIELDS, key))


def actors(key: str, value: object) -> tuple[Actor, ...]:
    """Read a list of actors."""
    if not isinstance(value, list):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return tuple(Actor(**read_fields(one, _ACTOR_FIELDS, key)) for one in value)


def _object(key: str, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


_DERIVED_OF_MOMENT = frozenset({"earliest", "latest", "precision"})
_MOMENT_FIELDS: Mapping[str, Reader] = {
    "edtf": optional_text,
    "as_written": text,
    "basis": one_of(Basis),
    "note": text,
}
_PLACE_FIELDS: Mapping[str, Reader] = {
    "as_written": text,
    "name": text,
    "adm1": text,
    "adm2": text,
    "country": text,
    "latitude": degrees,
    "longitude": degrees,
    "precision": where_precision,
}
_ACTOR_FIELDS: Mapping[str, Reader] = {"name": text, "role": one_of(ActorRole)}

SPEAKER_FIELDS: Mapping[str, Reader] = {
    "name": text,
    "kind": one_of(SpeakerKind),
    "words": text,
    "hedge": text,
}
"""What a line may say of one speaker."""

_CLAIM_FIELDS: Mapping[str, Reader] = {
    "ref": text,
    "aliases": texts,
    "place": place,
    "status": one_of(Status),
    "verification": one_of(Verification),
    "confidentiality": one_of(Confidentiality),
    "tags": texts,
    "note": text,
    "guessed": texts,
}

INCIDENT_FIELDS: Mapping[str, Reader] = {
    **_CLAIM_FIELDS,
    "title": text,
    "when": moment,
    "kind": text,
    "actors": actors,
}
"""What a line may say of an incident."""

FIGURE_FIELDS: Mapping[str, Reader] = {
    **_CLAIM_FIELDS,
    "value_as_written": text,
    "quantifier": optional_one_of(Quantifier),
    "low": number,
    "best": number,
    "high": number,
    "share": number,
    "base": number,
    "base_as_written": text,
    "unit": one_of(Unit),
    "counts": one_of(Counts),
    "measure": one_of(Measure),
    "population": one_of(Population),
    "period": moment,
    "incident": optional_text,
    "suspect": yes_or_no,
    "suspect_reason": text,
    "corrected": number,
}
"""What a line may say of a figure; `incident` is a reference."""
