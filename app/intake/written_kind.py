"""Tells by its first lines what a file that is written in letters is: a page, a message, a web archive."""

import re
import zlib

_LOOKED_AT = 1 << 14
_BEFORE_PAGE = re.compile(r"(?:\s|\ufeff|<\?xml.*?\?>|<!--.*?-->)*", re.DOTALL)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]*):(?:[ \t]|$)")
_OF_A_MESSAGE = frozenset({"message-id", "mime-version", "received", "snapshot-content-location"})
"""Header fields that nobody writes at the head of an article by hand."""

_OF_A_LETTER = frozenset({"to", "cc", "bcc", "received", "delivered-to", "return-path"})
"""A page that was saved as a message has gone nowhere."""


def written_kind(data: bytes) -> str:
    """Return `html`, `mhtml`, `mail`, `warc` or "" for bytes that begin like none of them."""
    head = _opened(data[:_LOOKED_AT])
    if head.startswith(b"WARC/"):
        return "warc"
    text = _letters(head)
    start = text[_BEFORE_PAGE.match(text).end() :]  # type: ignore[union-attr]
    return "html" if _PAGE.match(start) else _message_kind(start)


def _opened(head: bytes) -> bytes:
    """Return the beginning of what a gzip file holds, or the bytes as they are."""
    if not head.startswith(b"\x1f\x8b"):
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 256)
    except zlib.error:
        return head


def _letters(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if head.startswith(b"\xef\xbb\xbf"):
        head = head[3:]
    return head.decode("latin_1")


def _message_kind(text: str) -> str:
    """Return `mhtml` or `mail` where the lines before the first empty one are header fields of a message."""
    first, _end, rest = text.partition("\n")
    if first.startswith("From ") or first.strip().isdecimal():  # a mailbox's line, or Apple Mail's count
        text = rest
    fields: dict[str, str] = {}
    # Not splitlines: read as Latin-1, a byte of an Arabic letter is a line end to it (U+0085).
    for line in re.split("\r\n|\n|\r", text):
        if not line:
            break
        match = _HEADER.match(line)
        if match:
            fields[match["name"].lower()] = line
        elif not line[0].isspace() or not fields:
            return ""
    if fields.keys().isdisjoint(_OF_A_MESSAGE):
        return ""
    if "snapshot-content-location" in fields:
        return "mhtml"
    of_parts = "multipart/related" in fields.get("content-type", "").lower()
    return "mhtml" if of_parts and fields.keys().isdisjoint(_OF_A_LETTER) else "mail"
