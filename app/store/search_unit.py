"""What a search looks through: small stretches of texts and the words of claims and notes."""

import re
from collections.abc import Iterator

from app.model.record import Json, Record
from app.store.shadow import shadow

TEXT = "text"
"""Units of an article's text stand under the text's hash: the text outlives the article."""
_LONGEST = 4000
"""Code points after which a line is split, so that a hit is near its words."""
_FIELDS: dict[str, tuple[str, ...]] = {
    "article": ("title", "authors", "container_title", "note"),
    "passage": ("exact", "note"),
    "incident": ("title", "place", "actors", "note"),
    "figure": ("value_as_written", "place", "suspect_reason", "note"),
    "decision": ("reason",),
}
_BREAK = re.compile(r"\s")

Unit = tuple[str, str, str, int, int, str]
"""Entity, id, field, start and end in the field's words (code points), the words' shadow."""


def text_units(text_sha256: str, text: str) -> Iterator[Unit]:
    """Yield a unit for each line of a text that holds more than white space."""
    for start, end in _stretches(text):
        yield TEXT, text_sha256, "", start, end, shadow(text[start:end])


def record_units(entity: str, record: Record) -> Iterator[Unit]:
    """Yield a unit for each field of a record that people search."""
    for field in _FIELDS.get(entity, ()):
        words = field_words(record[field])
        if words.strip():
            yield entity, record["id"], field, 0, len(words), shadow(words)


def is_searched(entity: str) -> bool:
    """Return whether anything of this kind of value is searched."""
    return entity in _FIELDS


def field_words(value: Json) -> str:
    """Return the words of a field: a text, a list of texts or of named things, a place."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(field_words(item) for item in value)
    if isinstance(value, dict):
        parts = (value.get(name) for name in ("as_written", "name", "adm2", "adm1"))
        return ", ".join(dict.fromkeys(part for part in parts if part))
    return ""


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > _LONGEST:
            end = _last_break(text, start, start + _LONGEST)
        if text[start:end].strip():
            yield start, end
        start = end + 1 if end < len(text) and text[end] == "\n" else end


def _last_break(text: str, start: int, limit: int) -> int:
    """Return the last white space before `limit`, or `limit` where a script has none."""
    found = [match.end() for match in _BREAK.finditer(text, limit - _LONGEST // 2, limit)]
    return found[-1] if found and found[-1] > start else limit
