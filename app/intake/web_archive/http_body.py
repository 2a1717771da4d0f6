"""Undoes what a page was packed in on its way from the server."""

import re
import zlib

from app.intake.web_archive.brotli_body import unbrotlied
from app.intake.web_archive.page_limit import most_bytes
from app.model.errors import CaseError, ErrorCode

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_GZIP = b"\x1f\x8b"
_NOT_UNPACKED = frozenset({"zstd", "compress", "x-compress"})
_ZLIB_METHOD = 8


def unpack_body(body: bytes, transfer: str, encodings: str) -> bytes:
    """Return a page's bytes; `transfer` and `encodings` are the header fields that say how they were packed.

    Archives often keep the fields when they have unpacked the page already: then it stays as it is. Of a body
    that breaks off what is whole is returned.

    Raises CaseError: FORMAT_UNSUPPORTED (`format`: a packing that cannot be undone), FILE_TOO_COMPLEX.
    """
    if "chunked" in transfer.lower():
        body = joined_chunks(body)
    for name in reversed([name.strip().lower() for name in encodings.split(",")[:5]]):
        if name in ("gzip", "x-gzip") and body.startswith(_GZIP):
            body = _inflated(body, 31)
        elif name == "deflate":
            body = _inflated(body, 15 if body[:1] and body[0] & 15 == _ZLIB_METHOD else -15)
        elif name == "br" and body.lstrip()[:1] != b"<":
            body = unbrotlied(body)
        elif name in _NOT_UNPACKED and body.lstrip()[:1] != b"<":
            raise CaseError(ErrorCode.FORMAT_UNSUPPORTED, format=name)
    return body


def joined_chunks(body: bytes) -> bytes:
    """Return the content of a chunked body; one that is not chunked as it is."""
    pieces: list[bytes] = []
    place = 0
    while header := _CHUNK.match(body, place):
        size = int(header[1], 16)
        start = header.end()
        pieces.append(body[start : start + size])
        place = start + size
        if not size or place >= len(body):
            return b"".join(pieces)
        place += 2 if body[place : place + 2] == b"\r\n" else body[place : place + 1] == b"\n"
    return b"".join([*pieces, body[place:]]) if pieces else body


def _inflated(body: bytes, wbits: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=wbits)
    limit = most_bytes(body)
    try:
        text = unpacker.decompress(body, limit + 1)
    except zlib.error:
        text = _what_is_whole(body, wbits, limit)
        return text or body
    if len(text) > limit:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX, size=len(text))
    return text


def _what_is_whole(body: bytes, wbits: int, limit: int) -> bytes:
    """Return what comes before the damage."""
    unpacker = zlib.decompressobj(wbits=wbits)
    pieces: list[bytes] = []
    size = 0
    for place in range(0, len(body), 512):
        try:
            pieces.append(unpacker.decompress(body[place : place + 512], limit))
        except zlib.error:
            break
        size += len(pieces[-1])
        if size > limit:
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, size=size)
    return b"".join(pieces)
