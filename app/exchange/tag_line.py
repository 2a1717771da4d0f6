"""A line of a marks file that states a tag's colour and note."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.exchange.mark_fields import Reader, read_fields, text
from app.model.errors import CaseError, ErrorCode


@dataclass(frozen=True, slots=True, kw_only=True)
class TagLine:
    """A tag by name; `color` is a slot of the palette, "" where it is not stated."""

    name: str
    color: str = ""
    note: str = ""


def read_tag_line(stated: object) -> TagLine:
    """Return the tag that a JSON object states; raises CaseError(MARKS_KEY_UNKNOWN or VALUE_INVALID)."""
    values = read_fields(stated, _FIELDS, "tag")
    if not values.get("name", "").strip():
        raise CaseError(ErrorCode.VALUE_INVALID, field="tag", value=values.get("name"))
    return TagLine(**values)


_FIELDS: Mapping[str, Reader] = {"name": text, "color": text, "note": text}
