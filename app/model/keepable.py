"""Makes of what was typed or pasted a text that every program can keep."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.model.edit import Change

_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")


def keepable(value: Any) -> Any:  # noqa: ANN401  (any JSON value)
    """Return a record's value with NUL and lone surrogates as U+FFFD, as in the text of an article."""
    if isinstance(value, str):
        return _UNKEEPABLE.sub("\ufffd", value)
    if isinstance(value, list | tuple):
        items = type(value)(keepable(item) for item in value)
        return value if _are_same(items, value) else items
    if isinstance(value, dict):
        fields = {name: keepable(item) for name, item in value.items()}
        return value if _are_same(fields.values(), value.values()) else fields
    return value


def _are_same(kept: Iterable[Any], values: Iterable[Any]) -> bool:
    """Return whether nothing was changed: an article of 200,000 blocks is not held twice."""
    return all(one is other for one, other in zip(kept, values, strict=True))


def keepable_change(change: Change | None) -> Change | None:
    """Return a change whose new values can be kept; None where it comes to nothing then."""
    if change is None or change.after is None:
        return change
    after = keepable(change.after)
    return None if after == change.before else replace(change, after=after)
