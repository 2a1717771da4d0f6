"""One line of a marks file, read strictly: unknown keys and wrong kinds of value are refused by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.exchange.mark_fields import FIGURE_FIELDS, INCIDENT_FIELDS, SPEAKER_FIELDS, read_fields
from app.model.errors import CaseError, ErrorCode
from app.model.speaker import Speaker
from app.model.vocabulary import Stance

_KEYS = frozenset(
    {
        "article",
        "exact",
        "nth",
        "start",
        "end",
        "incident",
        "figure",
        "claim",
        "stance",
        "attribution",
        "tags",
        "note",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksLine:
    """A mark as a file states it: where the words stand, and the claim on them (fields, or a reference)."""

    article: str
    exact: str | None = None
    nth: int | None = None
    start: int | None = None
    end: int | None = None
    incident: Mapping[str, Any] | None = None
    figure: Mapping[str, Any] | None = None
    claim: str | None = None
    stance: Stance = Stance.ASSERTS
    attribution: tuple[Speaker, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None


def read_marks_line(stated: object) -> MarksLine:
    """Return the line that a JSON value states; raises CaseError(MARKS_KEY_UNKNOWN or VALUE_INVALID)."""
    if not isinstance(stated, dict):
        raise CaseError(ErrorCode.VALUE_INVALID, field="line", value=stated)
    for key in stated:
        if key not in _KEYS:
            raise CaseError(ErrorCode.MARKS_KEY_UNKNOWN, key=key)
    claims = [key for key in ("incident", "figure", "claim") if stated.get(key) is not None]
    if len(claims) > 1:
        raise CaseError(ErrorCode.VALUE_INVALID, field=" + ".join(claims), value=claims)
    return MarksLine(
        article=_required_text(stated, "article"),
        exact=_text(stated, "exact"),
        nth=_whole(stated, "nth", least=1),
        start=_whole(stated, "start", least=0),
        end=_whole(stated, "end", least=0),
        incident=read_fields(stated["incident"], INCIDENT_FIELDS) if "incident" in claims else None,
        figure=read_fields(stated["figure"], FIGURE_FIELDS) if "figure" in claims else None,
        claim=_text(stated, "claim"),
        stance=_stance(stated),
        attribution=tuple(
            Speaker(**read_fields(one, SPEAKER_FIELDS)) for one in _list(stated, "attribution")
        ),
        tags=tuple(_each(_list(stated, "tags"), "tags", lambda value: isinstance(value, str))),
        note=_text(stated, "note"),
    )


def _text(stated: Mapping[str, Any], key: str) -> str | None:
    value = stated.get(key)
    if value is not None and not isinstance(value, str):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


def _required_text(stated: Mapping[str, Any], key: str) -> str:
    value = _text(stated, key)
    if not value:
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


def _whole(stated: Mapping[str, Any], key: str, *, least: int) -> int | None:
    value = stated.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < least):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value


def _list(stated: Mapping[str, Any], key: str) -> list[Any]:
    value = stated.get(key)
    if value is not None and not isinstance(value, list):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return value or []


def _each(values: list[Any], key: str, fits: Callable[[Any], bool]) -> list[Any]:
    for value in values:
        if not fits(value):
            raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return values


def _stance(stated: Mapping[str, Any]) -> Stance:
    value = stated.get("stance")
    if value is None:
        return Stance.ASSERTS
    try:
        return Stance(value)
    except ValueError:
        raise CaseError(ErrorCode.VALUE_INVALID, field="stance", value=value) from None
