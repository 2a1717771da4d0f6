"""A line of a marks file that states a decision on figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.exchange.mark_fields import Reader, number, one_of, read_fields, text, texts
from app.model.errors import CaseError, ErrorCode
from app.model.number import Number
from app.model.vocabulary import DecisionRule

_TIME = "%Y-%m-%dT%H:%M:%SZ"
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """Which of several figures (references) to go by; `who` and `at` (UTC) are None where not stated."""

    figures: tuple[str, ...]
    rule: DecisionRule
    reason: str
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    who: str | None = None
    at: str | None = None


def read_decision_line(stated: object) -> DecisionLine:
    """Return the decision that a JSON object states.

    Raises CaseError: MARKS_KEY_UNKNOWN, VALUE_INVALID (also for fewer than two figures), REASON_MISSING.
    """
    values = read_fields(stated, _FIELDS, "decision")
    if len(set(values.get("figures", ()))) < _FEWEST:
        raise CaseError(ErrorCode.VALUE_INVALID, field="figures", value=values.get("figures"))
    if "rule" not in values:
        raise CaseError(ErrorCode.VALUE_INVALID, field="rule", allowed=list(DecisionRule))
    if not values.get("reason", "").strip():
        raise CaseError(ErrorCode.REASON_MISSING)
    return DecisionLine(**values)


def _time(key: str, value: object) -> str:
    stated = text(key, value)
    try:
        if stated:
            datetime.strptime(stated, _TIME)  # noqa: DTZ007  (only its form is wanted)
    except ValueError:
        raise CaseError(ErrorCode.VALUE_INVALID, field=key, value=value) from None
    return stated


_FIELDS: Mapping[str, Reader] = {
    "figures": texts,
    "rule": one_of(DecisionRule),
    "reason": text,
    "low": number,
    "best": number,
    "high": number,
    "who": text,
    "at": _time,
}


def decision_value(record: Mapping[str, Any], figures: list[str]) -> dict[str, Any]:
    """Return a decision's record as a line states it, with the references of its figures."""
    return {"figures": figures, **{name: record[name] for name in _FIELDS if name != "figures"}}
