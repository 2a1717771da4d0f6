"""Makes a claim of the options of `mark`."""

import argparse
from dataclasses import replace
from typing import Any

from app.model.actor import Actor
from app.model.errors import CaseError, ErrorCode
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.moment import UNKNOWN_MOMENT, Moment
from app.model.number import Number, are_ordered, number_from
from app.model.place import NO_PLACE, Place
from app.model.speaker import Speaker
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
from app.services.draft_claims import figure_of_value

_LISTS = {
    "status": Status,
    "verification": Verification,
    "confidentiality": Confidentiality,
    "quantifier": Quantifier,
    "unit": Unit,
    "counts": Counts,
    "measure": Measure,
    "population": Population,
}
_SHARED = ("status", "verification", "confidentiality")
_NUMBERS = ("low", "best", "high", "share", "base", "corrected")


BOUNDS = ("low", "best", "high")


def check_bounds(low: Number | None, best: Number | None, high: Number | None) -> None:
    """Raise CaseError(VALUE_INVALID) where low, best and high are not in this order."""
    if not are_ordered(low, best, high):
        stated = ", ".join(str(number) for number in (low, best, high) if number is not None)
        raise CaseError(ErrorCode.VALUE_INVALID, field=", ".join(BOUNDS), value=stated)


def incident_from(arguments: argparse.Namespace) -> Incident:
    """Return an incident with the given fields; raises CaseError(VALUE_INVALID) without a title."""
    if not arguments.incident.strip():
        raise CaseError(ErrorCode.VALUE_INVALID, field="title", value=arguments.incident)
    return Incident(
        id="",
        ref="",
        title=arguments.incident,
        when=_moment(arguments),
        place=_place(arguments),
        kind=arguments.kind or "",
        actors=_actors(arguments),
        note=arguments.note or "",
        **_values(arguments, _SHARED),
    )


def figure_from(arguments: argparse.Namespace, language: str) -> Figure:
    """Return a figure with the given fields; what is left out is read from its value where it can be."""
    if not arguments.figure.strip():
        raise CaseError(ErrorCode.VALUE_INVALID, field="value_as_written", value=arguments.figure)
    given = {name: number_from(getattr(arguments, name), name) for name in _NUMBERS}
    numbers: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    read = figure_of_value(arguments.figure, language)
    bounds = [numbers.get(name, getattr(read, name)) for name in BOUNDS]
    check_bounds(*bounds)
    return replace(
        read,
        period=_moment(arguments),
        place=_place(arguments),
        note=arguments.note or "",
        base_as_written=arguments.base_as_written or read.base_as_written,
        suspect=arguments.suspect is not None,
        suspect_reason=arguments.suspect or "",
        **_values(arguments, tuple(_LISTS)),
        **numbers,
    )


def speakers_from(arguments: argparse.Namespace) -> tuple[Speaker, ...]:
    """Return the chain of `--speaker` options, outwards from the article; the kind is the last one's."""
    names = [name.strip() for name in arguments.speaker if name.strip()]
    if not names and arguments.speaker_kind:
        return (Speaker(),)  # "unattributed" is an answer, not a blank
    last = SpeakerKind(arguments.speaker_kind or SpeakerKind.UNATTRIBUTED)
    kinds = [SpeakerKind.MEDIA] * (len(names) - 1) + [last]
    return tuple(Speaker(name=name, kind=kind) for name, kind in zip(names, kinds, strict=False))


def _moment(arguments: argparse.Namespace) -> Moment:
    if arguments.when is None and not arguments.as_written:
        return UNKNOWN_MOMENT
    basis = Basis(arguments.basis) if arguments.basis else Basis.STATED
    return Moment(edtf=arguments.when, as_written=arguments.as_written or "", basis=basis)


def _place(arguments: argparse.Namespace) -> Place:
    where = Place(
        as_written=arguments.place or "",
        name=arguments.place_name or "",
        adm1=arguments.adm1 or "",
        adm2=arguments.adm2 or "",
        country=arguments.country or "",
        latitude=arguments.latitude,
        longitude=arguments.longitude,
        precision=_where_precision(arguments.place_precision),
    )
    return where if where.is_stated else NO_PLACE


def _where_precision(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or not text.isascii():
        raise CaseError(ErrorCode.VALUE_INVALID, field="place_precision", value=text)
    return int(text[:9])


def _actors(arguments: argparse.Namespace) -> tuple[Actor, ...]:
    roles = {
        ActorRole.ALLEGED_PERPETRATOR: arguments.perpetrator,
        ActorRole.AFFECTED: arguments.affected,
        ActorRole.TARGET: arguments.target,
    }
    return tuple(Actor(name=name, role=role) for role, names in roles.items() for name in names)


def _values(arguments: argparse.Namespace, names: tuple[str, ...]) -> dict[str, Any]:
    given = {name: getattr(arguments, name) for name in names}
    return {name: _LISTS[name](value) for name, value in given.items() if value is not None}
