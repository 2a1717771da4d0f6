"""One line of a marks file, read strictly: unknown keys and wrong kinds of value are refused by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.exchange.decision_line import DecisionLine, read_decision_line
from app.exchange.mark_fields import (
    FIGURE_FIELDS,
    INCIDENT_FIELDS,
    SPEAKER_FIELDS,
    Reader,
    one_of,
    optional_text,
    read_fields,
    texts,
)
from app.exchange.tag_line import TagLine, read_tag_line
from app.model.errors import CaseError, ErrorCode
from app.model.speaker import Speaker
from app.model.vocabulary import Stance

_CLAIMS = ("incident", "figure", "claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksLine:
    """A mark as a file states it: where the words stand, and the claim on them (fields, or a reference).

    `sha256` and `part` say which original `article` means in this file; `text_sha256` names the text that the
    words stand in where it is not the one now shown; `guessed` names fields of the evidence.
    """

    article: str
    sha256: str | None = None
    part: str | None = None
    text_sha256: str | None = None
    exact: str | None = None
    nth: int | None = None
    start: int | None = None
    end: int | None = None
    incident: Mapping[str, Any] | None = None
    figure: Mapping[str, Any] | None = None
    claim: str | None = None
    stance: Stance = Stance.ASSERTS
    attribution: tuple[Speaker, ...] = ()
    guessed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None


def read_marks_line(stated: object) -> MarksLine | DecisionLine | TagLine:
    """Return the line that a JSON value states; raises CaseError(MARKS_KEY_UNKNOWN or VALUE_INVALID)."""
    if not isinstance(stated, dict):
        raise CaseError(ErrorCode.VALUE_INVALID, field="line", value=stated)
    if "decision" in stated:
        return read_decision_line(_alone(stated, "decision"))
    if "tag" in stated:
        return read_tag_line(_alone(stated, "tag"))
    claims = [key for key in _CLAIMS if stated.get(key) is not None]
    if len(claims) > 1:
        raise CaseError(ErrorCode.VALUE_INVALID, field=" + ".join(claims), value=claims)
    # What is null counts as not stated; an unknown key is refused all the same.
    values = read_fields(stated, _FIELDS)
    line = {key: value for key, value in values.items() if stated[key] is not None}
    if not line.get("article"):
        raise CaseError(ErrorCode.VALUE_INVALID, field="article", value=stated.get("article"))
    return MarksLine(**line)


def _alone(stated: Mapping[str, Any], key: str) -> object:
    """Return the value of the one key of a line; raises CaseError(MARKS_KEY_UNKNOWN) for a second key."""
    for other in stated:
        if other != key:
            raise CaseError(ErrorCode.MARKS_KEY_UNKNOWN, key=other)
    return stated[key]


def _whole(least: int) -> Reader:
    def read(key: str, value: object) -> int | None:
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < least):
            raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
        return value

    return read


def _fields_of(readers: Mapping[str, Reader]) -> Reader:
    return lambda key, value: None if value is None else read_fields(value, readers, key)


def _speakers(key: str, value: object) -> tuple[Speaker, ...]:
    if value is not None and not isinstance(value, list):
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value)
    return tuple(Speaker(**read_fields(one, SPEAKER_FIELDS, key)) for one in value or ())


def _names(key: str, value: object) -> tuple[str, ...]:
    return () if value is None else texts(key, value)


def _stance(key: str, value: object) -> Stance:
    return Stance.ASSERTS if value is None else Stance(one_of(Stance)(key, value))


_FIELDS: Mapping[str, Reader] = {
    "article": optional_text,
    "sha256": optional_text,
    "part": optional_text,
    "text_sha256": optional_text,
    "exact": optional_text,
    "nth": _whole(1),
    "start": _whole(0),
    "end": _whole(0),
    "incident": _fields_of(INCIDENT_FIELDS),
    "figure": _fields_of(FIGURE_FIELDS),
    "claim": optional_text,
    "stance": _stance,
    "attribution": _speakers,
    "guessed": _names,
    "tags": _names,
    "note": optional_text,
}
