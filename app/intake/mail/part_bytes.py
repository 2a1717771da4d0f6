"""Undoes what a part of a message was packed in for its journey."""

import base64
import binascii
import quopri
import re
from copy import copy
from email.message import Message

_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=\s]")
_SPACE = re.compile(rb"\s+")
_QUAD = 4


def part_bytes(part: Message) -> bytes:
    """Return a part's bytes as they were before the journey; damage loses no more than its place.

    What stands behind the packed words (a mailing list's foot) is kept as it is.
    """
    raw = packed_bytes(part)
    way = re.split(r"[\s;(]", str(part.get("Content-Transfer-Encoding", "")).strip().lower())[0].strip("\"'")
    if way == "base64":
        return _from_base64(raw)
    if way == "quoted-printable":
        return quopri.decodestring(raw)
    if way in ("x-uuencode", "uuencode", "uue", "x-uue"):
        return _from_uu(raw)
    return raw


def packed_bytes(part: Message) -> bytes:
    """Return a part's bytes as they stand in the file."""
    bare = copy(part)
    del bare[
        "Content-Transfer-Encoding"
    ]  # the standard library would undo it, and give up at the first damage
    payload = bare.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _from_base64(raw: bytes) -> bytes:
    packed: list[bytes] = []
    lines = raw.splitlines(keepends=True)
    for place, line in enumerate(lines):
        if _NO_BASE64.search(line):
            rest = b"".join(lines[place:])
            return _unpacked(b"".join(packed)) + (b"\n" + rest if packed else rest)
        packed.append(line)
    return _unpacked(b"".join(packed))


def _unpacked(packed: bytes) -> bytes:
    """Return what each padded stretch of base64 letters holds; a last incomplete letter is left out."""
    pieces = []
    for piece in re.findall(rb"[A-Za-z0-9+/]+", _SPACE.sub(b"", packed)):
        whole = piece[:-1] if len(piece) % _QUAD == 1 else piece
        pieces.append(base64.b64decode(whole + b"=" * (-len(whole) % _QUAD)))
    return b"".join(pieces)


def _from_uu(raw: bytes) -> bytes:
    pieces = []
    for line in raw.splitlines():
        if line.startswith((b"begin ", b"end")) or not line.strip():
            continue
        try:
            pieces.append(binascii.a2b_uu(line))
        except binascii.Error:
            pieces.append(line + b"\n")
    return b"".join(pieces)
