"""Reads the header fields of a message."""

import re
from datetime import UTC, date, datetime, timedelta
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_tz

from app.intake.mail.part_words import decode_declared, known_codec

_FOLD = re.compile(r"\r?\n[ \t]?|[\r\n\0]")
_LONGEST = 10_000
_LONGEST_ADDRESSES = 20_000
_SPACES = re.compile(r"[ \t]+")
_ENCODED = re.compile(r"=\?[^\s?]{1,75}\?[bBqQ]\?[^?]*\?=")


def header_words(message: Message, name: str) -> str:
    """Return the words of a header field on one line: unfolded, its encoded words decoded; "" without one."""
    return next((plain_words(value[:_LONGEST]) for value in _raw(message, name)), "")


def plain_words(value: str) -> str:
    """Return the words of a raw field on one line."""
    value = _FOLD.sub(" ", _letters(value))
    if _ENCODED.search(value):
        value = "".join(_decoded(value))
    return _SPACES.sub(" ", _FOLD.sub(" ", value)).strip()


def people(message: Message, name: str) -> tuple[tuple[str, str], ...]:
    """Return the (name, address) pairs of an address field; the name is "" where only the address is there."""
    fields = (_FOLD.sub(" ", _letters(value[:_LONGEST_ADDRESSES])) for value in _raw(message, name))
    value = ", ".join(fields)[:_LONGEST_ADDRESSES]
    try:
        pairs = getaddresses([value])
    except (RecursionError, ValueError, IndexError):  # comments within comments
        return ()
    found = [(plain_words(person), plain_words(address)) for person, address in pairs]
    return tuple(pair for pair in found if any(pair))


def sent_day(message: Message) -> str | None:
    """Return the day on which a message was sent, by its sender's clock, as EDTF; None where it says none."""
    parts = _date_parts(message)
    return None if parts is None else date(*parts[:3]).isoformat()


def sent_at(message: Message) -> str:
    """Return when a message was sent in UTC (`2026-03-04T12:00:00Z`), "" where it does not say so exactly."""
    parts = _date_parts(message)
    if parts is None or parts[9] is None:
        return ""
    try:
        local = datetime(*parts[:6], tzinfo=UTC)
        return (local - timedelta(seconds=parts[9])).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""


def _raw(message: Message, name: str) -> list[str]:
    """Return the values of a field as they stand in the file: `get` makes question marks of stray bytes."""
    return [str(value) for known, value in message.raw_items() if known.lower() == name.lower()]


def _date_parts(message: Message) -> tuple[int, int, int, int, int, int, int, int, int, int | None] | None:
    try:
        parts = parsedate_tz(header_words(message, "Date"))
        if parts is not None:
            date(*parts[:3])
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        return None
    return parts


def _letters(value: str) -> str:
    """Return a raw field with the bytes beyond ASCII that older programs put there as letters."""
    data = value.encode("utf-8", "surrogateescape")
    return value if data.isascii() else decode_declared(data, None).text


def _decoded(value: str) -> list[str]:
    try:
        pieces = decode_header(value)
    except (ValueError, LookupError, MessageError):
        return [value]
    return [_piece(words, charset) for words, charset in pieces]


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    if charset is None:
        return words.decode("raw_unicode_escape", "replace")
    return decode_declared(words, known_codec(charset.partition("*")[0])).text
