"""Takes a name out of the records of a case."""

from enum import StrEnum
from urllib.parse import unquote, urlsplit

from app.model import vocabulary
from app.model.name_finder import BLOCK, NameFinder
from app.model.record import Json, Record

_NEVER_WORDS = frozenset({
    "id", "ref", "aliases", "sha256", "text_sha256", "article", "incident", "claim", "claim_kind", "passage",
    "figures", "guessed", "field", "provenance", "edtf", "language", "media_type", "encoding", "reader",
    "reader_version", "created_at", "added_at", "at", "accessed", "color", "latitude", "longitude", "part", "code",
})  # fmt: skip
"""Fields that the program fills with ids, codes, dates and hashes."""
_ADDRESSES = frozenset({"url", "archive_url"})
_CODES = frozenset(
    value.value
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    for value in kind
)
"""A value of a closed list is nobody's name."""


def redacted(value: Json, finder: NameFinder, name: str = "") -> Json:
    """Return a value of a record with the names taken out of its words; `name` is the field it stands in."""
    if isinstance(value, str):
        return value if name in _NEVER_WORDS or value in _CODES else _words(value, finder, name)
    if isinstance(value, list):
        return [redacted(item, finder, name) for item in value]
    if isinstance(value, dict):
        return {key: redacted(item, finder, key) for key, item in value.items()}
    return value


def redacted_record(record: Record, finder: NameFinder) -> Record:
    """Return a record, whole or in part, with the names taken out."""
    return {name: redacted(value, finder, name) for name, value in record.items()}


def _words(words: str, finder: NameFinder, name: str) -> str:
    if name in _ADDRESSES or words.startswith(("http://", "https://")):
        return _address(words, finder)
    return finder.taken_out(words)


def _address(address: str, finder: NameFinder) -> str:
    """Return the address, or only its site where a name stands in it, also written in percent signs."""
    if not finder.is_in(unquote(address)):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return BLOCK
    return BLOCK if finder.is_in(unquote(parts.netloc)) else f"{parts.scheme}://{parts.netloc}/{BLOCK}"
